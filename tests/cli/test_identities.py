from __future__ import annotations

import json
import os
import zipfile
from pathlib import Path

import pytest

from tests.cli.conftest import Run


@pytest.fixture
def gallery(run: Run, bundle: Path, tmp_path: Path) -> Path:
    folder = tmp_path / "gallery"
    assert run("identities", "import", bundle, "--gallery", folder).code == 0
    return folder


def test_nobody_is_enrolled(run: Run) -> None:
    result = run("identities", "list")
    assert (result.code, result.out) == (0, "")
    assert "lsr-live enroll" in result.err
    assert json.loads(run("identities", "list", "--json").out) == []


def test_import_list_show(run: Run, gallery: Path) -> None:
    assert "Eileen" in run("identities", "list", "--gallery", gallery).out
    (entry,) = json.loads(run("identities", "list", "--json", "--gallery", gallery).out)
    assert entry["name"] == "Eileen"
    assert entry["photos"] == 1
    assert entry["consent"] == "public domain"
    shown = run("identities", "show", "EILEEN", "--gallery", gallery).out
    assert "public domain" in shown
    assert json.loads(run("identities", "show", "Eileen", "--json", "--gallery", gallery).out) == entry


def test_rename_and_remove(run: Run, gallery: Path) -> None:
    assert run("identities", "rename", "Eileen", "Ellie", "--gallery", gallery).code == 0
    removed = run("identities", "remove", "ellie", "--gallery", gallery)
    assert removed.code == 0
    assert run("identities", "list", "--json", "--gallery", gallery).out.strip() == "[]"


def test_the_nearest_name_and_all_names_are_told(run: Run, gallery: Path) -> None:
    for command in (("show", "Eilen"), ("remove", "Eilen"), ("rename", "Eilen", "X"), ("export", "Eilen")):
        result = run("identities", *command, "--gallery", gallery)
        assert result.code == 5
        assert "Did you mean Eileen? There are: Eileen." in result.err


def test_export_and_import_elsewhere(run: Run, gallery: Path, tmp_path: Path) -> None:
    assert run("identities", "export", "Eileen", "--gallery", gallery).code == 0
    assert (tmp_path / "Eileen.lsrid").is_file()
    again = run("identities", "export", "Eileen", "--gallery", gallery)
    assert again.code == 5
    assert run("identities", "export", "Eileen", "--replace", "--gallery", gallery).code == 0
    assert run("identities", "export", "Eileen", "x.zip", "--gallery", gallery).code == 2
    assert run("identities", "import", "Eileen.lsrid", "--name", "Other", "--gallery", gallery).code == 0
    assert run("identities", "import", "Eileen.lsrid", "--gallery", gallery).code == 5
    names = [entry["name"] for entry in json.loads(run("identities", "list", "--json", "--gallery", gallery).out)]
    assert names == ["Eileen", "Other"]


def test_what_stands_in_the_way_names_the_option_that_writes_over_it(
    run: Run, gallery: Path, bundle: Path, tmp_path: Path
) -> None:
    taken = tmp_path / "taken.lsrid"
    taken.write_bytes(b"mine")
    for command in (
        ("export", "Eileen", taken, "--gallery", gallery),
        ("import", bundle, "--gallery", gallery),
    ):
        refused = run("identities", *command)
        assert refused.code == 5
        assert "--replace" in refused.err
        assert run("identities", *command, "--replace").code == 0


@pytest.mark.parametrize("kind", ["no zip", "path escape", "pickle", "truncated", "nothing"])
def test_a_hostile_bundle_is_refused_and_leaves_nothing(run: Run, bundle: Path, tmp_path: Path, kind: str) -> None:
    hostile, gallery = tmp_path / "hostile.lsrid", tmp_path / "gallery"
    if kind == "no zip":
        hostile.write_bytes(b"PK no")
    elif kind == "truncated":
        hostile.write_bytes(bundle.read_bytes()[:-2000])
    elif kind != "nothing":
        hostile.write_bytes(bundle.read_bytes())
        with zipfile.ZipFile(hostile, "a") as archive:
            archive.writestr("../../escaped.txt" if kind == "path escape" else "weights/model.pkl", "x")
    result = run("identities", "import", hostile, "--gallery", gallery)
    assert result.code == 5
    assert result.err.startswith("lsr-live: ")
    assert result.err.count("\n") == 1
    assert not list(tmp_path.rglob("escaped.txt"))
    assert not list(gallery.rglob("*.lsrid")) if gallery.exists() else True


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_gallery_that_may_not_be_written_to(run: Run, bundle: Path, tmp_path: Path) -> None:
    gallery = tmp_path / "gallery"
    gallery.mkdir(mode=0o500)
    result = run("identities", "import", bundle, "--gallery", gallery)
    assert result.code == 5


def test_a_gallery_that_is_a_file(run: Run, bundle: Path, tmp_path: Path) -> None:
    (tmp_path / "gallery").write_text("")
    result = run("identities", "import", bundle, "--gallery", tmp_path / "gallery")
    assert result.code in (4, 5)
    assert result.err.count("\n") == 1
