"""From one track to its samples: which frames, cut how, with landmarks, contour, layout and matte."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import Literal

import cv2
import numpy as np
from numpy.typing import NDArray

from lsr_live.errors import DataError
from lsr_live.faces.contour import draw_contour
from lsr_live.faces.landmarks68 import to_68
from lsr_live.faces.tracker import Tracker
from lsr_live.frames.frame import Frame, Picture
from lsr_live.frames.picture_file import read_picture
from lsr_live.identity.crop import Crop
from lsr_live.identity.matte import Parser
from lsr_live.identity.quality import measure
from lsr_live.identity.variety import most_varied
from training.data.framing import Look, crops_of, framed
from training.data.inputs import Item, Unit
from training.data.manifest import Skipped
from training.data.reading import count_frames, read_unit
from training.data.sample import CLASSES, Label, Sample, encode_sample

NO_FACE = "no face was found in it"
NO_FACE_IN_CLIP = "no face was found in the clip"
MOVED_AWAY = "the head is elsewhere in it than in the rest of the clip, which has one crop"
REFERENCE_FRAMES = 10
"""Frames that the reference takes from a clip."""

_LOOKED_AT = 4
"""How many frames of a clip are looked at for each that is taken."""


@dataclass(frozen=True, slots=True)
class Tools:
    """The networks that look at pictures. One thread only."""

    tracker: Tracker
    parser: Parser


@dataclass(frozen=True, slots=True)
class Options:
    """How samples are made."""

    side: int = 256
    """Of the pictures, px."""
    quality: int = 95
    """Of the pictures' WebP, 1 to 100; 100 loses nothing (four times the bytes, 36 ms a frame more)."""
    pick: Literal["variety", "reference"] = "variety"
    """Frames of a clip: those that differ most in pose and expression, or the reference's rule: every
    (n // 10 + 1)-th, and clips that do not give exactly ten are left out (LSR.md, 4.1)."""
    frames: int = 24
    """Frames taken of a clip for variety."""


@dataclass(frozen=True, slots=True)
class Examined:
    """What came of a unit."""

    samples: tuple[tuple[str, dict[str, bytes]], ...]
    """Key and files."""
    skipped: tuple[Skipped, ...]
    enlarged: int
    unreadable: int
    """How many of `skipped` are files that cannot be read."""


