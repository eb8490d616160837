"""Weights as they travel: one safetensors file that says what it is.

Its metadata (strings, as safetensors has them): ``schema``, ``preset``, ``stage``, ``steps``, ``config`` (the run's
``config.toml``, which has the sizes of the networks) and ``config_sha256``.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import torch
from safetensors import SafetensorError, safe_open
from safetensors.torch import save
from torch import Tensor

from lsr_live.errors import DataError, UsageError
from training.data.files import whole_file
from training.stages.config import StageConfig, parse_config

SCHEMA = 1
PRESETS = ("paper", "live", "studio")
MAX_BYTES = 2 * 2**30
_NEEDED = ("stage", "steps", "config", "config_sha256")


class Weights(NamedTuple):
    """Weights of one preset's networks."""

    preset: str
    state: dict[str, Tensor]
    """float32, by name in the networks' state dict."""
    metadata: dict[str, str]

    @property
    def config(self) -> StageConfig:
        """Settings of the run that made them."""
        return parse_config(self.metadata["config"])

    @property
    def tuned(self) -> bool:
        """Whether they were tuned to one person."""
        return self.config.stage not in ("pretrain", "meta", "paint")


def read_weights(path: Path) -> Weights:
    """Read weights that `write_weights` wrote; halves become float32.

    Raises
    ------
    DataError
        There is no such file, it is larger than 2 GiB, cut off, of another program or of a newer version, or holds
        numbers that are none.
    """
    advice = "Name a .safetensors file that `lsr-train export-weights` wrote."
    try:
        if not path.is_file():
            raise DataError(f"There are no weights at '{path}'.", advice)
        if path.stat().st_size > MAX_BYTES:
            raise DataError(f"'{path}' is larger than any weights of ours (2 GiB).", advice)
        with safe_open(path, framework="pt") as file:
            metadata = dict(file.metadata() or {})
            _check(path, metadata, advice)
            state = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118 - the file is no mapping
    except SafetensorError as error:
        raise DataError(
            f"'{path}' is no weights file, or it is cut off or damaged.", f"{advice} Or copy it again."
        ) from error
    except OSError as error:
        raise DataError(f"'{path}' cannot be read: {error.strerror or error}.", "Check its permissions.") from error
    if not state:
        raise DataError(f"'{path}' holds no weights.", advice)
    for name, value in state.items():
        if not value.is_floating_point() or not torch.isfinite(value).all():
            raise DataError(
                f"'{path}' is damaged: {name} holds values that are no numbers.",
                "Export it again, from an earlier checkpoint if the training went wrong.",
            )
    return Weights(metadata["preset"], {name: value.float() for name, value in state.items()}, metadata)


def write_weights(
    path: Path, state: Mapping[str, Tensor], config: StageConfig, *, steps: int, half: bool = False
) -> None:
    """Write weights, float32 or with `half` float16, whole or not at all.

    Parameters
    ----------
    state
        By name in the networks' state dict.
    config
        Settings of the run that made them.
    steps
        Steps done.

    Raises
    ------
    DataError
        A weight is no number, or too large for float16; or the folder is missing or may not be written to.
    DeviceError
        The disk is full.
    """
    kind = torch.float16 if half else torch.float32
    packed = {name: value.detach().to("cpu", kind).contiguous() for name, value in state.items()}
    for name, value in packed.items():
        if not torch.isfinite(value).all():
            if torch.isfinite(state[name]).all():
                raise DataError(f"{name} holds values that are too large for halves.", "Export without --half.")
            raise DataError(
                f"The weights cannot be written: {name} holds values that are no numbers.",
                "Go back to an earlier checkpoint.",
            )
    text = config.as_toml()
    metadata = {
        "schema": str(SCHEMA),
        "preset": config.preset,
        "stage": config.stage,
        "steps": str(steps),
        "config": text,
        "config_sha256": hashlib.sha256(text.encode()).hexdigest(),
    }
    with whole_file(path) as file:
        file.write(save(packed, metadata))


def _check(path: Path, metadata: Mapping[str, str], advice: str) -> None:
    if "schema" not in metadata or "preset" not in metadata:
        raise DataError(f"'{path}' holds weights of another program, or not exported ones.", advice)
    if metadata["schema"] != str(SCHEMA):
        raise DataError(
            f"'{path}' has version {metadata['schema'][:20]} of the weights' format; this program reads {SCHEMA}.",
            "Update lsr-live, or export the weights again.",
        )
    if metadata["preset"] not in PRESETS:
        raise DataError(
            f"'{path}' is of the preset '{metadata['preset'][:40]}', which there is not.",
            f"Presets: {', '.join(PRESETS)}.",
        )
    if lacking := [name for name in _NEEDED if name not in metadata]:
        raise DataError(f"'{path}' does not say its {lacking[0]}.", "Export it again.")
    if hashlib.sha256(metadata["config"].encode()).hexdigest() != metadata["config_sha256"]:
        raise DataError(f"'{path}' is damaged: the settings in it are not those it was made with.", "Export it again.")
    try:
        parse_config(metadata["config"])
    except UsageError as error:
        raise DataError(
            f"'{path}' was made with settings that this version does not know: {error.sentence}", "Export it again."
        ) from error
