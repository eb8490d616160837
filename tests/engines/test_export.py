from __future__ import annotations

import hashlib
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("torch", reason="exporting needs torch")
pytest.importorskip("onnx", reason="exporting needs onnx")
pytest.importorskip("onnxscript", reason="exporting needs onnxscript")

import onnx
import torch
from torch import Tensor, nn

from engines.errors import EngineError
from engines.export import EVERYWHERE, export
from tests.engines.parity import kinds, run
from tests.engines.small_network import INPUTS, OUTPUTS, Small, answers, frame


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path: Path = tmp_path_factory.mktemp("export") / "small.onnx"
    export(Small(), INPUTS, OUTPUTS, path, metadata={"preset": "small"})
    return path


@pytest.mark.parametrize("runtime", ["onnxruntime", "openvino"])
def test_the_file_gives_what_torch_gives(small: Path, runtime: str) -> None:
    inputs = frame()
    got = run(small, inputs, runtime)
    for name, want in zip(OUTPUTS, answers(Small().eval(), inputs), strict=True):
        assert np.ptp(want) > 0.1
        np.testing.assert_allclose(got[name], want, atol=2e-5)


def test_ports_have_names_and_fixed_shapes_and_weights_are_inside(small: Path) -> None:
    model = onnx.load(small)
    ports = {
        port.name: tuple(side.dim_value for side in port.type.tensor_type.shape.dim)
        for port in (*model.graph.input, *model.graph.output)
    }
    assert ports == {**INPUTS, "change": (1, 4, 32, 32), "trust": (1, 1, 32, 32), "plan": (1, 3, 8, 8)}
    assert [path.name for path in small.parent.iterdir()] == ["small.onnx"]
    assert {each.domain for each in model.opset_import} == {""}
    assert model.opset_import[0].version <= 20
    assert set(kinds(model)) <= EVERYWHERE
    assert {each.key: each.value for each in model.metadata_props} == {"precision": "fp32", "preset": "small"}


def test_the_file_does_not_say_where_or_by_what_it_was_made(small: Path) -> None:
    content = small.read_bytes()
    for trace in (b"pytorch", b"2.13", b"aten", b"namespace", b"small_network", Path(__file__).parent.name.encode()):
        assert trace not in content


def test_equal_weights_make_equal_files(small: Path, tmp_path: Path) -> None:
    again = export(Small(), INPUTS, OUTPUTS, tmp_path / "again.onnx", metadata={"preset": "small"})
    assert (tmp_path / "again.onnx").read_bytes() == small.read_bytes()
    assert again == hashlib.sha256(small.read_bytes()).hexdigest()
    assert export(Small(seed=1), INPUTS, OUTPUTS, tmp_path / "other.onnx", metadata={"preset": "small"}) != again


def test_what_copies_tensors_about_is_folded_away(small: Path) -> None:
    found = kinds(onnx.load(small))
    assert "Reshape" not in found
    assert "Transpose" not in found
    # Both heads are shuffled apart; what is left is the slice of the guide.
    assert found.count("DepthToSpace") == 2
    assert found.count("Add") == 2


def test_a_module_that_trains_goes_on_training(tmp_path: Path) -> None:
    module = nn.Sequential(nn.Conv2d(1, 1, 1), nn.Dropout(0.5)).train()
    export(module, {"x": (1, 1, 4, 4)}, ["y"], tmp_path / "net.onnx")
    assert module.training
    assert kinds(onnx.load(tmp_path / "net.onnx")) == ["Conv"]


class Summed(nn.Module):
    def forward(self, x: Tensor) -> Tensor:
        return torch.cumsum(x, 1)


class Decomposed(nn.Module):
    def forward(self, x: Tensor) -> Tensor:
        return torch.linalg.svdvals(x)


class Counted(nn.Module):
    def forward(self, x: Tensor) -> Tensor:
        return torch.nonzero(x)


@pytest.mark.parametrize(("module", "named"), [(Summed(), "CumSum"), (Decomposed(), "linalg_svd")])
def test_an_operator_that_not_everybody_has_is_named(module: nn.Module, named: str, tmp_path: Path) -> None:
    with pytest.raises(EngineError, match=named) as caught:
        export(module, {"x": (1, 2, 4, 4)}, ["y"], tmp_path / "net.onnx")
    assert "\n" not in str(caught.value)
    assert not list(tmp_path.iterdir())


def test_all_of_onnx_can_be_allowed(tmp_path: Path) -> None:
    path = tmp_path / "net.onnx"
    export(Summed(), {"x": (1, 2, 4, 4)}, ["y"], path, operators=None)
    x = np.ones((1, 2, 4, 4), np.float32)
    np.testing.assert_array_equal(run(path, {"x": x})["y"], np.cumsum(x, 1))


def test_a_shape_that_depends_on_values_is_refused(tmp_path: Path) -> None:
    with pytest.raises(EngineError, match="shape of y depends on values"):
        export(Counted(), {"x": (1, 2, 4, 4)}, ["y"], tmp_path / "net.onnx", operators=None)


def test_outputs_without_a_name_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="3 outputs"):
        export(Small(), INPUTS, ["change"], tmp_path / "net.onnx")


def test_a_folder_that_cannot_be_written_gets_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    for path in (tmp_path / "none" / "net.onnx", tmp_path / "file" / "net.onnx"):
        with pytest.raises(EngineError, match="cannot be written") as caught:
            export(nn.ReLU(), {"x": (1, 1)}, ["y"], path)
        assert str(path) in caught.value.sentence
    assert [path.name for path in tmp_path.iterdir()] == ["file"]
