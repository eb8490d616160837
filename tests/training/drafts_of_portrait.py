"""Drafts of one portrait's four frames, as two people: enough for the renderer to learn on."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from tests.training.portraits import photos, pool_of, portrait
from training.data.drafts import write_drafts, write_part
from training.data.pool import Pool
from training.drafting import Take, draw
from training.evaluate.live import TorchNetworks
from training.networks.live import LiveNetworks
from training.networks.presets import LIVE

PEOPLE = ("collins", "eileen")


def portrait_pool(astronaut: NDArray[np.uint8]) -> Pool:
    """A pool of 512 px."""
    return pool_of(photos(*portrait(astronaut)), 512)


def untrained() -> TorchNetworks:
    """Networks that draw the warp."""
    torch.manual_seed(0)
    return TorchNetworks(LiveNetworks(LIVE))


def write_portrait_drafts(folder: Path, pool: Pool) -> None:
    """One part of three drafts a person."""
    planned = [Take((0,), (1, 2, 3)), Take((0, 2), (1, 3)), Take((1,), (0,))]
    people = torch.tensor([0, 1, 0, 0])
    with write_part(folder / "part-00", 6, len(planned)) as part:
        for _ in draw(dataclasses.replace(pool, person=people, people=PEOPLE), planned, untrained(), part):
            pass
    write_drafts(folder, ["part-00"], PEOPLE, {})
