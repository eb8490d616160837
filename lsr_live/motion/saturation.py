"""Limits that are felt late and never broken."""

from __future__ import annotations

import math

STRAIGHT = 0.6
"""Part of the way to a limit that is left as it is."""


def saturate(value: float, low: float, high: float) -> float:
    """Limit `value` smoothly to (low, high), low < 0 < high: monotone, and unchanged up to 0.6 of a limit."""
    limit = high if value >= 0 else -low
    size = abs(value)
    knee = STRAIGHT * limit
    if size <= knee:
        return value
    room = limit - knee
    return math.copysign(knee + room * math.tanh((size - knee) / room), value)
