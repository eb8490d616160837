from __future__ import annotations

import errno
import hashlib
import io
import json
import os
import pickle
import struct
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from PIL import Image

from lsr_live.errors import DeviceError, IdentityError, LsrError
from lsr_live.identity import archive, storage
from lsr_live.identity.bundle import copy_bundle, read_bundle, read_summary, read_thumbnail, write_bundle
from tests.identity.conftest import assert_same, made_identity

Members = dict[str, bytes]


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("bundle") / "Ada.lsrid"
    write_bundle(made_identity(), path)
    return path


def members_of(path: Path) -> Members:
    with zipfile.ZipFile(path) as bundle:
        return {name: bundle.read(name) for name in bundle.namelist()}


def relisted(members: Members, **said: object) -> Members:
    """The manifest put right after a change of members, so that the change itself is what is judged."""
    manifest = json.loads(members["manifest.json"])
    manifest["members"] = {
        name: {"sha256": hashlib.sha256(data).hexdigest(), "size": len(data)}
        for name, data in members.items()
        if name != "manifest.json"
    }
    manifest.update(said)
    return {**members, "manifest.json": json.dumps(manifest).encode()}


def packed(members: Members, path: Path, method: int = zipfile.ZIP_STORED) -> Path:
    with zipfile.ZipFile(path, "w", method) as bundle:
        for name, data in members.items():
            bundle.writestr(name, data)
    return path


@pytest.mark.parametrize("photos", [1, 2, 5])
@pytest.mark.parametrize("whole", [True, False])
def test_what_is_written_is_read(tmp_path: Path, photos: int, whole: bool) -> None:
    identity = made_identity("Zoë 李", photos, likeness=whole, background=whole)
    path = tmp_path / "any name.lsrid"
    write_bundle(identity, path)
    assert_same(read_bundle(path), identity)
    summary = read_summary(path)
    assert (summary.name, summary.photos, summary.rest) == ("Zoë 李", photos, photos - 1)
    assert summary.consent == identity.consent
    assert summary.likeness == (pytest.approx(np.mean(identity.likeness or 0)) if whole else None)
    assert os.listdir(tmp_path) == [path.name]


def test_layouts_are_kept_where_there_are_any(tmp_path: Path) -> None:
    identity = made_identity("Ada", 3)
    rng = np.random.default_rng(3)
    first, second, third = identity.photos
    layout = rng.integers(0, 19, (512, 512)).astype(np.uint8)
    identity = replace(identity, photos=(replace(first, layout=layout), second, replace(third, layout=layout[::-1])))
    write_bundle(identity, tmp_path / "Ada.lsrid")
    assert_same(read_bundle(tmp_path / "Ada.lsrid"), identity)


def test_a_file_of_the_first_version_is_read(tmp_path: Path, good: Path) -> None:
    old = packed(relisted(members_of(good), schema=1), tmp_path / "old.lsrid")
    assert_same(read_bundle(old), read_bundle(good))


def test_a_real_person_comes_back_whole(tmp_path: Path, enrolled) -> None:
    path = tmp_path / "Eileen.lsrid"
    write_bundle(enrolled.identity, path)
    assert_same(read_bundle(path), enrolled.identity)
    small = read_thumbnail(path, 64)
    assert small.shape == (64, 64, 3)
    assert (
        np.abs(
            small.astype(int) - np.asarray(Image.fromarray(enrolled.identity.photos[0].image).resize((64, 64)))
        ).mean()
        < 6
    )


def test_the_file_is_as_the_design_says(good: Path) -> None:
    members = members_of(good)
    assert set(members) == {
        "manifest.json", "faces.npz", "background.webp",
        "photos/00.webp", "photos/01.webp", "mattes/00.png", "mattes/01.png",
    }  # fmt: skip
    manifest = json.loads(members["manifest.json"])
    assert manifest["schema"] == 2
    for name, listed in manifest["members"].items():
        assert listed == {"sha256": hashlib.sha256(members[name]).hexdigest(), "size": len(members[name])}
    with np.load(io.BytesIO(members["faces.npz"]), allow_pickle=False) as faces:
        assert faces["meshes"].shape == (2, 478, 3)
        assert faces["neutral"].dtype == np.float32


def test_the_same_identity_gives_the_same_bytes(tmp_path: Path, good: Path) -> None:
    write_bundle(made_identity(), tmp_path / "again.lsrid")
    assert (tmp_path / "again.lsrid").read_bytes() == good.read_bytes()


