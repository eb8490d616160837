from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

pytest.importorskip("torch", reason="training needs torch")

import torch
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from safetensors.torch import load_file, save_file

from lsr_live.errors import DataError, LsrError
from tests.training.evaluate.conftest import tiny_config
from training.stages.weights_file import read_weights, write_weights


def state() -> dict[str, torch.Tensor]:
    return {"a.weight": torch.arange(6.0).reshape(2, 3) / 7, "b": torch.tensor([1.5])}


def test_what_is_written_is_read(tmp_path: Path) -> None:
    path, config = tmp_path / "w.safetensors", tiny_config()
    write_weights(path, state(), config, steps=42)
    preset, read, metadata = read_weights(path)
    assert preset == "paper"
    assert {name: value.tolist() for name, value in read.items()} == {k: v.tolist() for k, v in state().items()}
    assert (metadata["stage"], metadata["steps"], metadata["schema"]) == ("meta", "42", "1")
    assert read_weights(path).config == config
    assert [entry.name for entry in tmp_path.iterdir()] == ["w.safetensors"]


def test_halves_are_half_the_size_and_nearly_the_same(tmp_path: Path) -> None:
    path = tmp_path / "w.safetensors"
    write_weights(path, state(), tiny_config(), steps=1, half=True)
    assert {value.dtype for value in load_file(path).values()} == {torch.float16}
    read = read_weights(path).state["a.weight"]
    assert read.dtype == torch.float32
    torch.testing.assert_close(read, state()["a.weight"], rtol=1e-3, atol=1e-4)


@pytest.mark.parametrize(
    ("value", "half", "said"),
    [(float("nan"), False, "no numbers"), (1e6, True, "too large for halves"), (float("inf"), True, "no numbers")],
)
def test_what_cannot_be_written_leaves_the_old_file(tmp_path: Path, value: float, half: bool, said: str) -> None:
    path = tmp_path / "w.safetensors"
    write_weights(path, state(), tiny_config(), steps=1)
    before = path.read_bytes()
    with pytest.raises(DataError, match=said):
        write_weights(path, {"b": torch.tensor([value])}, tiny_config(), steps=2, half=half)
    assert path.read_bytes() == before
    with pytest.raises(LsrError, match="cannot be written"):
        write_weights(tmp_path / "nowhere" / "w.safetensors", state(), tiny_config(), steps=2)


def metadata_of(path: Path) -> dict[str, str]:
    return dict(read_weights(path).metadata)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"preset": "magic"}, "preset 'magic'"),
        ({"schema": "99"}, "version 99"),
        ({"config": "steps = 1"}, "is damaged"),
        ({"stage": None}, "does not say its stage"),
        ({"schema": None}, "another program"),
    ],
)
def test_foreign_metadata_gets_a_sentence(tmp_path: Path, changes: dict[str, str | None], said: str) -> None:
    path = tmp_path / "w.safetensors"
    write_weights(path, state(), tiny_config(), steps=1)
    changed = {**metadata_of(path), **changes}
    save_file(state(), path, {name: value for name, value in changed.items() if value is not None})
    with pytest.raises(DataError, match=said):
        read_weights(path)


def test_broken_files_get_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "w.safetensors"
    with pytest.raises(DataError, match="no weights at"):
        read_weights(path)
    for content in (b"", b"\x80\x02pickle", b"\xff" * 64):
        path.write_bytes(content)
        with pytest.raises(DataError, match="no weights file"):
            read_weights(path)
    save_file(state(), path)
    with pytest.raises(DataError, match="another program"):
        read_weights(path)
    write_weights(path, state(), tiny_config(), steps=1)
    known = metadata_of(path)
    save_file({"b": torch.tensor([float("nan")])}, path, known)
    with pytest.raises(DataError, match="b holds values that are no numbers"):
        read_weights(path)
    save_file({}, path, known)
    with pytest.raises(DataError, match="holds no weights"):
        read_weights(path)


@given(data=st.data())
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_damaged_file_is_refused_or_reads_as_numbers(tmp_path: Path, data: st.DataObject) -> None:
    path = tmp_path / "w.safetensors"
    write_weights(path, state(), tiny_config(), steps=1)
    content = bytearray(path.read_bytes())
    if data.draw(st.booleans()):
        del content[data.draw(st.integers(0, len(content) - 1)) :]
    else:
        content[data.draw(st.integers(0, len(content) - 1))] ^= data.draw(st.integers(1, 255))
    path.write_bytes(bytes(content))
    try:
        read = read_weights(path)
    except DataError:
        return
    assert all(torch.isfinite(value).all() for value in read.state.values())


def test_weights_that_do_not_fit_their_networks_get_a_sentence(tmp_path: Path) -> None:
    from training.evaluate.network_rows import open_networks

    path = tmp_path / "w.safetensors"
    for config, said in (
        (tiny_config(), "do not fit"),
        (tiny_config(side=70), "do not fit"),
        (replace(tiny_config(), options={"latent": 2**40}), "do not fit"),
        (replace(tiny_config(), options={"latent": "many"}), "do not fit"),
    ):
        write_weights(path, state(), config, steps=1)
        with pytest.raises(DataError, match=said):
            open_networks(read_weights(path))
