"""The .lsrid bundle: an identity in one file."""

from __future__ import annotations

import hashlib
import io
import json
import re
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from lsr_live.errors import IdentityError
from lsr_live.frames.frame import AVATAR_SIZE
from lsr_live.identity.archive import MAX_BYTES, ArchiveError, read_members
from lsr_live.identity.arrays import pack_arrays, unpack_arrays
from lsr_live.identity.classes import NAMES
from lsr_live.identity.identity import Identity, Photo, Ranges
from lsr_live.identity.manifest import SCHEMA, Summary, likeness_scores, parse_manifest, summarise
from lsr_live.identity.naming import checked_name
from lsr_live.identity.storage import explained, write_whole
from lsr_live.mesh.canonical import pose_of
from lsr_live.mesh.measures import eye_openings, gaze, mouth_opening

_MANIFEST = "manifest.json"
_FACES = "faces.npz"
_BACKGROUND = "background.webp"
_MEMBERS = re.compile(
    r"manifest\.json|faces\.npz|background\.webp|photos/[0-9]{2}\.webp|(?:mattes|layouts)/[0-9]{2}\.png"
)
_PIXELS, _UNITS = (1.0, 1e5), (0.5, 2.0)
"""Smallest and largest size of a face, px and face units."""
T = TypeVar("T")
_ADVICE = "Get the file again from where it came, or enrol the person again."


def write_bundle(identity: Identity, path: Path, *, replace: bool = True) -> None:
    """Write an identity to a file; the file is there whole or not at all.

    Raises
    ------
    IdentityError
        There is such a file already and `replace` is False, or the folder cannot be written to.
    DeviceError
        The disk is full or failing.
    """
    members = {_FACES: _packed_faces(identity)}
    for number, photo in enumerate(identity.photos):
        members[f"photos/{number:02d}.webp"] = _encoded(photo.image, "WEBP", lossless=True, quality=50, method=2)
        members[f"mattes/{number:02d}.png"] = _encoded(photo.matte, "PNG", compress_level=6)
        if photo.layout is not None:
            members[f"layouts/{number:02d}.png"] = _encoded(photo.layout, "PNG", compress_level=6)
    if identity.background is not None:
        members[_BACKGROUND] = _encoded(identity.background, "WEBP", lossless=True, quality=50, method=2)
    manifest = {
        "schema": SCHEMA,
        "name": checked_name(identity.name),
        "created": identity.created,
        "consent": identity.consent,
        "photos": len(identity.photos),
        "crop": identity.crop,
        "tracker": identity.tracker,
        "rest": identity.rest,
        "likeness": None if identity.likeness is None else [round(value, 6) for value in identity.likeness],
    }
    write_whole(path, _zipped(manifest, members), replace=replace)


def read_bundle(path: Path) -> Identity:
    """Read an identity from a file that may come from anybody.

    Raises
    ------
    IdentityError
        There is no such file, it is no bundle, it breaks a limit, it is damaged, or a newer version made it.
    """
    manifest, members = _checked_members(path)
    return _understood(path, lambda: _identity(manifest, members))


def read_summary(path: Path) -> Summary:
    """Read what a bundle says about itself; its pictures are not checked. Raises `IdentityError` as `read_bundle`."""
    return _understood(path, lambda: summarise(_manifest(path)))


def read_thumbnail(path: Path, side: int = 128) -> NDArray[np.uint8]:
    """The photo at rest, (side,side,3) uint8 RGB. Raises `IdentityError` as `read_bundle`."""

    def picture() -> NDArray[np.uint8]:
        manifest = _manifest(path)
        member = f"photos/{summarise(manifest).rest:02d}.webp"
        found = _checked_against(manifest, _read_limited(path, (member,)), (member,))
        photo = Image.fromarray(_decoded(found[member], "WEBP", "RGB"))
        return np.asarray(photo.resize((side, side), Image.Resampling.BOX))

    return _understood(path, picture)


