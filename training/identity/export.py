"""The trained identity network as the ONNX file that enrolment opens."""

from __future__ import annotations

from pathlib import Path

from training.halved_onnx import write_halved
from training.identity.network import SIDE, IdentityNetwork
from training.identity.recipe import IDENTITY
from training.stages.best import load_best
from training.stages.checkpoint import Progress

INPUT, OUTPUT = "face", "embedding"


def load_network(run: Path) -> tuple[IdentityNetwork, Progress]:
    """The averaged network of a run's best checkpoint, and how far it was trained; raises as `load_best`."""
    return load_best(IdentityNetwork(), run, IDENTITY, "identity network")


def write_onnx(network: IdentityNetwork, path: Path) -> None:
    """Write the network, looking both ways, with its weights as float16: (1,3,112,112) float32 -> (1,128) float32.

    Raises
    ------
    DataError
        The folder is missing or may not be written to.
    DeviceError
        The disk is full.
    """
    write_halved(network.both_ways(), (1, 3, SIDE, SIDE), (INPUT, OUTPUT), path)