class Examiner:
    """Makes samples of tracks, with a tracker and a parser of its own. One thread only."""

    def __init__(self, options: Options, tools: Callable[[], Tools]) -> None:
        self._options = options
        self._tools = tools()

    def examine(self, unit: Unit) -> Examined:
        """Look at a track and make samples of its faces; what cannot be used is told with its reason."""
        failures: dict[str, str] = {}
        skipped: list[Skipped] = []
        try:
            places = self._places(unit, failures)
        except DataError as error:
            skipped.append(Skipped(unit.items[0].source, error.sentence))
            places = []
        looks, blind = self._look(unit, places, failures)
        crops = crops_of(looks, clip=unit.clip)
        if not unit.clip or self._options.pick == "reference":
            skipped += [Skipped(_source(unit, place), NO_FACE) for place in blind]
            skipped += [Skipped(_source(unit, place), MOVED_AWAY) for place in looks if place not in crops]
        elif crops:
            crops = {place: crops[place] for place in self._varied({place: looks[place] for place in crops})}
        elif blind:
            skipped.append(Skipped(unit.items[0].source, NO_FACE_IN_CLIP))
        numbers = _numbers(unit)
        samples, enlarged = [], 0
        for place, image in read_unit(unit, crops.keys(), failures):
            label = Label(unit.person, unit.track, numbers[place], _source(unit, place))
            item = unit.items[0 if unit.clip else place]
            try:
                sample, small = self._sample(label, image, looks[place], crops[place], item)
            except DataError as error:
                failures[label.source] = error.sentence
                continue
            samples.append((label.key, encode_sample(sample, self._options.quality)))
            enlarged += small
        told = [Skipped(source, reason) for source, reason in failures.items()]
        return Examined(tuple(samples), (*skipped, *told), enlarged, len(told))

    def close(self) -> None:
        """Free the networks."""
        self._tools.tracker.close()
        self._tools.parser.close()

    def _places(self, unit: Unit, failures: dict[str, str]) -> Collection[int]:
        """The frames to look at."""
        count = count_frames(unit, failures)
        if not unit.clip:
            return range(count)
        if self._options.pick == "reference":
            chosen = range(0, count, count // REFERENCE_FRAMES + 1)
            if count and len(chosen) != REFERENCE_FRAMES:
                raise DataError(f"it has {count} frames: the reference's rule takes no clip of that length")
            return chosen
        looked = min(count, _LOOKED_AT * self._options.frames)
        return {index * count // looked for index in range(looked)}

    def _look(self, unit: Unit, places: Collection[int], failures: dict[str, str]) -> tuple[dict[int, Look], list[int]]:
        """Find the faces: by the frames' places, and the places without one."""
        tracker = self._tools.tracker
        tracker.reset()
        looks: dict[int, Look] = {}
        blind: list[int] = []
        for place, image in read_unit(unit, places, failures):
            face = tracker.track(Frame(image, float(place), place, 0.0))
            if face is None or not np.isfinite(face.mesh).all():
                blind.append(place)
                continue
            if unit.clip:
                # Of several faces a clip keeps to the one it began with.
                x, y, width, height = face.box
                tracker.choose(x + width / 2, y + height / 2)
            looks[place] = Look(face.mesh, (image.shape[0], image.shape[1]), measure(image, face).quality)
        return looks, blind

    def _varied(self, looks: dict[int, Look]) -> list[int]:
        """The places of the frames that differ most, in order."""
        places = list(looks)
        meshes, qualities = [looks[p].mesh for p in places], [looks[p].quality for p in places]
        return sorted(places[index] for index in most_varied(meshes, qualities, self._options.frames))

    def _sample(self, label: Label, image: Picture, look: Look, crop: Crop | None, item: Item) -> tuple[Sample, bool]:
        side = self._options.side
        picture, mesh, enlarged = framed(image, look, crop, side)
        points = to_68(mesh)
        contour, layout = None, None
        if crop is None and item.contour is not None:
            drawn = read_picture(item.contour)
            # Lines of another width would be no contour any more: at other sizes it is drawn anew.
            contour = drawn if drawn.shape == picture.shape else None
        if crop is None and item.layout is not None:
            layout = _reference_layout(item, side)
        sample = Sample(
            label=label,
            image=picture,
            mesh=mesh,
            points=points,
            contour=draw_contour(points, (side, side)) if contour is None else contour,
            layout=self._tools.parser.layout(picture) if layout is None else layout,
            matte=self._tools.parser.matte(picture),
        )
        return sample, enlarged


def open_tools() -> Tools:
    """The still tracker and the face parser that enrolment uses as well."""
    from lsr_live.faces import open_tracker
    from lsr_live.identity.parser import FaceParser

    parser = FaceParser()
    return Tools(open_tracker(still=True), parser)


def _reference_layout(item: Item, side: int) -> NDArray[np.uint8]:
    assert item.layout is not None
    layout = read_picture(item.layout)
    grey = layout[..., 0]
    if layout.shape[0] != layout.shape[1] or (layout != grey[..., None]).any() or grey.max() >= CLASSES:
        raise DataError(f"{item.layout.name} is no map of the classes 0 to {CLASSES - 1}.")
    return np.asarray(cv2.resize(grey, (side, side), interpolation=cv2.INTER_NEAREST_EXACT), np.uint8)


def _source(unit: Unit, place: int) -> str:
    return f"{unit.items[0].source}#{place}" if unit.clip else unit.items[place].source


def _numbers(unit: Unit) -> Sequence[int]:
    """Number of each frame in its track: the clip's, or the pictures' own names where all of these are numbers."""
    named = [int(item.stem) for item in unit.items if re.fullmatch(r"[0-9]{1,12}", item.stem)]
    if unit.clip:
        return range(sys.maxsize)
    return named if len(set(named)) == len(unit.items) else range(len(unit.items))
