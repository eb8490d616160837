"""Weights as they come from training, made into network files once and kept beside the engines."""

from __future__ import annotations

import hashlib
import shutil
import tempfile
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from engines.cache import Cache
from lsr_live.cli.conduct import working
from lsr_live.errors import DataError
from lsr_live.networks.model import PRESETS, find_model

if TYPE_CHECKING:
    from lsr_live.networks.model import Model

_PICTURES = 24
"""Of the portrait, which int8 is calibrated on."""
_ADVICE = "Name a .safetensors file that lsr-train export-weights wrote, or a folder that export-onnx wrote."


def exported(weights: Path) -> Model:
    """The networks of a weights file in every precision; they are written when these weights are first seen.

    Raises
    ------
    DataError
        There are no such weights, they are broken, of a preset that cannot be driven, or training is not installed.
    engines.errors.EngineError
        The files cannot be written.
    """
    try:
        from training.stages.weights_file import read_weights
    except ImportError as error:
        raise DataError(
            f"Weights are read by torch, which is not here: {error}.", 'Run: pip install "lsr-live[train]"'
        ) from error

    preset = read_weights(weights).preset
    if preset not in PRESETS:
        raise DataError(f"'{weights}' is of the preset '{preset}', which draws no live picture.", _ADVICE)
    content = hashlib.sha256(weights.read_bytes()).hexdigest()
    folder = Cache().folder.parent / "networks" / content[:32]
    if not folder.is_dir():
        with working("Writing the networks of these weights"):
            _write(weights, folder)
    return find_model(preset, folder)


def _write(weights: Path, folder: Path) -> None:
    from lsr_live.identity.parsed import parsed
    from lsr_live.identity.portrait import enrol_portrait
    from training.evaluate.exported import export_halves, export_int8, export_whole, open_files
    from training.evaluate.recorder import record

    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        draft = Path(tempfile.mkdtemp(dir=folder.parent))
    except OSError as error:
        raise DataError(f"Networks cannot be written to {folder.parent}: {error.strerror}.") from error
    try:
        whole = export_whole(weights, draft)
        export_halves(whole)
        with closing(open_files(whole)) as networks:
            export_int8(whole, record([parsed(enrol_portrait())], networks, pictures=_PICTURES))
        # Whoever was quicker wrote the same.
        if not folder.exists():
            draft.rename(folder)
    finally:
        shutil.rmtree(draft, ignore_errors=True)