def copy_bundle(source: Path, target: Path, name: str, *, replace: bool = False) -> None:
    """Copy a bundle under another name after checking all of it; pictures are taken over as they are.

    Raises `IdentityError` and `DeviceError` as `read_bundle` and `write_bundle`.
    """
    manifest, members = _checked_members(source)
    _understood(source, lambda: _identity(manifest, members))
    said = {key: value for key, value in manifest.items() if key != "members"}
    content = _zipped({**said, "name": checked_name(name)}, {k: v for k, v in members.items() if k != _MANIFEST})
    write_whole(target, content, replace=replace)


def _zipped(manifest: Mapping[str, Any], members: Mapping[str, bytes]) -> bytes:
    listed = {name: {"sha256": hashlib.sha256(data).hexdigest(), "size": len(data)} for name, data in members.items()}
    text = json.dumps({**manifest, "members": listed}, ensure_ascii=False, indent=1)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        # A fixed date: the same identity gives the same bytes.
        archive.writestr(zipfile.ZipInfo(_MANIFEST), text.encode())
        for name, data in members.items():
            archive.writestr(zipfile.ZipInfo(name), data)
    return buffer.getvalue()


def _understood(path: Path, read: Callable[[], T]) -> T:
    try:
        return read()
    except ArchiveError as error:
        raise IdentityError(f"{path.name} cannot be used: {error}.", _ADVICE) from error


def _checked_members(path: Path) -> tuple[dict[str, Any], dict[str, bytes]]:
    def read() -> tuple[dict[str, Any], dict[str, bytes]]:
        members = _read_limited(path, None)
        manifest = parse_manifest(members.get(_MANIFEST))
        listed = manifest["members"]
        if set(listed) != set(members) - {_MANIFEST}:
            raise ArchiveError("its list of contents does not fit what is in it")
        return manifest, _checked_against(manifest, members, listed)

    return _understood(path, read)


def _manifest(path: Path) -> dict[str, Any]:
    return parse_manifest(_read_limited(path, (_MANIFEST,)).get(_MANIFEST))


def _read_limited(path: Path, wanted: tuple[str, ...] | None) -> dict[str, bytes]:
    try:
        with path.open("rb") as file:
            if file.seek(0, io.SEEK_END) > MAX_BYTES:
                raise ArchiveError(f"it is larger than {MAX_BYTES // 2**20} MiB")
            file.seek(0)
            return read_members(file, _MEMBERS, wanted)
    except OSError as error:
        raise explained(error, f"{path.name} cannot be read") from error


def _checked_against(
    manifest: Mapping[str, Any], members: dict[str, bytes], names: Mapping[str, Any] | tuple[str, ...]
) -> dict[str, bytes]:
    for name in names:
        listed = manifest["members"].get(name)
        data = members.get(name)
        if data is None or not isinstance(listed, dict):
            raise ArchiveError(f"its member {name} is missing")
        if listed.get("size") != len(data) or listed.get("sha256") != hashlib.sha256(data).hexdigest():
            raise ArchiveError(f"its member {name} was changed after it was made")
    return members


