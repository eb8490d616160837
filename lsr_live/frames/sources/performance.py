"""What the animated driver does when: turns, nods, blinks, looks, speaks, smiles and is surprised, by a seed.

Every function gives the state at one moment from the seed alone, so that any frame can be had without those before it.
Time is cut into slots; what happens in a slot, and when, is drawn by its number.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

REST_SECONDS = 1.0
"""The driver starts neutral and steady for so long, for calibration."""


@dataclass(frozen=True, slots=True)
class Pose:
    """State of the animated face at one moment. Expressions are 0 (none) to 1 (full)."""

    yaw: float
    """Degrees, as in `rotation_from_angles`, like `pitch` and `roll`."""
    pitch: float
    roll: float
    shift: tuple[float, float, float]
    """Of the whole head, face units."""
    blink: float
    gaze: tuple[float, float]
    """Offset of the irises, eye widths."""
    jaw: float
    rounded: float
    """-1 (lips drawn wide) to 1 (rounded)."""
    smile: float
    brows: float


def perform(t: float, seed: int) -> Pose:
    """State at `t` seconds. The first second is rest; every kind of motion is seen within the first ten."""
    awake = _ease((t - REST_SECONDS) / 0.8)
    surprise = _event(t - 4.8 - 12.0 * max(0.0, (t - 4.8) // 12.0), 0.45, 0.3, 0.45)
    jaw, rounded = _speech(t, seed)
    yaw = _turn(t, seed) + awake * 1.2 * _wave(t, seed, 1)
    pitch = _nod(t, seed) + awake * 2.5 * _wave(t, seed, 2) - 3.0 * surprise
    look_x, look_y = _look(t, seed)
    return Pose(
        yaw=yaw,
        pitch=pitch,
        roll=awake * 3.0 * _wave(t, seed, 3) + 0.12 * yaw,
        shift=(awake * 0.03 * _wave(t, seed, 4), awake * 0.015 * _wave(t, seed, 5), awake * 0.04 * _wave(t, seed, 6)),
        blink=_blink(t, seed),
        # The eyes stay on the camera for most of a turn.
        gaze=(look_x + float(np.clip(0.006 * yaw, -0.14, 0.14)), look_y + float(np.clip(-0.004 * pitch, -0.05, 0.05))),
        jaw=min(1.0, jaw + 0.6 * surprise),
        rounded=float(np.clip(rounded + 0.3 * surprise, -1.0, 1.0)),
        smile=_smile(t, seed),
        brows=min(1.0, surprise + 0.5 * _emphasis(t, seed)),
    )


def _ease(x: float) -> float:
    """0 to 1 as x goes from 0 to 1, with no corner in speed or acceleration."""
    x = min(1.0, max(0.0, x))
    return x * x * x * (x * (6.0 * x - 15.0) + 10.0)


def _event(t: float, rise: float, hold: float, fall: float) -> float:
    """0 before t = 0, up to 1 within `rise`, and back to 0 after `hold` within `fall` seconds."""
    return _ease(t / rise) - _ease((t - rise - hold) / fall)


@lru_cache(maxsize=4096)
def _draw(seed: int, channel: int, slot: int) -> tuple[float, float, float]:
    """Three numbers from 0 to 1 that belong to this slot."""
    a, b, c = np.random.default_rng((seed, channel, slot)).random(3)
    return float(a), float(b), float(c)


def _wave(t: float, seed: int, channel: int) -> float:
    """Slow unrest between -1 and 1."""
    total = 0.0
    for part, frequency in enumerate((0.13, 0.31, 0.57)):
        phase, detune, _ = _draw(seed, 100 + channel, part)
        total += np.sin(2.0 * np.pi * (frequency * (0.85 + 0.3 * detune) * t + phase)) / (part + 1)
    return float(total / 1.84)


def _turn(t: float, seed: int) -> float:
    """Yaw: middle, one side, the other, somewhere between, and again."""
    length = 2.2
    slot = max(0, int(t // length))

    def target(number: int) -> float:
        u, _, _ = _draw(seed, 1, number)
        side = 1.0 if _draw(seed, 1, 10_000)[0] < 0.5 else -1.0
        return side * (0.0, 17.0 + 6.0 * u, -17.0 - 6.0 * u, 16.0 * u - 8.0)[number % 4]

    before = target(slot - 1) if slot > 0 else 0.0
    return before + (target(slot) - before) * _ease((t - slot * length) / 1.1)


def _nod(t: float, seed: int) -> float:
    """Pitch of a nod every five seconds or so: two dips that die away."""
    length, seconds = 5.0, 1.3
    slot = max(0, int(t // length))
    u, v, _ = _draw(seed, 2, slot)
    since = t - slot * length - 3.0 - 0.6 * u
    if not 0.0 < since < seconds:
        return 0.0
    return float((6.0 + 3.0 * v) * np.sin(2.0 * np.pi * 1.6 * since) * np.sin(np.pi * since / seconds) ** 2)


def _blink(t: float, seed: int) -> float:
    """Lids: quickly down, shut for a moment, more slowly up; a quarter of a second in all."""
    length = 3.4
    slot = max(0, int(t // length))
    start = max(REST_SECONDS + 0.3, slot * length + 0.4 + 2.4 * _draw(seed, 3, slot)[0])
    return _event(t - start, 0.085, 0.045, 0.13)


def _look(t: float, seed: int) -> tuple[float, float]:
    """Gaze jumps from one fixation to the next in a twentieth of a second."""
    length = 0.9
    slot = max(0, int(t // length))

    def target(number: int) -> tuple[float, float]:
        u, v, w = _draw(seed, 4, number)
        # The first slots are the rest; later the eyes come back to the camera every other time or so.
        if number < 2 or w < 0.4:
            return 0.0, 0.0
        return 0.26 * u - 0.13, 0.14 * v - 0.07

    before = target(slot - 1) if slot > 0 else (0.0, 0.0)
    after = target(slot)
    share = _ease((t - slot * length - 0.4 * _draw(seed, 5, slot)[0]) / 0.05)
    return before[0] + (after[0] - before[0]) * share, before[1] + (after[1] - before[1]) * share


def _speech(t: float, seed: int) -> tuple[float, float]:
    """Jaw and lip rounding: a phrase every six seconds, four to five syllables a second in it."""
    length, first = 6.0, 1.6
    slot = int((t - first) // length)
    if slot < 0:
        return 0.0, 0.0
    since = t - first - slot * length
    seconds = 2.1 + 0.6 * _draw(seed, 6, slot)[0]
    voice = _event(since, 0.15, seconds - 0.3, 0.15)
    if voice == 0.0:
        return 0.0, 0.0
    syllable = 0.24
    jaw = rounded = 0.0
    middle = int(since // syllable)
    for number in (middle - 1, middle, middle + 1):
        u, v, w = _draw(seed, 7, slot * 100 + number + 1)
        away = abs(since - (number + 0.5) * syllable) / 0.2
        if away < 1.0:
            bump = float(np.cos(0.5 * np.pi * away) ** 2)
            # One syllable in five is a consonant with the lips shut.
            jaw += bump * (0.0 if w < 0.2 else 0.16 + 0.36 * u)
            rounded += bump * (1.5 * v - 0.75)
    return voice * jaw, voice * float(np.clip(rounded, -1.0, 1.0))


def _smile(t: float, seed: int) -> float:
    """A smile every six seconds, from the sixth on."""
    slot = int(t // 6.0)
    if slot < 1:
        return 0.0
    u, v, _ = _draw(seed, 8, slot)
    return (0.7 + 0.3 * v) * _event(t - 6.0 * slot - 0.3 * u, 0.4, 0.8, 0.5)


def _emphasis(t: float, seed: int) -> float:
    """Brows go up a little with every second stressed word."""
    length = 2.6
    slot = max(0, int(t // length))
    u, v, _ = _draw(seed, 9, slot)
    if slot < 1 or v < 0.5:
        return 0.0
    return _event(t - slot * length - 0.8 * u, 0.2, 0.4, 0.4)
