"""People, metric networks and weights that every machine has."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import typer
from numpy.typing import NDArray
from PIL import Image

torch = pytest.importorskip("torch", reason="training needs torch")
# The pictures are small: more threads only wait for each other.
torch.set_num_threads(1)


@pytest.fixture
def app() -> typer.Typer:
    from training.commands import evaluate, export_weights, infer

    program = typer.Typer()
    for command in (evaluate, infer, export_weights):
        command.add(program)
    return program


def cut(astronaut: NDArray[np.uint8], shift: int) -> Image.Image:
    """The portrait, cut out elsewhere: a face that moved."""
    return Image.fromarray(astronaut[10 + shift : 266 + shift, 90 + 2 * shift : 346 + 2 * shift])


@pytest.fixture
def people(tmp_path: Path, astronaut: NDArray[np.uint8]) -> Path:
    """One person: three sources and two targets, cut differently out of one portrait."""
    for kind, shifts in (("inputs", (0, 6, 12)), ("targets", (3, 9))):
        folder = tmp_path / "people" / "collins" / kind
        folder.mkdir(parents=True)
        for number, shift in enumerate(shifts):
            cut(astronaut, shift).save(folder / f"{number:02d}.png")
    return tmp_path / "people"


@pytest.fixture(scope="session")
def models(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Metric networks that were never trained: their figures mean nothing, but each is 0 or 1 where it should be."""
    import onnx
    from onnx import TensorProto, helper
    from safetensors.torch import save_file

    folder = tmp_path_factory.mktemp("models")
    generator = torch.Generator().manual_seed(0)

    def weight(*shape: int) -> torch.Tensor:
        return torch.randn(shape, generator=generator) / (shape[1] * shape[2] * shape[3]) ** 0.5

    state = {"f.0.weight": weight(64, 3, 3, 3), "f.0.bias": torch.zeros(64)}
    fires = {3: (64, 16, 64), 4: (128, 16, 64), 6: (128, 32, 128), 7: (256, 32, 128), 9: (256, 48, 192)}
    fires |= {10: (384, 48, 192), 11: (384, 64, 256), 12: (512, 64, 256)}
    for index, (width, squeezed, expanded) in fires.items():
        for part, shape in (
            ("squeeze", (squeezed, width, 1, 1)),
            ("expand1x1", (expanded, squeezed, 1, 1)),
            ("expand3x3", (expanded, squeezed, 3, 3)),
        ):
            state[f"f.{index}.{part}.weight"] = weight(*shape)
            state[f"f.{index}.{part}.bias"] = torch.zeros(shape[0])
    for index, width in enumerate((64, 128, 256, 384, 384, 512, 512)):
        state[f"lin.{index}"] = torch.full((1, width, 1, 1), 1 / width)
    save_file(state, folder / "lpips-squeeze.safetensors")

    pool = helper.make_node("AveragePool", ["face"], ["small"], kernel_shape=[16, 16], strides=[16, 16])
    flat = helper.make_node("Flatten", ["small"], ["vector"])
    graph = helper.make_graph(
        [pool, flat],
        "identity",
        [helper.make_tensor_value_info("face", TensorProto.FLOAT, [1, 3, 112, 112])],
        [helper.make_tensor_value_info("vector", TensorProto.FLOAT, [1, 147])],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    onnx.save(model, folder / "identity-test-112.onnx")
    return folder


@pytest.fixture
def tiny_paper(tmp_path: Path) -> Path:
    """Weights of the smallest networks of the preset `paper`, untrained."""
    from training.networks.paper import PaperNetworks
    from training.stages.paper_preset import preset_of
    from training.stages.weights_file import write_weights

    config = tiny_config()
    torch.manual_seed(0)
    path = tmp_path / "tiny.safetensors"
    write_weights(path, PaperNetworks(preset_of(config)).state_dict(), config, steps=7)
    return path


def tiny_config(**changes: object):
    from dataclasses import replace

    from training.stages.config import parse_config

    text = """
preset = "paper"
stage = "meta"
side = 64
batch = 2
steps = 7
[rates]
generator = 0.001
[options]
latent = 4
filters = 2
encoder = [2, 2, 2, 2, 2, 2, 2]
layout_down = [2, 2, 2, 2, 2]
layout_up = [2, 2, 2, 2, 2]
image = [2, 2, 2, 2, 2, 2]
"""
    return replace(parse_config(text), **changes)
