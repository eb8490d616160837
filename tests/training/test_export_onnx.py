"""`lsr-train export-onnx`, as a user runs it, and the operators of every preset on every runtime of processors."""

from __future__ import annotations

import hashlib
import re
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest
import typer
from numpy.typing import NDArray
from typer.testing import CliRunner

pytest.importorskip("torch", reason="training needs torch")
pytest.importorskip("onnxscript", reason="exporting needs onnxscript")

import onnx
import torch
from torch import nn

import lsr_live.weights
from engines.export import EVERYWHERE, export
from engines.half import half
from engines.quantise import quantise
from engines.runtime import open_runtime
from lsr_live.networks.model import find_model
from lsr_live.networks.pair import EnginePair
from tests.engines.parity import kinds, psnr, run
from tests.training.evaluate.conftest import cut, tiny_config
from training.commands import export_onnx
from training.networks.deployed import LAYOUT, RENDERER, Deployed, deployed_live, deployed_paper
from training.networks.live import LiveNetworks
from training.networks.paper import PaperNetworks
from training.networks.presets import LIVE, STUDIO, LivePreset
from training.stages.paper_preset import preset_of
from training.stages.run import stage_config
from training.stages.weights_file import write_weights

program = CliRunner()
app = typer.Typer()
export_onnx.add(app)
app.command("nothing")(lambda: None)  # so that the other stays a command of its own

Arrays = dict[str, NDArray[np.float32]]


def alive(networks: LiveNetworks, seed: int = 0) -> LiveNetworks:
    """As if trained a little: no part that says nothing, and a picture that is changed."""
    torch.manual_seed(seed)
    for layer in networks.modules():
        if isinstance(layer, nn.Conv2d) and not layer.weight.any():
            nn.init.normal_(layer.weight, std=0.02)
    return networks.requires_grad_(False).eval()


