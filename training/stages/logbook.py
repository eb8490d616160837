"""What a run tells: a line of JSON per log step, picture grids, and the same for TensorBoard where it is installed."""

from __future__ import annotations

import importlib.util
import json
import logging
import math
import os
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from lsr_live.errors import DeviceError
from training.stages.preview import write_preview

if TYPE_CHECKING:
    from torch.utils.tensorboard import SummaryWriter

_LOG = logging.getLogger(__name__)


class Logbook:
    """Files ``log.jsonl``, ``previews/`` and ``tensorboard/`` in the folder of a run.

    Parameters
    ----------
    run
        The folder.
    step
        Steps done so far: what was told of later ones, by a spell that was killed, is forgotten.

    Raises
    ------
    DeviceError
        The folder cannot be written to. `line` and `picture` raise it too.
    """

    def __init__(self, run: Path, step: int) -> None:
        self._run = run
        self._path = run / "log.jsonl"
        try:
            _cut(self._path, step)
            self._file = self._path.open("a", encoding="utf-8")
        except OSError as error:
            raise self._failed(error) from error
        self._board = _board(run / "tensorboard", step)

    def line(self, step: int, figures: Mapping[str, float]) -> None:
        """Write down figures of a step; names with a slash stand together on TensorBoard."""
        # JSON has no NaN.
        told = {name: float(f"{value:.6g}") if math.isfinite(value) else None for name, value in figures.items()}
        text = json.dumps({"step": step, **told})
        try:
            self._file.write(text + "\n")
            self._file.flush()
            if self._board is not None:
                for name, value in figures.items():
                    self._board.add_scalar(name, value, step)
        except OSError as error:
            raise self._failed(error) from error

    def picture(self, step: int, grid: NDArray[np.uint8]) -> None:
        """Write a grid (H, W, 3) uint8 RGB of a step."""
        write_preview(self._run, step, grid)
        if self._board is not None and importlib.util.find_spec("PIL"):
            try:
                self._board.add_image("grid", grid, step, dataformats="HWC")
            except OSError as error:
                raise self._failed(error) from error

    def close(self) -> None:
        """Put everything on the disk."""
        try:
            self._file.close()
            if self._board is not None:
                self._board.close()
        except OSError as error:
            # The weights are safe by now, and whatever ended the run is what the user must hear of.
            _LOG.warning("The log of %s is incomplete: %s", self._run, error)

    def _failed(self, error: OSError) -> DeviceError:
        return DeviceError(
            f"The log in {self._run} cannot be written: {error.strerror or error}.", "Free some space and resume."
        )


def _cut(path: Path, step: int) -> None:
    """Keep the whole lines of a log up to a step."""
    if not path.exists():
        return
    kept = []
    for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
        try:
            told = json.loads(line)
        except ValueError:
            continue  # cut off by a kill or a full disk
        if isinstance(told, dict) and isinstance(told.get("step"), int) and told["step"] <= step:
            kept.append(line + "\n")
    part = path.with_suffix(".part")
    part.write_text("".join(kept), encoding="utf-8")
    os.replace(part, path)


def _board(folder: Path, step: int) -> SummaryWriter | None:
    if importlib.util.find_spec("tensorboard") is None:
        return None
    from torch.utils.tensorboard import SummaryWriter

    return SummaryWriter(str(folder), purge_step=step + 1)
