"""The trained face parser as the ONNX file that enrolment opens."""

from __future__ import annotations

from pathlib import Path

from lsr_live.errors import DataError
from training.halved_onnx import write_halved
from training.parser.network import SIDE, ParserNetwork
from training.parser.recipe import PARSER
from training.stages.checkpoint import Progress, load_ema, read_progress

INPUT, OUTPUT = "picture", "logits"


def load_network(run: Path) -> tuple[ParserNetwork, Progress]:
    """The averaged network of a run's best checkpoint, and how far it was trained.

    Raises
    ------
    DataError
        There is no run, it is broken, or it is of other networks.
    """
    progress = read_progress(run, best=True)
    start = f"{PARSER}."
    state = {name.removeprefix(start): value for name, value in load_ema(run, best=True).items()}
    network = ParserNetwork()
    try:
        network.load_state_dict(state)
    except RuntimeError as error:
        raise DataError(f"{run} holds no face parser.", "Name the run of lsr-train parser.") from error
    return network.eval(), progress


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
