"""The trained identity network as the ONNX file that enrolment opens."""

from __future__ import annotations

from pathlib import Path

from lsr_live.errors import DataError
from training.halved_onnx import write_halved
from training.identity.network import SIDE, IdentityNetwork
from training.identity.recipe import IDENTITY
from training.stages.checkpoint import Progress, load_ema, read_progress

INPUT, OUTPUT = "face", "embedding"


def load_network(run: Path) -> tuple[IdentityNetwork, Progress]:
    """The averaged network of a run's best checkpoint, and how far it was trained.

    Raises
    ------
    DataError
        There is no run, it is broken, or it is of other networks.
    """
    progress = read_progress(run, best=True)
    start = f"{IDENTITY}."
    state = {name.removeprefix(start): value for name, value in load_ema(run, best=True).items()}
    network = IdentityNetwork()
    try:
        network.load_state_dict(state)
    except RuntimeError as error:
        raise DataError(f"{run} holds no identity network.", "Name the run of lsr-train identity.") from error
    return network.eval(), progress


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