# ------------------------------------------------------------------------------------------------ hostile files


def _changed(name: str, data: Callable[[bytes], bytes]) -> Callable[[Members], Members]:
    return lambda members: relisted({**members, name: data(members[name])})


def _npz(**changes: object) -> Callable[[bytes], bytes]:
    def repack(content: bytes) -> bytes:
        with np.load(io.BytesIO(content)) as faces:
            arrays = dict(faces)
        arrays.update({key: value(arrays[key]) if callable(value) else value for key, value in changes.items()})
        buffer = io.BytesIO()
        np.savez(buffer, **{key: value for key, value in arrays.items() if value is not None})
        return buffer.getvalue()

    return repack


def _shade(value: int) -> bytes:
    buffer = io.BytesIO()
    Image.new("L", (512, 512), value).save(buffer, "PNG")
    return buffer.getvalue()


def _picture(size: tuple[int, int], mode: str, kind: str) -> bytes:
    buffer = io.BytesIO()
    Image.new(mode, size).save(buffer, kind)
    return buffer.getvalue()


def _pickled(_: bytes) -> bytes:
    return _npz(neutral=np.array([{"a": 1}] * 3, object))(_empty_faces())


def _empty_faces() -> bytes:
    buffer = io.BytesIO()
    np.savez(buffer, neutral=np.zeros(1))
    return buffer.getvalue()


def _without_eyes(meshes: NDArray[np.float32]) -> NDArray[np.float32]:
    """Both corners of the left eye in one place."""
    meshes = meshes.copy()
    meshes[:, 133] = meshes[:, 33]
    return meshes


def _huge_header(content: bytes) -> bytes:
    """An array that says it has 10^12 numbers."""
    buffer = io.BytesIO()
    with np.load(io.BytesIO(content)) as faces, zipfile.ZipFile(buffer, "w") as out:
        for key in faces:
            member = io.BytesIO()
            if key == "meshes":
                np.lib.format.write_array_header_1_0(
                    member, {"descr": "<f4", "fortran_order": False, "shape": (10**6, 10**6)}
                )
            else:
                np.lib.format.write_array(member, faces[key], version=(1, 0))
            out.writestr(f"{key}.npy", member.getvalue())
    return buffer.getvalue()


