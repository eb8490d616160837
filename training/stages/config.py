"""Settings of one stage of training: from a TOML file and ``--set key=value``, written down with the run."""

from __future__ import annotations

import dataclasses
import json
import re
import sys
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from types import MappingProxyType
from typing import Any, Literal, TypeVar, get_args, get_origin, get_type_hints

from lsr_live.errors import UsageError
from training.stages.recipe import CRITIC

Optimizer = Literal["adam", "adamw"]
Decay = Literal["constant", "hyperbolic", "cosine"]
Clip = Literal["none", "value", "norm"]
Precision = Literal["auto", "bf16", "fp32"]
Value = bool | int | float | str | list[Any]
"""What may stand in the free table ``[options]``."""

T = TypeVar("T")

_LIMITS: Mapping[str, tuple[float, float]] = {
    "side": (1, 4096),
    "batch": (1, 1_000_000),
    "accumulate": (1, 1_000_000),
    "steps": (1, 1_000_000_000),
    "epsilon": (0, 1),
    "weight_decay": (0, 1),
    "warmup": (0, 1_000_000_000),
    "decay_steps": (0, 1_000_000_000),
    "clip_at": (1e-12, 1e12),
    "ema": (0, 0.9999999),
    "seed": (0, 2**63 - 1),
    "checkpoint_minutes": (0, 100_000),
    "log_every": (1, 1_000_000_000),
    "preview_every": (0, 1_000_000_000),
}
_BARE = re.compile(r"[A-Za-z0-9_-]+")


def _table() -> Mapping[str, Any]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True)
class StageConfig:
    """Everything that decides what a stage of training does, but for its data.

    Attributes
    ----------
    preset, stage
        Which networks, and which recipe.
    side
        Side of the pictures in px.
    batch, accumulate
        Examples of one forward pass in one process, and forward passes of one step.
    steps
        Length of the stage, which the decay of the rates goes by.
    rates
        Learning rate of each player.
    optimizer, beta1, beta2, epsilon, weight_decay
        Adam as in LSR.md section 8, or AdamW.
    warmup
        Steps over which the rates rise from zero.
    decay, decay_steps
        How the rates fall over the last ``decay_steps``: not at all, "hyperbolic" (LSR.md section 8) or "cosine".
    clip, clip_at
        Gradients are held within -clip_at .. clip_at each ("value"), or their norm per player ("norm").
    ema, averaged
        Decay of the averaged weights, 0: none; and the players that have them, none named: all but the critic.
    precision
        Of the forward pass; "auto": bf16 where the machine has instructions for it.
    seed
        Of all draws.
    checkpoint_minutes
        Time between checkpoints, 0: one after each step.
    log_every, preview_every
        Steps between lines of the log, and between picture grids; 0: no grids.
    weights
        Weight of each loss term, by name.
    options
        What only this stage knows.
    """

    preset: str
    stage: str
    side: int
    batch: int
    steps: int
    rates: Mapping[str, float]
    accumulate: int = 1
    optimizer: Optimizer = "adam"
    beta1: float = 0.0
    beta2: float = 0.999
    epsilon: float = 1e-7
    weight_decay: float = 0.0
    warmup: int = 0
    decay: Decay = "constant"
    decay_steps: int = 0
    clip: Clip = "value"
    clip_at: float = 1.0
    ema: float = 0.999
    averaged: tuple[str, ...] = ()
    precision: Precision = "auto"
    channels_last: bool = True
    seed: int = 0
    checkpoint_minutes: float = 2.0
    log_every: int = 50
    preview_every: int = 500
    weights: Mapping[str, float] = field(default_factory=_table)
    options: Mapping[str, Value] = field(default_factory=_table)

    def __post_init__(self) -> None:
        for name, (low, high) in _LIMITS.items():
            value = getattr(self, name)
            if not low <= value <= high:
                raise UsageError(f"'{name}' is {value}.", f"It must be between {low:g} and {high:g}.")
        for name in ("beta1", "beta2"):
            if not 0 <= getattr(self, name) < 1:
                raise UsageError(f"'{name}' is {getattr(self, name)}.", "It must be at least 0 and below 1.")
        if not self.rates:
            raise UsageError("No learning rate is given.", "Write one for each player under [rates].")
        for player, rate in self.rates.items():
            if not 0 <= rate <= 1000:
                raise UsageError(f"The learning rate of '{player}' is {rate}.", "It must be between 0 and 1000.")
        if unknown := set(self.averaged) - set(self.rates):
            raise UsageError(f"'averaged' names '{min(unknown)}', which has no learning rate.", _known(self.rates))

    def weight(self, name: str) -> float:
        """Weight of a loss term. `UsageError`: the config has none of that name."""
        if name not in self.weights:
            raise UsageError(f"The config has no weight for the loss '{name}'.", f"Add '{name}' under [weights].")
        return self.weights[name]

    def option(self, name: str, kind: type[T]) -> T:
        """Value of a stage's own option. `UsageError`: the config has none of that name, or it is of another kind."""
        if name not in self.options:
            raise UsageError(f"The config has no option '{name}'.", f"Add '{name}' under [options].")
        value: T = _as(f"options.{name}", self.options[name], kind)
        return value

    def averages(self, player: str) -> bool:
        """Whether that player's weights are averaged."""
        return self.ema > 0 and (player in self.averaged if self.averaged else player != CRITIC)

    def as_toml(self) -> str:
        """All settings as a file that `read_config` takes."""
        single, tables = [], []
        for setting in dataclasses.fields(self):
            value = getattr(self, setting.name)
            if isinstance(value, Mapping):
                lines = [f"{_key(name)} = {_literal(each)}" for name, each in value.items()]
                tables.append("\n".join([f"[{setting.name}]", *lines]))
            else:
                single.append(f"{setting.name} = {_literal(value)}")
        return "\n\n".join(["\n".join(single), *tables]) + "\n"


