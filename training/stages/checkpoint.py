"""Files from which training goes on as if it had never stopped: there whole or not at all."""

from __future__ import annotations

import contextlib
import json
import logging
import os
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from safetensors import SafetensorError, safe_open
from safetensors.torch import save_file
from torch import Tensor

from lsr_live.errors import DataError, DeviceError

SCHEMA = 1
KEPT = 2
_NAME = re.compile(r"checkpoint-(\d{8,})\.safetensors")
_PART = ".part"
_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a run is.

    Attributes
    ----------
    preset, stage
        Whose weights they are.
    steps, seconds
        Steps done, and time spent on them in all spells.
    updates
        Updates of each player.
    draws
        Kind of device whose generator the draws come from ("cpu", "cuda"): its state fits no other.
    score, best
        The recipe's score of this checkpoint where it was measured, and the highest so far.
    config
        The settings as TOML.
    """

    preset: str
    stage: str
    steps: int
    seconds: float
    updates: Mapping[str, int]
    draws: str
    score: float | None
    best: float | None
    config: str

    @property
    def minutes(self) -> float:
        """Time spent on the steps in all spells."""
        return self.seconds / 60


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """A run at one step: tensors by ``SECTION/PLAYER/...``; sections weights, average, optimizer, generator."""

    progress: Progress
    tensors: Mapping[str, Tensor]

    def section(self, *names: str) -> dict[str, Tensor]:
        """Tensors of a section or a part of it, by the rest of their names."""
        start = "".join(f"{name}/" for name in names)
        return {name[len(start) :]: value for name, value in self.tensors.items() if name.startswith(start)}


def save(run: Path, checkpoint: Checkpoint) -> Path:
    """Write a checkpoint into the folder of a run, and delete what is older than the one before and not the best.

    Raises
    ------
    DeviceError
        It cannot be written, as on a full disk. Those before it are as they were.
    """
    path = run / f"checkpoint-{checkpoint.progress.steps:08d}.safetensors"
    part = path.with_name(path.name + _PART)
    tensors = {name: value.detach().cpu().contiguous() for name, value in checkpoint.tensors.items()}
    metadata = {"schema": str(SCHEMA), "progress": json.dumps(asdict(checkpoint.progress))}
    try:
        save_file(tensors, part, metadata)
        _to_disk(part)
        os.replace(part, path)
        _to_disk(run)
    except (OSError, SafetensorError) as error:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
        raise DeviceError(
            f"The checkpoint of step {checkpoint.progress.steps} cannot be written to {run}: {error}.",
            "Those before it are kept: free some space and resume.",
        ) from error
    _prune(run)
    return path


def latest(run: str | Path, sections: tuple[str, ...] = ()) -> Checkpoint | None:
    """The newest whole checkpoint of a run, on the CPU, or some sections of it; None where there is none yet.

    Raises
    ------
    DataError
        There are checkpoints, but none of them can be read.
    """
    paths = _paths(Path(run))
    for path in reversed(paths):
        try:
            return load(path, sections)
        except DataError as error:
            _LOG.warning("%s", error)
    if paths:
        raise DataError(f"None of the {len(paths)} checkpoints in {run} can be read.", "Begin again in another folder.")
    return None


def load(path: Path, sections: tuple[str, ...] = ()) -> Checkpoint:
    """Read a checkpoint onto the CPU, or only some sections of it. `DataError`: it is broken, or of another version."""
    progress = progress_of(path)
    try:
        with safe_open(path, framework="pt") as file:
            names = [name for name in file.keys() if not sections or name.partition("/")[0] in sections]  # noqa: SIM118
            return Checkpoint(progress, {name: file.get_tensor(name) for name in names})
    except (OSError, SafetensorError) as error:
        raise _broken(path, error) from error


def progress_of(path: Path) -> Progress:
    """How far the run was at a checkpoint. `DataError`: as for `load`."""
    try:
        with safe_open(path, framework="pt") as file:
            metadata = file.metadata() or {}
    except (OSError, SafetensorError) as error:
        raise _broken(path, error) from error
    if metadata.get("schema") != str(SCHEMA):
        raise DataError(f"{path.name} is no checkpoint of this version of the program.", "Begin a new run.")
    try:
        return Progress(**json.loads(metadata["progress"]))
    except (KeyError, TypeError, ValueError) as error:
        raise _broken(path, error) from error


def load_ema(run: str | Path, *, best: bool = False) -> dict[str, Tensor]:
    """Weights to use, of the newest checkpoint of a run, or of the one with the best score.

    Parameters
    ----------
    run
        Folder of the run, or one checkpoint in it.
    best
        Prefer the checkpoint with the highest score, where the recipe measures one.

    Returns
    -------
    weights
        ``PLAYER.PARAMETER`` as in the module's ``state_dict``, on the CPU: averaged, or those of the last step for
        players without an average.

    Raises
    ------
    DataError
        There is no checkpoint, or none that can be read.
    """
    found = _chosen(Path(run), best=best, sections=("weights", "average"))
    weights = {**found.section("weights"), **found.section("average")}
    return {name.replace("/", ".", 1): value for name, value in weights.items()}


def read_progress(run: str | Path, *, best: bool = False) -> Progress:
    """How far the run was whose weights `load_ema` gives. `DataError`: as there."""
    return _chosen(Path(run), best=best, sections=("none",)).progress


def has_run(run: Path) -> bool:
    """Whether a folder has a checkpoint, whole or not."""
    return bool(_paths(run))


def _chosen(path: Path, *, best: bool, sections: tuple[str, ...]) -> Checkpoint:
    if path.is_file():
        return load(path, sections)
    scored = _scored(_readable(path)) if best else []
    found = load(max(scored)[1], sections) if scored else latest(path, sections)
    if found is None:
        raise DataError(f"{path} has no checkpoint.", "Train first, or give the folder of another run.")
    return found


def _scored(readable: Mapping[Path, Progress]) -> list[tuple[float, Path]]:
    return [(progress.score, path) for path, progress in readable.items() if progress.score is not None]


def _paths(run: Path) -> list[Path]:
    """Checkpoints of a run, oldest first."""
    if not run.is_dir():
        return []
    found = ((match, path) for path in run.iterdir() if (match := _NAME.fullmatch(path.name)))
    return [path for _, path in sorted((int(match[1]), path) for match, path in found)]


def _readable(run: Path) -> dict[Path, Progress]:
    found = {}
    for path in _paths(run):
        with contextlib.suppress(DataError):
            found[path] = progress_of(path)
    return found


def _prune(run: Path) -> None:
    readable = _readable(run)
    scored = _scored(readable)
    kept = set(list(readable)[-KEPT:]) | ({max(scored)[1]} if scored else set())
    leftovers = [path for path in run.iterdir() if path.name.endswith(_PART) and _NAME.fullmatch(path.stem)]
    for path in [*(path for path in _paths(run) if path not in kept), *leftovers]:
        try:
            path.unlink()
        except OSError as error:
            _LOG.warning("%s cannot be deleted: %s", path, error)


def _to_disk(path: Path) -> None:
    if path.is_dir() and os.name == "nt":
        return  # Windows opens no folders
    handle = os.open(path, os.O_RDWR if path.is_file() else os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _broken(path: Path, error: Exception) -> DataError:
    return DataError(f"The checkpoint {path.name} cannot be read: {error}.", "It was cut off or is damaged.")
