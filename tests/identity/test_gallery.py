from __future__ import annotations

import errno
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from lsr_live.errors import DeviceError, IdentityError
from lsr_live.identity import gallery as gallery_module
from lsr_live.identity import storage
from lsr_live.identity.bundle import read_bundle, write_bundle
from lsr_live.identity.gallery import Gallery
from tests.identity.conftest import assert_same, made_identity


@pytest.fixture
def gallery(tmp_path: Path) -> Gallery:
    return Gallery(tmp_path / "people")


def names(gallery: Gallery) -> list[str]:
    return [entry.name for entry in gallery.list()]


def test_an_empty_gallery_needs_no_folder(gallery: Gallery) -> None:
    assert gallery.list() == []
    assert not gallery.folder.exists()
    with pytest.raises(IdentityError, match="no identity called 'Ada'") as caught:
        gallery.load("Ada")
    assert "enroll" in caught.value.advice


def test_by_default_it_lies_in_the_user_s_data_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))
    folder = Gallery(None).folder
    assert folder.name == "identities"
    assert "lsr-live" in str(folder)


def test_what_is_saved_is_listed_and_loaded(gallery: Gallery) -> None:
    for name in ("zoë", "Ada", "50 % <Bob>?"):
        gallery.save(made_identity(name, 3))
    assert names(gallery) == ["50 % <Bob>?", "Ada", "zoë"]
    entry = gallery.list()[1]
    assert entry.size == entry.path.stat().st_size > 1000
    assert entry.trouble is None
    assert entry.summary is not None
    assert entry.summary.photos == 3
    assert entry.summary.created == "2025-05-01T10:00:00+00:00"
    assert entry.summary.likeness == pytest.approx(0.501)
    assert_same(gallery.load("50 % <Bob>?"), made_identity("50 % <Bob>?", 3))
    assert gallery.thumbnail("Ada").shape == (128, 128, 3)