def read_config(file: str | Path, overrides: Sequence[str] = ()) -> StageConfig:
    """Read a stage's settings.

    Parameters
    ----------
    file
        TOML: the fields of `StageConfig`, with tables ``[rates]``, ``[weights]`` and ``[options]``.
    overrides
        ``key=value``, in order; ``weights.l1=0.5`` for what stands in a table.

    Raises
    ------
    UsageError
        The file cannot be read, a key is unknown or a value makes no sense.
    """
    path = Path(file)
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise UsageError(f"The config {path} cannot be read: {error.strerror}.", "Give another file.") from error
    except UnicodeDecodeError as error:
        raise UsageError(f"The config {path} is not text.", "Give a TOML file.") from error
    return parse_config(text, overrides, source=path.name)


def parse_config(text: str, overrides: Sequence[str] = (), *, source: str = "config") -> StageConfig:
    """Settings from TOML text, as `read_config`; ``source`` names it in error sentences."""
    try:
        content = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise UsageError(f"{source} is not TOML: {error}.", "Correct it.") from error
    for override in overrides:
        _override(content, override)
    kinds = get_type_hints(StageConfig)
    if unknown := [name for name in content if name not in kinds]:
        raise UsageError(f"{source} has '{unknown[0]}', which is no setting.", _known(kinds, unknown[0]))
    settings = {name: _as(name, value, kinds[name]) for name, value in content.items()}
    for setting in dataclasses.fields(StageConfig):
        needed = setting.default is dataclasses.MISSING and setting.default_factory is dataclasses.MISSING
        if needed and setting.name not in settings:
            raise UsageError(f"{source} has no '{setting.name}'.", "Add it.")
    return StageConfig(**settings)


def _override(content: dict[str, Any], override: str) -> None:
    key, equals, text = (part.strip() for part in override.partition("="))
    if not key or not equals:
        raise UsageError(f"'{override}' sets nothing.", "Write it as key=value, for example weights.l1=0.5.")
    try:
        value = tomllib.loads(f"value = {text}")["value"]
    except (tomllib.TOMLDecodeError, RecursionError):
        value = text
    table, dot, name = key.partition(".")
    if not dot:
        known = [each for each, kind in get_type_hints(StageConfig).items() if get_origin(kind) is not Mapping]
        if key not in known:
            raise UsageError(f"There is no setting '{key}'.", _known(known, key))
        content[key] = value
        return
    inside = content.get(table)
    if not isinstance(inside, dict) or name not in inside:
        # Tables are free, so only the file tells a slip of the pen from a name.
        names = [f"{table}.{each}" for each in inside] if isinstance(inside, dict) else ()
        raise UsageError(f"The config has no '{key}' to set.", _known(names, key))
    stands = inside[name]
    inside[name] = _as(key, value, float if type(stands) is int and table == "weights" else type(stands))


def _as(name: str, value: Any, kind: Any) -> Any:
    """The value as that kind. `UsageError`: it is none."""
    origin, inner = get_origin(kind), get_args(kind)
    if origin is Literal:
        if value in inner:
            return value
        raise UsageError(f"'{name}' is {_shown(value)}.", f"It must be {' or '.join(inner)}.")
    if origin is tuple and isinstance(value, list):
        return tuple(_as(name, each, inner[0]) for each in value)
    if origin is Mapping and isinstance(value, dict):
        return MappingProxyType({key: _as(f"{name}.{key}", each, inner[1]) for key, each in value.items()})
    if kind == Value and _plain(value):
        return value
    if kind is float and type(value) in (int, float) and abs(value) <= sys.float_info.max:
        return float(value)
    if isinstance(kind, type) and type(value) is kind and kind is not float:
        return value
    names = {int: "a whole number", float: "a number", bool: "true or false", str: "text", list: "a list"}
    wanted = names.get(kind, "a list" if origin is tuple else "a table" if origin is Mapping else "a plain value")
    raise UsageError(f"'{name}' is {_shown(value)}.", f"It must be {wanted}.")


def _plain(value: Any) -> bool:
    if isinstance(value, list):
        return all(_plain(each) for each in value)
    return isinstance(value, bool | int | float | str)


def _known(names: Mapping[str, Any] | Sequence[str], meant: str = "") -> str:
    near = get_close_matches(meant, list(names), n=1)
    return f"Did you mean '{near[0]}'?" if near else f"There are: {', '.join(names) or 'none'}."


def _shown(value: Any) -> str:
    text = _literal(value) if isinstance(value, bool | int | float | str) else str(value)
    return text if len(text) <= 40 else f"{text[:37]}..."


def _key(name: str) -> str:
    return name if _BARE.fullmatch(name) else _literal(name)


def _literal(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        # JSON's escapes are TOML's, but for this one character.
        return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
    if isinstance(value, list | tuple):
        return f"[{', '.join(_literal(each) for each in value)}]"
    return repr(value)
