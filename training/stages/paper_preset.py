"""Sizes of the reference networks that a run trains."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from training.networks.paper import PaperPreset
from training.stages.config import StageConfig


def preset_of(config: StageConfig) -> PaperPreset:
    """Sizes of the networks that a run trains: its side, and those of its options that are named like a size."""
    named = {field.name for field in fields(PaperPreset)} & set(config.options)
    sizes: dict[str, Any] = {name: config.options[name] for name in named}
    sizes = {name: tuple(value) if isinstance(value, list) else value for name, value in sizes.items()}
    return PaperPreset(**{"side": config.side, **sizes})
