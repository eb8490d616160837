"""The two flavours of TensorRT: which are installed, whether they load, and what they say when something is wrong."""

from __future__ import annotations

import functools
import importlib
import importlib.metadata
import logging
import re
import sys
from collections import deque
from dataclasses import dataclass
from typing import Any

from engines.errors import EngineError
from engines.runtime.base import Place
from engines.runtime.tensorrt.card import Card, find_card
from engines.runtime.tensorrt.memory import INSTALL as INSTALL_MEMORY
from engines.runtime.tensorrt.memory import memory_trouble

logger = logging.getLogger(__name__)

PRECISIONS = ("fp32", "fp16", "int8")
"""What both run in."""
_DEVICE = "cuda"
_COMPLAINTS = 16
_CUDA_ERROR = re.compile(r"cudaError (\d+: [^()]*)")
_INSIDE = re.compile(r"Error Code \d+: [^(]*\((.*)\)")
_IN_SOURCE = re.compile(r"\s*In \w+ at \S+$")
_OLDEST_CARD = (7, 5)
"""TensorRT 10.5 and later; it has no list of its own to ask."""


@dataclass(frozen=True, slots=True)
class Flavour:
    """One of the two libraries that are called TensorRT."""

    runtime: str
    """As `Target.runtime`."""
    module: str
    title: str
    """For people."""
    packages: tuple[str, ...]
    """Any of these distributions brings it."""
    oldest: tuple[int, int]
    """The first version that serves."""
    install: str
    """The line that installs it."""


TENSORRT = Flavour(
    "tensorrt",
    "tensorrt",
    "TensorRT",
    ("tensorrt", "tensorrt-cu13", "tensorrt-cu12"),
    # Tensors by name alone, networks that are typed by their file, a progress monitor.
    (10, 1),
    "Run: pip install tensorrt-cu13 cuda-python --extra-index-url https://pypi.nvidia.com",
)
TENSORRT_RTX = Flavour(
    "tensorrt-rtx",
    "tensorrt_rtx",
    "TensorRT-RTX",
    ("tensorrt-rtx",),
    # CUDA graphs of its own.
    (1, 2),
    "Run: pip install tensorrt-rtx cuda-python",
)
FLAVOURS = {flavour.runtime: flavour for flavour in (TENSORRT, TENSORRT_RTX)}
"""By `Target.runtime`."""


class Library:
    """A flavour of TensorRT, loaded."""

    def __init__(self, flavour: Flavour) -> None:
        self.flavour = flavour
        self.module: Any = _imported(flavour)
        self.version = str(self.module.__version__)
        self.logger: Any = _listener(self.module)

    @property
    def title(self) -> str:
        """Name and version, for people."""
        return f"{self.flavour.title} {self.version}"

    @property
    def targets(self) -> tuple[str, ...]:
        """The compute capabilities that it builds for, such as SM86, by its own list; empty where it has none."""
        listed = getattr(self.module, "ComputeCapability", None) if self.flavour is TENSORRT_RTX else None
        return tuple(name for name in listed.__members__ if name.startswith("SM")) if listed is not None else ()

    def forget(self) -> None:
        """Let go of complaints about what was done before."""
        self.logger.complaints.clear()

    def complaint(self) -> str:
        """Why it did not do what it was asked to do, in its own words; empty where it said nothing."""
        words = list(self.logger.complaints)
        # Without a driver, each complaint is followed by one about the driver.
        telling = [line for line in words if "catchCudaError" not in line] or words
        return telling[0] if telling else ""

    def reason(self) -> str:
        """The same, to be told in one line, without a full stop."""
        return plain(self.complaint()) or "it does not say why"


def flavour_of(runtime: str) -> Flavour:
    """The flavour with this name of a runtime."""
    flavour = FLAVOURS.get(runtime)
    if flavour is None:
        raise ValueError(f"{runtime!r} is no flavour of TensorRT; there are: {', '.join(FLAVOURS)}")
    return flavour


@functools.cache
def load(flavour: Flavour) -> Library:
    """Load a flavour.

    Raises
    ------
    EngineError
        It is not installed, cannot be loaded, or is too old.
    """
    return Library(flavour)