def test_one_that_may_not_be_looked_at_does_not_hide_the_others(
    gallery: Gallery, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("Ada", "Bob"):
        gallery.save(made_identity(name, 1))
    look = Path.stat

    def stat(path: Path, **how: bool) -> os.stat_result:
        if path.name == "Ada.lsrid":
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return look(path, **how)

    monkeypatch.setattr(Path, "stat", stat)
    ada, bob = gallery.list()
    assert (ada.name, ada.size, ada.summary) == ("Ada", 0, None)
    assert ada.trouble is not None
    assert "Ada.lsrid cannot be read: it may not be accessed" in ada.trouble
    assert bob.trouble is None


def test_names_that_differ_in_case_alone_are_one(gallery: Gallery) -> None:
    gallery.save(made_identity("Ada", 1))
    assert gallery.load("ADA").name == "Ada"
    with pytest.raises(IdentityError, match="'Ada' already"):
        gallery.save(made_identity("ada", 2))
    gallery.save(made_identity("ada", 2), replace=True)
    assert names(gallery) == ["Ada"]
    assert len(gallery.load("ada").photos) == 2


def test_a_broken_bundle_is_listed_and_harms_nobody(gallery: Gallery) -> None:
    gallery.save(made_identity("Ada", 1))
    (gallery.folder / "Bob.lsrid").write_bytes(b"PK no")
    (gallery.folder / "notes.txt").write_text("hello")
    (gallery.folder / ".Eve.lsrid.part").write_bytes(b"half")
    entries = gallery.list()
    assert [(entry.name, entry.summary is None) for entry in entries] == [("Ada", False), ("Bob", True)]
    assert entries[1].trouble
    assert "Bob.lsrid" in entries[1].trouble
    with pytest.raises(IdentityError, match=r"Bob\.lsrid cannot be used"):
        gallery.load("Bob")
    gallery.remove("Bob")
    assert names(gallery) == ["Ada"]


def test_the_file_s_name_is_the_identity_s(gallery: Gallery) -> None:
    gallery.save(made_identity("Ada", 1))
    os.rename(gallery.folder / "Ada.lsrid", gallery.folder / "Grace.lsrid")
    assert names(gallery) == ["Grace"]
    assert gallery.load("Grace").name == "Grace"


def test_rename(gallery: Gallery) -> None:
    gallery.save(made_identity("Ada", 2))
    gallery.save(made_identity("Bob", 1))
    with pytest.raises(IdentityError, match="'Bob' already"):
        gallery.rename("Ada", "bob")
    with pytest.raises(IdentityError, match="path"):
        gallery.rename("Ada", "../Ada")
    assert names(gallery) == ["Ada", "Bob"]
    path = gallery.rename("Ada", "Zoë")
    assert names(gallery) == ["Bob", "Zoë"]
    assert_same(read_bundle(path), made_identity("Zoë", 2))
    gallery.rename("Zoë", "ZOË")
    assert names(gallery) == ["Bob", "ZOË"]
    gallery.rename("Bob", "Bob")
    assert_same(gallery.load("Bob"), made_identity("Bob", 1))


def test_remove_and_bring_back(gallery: Gallery) -> None:
    gallery.save(made_identity("Ada", 1))
    first = gallery.remove("Ada")
    gallery.save(made_identity("Ada", 2))
    second = gallery.remove("ada")
    assert names(gallery) == []
    assert first.is_file()
    assert second.is_file()
    gallery.restore(first)
    assert len(gallery.load("Ada").photos) == 1
    with pytest.raises(IdentityError, match="already"):
        gallery.restore(second)
    assert second.is_file()
    assert not first.parent.exists()
    with pytest.raises(IdentityError, match="no identity"):
        gallery.remove("Nobody")


def test_export_and_import(gallery: Gallery, tmp_path: Path) -> None:
    gallery.save(made_identity("Ada", 2))
    target = tmp_path / "shared file.lsrid"
    gallery.export("ada", target)
    with pytest.raises(IdentityError, match="exists already"):
        gallery.export("Ada", target)
    assert_same(read_bundle(target), made_identity("Ada", 2))
    other = Gallery(tmp_path / "elsewhere")
    assert other.import_(target) == "Ada"
    assert other.import_(target, "Grace") == "Grace"
    assert_same(other.load("Grace"), made_identity("Grace", 2))
    with pytest.raises(IdentityError, match="already"):
        other.import_(target)
    assert other.import_(target, replace=True) == "Ada"
    assert names(other) == ["Ada", "Grace"]


def test_a_bad_file_is_not_imported(gallery: Gallery, tmp_path: Path) -> None:
    bad = tmp_path / "x.lsrid"
    write_bundle(made_identity("Ada", 1), bad)
    content = bad.read_bytes()
    bad.write_bytes(content[: len(content) // 2] + content[len(content) // 2 + 1 :])
    with pytest.raises(IdentityError, match=r"x\.lsrid"):
        gallery.import_(bad)
    with pytest.raises(IdentityError):
        gallery.import_(tmp_path / "missing.lsrid")
    assert names(gallery) == []


@pytest.mark.parametrize("act", ["save", "rename", "import", "export", "remove"])
@pytest.mark.parametrize(("number", "kind"), [(errno.EROFS, IdentityError), (errno.ENOSPC, DeviceError)])
def test_a_folder_that_takes_nothing(
    gallery: Gallery, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, act: str, number: int, kind: type[Exception]
) -> None:
    gallery.save(made_identity("Ada", 1))
    bundle = tmp_path / "Bob.lsrid"
    write_bundle(made_identity("Bob", 1), bundle)
    before = sorted(os.listdir(gallery.folder)), sorted(os.listdir(tmp_path))

    def fail(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(storage.tempfile, "mkstemp", fail)
    monkeypatch.setattr(gallery_module.Path, "mkdir", fail)
    with pytest.raises(kind) as caught:
        {
            "save": lambda: gallery.save(made_identity("Bob", 1)),
            "rename": lambda: gallery.rename("Ada", "Grace"),
            "import": lambda: gallery.import_(bundle),
            "export": lambda: gallery.export("Ada", tmp_path / "out.lsrid"),
            "remove": lambda: gallery.remove("Ada"),
        }[act]()
    monkeypatch.undo()
    assert caught.value.sentence.endswith(".")
    assert caught.value.advice
    assert (sorted(os.listdir(gallery.folder)), sorted(os.listdir(tmp_path))) == before
    assert names(gallery) == ["Ada"]


def test_a_gallery_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "people").write_text("not a folder")
    gallery = Gallery(tmp_path / "people")
    for act in (gallery.list, lambda: gallery.save(made_identity(photos=1)), lambda: gallery.load("Ada")):
        with pytest.raises(IdentityError, match="folder"):
            act()


WRITER = """
import sys
from dataclasses import replace
from pathlib import Path
from lsr_live.identity.bundle import read_bundle
from lsr_live.identity.gallery import Gallery
source = read_bundle(Path(sys.argv[1]))
gallery = Gallery(Path(sys.argv[2]))
for turn in range(8):
    gallery.save(replace(source, consent=f"{sys.argv[3]} {turn}"), replace=True)
"""


def test_two_programs_at_once_never_leave_a_torn_file(gallery: Gallery, tmp_path: Path) -> None:
    source = tmp_path / "Ada.lsrid"
    write_bundle(made_identity("Ada", 1), source)
    gallery.save(made_identity("Ada", 1))
    writers = [
        subprocess.Popen([sys.executable, "-c", WRITER, str(source), str(gallery.folder), who])
        for who in ("one", "two")
    ]
    reads = 0
    while any(writer.poll() is None for writer in writers):
        found = gallery.load("Ada")
        assert_same(replace(found, consent=""), replace(made_identity("Ada", 1), consent=""))
        assert [entry.trouble for entry in gallery.list()] == [None]
        reads += 1
    assert [writer.wait() for writer in writers] == [0, 0]
    assert reads > 3
    assert os.listdir(gallery.folder) == ["Ada.lsrid"]
    assert gallery.load("Ada").consent in ("one 7", "two 7")
