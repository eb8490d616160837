"""Weights as ONNX files: a layout and a renderer network, in each precision."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from engines.export import EVERYWHERE, export
from engines.half import half
from engines.quantise import quantise
from engines.runtime.choose import open_runtime
from lsr_live.networks.model import file_name
from lsr_live.networks.pair import EnginePair
from training.evaluate.live import load_live
from training.evaluate.paper import load_paper
from training.evaluate.recorder import Inputs, Recording
from training.networks.deployed import EXACT, LAYOUT, RENDERER, Deployed, deployed_live, deployed_paper
from training.stages.weights_file import Weights, read_weights


@dataclass(frozen=True, slots=True)
class OnnxFile:
    """A network that was written."""

    preset: str
    network: str
    """``layout`` or ``renderer``."""
    precision: str
    path: Path
    sha256: str


def export_whole(weights: Path, folder: Path) -> list[OnnxFile]:
    """Write the networks of a weights file in fp32, under the names by which `find_model` finds them.

    Raises
    ------
    DataError
        There are no such weights, they are broken, or do not fit the preset that their file names.
    engines.errors.EngineError
        The files cannot be written.
    """
    trained = read_weights(weights)
    metadata = {"preset": trained.preset, "weights_sha256": hashlib.sha256(weights.read_bytes()).hexdigest()}
    operators = None if trained.preset == "paper" else EVERYWHERE
    written = []
    for network, deployed in _deployed(trained).items():
        path = folder / file_name(trained.preset, network, "fp32")
        module, inputs, outputs = deployed
        sha256 = export(module, inputs, outputs, path, metadata=metadata, operators=operators)
        written.append(OnnxFile(trained.preset, network, "fp32", path, sha256))
    return written


def export_halves(whole: Sequence[OnnxFile]) -> list[OnnxFile]:
    """Write networks in fp16, beside those in fp32. Raises `engines.errors.EngineError`."""
    return [_beside(each, "fp16", half(each.path, _path(each, "fp16"))) for each in whole]


def export_int8(whole: Sequence[OnnxFile], recording: Recording) -> list[OnnxFile]:
    """Write networks in int8, beside those in fp32, calibrated on what they were given.

    Raises `engines.errors.EngineError`.
    """
    frames: Mapping[str, Sequence[Inputs]] = {LAYOUT: recording.layout, RENDERER: recording.renderer}
    return [
        _beside(each, "int8", quantise(each.path, frames[each.network], _path(each, "int8"), exact=EXACT[each.network]))
        for each in whole
    ]


def open_files(files: Sequence[OnnxFile]) -> EnginePair:
    """A layout and a renderer network, to draw with. Raises `engines.errors.EngineError`."""
    return EnginePair({each.network: open_runtime(each.path) for each in files}, files[0].preset)


def _deployed(weights: Weights) -> dict[str, Deployed]:
    if weights.preset == "paper":
        return deployed_paper(*load_paper(weights))
    return deployed_live(load_live(weights))


def _path(whole: OnnxFile, precision: str) -> Path:
    return whole.path.with_name(file_name(whole.preset, whole.network, precision))


def _beside(whole: OnnxFile, precision: str, sha256: str) -> OnnxFile:
    return OnnxFile(whole.preset, whole.network, precision, _path(whole, precision), sha256)