def places() -> list[Place]:
    """What each flavour finds on this machine; never raises."""
    return [_place(flavour) for flavour in FLAVOURS.values()]


def card_trouble(library: Library, card: Card) -> str:
    """Why a card does not serve, one sentence; empty where it does."""
    major, minor = card.capability
    if library.targets:
        if f"SM{major}{minor}" not in library.targets:
            return (
                f"{library.title} does not take {card.name}: it lists {', '.join(library.targets)}, not "
                f"SM{major}{minor}."
            )
    elif card.capability < _OLDEST_CARD:
        return f"TensorRT takes cards of compute capability 7.5 and later; {card.name} has {major}.{minor}."
    return ""


def _place(flavour: Flavour) -> Place:
    version, name = "", ""
    try:
        card = _card_or_error()
        name = str(card) if isinstance(card, Card) else ""
        version = _installed(flavour)
        library = load(flavour)
        version = library.version
        if isinstance(card, EngineError):
            raise card
        if trouble := card_trouble(library, card):
            other = TENSORRT.install if flavour is TENSORRT_RTX else "Use ONNX Runtime here."
            raise EngineError(trouble, other)
        if trouble := memory_trouble():
            raise EngineError(trouble, INSTALL_MEMORY)
    except EngineError as error:
        return Place(flavour.runtime, _DEVICE, False, version, name, trouble=error.sentence, advice=error.advice)
    return Place(flavour.runtime, _DEVICE, True, version, name, PRECISIONS)


def _card_or_error() -> Card | EngineError:
    try:
        return find_card()
    except EngineError as error:
        return error


def _installed(flavour: Flavour) -> str:
    for package in flavour.packages:
        try:
            return importlib.metadata.version(package)
        except importlib.metadata.PackageNotFoundError:
            continue
    return ""


def _imported(flavour: Flavour) -> Any:
    if sys.platform == "darwin":
        raise EngineError(f"{flavour.title} does not exist for macOS.", "Use OpenVINO or ONNX Runtime here.")
    try:
        module = importlib.import_module(flavour.module)
        version = str(module.__version__)
    except ModuleNotFoundError as error:
        if error.name != flavour.module:
            raise _does_not_load(flavour, error) from error
        raise EngineError(f"{flavour.title} is not installed.", flavour.install) from error
    except (ImportError, OSError, AttributeError) as error:
        raise _does_not_load(flavour, error) from error
    if tuple(int(number) for number in re.findall(r"\d+", version)[:2]) < flavour.oldest:
        oldest = ".".join(map(str, flavour.oldest))
        raise EngineError(f"{flavour.title} {version} is too old: {oldest} or later is needed.", flavour.install)
    return module


def _does_not_load(flavour: Flavour, error: Exception) -> EngineError:
    reason = str(error).partition("\n")[0].rstrip(".")
    found = f"{flavour.title} {_installed(flavour)}".strip()
    return EngineError(f"{found} is installed, but cannot be loaded: {reason}.", flavour.install)


def _listener(module: Any) -> Any:
    """Make the logger that a library wants: it keeps complaints for the sentence in which they are told.

    One for the whole program: the library goes on using the first that it is given.
    """
    severity = module.ILogger.Severity

    class Listener(module.ILogger):  # type: ignore[misc]
        def __init__(self) -> None:
            module.ILogger.__init__(self)
            self.complaints: deque[str] = deque(maxlen=_COMPLAINTS)

        def log(self, level: Any, message: str) -> None:
            logger.debug("%s: %s", module.__name__, message)
            if level in (severity.ERROR, severity.INTERNAL_ERROR):
                self.complaints.append(message)

    return Listener()


def plain(complaint: str) -> str:
    """What a complaint says, in one line, without its number, its place in the source and its full stop."""
    line = next((line.strip() for line in complaint.splitlines() if line.strip()), "")
    if found := _CUDA_ERROR.search(line):
        return f"CUDA error {found[1].strip()}"
    inside = _INSIDE.search(line)
    return _IN_SOURCE.sub("", inside[1] if inside else line).rstrip(". ")