def small_networks(preset: str) -> dict[str, Deployed]:
    """The preset's networks at 64 px, a quarter as wide where they are wide."""
    if preset == "paper":
        config = tiny_config()
        torch.manual_seed(0)
        networks = PaperNetworks(preset_of(config)).requires_grad_(False).eval()
        return deployed_paper(networks, preset_of(config))
    sized = {"live": LIVE, "studio": STUDIO}[preset]
    torch.manual_seed(0)
    widths = tuple(width // 4 for width in sized.layout_widths), tuple(width // 4 for width in sized.renderer_widths)
    return deployed_live(alive(LiveNetworks(LivePreset(preset, 64, *widths))))  # type: ignore[arg-type]


def frame(deployed: Deployed, seed: int = 0) -> Arrays:
    rng = np.random.default_rng(seed)
    inputs = {name: rng.uniform(-1, 1, shape).astype(np.float32) for name, shape in deployed.inputs.items()}
    if "layout" in inputs:
        shares = np.exp(3 * inputs["layout"])
        inputs["layout"] = shares / shares.sum(1, keepdims=True)
    return inputs


def by_torch(deployed: Deployed, inputs: Arrays) -> Arrays:
    with torch.inference_mode():
        drawn = deployed.module(*(torch.from_numpy(each) for each in inputs.values()))
    answers = drawn if isinstance(drawn, tuple) else (drawn,)
    return {name: answer.numpy() for name, answer in zip(deployed.outputs, answers, strict=True)}


@pytest.mark.parametrize("network", [LAYOUT, RENDERER])
@pytest.mark.parametrize("preset", ["live", "studio", "paper"])
def test_every_operator_answers_alike_in_every_precision(preset: str, network: str, tmp_path: Path) -> None:
    deployed = small_networks(preset)[network]
    inputs = frame(deployed)
    want = by_torch(deployed, inputs)
    for answer in want.values():
        assert np.isfinite(answer).all()
        assert answer.std() > 1e-3
    whole = tmp_path / "whole.onnx"
    allowed = None if preset == "paper" else EVERYWHERE
    export(deployed.module, deployed.inputs, deployed.outputs, whole, operators=allowed)
    halves, rounded = tmp_path / "half.onnx", tmp_path / "int8.onnx"
    half(whole, halves)
    quantise(whole, [frame(deployed, seed) for seed in range(3)], rounded)
    for runtime in ("onnxruntime", "openvino"):
        got = run(whole, inputs, runtime)
        for name, answer in want.items():
            np.testing.assert_allclose(got[name], answer, atol=1e-4 * max(1.0, np.abs(answer).max()), err_msg=runtime)
        for path, least in ((halves, 45.0), (rounded, 25.0)):
            got = run(path, inputs, runtime)
            assert all(psnr(want[name], got[name]) > least for name in want), (runtime, path.name)


def test_the_live_presets_have_the_ports_of_the_live_path() -> None:
    for preset in (LIVE, STUDIO):
        deployed = deployed_live(LiveNetworks(preset))
        side, small = preset.side, preset.side // 4
        assert deployed[LAYOUT].inputs == {"guide": (1, 37, small, small), "prior": (1, 5, small, small)}
        assert deployed[LAYOUT].outputs == ("layout", "attention", "shift")
        guide, layout = (1, 37, small, small), (1, 8, small, small)
        assert deployed[RENDERER].inputs == {"base": (1, 4, side, side), "guide": guide, "layout": layout}
        assert deployed[RENDERER].outputs == ("change", "trust")


@pytest.fixture(scope="module")
def weights(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path: Path = tmp_path_factory.mktemp("weights") / "small.safetensors"
    write_weights(path, alive(LiveNetworks(LIVE)).state_dict(), stage_config("live", "meta", None, []), steps=3)
    return path


@pytest.fixture(scope="module")
def exported(weights: Path, astronaut: NDArray[np.uint8], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that the command wrote, in all precisions, with four people beside the portrait."""
    people: Path = tmp_path_factory.mktemp("people")
    for number in range(4):
        for kind in ("inputs", "targets"):
            place = people / f"person-{number}" / kind
            place.mkdir(parents=True)
            cut(astronaut, 3 * number).save(place / "00.png")
    folder: Path = tmp_path_factory.mktemp("exported") / "new"
    told = program.invoke(app, ["export-onnx", str(weights), str(folder), "--people", str(people)])
    assert told.exit_code == 0, told.output
    assert [Path(line).name for line in told.stdout.split()] == [
        "live-layout.onnx",
        "live-renderer.onnx",
        "live-layout-fp16.onnx",
        "live-renderer-fp16.onnx",
        "live-layout-int8.onnx",
        "live-renderer-int8.onnx",
        "live-onnx.md",
    ]
    return folder


def test_the_live_path_finds_and_opens_them(exported: Path, weights: Path) -> None:
    model = find_model("live", exported)
    assert set(model.sets) == {"fp32", "fp16", "int8"}
    for precision, files in model.sets.items():
        pair = EnginePair({name: open_runtime(path, threads=1) for name, path in files.items()}, "live")
        with closing(pair):
            assert (pair.side, pair.layout_side) == (256, 64)
        for path in files.values():
            facts = {each.key: each.value for each in onnx.load(path).metadata_props}
            sha256 = hashlib.sha256(weights.read_bytes()).hexdigest()
            assert facts == {"precision": precision, "preset": "live", "weights_sha256": sha256}
            assert path.stat().st_size < 4e6


def test_the_card_names_the_files_and_what_int8_costs(exported: Path) -> None:
    card = (exported / "live-onnx.md").read_text()
    for path in exported.glob("*.onnx"):
        assert f"| {path.name} |" in card
        assert hashlib.sha256(path.read_bytes()).hexdigest() in card
    # The last of four is measured on, and not calibrated on.
    assert "24 pictures of Eileen Collins, person-0, person-1, person-2," in card
    figures = re.findall(r"^\| ([\w -]+) \| ([\d.]+) \| ([\d.]+) \|", card, re.MULTILINE)
    assert [name for name, *_ in figures] == ["Eileen Collins", "person-3"]
    assert all(38 < float(worst) <= float(mean) < 99 for _, mean, worst in figures)
    assert str(exported) not in card


def test_the_same_weights_make_the_same_files(exported: Path, weights: Path, tmp_path: Path) -> None:
    told = program.invoke(app, ["export-onnx", str(weights), str(tmp_path), "--precision", "fp16"])
    assert told.exit_code == 0, told.output
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "live-layout-fp16.onnx",
        "live-layout.onnx",
        "live-onnx.md",
        "live-renderer-fp16.onnx",
        "live-renderer.onnx",
    ]
    for path in tmp_path.glob("*.onnx"):
        assert path.read_bytes() == (exported / path.name).read_bytes()


def test_what_is_shipped_was_made_of_the_weights_beside_it() -> None:
    folder = Path(lsr_live.weights.__file__).parent
    card = (folder / "live-onnx.md").read_text()
    made_of = hashlib.sha256((folder / "live.safetensors").read_bytes()).hexdigest()
    model = find_model("live")
    assert set(model.sets) == {"fp32", "fp16", "int8"}
    for precision, files in model.sets.items():
        for path in files.values():
            facts = {each.key: each.value for each in onnx.load(path).metadata_props}
            assert (facts["precision"], facts["weights_sha256"]) == (precision, made_of)
            assert hashlib.sha256(path.read_bytes()).hexdigest() in card


def test_the_reference_is_written_whole_and_in_halves(tmp_path: Path) -> None:
    path = tmp_path / "paper.safetensors"
    config = tiny_config()
    write_weights(path, PaperNetworks(preset_of(config)).state_dict(), config, steps=3)
    told = program.invoke(app, ["export-onnx", str(path), str(tmp_path / "out")])
    assert told.exit_code == 0, told.output
    found = sorted(each.name for each in (tmp_path / "out").glob("*.onnx"))
    assert found == [f"paper-{name}.onnx" for name in ("layout-fp16", "layout", "renderer-fp16", "renderer")]
    layout = onnx.load(tmp_path / "out" / "paper-layout.onnx")
    assert [port.name for port in layout.graph.input] == ["contour", "latent"]
    # Without the auxiliary picture, and with the weights' scales in the weights.
    assert [port.name for port in layout.graph.output] == ["layout"]
    assert kinds(layout).count("Mul") == 10


def refused(*arguments: str, code: int) -> str:
    """The one sentence of a run that ends with this exit code."""
    told = program.invoke(app, ["export-onnx", *arguments])
    assert told.exit_code == code, told.output
    assert "Traceback" not in told.stderr
    return " ".join(told.stderr.split())


def test_what_cannot_be_exported_is_said(weights: Path, tmp_path: Path) -> None:
    out = str(tmp_path / "out")
    assert "no precision 'fp8'" in refused(str(weights), out, "--precision", "fp8", code=2)
    assert "no weights" in refused(str(tmp_path / "none.safetensors"), out, code=7)
    assert "nobody.lsrid" in refused(str(weights), out, "--identity", str(tmp_path / "nobody.lsrid"), code=5)
    assert "no people" in refused(str(weights), out, "--people", str(tmp_path / "nobody"), code=7)
    assert not list((tmp_path / "out").glob("*.onnx"))

    paper = tmp_path / "paper.safetensors"
    config = tiny_config()
    write_weights(paper, PaperNetworks(preset_of(config)).state_dict(), config, steps=3)
    assert "'paper' is not written in int8" in refused(str(paper), out, "--precision", "int8", code=2)


def test_weights_of_another_preset_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "wrong.safetensors"
    with torch.device("meta"):
        sizes = {name: value.shape for name, value in LiveNetworks(STUDIO).state_dict().items()}
    state = {name: torch.zeros(shape) for name, shape in sizes.items()}
    write_weights(path, state, stage_config("live", "meta", None, []), steps=3)
    assert "do not fit the networks of the preset 'live'" in refused(
        str(path), str(tmp_path / "out"), "--precision", "fp32", code=7
    )


def test_a_place_that_cannot_be_written_is_said(weights: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    assert "cannot be made" in refused(str(weights), str(tmp_path / "file"), "--precision", "fp32", code=7)
    taken = tmp_path / "out" / "live-layout.onnx"
    taken.mkdir(parents=True)
    assert "cannot be written" in refused(str(weights), str(tmp_path / "out"), "--precision", "fp32", code=6)
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["live-layout.onnx"]
