"""Photos in, an identity out."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from lsr_live.errors import IdentityError
from lsr_live.faces.registry import open_tracker
from lsr_live.frames.frame import Picture
from lsr_live.frames.picture_file import read_picture
from lsr_live.identity.clip import Progress, pick_frames
from lsr_live.identity.crop import Crop, common_crop, face_crop, fitting_share, whole_crop
from lsr_live.identity.estimate import neutral_face, ranges_of, rest_photo
from lsr_live.identity.examination import Examined, Examiner, Finding
from lsr_live.identity.identity import Identity, Photo
from lsr_live.identity.likeness import FaceEmbedder, find_network, mean_cosine_to_others
from lsr_live.identity.manifest import MAX_PHOTOS
from lsr_live.identity.naming import checked_name
from lsr_live.identity.parser import FaceParser
from lsr_live.identity.plate import background_plate, shows_one_scene
from lsr_live.identity.selection import select
from lsr_live.identity.verdict import Verdict
from lsr_live.settings import TrackingSettings

logger = logging.getLogger(__name__)

CropMode = Literal["face", "none"]


@dataclass(frozen=True, slots=True)
class Enrolment:
    """An identity, and what became of each photo."""

    identity: Identity
    verdicts: tuple[Verdict, ...]
    """One a photo, in the order given."""


class NoPhotoServes(IdentityError):
    """Not one of the photos could be used; `verdicts` say why, photo by photo."""

    def __init__(self, verdicts: tuple[Verdict, ...]) -> None:
        first = verdicts[0]
        super().__init__(
            f"None of the {len(verdicts)} photos can be used; {first.label}: {first.sentence}"
            if len(verdicts) > 1
            else f"{first.label} cannot be used: {first.sentence}",
            first.advice,
        )
        self.verdicts = verdicts


def enrol(
    name: str,
    photos: Sequence[Path],
    *,
    crop: CropMode = "face",
    consent: str,
    tracking: TrackingSettings | None = None,
    models: Path | None = None,
    progress: Progress | None = None,
) -> Enrolment:
    """Enrol a person from photos.

    Parameters
    ----------
    name
        1 to 60 characters, as `checked_name` has it.
    photos
        Picture files. Of more than 32 that serve, the best and most varied 32 are kept.
    crop
        ``face``: head and shoulders are cut out, all photos alike. ``none``: pictures are taken as they are, and of
        those that are not square the largest square around the face.
    consent
        What the person agreed to, in words; it is kept in the bundle.
    tracking
        Which tracker finds the faces.
    models
        Folder that may hold another identity network than the shipped one; None: the one that LSR_MODELS names.
    progress
        Is told after each step: done, in all, what.

    Returns
    -------
    Enrolment
        The identity is in memory only: `Gallery.save` keeps it.

    Raises
    ------
    IdentityError
        The name is no name, the consent is empty, there are no photos, or none serves (`NoPhotoServes`, with the
        verdicts).

    Examples
    --------
    >>> enrolment = enrol("Ada", [Path("1.jpg"), Path("2.jpg")], consent="Ada agreed, 1 May")  # doctest: +SKIP
    >>> [verdict.sentence for verdict in enrolment.verdicts]  # doctest: +SKIP
    ['Good.', 'The face is blurred.']
    """
    shots = [_Shot(path, None, lambda path=path: read_picture(path)) for path in photos]  # type: ignore[misc]
    return _enrol(name, shots, crop, consent, tracking, models, progress)


def enrol_clip(
    name: str,
    clip: Path,
    *,
    count: int = 8,
    crop: CropMode = "face",
    consent: str,
    tracking: TrackingSettings | None = None,
    models: Path | None = None,
    progress: Progress | None = None,
) -> Enrolment:
    """Enrol a person from the `count` (1 to 32) most varied sharp frames of a clip; otherwise as `enrol`.

    Raises `DataError` too: the clip cannot be read.
    """
    _check(name, consent)
    if not 1 <= count <= MAX_PHOTOS:
        raise IdentityError(f"{count} photos cannot be taken from a clip.", f"Ask for 1 to {MAX_PHOTOS}.")
    frames = pick_frames(clip, count, tracking=tracking, progress=progress)
    shots = [_Shot(clip, frame.index, lambda frame=frame: frame.image) for frame in frames]  # type: ignore[misc]
    return _enrol(name, shots, crop, consent, tracking, models, progress)


@dataclass(frozen=True, slots=True)
class _Shot:
    path: Path
    frame: int | None
    load: Callable[[], Picture]


def _enrol(
    name: str,
    shots: Sequence[_Shot],
    crop: CropMode,
    consent: str,
    tracking: TrackingSettings | None,
    models: Path | None,
    progress: Progress | None,
) -> Enrolment:
    name, consent = _check(name, consent)
    if not shots:
        raise IdentityError("There are no photos to enrol from.", "Name at least one picture of the person.")
    tell = progress or (lambda done, total, what: None)
    with ExitStack() as open_things:
        tracker = open_things.enter_context(closing(open_tracker(tracking, still=True)))
        embedder = open_things.enter_context(closing(FaceEmbedder(find_network(models))))
        examiner = Examiner(tracker, embedder)
        examined: list[Examined] = []
        for number, shot in enumerate(shots):
            tell(number, len(shots), f"judging {shot.path.name}")
            examined.append(examiner.examine(shot.path, shot.frame, shot.load))
    verdicts, chosen = select(examined, MAX_PHOTOS, embedder.alike)
    if not chosen:
        raise NoPhotoServes(tuple(verdicts))
    findings = [finding for i in chosen if (finding := examined[i].finding) is not None]
    developed = _develop([shots[i] for i in chosen], findings, crop, tell)
    meshes = [photo.mesh for photo in developed.photos]
    qualities = [photo.quality for photo in developed.photos]
    neutral = neutral_face(meshes, qualities)
    likeness = mean_cosine_to_others([finding.embedding for finding in findings])
    for i, score in zip(chosen, likeness, strict=True):
        verdicts[i] = replace(verdicts[i], likeness=score)
    tell(len(shots), len(shots), "done")
    identity = Identity(
        name=name,
        photos=developed.photos,
        neutral=neutral,
        rest=rest_photo(meshes, qualities),
        ranges=ranges_of(meshes, neutral),
        background=developed.background,
        consent=consent,
        created=datetime.now(UTC).isoformat(timespec="seconds"),
        tracker=tracker.name,
        crop=crop,
        likeness=likeness,
    )
    return Enrolment(identity, tuple(verdicts))


def _check(name: str, consent: str) -> tuple[str, str]:
    if not consent.strip():
        raise IdentityError(
            "The person's consent is not recorded.",
            "Ask them, and write in a sentence what they agreed to; without it nobody is enrolled.",
        )
    return checked_name(name), consent.strip()


@dataclass(frozen=True, slots=True)
class _Developed:
    photos: tuple[Photo, ...]
    background: Picture | None


def _develop(shots: Sequence[_Shot], findings: Sequence[Finding], crop: CropMode, tell: Progress) -> _Developed:
    """Cut, parse, and find the plate behind."""
    with closing(FaceParser()) as parser:

        def cut(crops: Sequence[Crop]) -> tuple[list[Picture], list[NDArray[np.uint8]], list[NDArray[np.uint8]]]:
            images, mattes, layouts = [], [], []
            for number, (shot, square) in enumerate(zip(shots, crops, strict=True)):
                tell(number, len(shots), f"cutting out {shot.path.name}")
                images.append(square.cut(shot.load()))
                mattes.append(parser.matte(images[-1]))
                layouts.append(parser.layout(images[-1]))
            return images, mattes, layouts

        if crop == "none":
            crops = [whole_crop(item.size, item.face.mesh) for item in findings]
            images, mattes, layouts = cut(crops)
        else:
            share = fitting_share([item.face.mesh for item in findings], [item.size for item in findings])
            crops = [face_crop(item.face.mesh, item.size, share) for item in findings]
            # Photos from one camera that stands still keep one crop, so that what is behind stands still as well.
            sizes = {item.size for item in findings}
            shared = common_crop(crops, *sizes) if len(sizes) == 1 and len(crops) > 1 else None
            if shared is not None:
                images, mattes, layouts = cut([shared] * len(crops))
            if shared is not None and shows_one_scene(images, mattes):
                crops = [shared] * len(crops)
            else:
                images, mattes, layouts = cut(crops)
    photos = tuple(
        Photo(image, square.carry(item.face.mesh), matte, item.measures.quality, layout)
        for image, square, item, matte, layout in zip(images, crops, findings, mattes, layouts, strict=True)
    )
    tell(len(shots), len(shots), "filling the background")
    return _Developed(photos, background_plate(images, mattes))
