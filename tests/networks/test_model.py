"""Which files a preset's networks are in."""

from __future__ import annotations

from pathlib import Path

import pytest

from lsr_live.errors import DataError
from lsr_live.networks.model import file_name, find_model


def test_the_live_networks_are_shipped_in_fp32_and_int8() -> None:
    model = find_model("live")
    assert {"fp32", "int8"} <= model.sets.keys()
    for files in model.sets.values():
        assert {path.is_file() for path in files.values()} == {True}


def test_a_preset_that_is_not_shipped_is_told() -> None:
    with pytest.raises(DataError, match="No weights of the preset 'studio' come with lsr-live"):
        find_model("studio")


def test_a_folder_needs_both_networks(tmp_path: Path) -> None:
    (tmp_path / file_name("live", "layout", "fp32")).write_bytes(b"")
    with pytest.raises(DataError, match=r"holds no live-layout\.onnx and live-renderer\.onnx"):
        find_model("live", tmp_path)
    (tmp_path / file_name("live", "renderer", "fp32")).write_bytes(b"")
    (tmp_path / file_name("live", "renderer", "int8")).write_bytes(b"")
    assert find_model("live", tmp_path).sets.keys() == {"fp32"}, "one file of int8 is no set"
