from __future__ import annotations

from contextlib import closing
from pathlib import Path

import numpy as np
import pytest
import torch

from engines.runtime.choose import open_runtime
from lsr_live.errors import DataError
from lsr_live.identity.likeness import FaceEmbedder
from tests.training.identity.conftest import drawn_faces
from training.identity.export import load_network, write_onnx
from training.identity.network import IdentityNetwork, as_input


def trained() -> IdentityNetwork:
    """A network whose normalisation has seen faces."""
    torch.manual_seed(0)
    network = IdentityNetwork()
    for _ in range(20):
        network(as_input(drawn_faces(4, 2).pictures))
    return network.eval()


def test_folding_changes_no_answer() -> None:
    network, faces = trained(), as_input(drawn_faces(3, 1).pictures)
    with torch.no_grad():
        answers = network(faces)
        assert answers.shape == (3, 128)
        torch.testing.assert_close(network.folded()(faces), answers, atol=1e-4, rtol=1e-3)
    assert not any(isinstance(module, torch.nn.BatchNorm2d) for module in network.folded().modules())


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> tuple[IdentityNetwork, Path]:
    """A network and its file."""
    network, path = trained(), tmp_path_factory.mktemp("exported") / "identity.onnx"
    write_onnx(network, path)
    return network, path


def test_the_file_is_small_and_answers_the_same(written: tuple[IdentityNetwork, Path]) -> None:
    network, path = written
    assert path.stat().st_size <= 1_000_000
    faces = drawn_faces(3, 1).pictures
    with torch.no_grad():
        both = network(as_input(faces)) + network(as_input(np.ascontiguousarray(faces[:, :, ::-1])))
    wanted = torch.nn.functional.normalize(both).numpy()
    embedder = FaceEmbedder(path)
    for face, vector in zip(faces, wanted, strict=True):
        assert float(embedder.embed_aligned(face) @ vector) > 0.999
    embedder.close()


@pytest.mark.parametrize("name", ["openvino", "onnxruntime"])
def test_runtimes_take_the_file(written: tuple[IdentityNetwork, Path], name: str) -> None:
    pytest.importorskip(name)
    network, path = written
    face = as_input(drawn_faces(1, 1).pictures)
    with closing(open_runtime(path, runtime=name)) as runtime:
        output = np.empty(runtime.outputs[0].shape, runtime.outputs[0].dtype)
        runtime.infer({"face": np.ascontiguousarray(face)}, {"embedding": output})
    with torch.no_grad():
        np.testing.assert_allclose(output, network.both_ways()(face).numpy(), atol=0.01)


def test_a_folder_that_is_no_run_is_told(tmp_path: Path) -> None:
    with pytest.raises(DataError):
        load_network(tmp_path)
