"""How learning rates rise and fall over a stage."""

from __future__ import annotations

import math

from training.stages.config import StageConfig


def rate(config: StageConfig, step: int) -> float:
    """Share of the learning rate that is used in a step (0 .. 1).

    Warm-up is linear over the first ``warmup`` steps and is above zero from the first one on. Decay goes by the share
    a of the last ``decay_steps`` that is done: hyperbolic 1 / max(1, 100 a) (LSR.md section 8), or half a cosine.

    Parameters
    ----------
    config
        Settings of the stage.
    step
        Steps done so far, from 0.
    """
    factor = min(1.0, (step + 1) / config.warmup) if config.warmup else 1.0
    done = step + 1 - (config.steps - config.decay_steps)
    if config.decay == "constant" or config.decay_steps == 0 or done <= 0:
        return factor
    a = min(1.0, done / config.decay_steps)
    if config.decay == "hyperbolic":
        return factor / max(1.0, 100.0 * a)
    return factor * 0.5 * (1.0 + math.cos(math.pi * a))
