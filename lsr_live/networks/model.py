"""The files of a preset's networks, in each precision that there is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import lsr_live.weights
from lsr_live.errors import DataError
from lsr_live.networks.pair import LAYOUT, RENDERER

NetworkSet = Mapping[str, Path]
"""``layout`` and ``renderer``: the ONNX file of each."""

PRESETS = ("live", "studio")
SUFFIXES: Mapping[str, str] = {"fp32": "", "fp16": "-fp16", "int8": "-int8"}
"""How the name of a file ends, before ``.onnx``, for each precision."""


@dataclass(frozen=True, slots=True)
class Model:
    """Trained networks of a preset."""

    preset: str
    sets: Mapping[str, NetworkSet]
    """By precision; fp32 is always there."""


def file_name(preset: str, network: str, precision: str) -> str:
    """``live-layout-int8.onnx`` and the like."""
    return f"{preset}-{network}{SUFFIXES[precision]}.onnx"


def find_model(preset: str, folder: Path | None = None) -> Model:
    """The networks of a preset in a folder that ``lsr-train export-onnx`` wrote; None: those that are shipped.

    Raises
    ------
    DataError
        There are none.
    """
    place = folder or Path(lsr_live.weights.__file__).parent
    sets = {}
    for precision in SUFFIXES:
        files = {network: place / file_name(preset, network, precision) for network in (LAYOUT, RENDERER)}
        if all(path.is_file() for path in files.values()):
            sets[precision] = files
    if "fp32" in sets:
        return Model(preset, sets)
    if folder is None:
        raise DataError(
            f"No weights of the preset '{preset}' come with lsr-live.",
            "Name your own with --weights, or use --preset live.",
        )
    wanted = " and ".join(file_name(preset, network, "fp32") for network in (LAYOUT, RENDERER))
    raise DataError(f"'{place}' holds no {wanted}.", "Write them with lsr-train export-onnx.")
