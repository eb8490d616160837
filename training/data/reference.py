"""The reference's own folder form, written (LSR.md, section 5); `training.data.inputs` reads it."""

from __future__ import annotations

from collections.abc import Callable
from itertools import groupby
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from lsr_live.errors import UsageError
from lsr_live.faces.contour import draw_contour
from training.data.files import explained
from training.data.manifest import read_manifest
from training.data.sample import Sample, encode_png, plain_name, scaled_points
from training.data.shards import read_samples

SIDE = 224
"""px; the reference's."""


def write_reference(
    shards: Path,
    root: Path,
    *,
    subset: str = "dev",
    side: int = SIDE,
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> int:
    """Write a folder of shards as ``root/subset/person/video/part/00042_{rgb,contour,segmap_merged}.png``.

    A track without parts is named as the reference names joined clips: ``combined``. At another size than the shards'
    the contour is drawn anew, so that its lines keep their width.

    Parameters
    ----------
    shards
        What ``lsr-train prepare`` wrote.
    root
        New folder.
    subset
        Name of the level above the people.
    side
        Of the pictures, px.
    progress
        Told of frames done, and frames in all.

    Returns
    -------
    Frames written.

    Raises
    ------
    UsageError
        `root` holds something already.
    DataError
        The shards are missing or damaged.
    DeviceError
        The disk is full.
    """
    if root.exists() and (not root.is_dir() or any(root.iterdir())):
        raise UsageError(f"'{root}' exists already.", "Name a new folder.")
    manifest = read_manifest(shards)
    home = root / plain_name(subset)
    done = 0
    samples = (sample for _, sample in read_samples(shards, manifest))
    try:
        for (person, track), of_track in groupby(samples, lambda sample: (sample.label.person, sample.label.track)):
            video, _, part = track.partition("/")
            folder = home / plain_name(person) / plain_name(video) / plain_name(part or "combined")
            folder.mkdir(parents=True)
            for sample in of_track:
                for ending, content in _files(sample, side).items():
                    (folder / f"{sample.label.frame:05d}_{ending}.png").write_bytes(content)
                done += 1
                progress(done, manifest.frames)
    except OSError as error:
        raise explained(error, f"'{root}' cannot be written") from error
    return done


def _files(sample: Sample, side: int) -> dict[str, bytes]:
    image, contour, layout = sample.image, sample.contour, sample.layout
    factor = side / image.shape[0]
    if factor != 1.0:
        kind = cv2.INTER_AREA if factor < 1 else cv2.INTER_CUBIC
        image = _resized(image, side, kind)
        layout = _resized(layout, side, cv2.INTER_NEAREST_EXACT)
        contour = draw_contour(scaled_points(sample.points, factor), (side, side))
    return {
        "rgb": encode_png(_bgr(image)),
        "contour": encode_png(_bgr(contour)),
        "segmap_merged": encode_png(layout),
    }


def _resized(image: NDArray[np.uint8], side: int, kind: int) -> NDArray[np.uint8]:
    return np.asarray(cv2.resize(image, (side, side), interpolation=kind), np.uint8)


def _bgr(image: NDArray[np.uint8]) -> NDArray[np.uint8]:
    return np.asarray(cv2.cvtColor(image, cv2.COLOR_RGB2BGR), np.uint8)