BAD_MEMBERS: dict[str, Callable[[Members], Members]] = {
    "path escape": lambda m: relisted({**m, "../evil.webp": b"x"}),
    "deep path escape": lambda m: relisted({**m, "photos/../../evil.webp": b"x"}),
    "absolute path": lambda m: relisted({**m, "/tmp/evil.webp": b"x"}),
    "backslash": lambda m: relisted({**m, "photos\\00.webp": b"x"}),
    "drive": lambda m: relisted({**m, "C:evil.webp": b"x"}),
    "unknown member": lambda m: relisted({**m, "run.sh": b"x"}),
    "member too much": lambda m: relisted({**m, "photos/07.webp": m["photos/00.webp"]}),
    "member not listed": lambda m: {**m, "photos/07.webp": m["photos/00.webp"]},
    "member missing": lambda m: {k: v for k, v in m.items() if k != "mattes/01.png"},
    "photo missing": lambda m: relisted({k: v for k, v in m.items() if k != "photos/01.webp"}),
    "no manifest": lambda m: {k: v for k, v in m.items() if k != "manifest.json"},
    "changed later": lambda m: {**m, "background.webp": m["photos/00.webp"]},
    "manifest no json": lambda m: {**m, "manifest.json": b"{"},
    "manifest deep": lambda m: {**m, "manifest.json": b"[" * 100_000},
    "manifest a list": lambda m: {**m, "manifest.json": b"[]"},
    "manifest not text": lambda m: {**m, "manifest.json": b"\xff\xfe\x00"},
    "manifest large": lambda m: {**m, "manifest.json": m["manifest.json"] + b" " * 2**21},
    "schema text": lambda m: relisted(m, schema="1"),
    "schema true": lambda m: relisted(m, schema=True),
    "schema 0": lambda m: relisted(m, schema=0),
    "schema missing": lambda m: relisted(m, schema=None),
    "members a list": lambda m: {
        **m,
        "manifest.json": m["manifest.json"].replace(b'"members": {', b'"members": [], "x": {'),
    },
    "member's entry a text": lambda m: {
        **m,
        "manifest.json": json.dumps(
            {**json.loads(m["manifest.json"]), "members": {n: "x" for n in m if n != "manifest.json"}}
        ).encode(),
    },
    "photos -1": lambda m: relisted(m, photos=-1),
    "photos 33": lambda m: relisted(m, photos=33),
    "photos 2.0": lambda m: relisted(m, photos=2.0),
    "rest 2": lambda m: relisted(m, rest=2),
    "crop unknown": lambda m: relisted(m, crop="ellipse"),
    "name a path": lambda m: relisted(m, name="../../etc/passwd"),
    "name a number": lambda m: relisted(m, name=7),
    "consent missing": lambda m: relisted(m, consent=None),
    "consent a book": lambda m: relisted(m, consent="x" * 20_000),
    "date none": lambda m: relisted(m, created="yesterday"),
    "likeness too short": lambda m: relisted(m, likeness=[0.5]),
    "likeness text": lambda m: relisted(m, likeness=["0.5", "0.5"]),
    "likeness 7": lambda m: relisted(m, likeness=[7, 7]),
    "likeness NaN": lambda m: relisted(m, likeness=[float("nan"), 0.5]),
    "pickle": _changed("faces.npz", _pickled),
    "raw pickle": _changed("faces.npz", lambda _: pickle.dumps({"neutral": 1})),
    "object array": _changed("faces.npz", _npz(quality=np.array([None, None], object))),
    "NaN": _changed("faces.npz", _npz(neutral=lambda a: a * np.float32("nan"))),
    "mesh a point": _changed("faces.npz", _npz(meshes=lambda a: a * 0 + 256)),
    "mesh far away": _changed("faces.npz", _npz(meshes=lambda a: a * np.float32(1e30))),
    "mesh without eyes": _changed("faces.npz", _npz(meshes=_without_eyes)),
    "neutral nothing": _changed("faces.npz", _npz(neutral=lambda a: a * 0)),
    "neutral in pixels": _changed("faces.npz", _npz(neutral=lambda a: a * 235)),
    "infinite": _changed("faces.npz", _npz(meshes=lambda a: a + np.float32("inf"))),
    "wrong shape": _changed("faces.npz", _npz(neutral=lambda a: a[:468])),
    "wrong type": _changed("faces.npz", _npz(meshes=lambda a: a.astype(np.float64))),
    "column order": _changed("faces.npz", _npz(neutral=np.asfortranarray)),
    "array missing": _changed("faces.npz", _npz(mouth=None)),
    "array too much": _changed("faces.npz", _npz(more=np.zeros(3))),
    "array of 10^12": _changed("faces.npz", _huge_header),
    "faces cut off": _changed("faces.npz", lambda data: data[: len(data) // 2]),
    "photo of 20,000 px": _changed("photos/00.webp", lambda _: _picture((16000, 900), "RGB", "WEBP")),
    "photo of another size": _changed("photos/01.webp", lambda _: _picture((511, 512), "RGB", "WEBP")),
    "photo a PNG": _changed("photos/01.webp", lambda _: _picture((512, 512), "RGB", "PNG")),
    "photo see-through": _changed("photos/01.webp", lambda _: _picture((512, 512), "RGBA", "WEBP")),
    "photo a text": _changed("photos/01.webp", lambda _: b"hello"),
    "photo cut off": _changed("photos/01.webp", lambda data: data[: len(data) // 2]),
    "matte in colour": _changed("mattes/00.png", lambda _: _picture((512, 512), "RGB", "PNG")),
    "layout of no photo": lambda m: relisted({**m, "layouts/07.png": _picture((512, 512), "L", "PNG")}),
    "layout of another size": lambda m: relisted({**m, "layouts/00.png": _picture((256, 256), "L", "PNG")}),
    "layout of unknown classes": lambda m: relisted({**m, "layouts/00.png": _shade(19)}),
    "matte cut off": _changed("mattes/00.png", lambda data: data[: len(data) // 2]),
    "background empty": _changed("background.webp", lambda _: b""),
}  # fmt: skip


@pytest.mark.parametrize("case", BAD_MEMBERS)
def test_hostile_members_are_one_sentence(tmp_path: Path, good: Path, case: str) -> None:
    path = packed(BAD_MEMBERS[case](members_of(good)), tmp_path / "bad.lsrid")
    _refused(path, tmp_path)


def _refused(path: Path, folder: Path) -> IdentityError:
    """Not read, not copied, and nothing new in the folder."""
    before = set(os.listdir(folder))
    with pytest.raises(IdentityError) as caught:
        read_bundle(path)
    with pytest.raises(IdentityError):
        copy_bundle(path, folder / "copy.lsrid", "Copy")
    assert set(os.listdir(folder)) == before
    assert path.name in caught.value.sentence
    assert caught.value.sentence.endswith(".")
    assert "\n" not in caught.value.sentence
    assert len(caught.value.sentence) < 250
    assert caught.value.advice
    return caught.value


def test_a_newer_format_asks_for_an_update(tmp_path: Path, good: Path) -> None:
    path = packed(relisted(members_of(good), schema=3), tmp_path / "new.lsrid")
    assert "update lsr-live" in _refused(path, tmp_path).sentence


def test_a_zip_bomb_is_not_unpacked(tmp_path: Path, good: Path) -> None:
    members = {**members_of(good), "photos/00.webp": bytes(50_000_000)}
    path = packed(members, tmp_path / "bomb.lsrid", zipfile.ZIP_DEFLATED)
    assert path.stat().st_size < 300_000
    assert "100 to 1" in _refused(path, tmp_path).sentence
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as bundle:
        for number in range(6):
            bundle.writestr(f"photos/{number:02d}.webp", bytes(40 * 2**20))
    assert "200 MiB" in _refused(path, tmp_path).sentence


def test_too_many_members(tmp_path: Path) -> None:
    path = tmp_path / "many.lsrid"
    with zipfile.ZipFile(path, "w") as bundle:
        for number in range(201):
            bundle.writestr(f"x{number}", b"")
    assert "201 members" in _refused(path, tmp_path).sentence


def test_a_table_of_contents_without_end_is_not_read(tmp_path: Path) -> None:
    entry = struct.pack("<4s4B4HL2L5H2L", b"PK\x01\x02", 20, 0, 20, *[0] * 8, 1, *[0] * 6) + b"a"
    table = entry * 5000
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 5000, 5000, len(table), 0, 0)
    path = tmp_path / "bad.lsrid"
    path.write_bytes(table + end)
    assert "too long" in str(_refused(path, tmp_path))


def test_a_file_larger_than_allowed_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, good: Path) -> None:
    path = tmp_path / "large.lsrid"
    with path.open("wb") as file:
        file.truncate(201 * 2**20)  # sparse: takes no room
    assert "200 MiB" in _refused(path, tmp_path).sentence


def test_a_link_twice_a_name_a_folder_and_a_password(tmp_path: Path, good: Path) -> None:
    members = members_of(good)
    path = tmp_path / "odd.lsrid"
    link = zipfile.ZipInfo("photos/01.webp")
    link.external_attr = 0o120777 << 16
    with zipfile.ZipFile(path, "w") as bundle:
        for name, data in members.items():
            bundle.writestr(link if name == link.filename else name, data)
    assert "link" in _refused(path, tmp_path).sentence
    with zipfile.ZipFile(path, "w") as bundle:
        for name in (*members, "faces.npy"):
            bundle.writestr(name, members.get(name, b""))
    path.write_bytes(path.read_bytes().replace(b"faces.npy", b"faces.npz"))
    assert "two members" in _refused(path, tmp_path).sentence
    with zipfile.ZipFile(path, "w") as bundle:
        bundle.writestr("photos/", b"")
    _refused(path, tmp_path)
    locked = bytearray(good.read_bytes())
    at = locked.rfind(b"PK\x01\x02")
    locked[at + 8] |= 1  # the flag of an encrypted member
    path.write_bytes(locked)
    assert "encrypted" in _refused(path, tmp_path).sentence


@pytest.mark.parametrize("offset", [20, 24])  # compressed size, size: in the central directory
@pytest.mark.parametrize("declared", [0, 1, 500, 2**31 - 1])
def test_sizes_that_lie(tmp_path: Path, good: Path, offset: int, declared: int) -> None:
    content = bytearray(good.read_bytes())
    at = content.rfind(b"PK\x01\x02")  # the first one found would be of the zip that faces.npz is
    content[at + offset : at + offset + 4] = declared.to_bytes(4, "little")
    path = tmp_path / "liar.lsrid"
    path.write_bytes(content)
    _refused(path, tmp_path)


@pytest.mark.parametrize("content", [b"", b"PK", b"hello, this is no zip", b"PK\x05\x06" + bytes(18), bytes(5000)])
def test_files_that_are_no_bundles(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "x.lsrid"
    path.write_bytes(content)
    _refused(path, tmp_path)
    with pytest.raises(IdentityError):
        read_summary(path)
    with pytest.raises(IdentityError):
        read_thumbnail(path)


def test_no_file_and_a_folder(tmp_path: Path) -> None:
    with pytest.raises(IdentityError, match="not there"):
        read_bundle(tmp_path / "missing.lsrid")
    with pytest.raises(IdentityError):
        read_bundle(tmp_path)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_damage_is_found_or_harmless(good: Path, tmp_path: Path, data: st.DataObject) -> None:
    content = bytearray(good.read_bytes())
    if data.draw(st.booleans()):
        content = content[: data.draw(st.integers(0, len(content) - 1))]
    # Most of the file is pictures; the zip's own words stand at its end and the manifest at its beginning.
    places = st.one_of(
        st.integers(0, len(content)),
        st.integers(0, min(2500, len(content))),
        st.integers(max(0, len(content) - 900), len(content)),
    )
    for _ in range(data.draw(st.integers(0, 4))):
        at = data.draw(places)
        if at < len(content):
            content[at] = data.draw(st.integers(0, 255))
    path = tmp_path / "fuzzed.lsrid"
    path.write_bytes(content)
    try:
        identity = read_bundle(path)
    except IdentityError:
        return
    # The texts of the manifest are not signed; all else is as it was.
    original = made_identity()
    texts = {field: getattr(identity, field) for field in ("name", "consent", "created", "tracker", "crop", "rest")}
    assert_same(replace(identity, likeness=original.likeness), replace(original, **texts))


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_are_no_arrays(content: bytes) -> None:
    from lsr_live.identity.arrays import unpack_arrays

    with pytest.raises(archive.ArchiveError):
        unpack_arrays(content, {"neutral": ((478, 3), np.float32)})


# ------------------------------------------------------------------------------------------------ writing


@pytest.mark.parametrize(
    ("number", "kind", "words"),
    [
        (errno.ENOSPC, DeviceError, "disk is full"),
        (errno.EDQUOT, DeviceError, "disk is full"),
        (errno.EIO, DeviceError, "does not answer"),
        (errno.EROFS, IdentityError, "may not be accessed"),
        (errno.EACCES, IdentityError, "may not be accessed"),
    ],
)
@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_a_failing_disk_leaves_what_was_there(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    good: Path,
    number: int,
    kind: type[LsrError],
    words: str,
    step: str,
) -> None:
    path = tmp_path / "Ada.lsrid"
    path.write_bytes(good.read_bytes())

    def fail(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(storage.os, step, fail)
    with pytest.raises(kind, match=words):
        write_bundle(made_identity(photos=1), path)
    monkeypatch.undo()
    assert path.read_bytes() == good.read_bytes()
    assert os.listdir(tmp_path) == ["Ada.lsrid"]


def test_a_missing_folder(tmp_path: Path) -> None:
    with pytest.raises(IdentityError, match="not there"):
        write_bundle(made_identity(photos=1), tmp_path / "missing" / "Ada.lsrid")


def test_a_taken_name_is_kept_unless_allowed(tmp_path: Path, good: Path) -> None:
    path = tmp_path / "Ada.lsrid"
    path.write_bytes(b"something else")
    with pytest.raises(IdentityError, match="exists already"):
        write_bundle(made_identity(photos=1), path, replace=False)
    assert path.read_bytes() == b"something else"
    with pytest.raises(IdentityError, match="exists already"):
        copy_bundle(good, path, "Ada")
    assert os.listdir(tmp_path) == ["Ada.lsrid"]
    copy_bundle(good, path, "Grace", replace=True)
    assert_same(read_bundle(path), made_identity("Grace"))


def test_two_who_take_one_name_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The other one comes between the look and the move."""
    path = tmp_path / "Ada.lsrid"
    flush = os.fsync

    def other_first(handle: int) -> None:
        flush(handle)
        path.write_bytes(b"the other one")

    monkeypatch.setattr(storage.os, "fsync", other_first)
    with pytest.raises(IdentityError, match="exists already"):
        write_bundle(made_identity(photos=1), path, replace=False)
    assert path.read_bytes() == b"the other one"
    assert os.listdir(tmp_path) == ["Ada.lsrid"]


def test_a_file_system_without_links(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_links(*_: object) -> None:
        raise OSError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(storage.os, "link", no_links)
    write_bundle(made_identity(photos=1), tmp_path / "Ada.lsrid", replace=False)
    assert os.listdir(tmp_path) == ["Ada.lsrid"]
    assert read_summary(tmp_path / "Ada.lsrid").name == "Ada"
