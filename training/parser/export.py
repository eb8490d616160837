"""The trained face parser as the ONNX file that enrolment opens."""

from __future__ import annotations

from pathlib import Path

from training.halved_onnx import write_halved
from training.parser.network import SIDE, ParserNetwork
from training.parser.recipe import PARSER
from training.stages.best import load_best
from training.stages.checkpoint import Progress

INPUT, OUTPUT = "picture", "logits"


def load_network(run: Path) -> tuple[ParserNetwork, Progress]:
    """The averaged network of a run's best checkpoint, and how far it was trained; raises as `load_best`."""
    return load_best(ParserNetwork(), run, PARSER, "face parser")


def write_onnx(network: ParserNetwork, path: Path) -> None:
    """Write the network with its weights as float16: (1,3,256,256) float32 -> (1,19,128,128) float32.

    Raises
    ------
    DataError
        The folder is missing or may not be written to.
    DeviceError
        The disk is full.
    """
    write_halved(network.folded(), (1, 3, SIDE, SIDE), (INPUT, OUTPUT), path)
