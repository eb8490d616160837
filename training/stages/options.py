"""A stage's own options, read with a sentence where one is missing or of the wrong kind."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from lsr_live.errors import UsageError
from training.stages.config import Value


def integers(options: Mapping[str, Value], name: str) -> tuple[int, ...]:
    """An option that is a list of whole numbers from 1, not empty."""
    value = options.get(name)
    if not isinstance(value, list) or not value or not all(type(one) is int and one > 0 for one in value):
        raise UsageError(f"The option '{name}' is {_said(value)}.", f"Write whole numbers: --set options.{name}=[1,4].")
    return tuple(value)


def word(options: Mapping[str, Value], name: str, known: Collection[str]) -> str:
    """An option that is one of a few words."""
    value = options.get(name)
    if not isinstance(value, str) or value not in known:
        raise UsageError(f"The option '{name}' is {_said(value)}.", f"It is one of: {', '.join(known)}.")
    return value


def _said(value: Value | None) -> str:
    return "missing" if value is None else repr(value)
