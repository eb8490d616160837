"""Weights of a network out of a file that may be broken, or anything."""

from __future__ import annotations

import pickle
import struct
from collections.abc import Mapping
from pathlib import Path

import torch
from safetensors import SafetensorError
from safetensors.torch import load_file
from torch import Tensor, nn

from lsr_live.errors import DataError

_LIMIT = 1 << 30
"""Bytes; the largest, VGG-Face, has 580 million."""
# What a spoilt .pth makes torch.load raise, found by spoiling thousands.
_BROKEN = (
    OSError, SafetensorError, pickle.UnpicklingError, struct.error, EOFError, RuntimeError, ValueError, LookupError,
    TypeError, AttributeError, AssertionError,
)  # fmt: skip


def read_weights(path: Path) -> dict[str, Tensor]:
    """Tensors by name, on the CPU; of safetensors, or of a ``.pth`` in which nothing but tensors is accepted.

    Raises
    ------
    DataError
        The file is missing, broken, too big or of another kind.
    """
    try:
        if path.stat().st_size > _LIMIT:
            raise DataError(f"'{path}' is too big for a network that losses look through.", "Take the file away.")
        if path.suffix == ".safetensors":
            return load_file(path)
        state = torch.load(path, map_location="cpu", weights_only=True)
    except _BROKEN as error:
        raise DataError(f"'{path}' cannot be read as weights.", "Take a fresh copy.") from error
    if not isinstance(state, dict) or not all(isinstance(value, Tensor) for value in state.values()):
        raise DataError(f"'{path}' holds something else than weights by name.", "Take a fresh copy.")
    return state


def fill(module: nn.Module, weights: Mapping[str, Tensor], path: Path) -> None:
    """Put weights into a module, which may be on the meta device, as float32 and frozen.

    Raises
    ------
    DataError
        Names or shapes are those of another network, or a weight is no finite number; `path` is where they are from.
    """
    try:
        module.load_state_dict({name: value.float() for name, value in weights.items()}, assign=True)
    except RuntimeError as error:
        raise DataError(f"'{path}' is another network than its name says.", "Take a fresh copy.") from error
    if not all(bool(torch.isfinite(value.sum())) for value in module.state_dict().values()):
        raise DataError(f"'{path}' has weights that are no numbers.", "Take a fresh copy.")
    module.requires_grad_(False).eval()