def _identity(manifest: Mapping[str, Any], members: Mapping[str, bytes]) -> Identity:
    summary = summarise(manifest)
    numbers = range(summary.photos)
    needed = {_MANIFEST, _FACES} | {f"photos/{n:02d}.webp" for n in numbers} | {f"mattes/{n:02d}.png" for n in numbers}
    layouts = {f"layouts/{n:02d}.png" for n in numbers}
    if set(members) - {_BACKGROUND} - layouts != needed:
        raise ArchiveError(f"it should hold {summary.photos} photos with their mattes, and does not")
    if summary.crop not in ("face", "none"):
        raise ArchiveError(f"its crop {summary.crop[:20]!r} is unknown")
    faces = unpack_arrays(members[_FACES], _face_shapes(summary.photos))
    if not (_are_faces(faces["meshes"], _PIXELS) and _are_faces(faces["neutral"][None], _UNITS)):
        raise ArchiveError("its meshes are no faces")
    photos = tuple(
        Photo(
            image=_decoded(members[f"photos/{n:02d}.webp"], "WEBP", "RGB"),
            mesh=faces["meshes"][n],
            matte=_decoded(members[f"mattes/{n:02d}.png"], "PNG", "L"),
            quality=float(np.clip(faces["quality"][n], 0.0, 1.0)),
            layout=_layout(members.get(f"layouts/{n:02d}.png")),
        )
        for n in numbers
    )
    background = members.get(_BACKGROUND)
    return Identity(
        name=summary.name,
        photos=photos,
        neutral=faces["neutral"],
        rest=summary.rest,
        ranges=Ranges(
            eyes_closed=faces["eyes"][0],
            eyes_open=faces["eyes"][1],
            mouth_closed=float(faces["mouth"][0]),
            mouth_open=float(faces["mouth"][1]),
            angles_low=faces["angles"][0],
            angles_high=faces["angles"][1],
        ),
        background=None if background is None else _decoded(background, "WEBP", "RGB"),
        consent=summary.consent,
        created=summary.created,
        tracker=summary.tracker,
        crop=summary.crop,
        likeness=likeness_scores(manifest.get("likeness"), summary.photos),
    )


def _layout(content: bytes | None) -> NDArray[np.uint8] | None:
    """A photo's class numbers, where the bundle has them."""
    if content is None:
        return None
    layout = _decoded(content, "PNG", "L")
    if layout.max() >= len(NAMES):
        raise ArchiveError("a layout in it has classes that there are not")
    return layout


def _are_faces(meshes: NDArray[np.float32], sizes: tuple[float, float]) -> bool:
    """Whether meshes (n,478,3) have what is divided by later: a size, and eyes and a mouth with a width."""
    low, high = sizes
    if np.abs(meshes).max() > high:
        return False
    with np.errstate(divide="ignore", invalid="ignore"):
        sized = all(low <= pose_of(mesh).scale <= high for mesh in meshes)
        measured = [(*eye_openings(mesh), mouth_opening(mesh), *gaze(mesh).ravel()) for mesh in meshes]
    return sized and bool(np.isfinite(measured).all())


def _face_shapes(photos: int) -> dict[str, tuple[tuple[int, ...], type[np.generic]]]:
    return {
        "meshes": ((photos, 478, 3), np.float32),
        "quality": ((photos,), np.float32),
        "neutral": ((478, 3), np.float32),
        "eyes": ((2, 2), np.float32),
        "mouth": ((2,), np.float32),
        "angles": ((2, 3), np.float32),
    }


def _packed_faces(identity: Identity) -> bytes:
    ranges = identity.ranges
    return pack_arrays(
        {
            "meshes": np.stack([photo.mesh for photo in identity.photos]).astype(np.float32),
            "quality": np.array([photo.quality for photo in identity.photos], np.float32),
            "neutral": identity.neutral.astype(np.float32),
            "eyes": np.stack((ranges.eyes_closed, ranges.eyes_open)).astype(np.float32),
            "mouth": np.array((ranges.mouth_closed, ranges.mouth_open), np.float32),
            "angles": np.stack((ranges.angles_low, ranges.angles_high)).astype(np.float32),
        }
    )


def _encoded(picture: NDArray[np.uint8], kind: str, **options: Any) -> bytes:
    buffer = io.BytesIO()
    Image.fromarray(picture).save(buffer, kind, **options)
    return buffer.getvalue()


def _decoded(content: bytes, kind: str, mode: str) -> NDArray[np.uint8]:
    """A picture of the one size and mode that is expected; both are known before its pixels are decoded."""
    try:
        with Image.open(io.BytesIO(content), formats=(kind,)) as picture:
            if picture.size != (AVATAR_SIZE, AVATAR_SIZE) or picture.mode != mode:
                raise ArchiveError("a picture in it is not of the size and kind that it must be")
            return np.array(picture, np.uint8, order="C")
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise ArchiveError("a picture in it is damaged") from error
