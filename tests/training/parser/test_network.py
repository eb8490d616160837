from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch

from engines.runtime.choose import open_runtime
from lsr_live.errors import DataError
from training.parser.export import load_network, write_onnx
from training.parser.network import ParserNetwork, as_input


@pytest.fixture(scope="module")
def network() -> ParserNetwork:
    """As after some training: its normalisations have seen pictures."""
    torch.manual_seed(0)
    network = ParserNetwork()
    with torch.no_grad():
        for _ in range(3):
            network(torch.randn(2, 3, 256, 256))
    return network.eval()


def test_folding_changes_nothing_but_the_layers(network: ParserNetwork) -> None:
    picture = torch.randn(1, 3, 256, 256)
    folded = network.folded()
    with torch.no_grad():
        torch.testing.assert_close(folded(picture), network(picture), atol=1e-4, rtol=1e-4)
    assert not [m for m in folded.modules() if isinstance(m, torch.nn.BatchNorm2d)]
    assert [m for m in network.modules() if isinstance(m, torch.nn.BatchNorm2d)]


def test_it_sees_the_whole_picture(network: ParserNetwork) -> None:
    picture = torch.randn(1, 3, 256, 256, requires_grad=True)
    network(picture)[0, :, 64, 64].sum().backward()
    assert picture.grad is not None
    seen = picture.grad[0].abs().sum(0)
    assert all(
        seen[rows, columns].max() > 0
        for rows in (slice(0, 16), slice(-16, None))
        for columns in (slice(0, 16), slice(-16, None))
    )


def test_the_file_gives_what_torch_gives(network: ParserNetwork, tmp_path: Path) -> None:
    path = tmp_path / "parser.onnx"
    write_onnx(network, path)
    assert path.stat().st_size < 1_200_000
    import onnx

    model = onnx.load(path)
    onnx.checker.check_model(model)
    assert {node.op_type for node in model.graph.node} <= {"Cast", "Conv", "LeakyRelu", "Add", "Concat", "Resize"}
    assert all(opset.version <= 20 for opset in model.opset_import)

    twin = network.folded()
    with torch.no_grad():
        for module in twin.modules():
            if isinstance(module, torch.nn.Conv2d):
                module.weight.copy_(module.weight.half().float())
    pictures = np.random.default_rng(0).integers(0, 256, (1, 256, 256, 3), np.uint8)
    given = as_input(pictures)
    runtime = open_runtime(path, threads=1)
    answer = np.empty((1, 19, 128, 128), np.float32)
    runtime.infer({"picture": np.ascontiguousarray(given.numpy())}, {"logits": answer})
    runtime.close()
    with torch.no_grad():
        np.testing.assert_allclose(answer, twin(given).numpy(), atol=1e-3)


def test_a_folder_without_a_run_is_told(tmp_path: Path) -> None:
    with pytest.raises(DataError):
        load_network(tmp_path)
