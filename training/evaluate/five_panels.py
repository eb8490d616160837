"""The reference's inference pictures: five panels for each picture of a driver.

From left to right: contour, predicted layout, oracle layout, output, the driver's own picture.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, UnidentifiedImageError

from lsr_live.errors import DataError
from lsr_live.faces.face import Mesh
from lsr_live.frames.frame import Picture
from lsr_live.frames.picture_file import read_picture
from lsr_live.identity.classes import PALETTE
from lsr_live.identity.crop import whole_crop
from training.evaluate.metrics import resized
from training.evaluate.paper import contour_of
from training.evaluate.renderer import Renderer
from training.evaluate.report import LeftOut
from training.evaluate.take import Take

_RGB, _LAYOUT = "_rgb.png", "_segmap_merged.png"


class LayoutParser(Protocol):
    """Says what is where in a picture."""

    def layout(self, image: Picture) -> NDArray[np.uint8]:
        """(H,W) class 0..18 of each pixel of a picture (H,W,3)."""


@dataclass(frozen=True, slots=True)
class Tuple:
    """Five panels, under their file's name."""

    name: str
    picture: Picture
    """(R, 5 R, 3) uint8 RGB."""


def tuples(
    driver: Take,
    renderer: Renderer,
    find: Callable[[Picture], Mesh | None],
    parser: Callable[[], LayoutParser],
) -> Iterator[Tuple | LeftOut]:
    """Draw an identity as each picture of a driver has its face.

    Of a picture that is not square the largest square around the face is used.

    Parameters
    ----------
    find
        The face (478,3) px of a picture, or None; a picture without one is left out, and its number with it.
    parser
        Gives the parser for the oracle, asked where no ``*_segmap_merged.png`` lies beside a picture.

    Raises
    ------
    DataError
        A layout beside a picture is broken.
    """
    for number, path in enumerate(driver.pictures):
        try:
            image = read_picture(path)
        except DataError as error:
            yield LeftOut(path.name, error.sentence)
            continue
        mesh = find(image)
        if mesh is None:
            yield LeftOut(path.name, "no face is found in it")
            continue
        height, width = image.shape[:2]
        crop = whole_crop((height, width), mesh)
        placed = crop.carry(mesh)
        drawn = renderer.panels(placed)
        side = renderer.side
        own = path.with_name(path.name.removesuffix(_RGB) + _LAYOUT)
        known = path.name.endswith(_RGB) and own.is_file()
        oracle = _read_layout(own) if known else parser().layout(crop.cut(image))
        panels = [
            contour_of(placed, side),
            PALETTE[_layout(drawn.layout, side)],
            PALETTE[_layout(oracle, side)],
            drawn.picture,
            resized(crop.cut(image), side),
        ]
        name = f"{'-'.join(driver.names)}_{number:05d}_io_tuple.png"
        yield Tuple(name, np.ascontiguousarray(np.hstack(panels)))


def folder_name(source: Take, driver: Take, shots: int, *, tuned: bool) -> str:
    """``SOURCE--DRIVER--K08-meta``, or ``-ft`` for networks that were tuned to the person."""
    takes = "--".join("_".join(take.names) for take in (source, driver))
    return f"{takes}--K{shots:02d}-{'ft' if tuned else 'meta'}"


def _read_layout(path: Path) -> NDArray[np.uint8]:
    try:
        with Image.open(path, formats=("PNG",)) as picture:
            layout = np.asarray(picture)
    except (OSError, ValueError, SyntaxError, UnidentifiedImageError) as error:
        raise DataError(f"'{path}' is no layout that can be read.", "Remove or replace it.") from error
    if layout.ndim != 2 or layout.dtype != np.uint8 or layout.max(initial=0) >= len(PALETTE):
        raise DataError(
            f"'{path}' is no layout: it must be grey with values 0 to {len(PALETTE) - 1}.", "Remove or replace it."
        )
    return layout


def _layout(layout: NDArray[np.uint8], side: int) -> NDArray[np.uint8]:
    return np.asarray(cv2.resize(layout, (side, side), interpolation=cv2.INTER_NEAREST))
