"""The network of a run's best checkpoint, for stages with one player and a score."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from torch import nn

from lsr_live.errors import DataError
from training.stages.checkpoint import Progress, load_ema, read_progress

Network = TypeVar("Network", bound=nn.Module)


def load_best(network: Network, run: Path, player: str, what: str) -> tuple[Network, Progress]:
    """Fill a network with the averaged weights of its player at the run's best step; how far it was trained.

    Parameters
    ----------
    player
        Its name in the run, which is also that of the command.
    what
        The network, as people call it.

    Raises
    ------
    DataError
        There is no run, it is broken, or it is of other networks.
    """
    progress = read_progress(run, best=True)
    state = {name.removeprefix(f"{player}."): value for name, value in load_ema(run, best=True).items()}
    try:
        network.load_state_dict(state)
    except RuntimeError as error:
        raise DataError(f"{run} holds no {what}.", f"Name the run of lsr-train {player}.") from error
    return network.eval(), progress
