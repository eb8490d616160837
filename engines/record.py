"""An engine: what is known of it, and opening it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from engines.check import Parity
from engines.errors import EngineError
from engines.facts import Facts, fingerprint
from engines.processor import processor
from engines.runtime.base import Place, Runtime, Target
from engines.runtime.choose import PLANNED, open_runtime
from engines.storage import sha256_of, trouble_with


@dataclass(frozen=True, slots=True)
class Engine:
    """Networks, ready for one place: built, checked against the reference, and timed."""

    folder: Path
    facts: Facts
    networks: Mapping[str, Path]
    """ONNX file of each network."""
    payloads: Mapping[str, str]
    """sha256 of each network's plan; empty where the runtime opens the ONNX file itself."""
    parity: Parity
    speed_ms: Mapping[str, float]
    """Shortest run of each network, since what else the machine did meanwhile must not decide which engine is used;
    empty where the engine is refused."""
    arithmetic: Mapping[str, str]
    """What each network really computes in, as the runtime says: parts of an int8 engine may stay in fp32."""
    threads: int | None
    """How many the check and the timing ran on; None: as many as the runtime likes."""
    refused: str
    """Why it is not used, one sentence; empty where it is."""
    created: str
    """ISO 8601, UTC."""
    size: int
    """Bytes on the disk."""

    @property
    def key(self) -> str:
        """Name of the engine in the cache."""
        return self.folder.name

    @property
    def target(self) -> Target:
        """What it runs on."""
        return self.facts.target

    @property
    def total_ms(self) -> float:
        """Shortest run of each network, all added up."""
        return sum(self.speed_ms.values())

    @property
    def files(self) -> dict[str, Path]:
        """The file that the runtime opens for each network."""
        if self.target.runtime not in PLANNED:
            return dict(self.networks)
        return {name: self.folder / plan_name(name) for name in self.networks}

    def open(self, threads: int | None = None) -> dict[str, Runtime]:
        """Open every network, ready to run; the caller closes them.

        Raises
        ------
        EngineError
            The engine is refused, was changed since it was built, or does not open.
        """
        if self.refused:
            raise EngineError(self.refused)
        if trouble := payload_trouble(self):
            raise EngineError(f"The engine {self.target} {trouble}.", "Build it again.")
        return open_all(self.files, self.target, threads)


def open_all(files: Mapping[str, Path], target: Target, threads: int | None) -> dict[str, Runtime]:
    """Open the networks of an engine, in the order in which they run, all or none; raises `EngineError`."""
    opened: dict[str, Runtime] = {}
    before: Runtime | None = None
    try:
        for name, path in files.items():
            before = open_runtime(path, runtime=target.runtime, device=target.device, threads=threads, beside=before)
            opened[name] = before
    except BaseException:
        for runtime in opened.values():
            runtime.close()
        raise
    return opened


def plan_name(network: str) -> str:
    """The file of a network's plan in the folder of its engine."""
    return f"{network}.plan"


def payload_trouble(engine: Engine) -> str:
    """Why the plans of an engine may not be loaded, as the end of a sentence; empty where they may.

    A plan is code: it is loaded from a folder of the user's own, and only as it was written.
    """
    if not engine.payloads:
        return ""
    for place in (engine.folder.parent, engine.folder):
        if trouble := trouble_with(place, folder=True):
            return f"lies in {place}, which {trouble}"
    for name, known in engine.payloads.items():
        path = engine.folder / plan_name(name)
        if trouble := trouble_with(path):
            return f"has a file, {path.name}, that {trouble}"
        try:
            same = sha256_of(path) == known
        except OSError as error:
            return f"has a file, {path.name}, that cannot be read ({error.strerror})"
        if not same:
            return f"has a file, {path.name}, that is damaged or was changed"
    return ""


def why_stale(engine: Engine, places: Sequence[Place]) -> str:
    """Why an engine is of no use here any more, one sentence; empty where it still is."""
    if changed := why_changed(engine):
        return changed
    facts, target = engine.facts, engine.target
    here = [
        place for place in places if place.works and (place.runtime, place.device) == (target.runtime, target.device)
    ]
    if not here:
        return f"Nothing runs {target.runtime} on {target.device} here any more."
    same = [place for place in here if place.name == facts.machine]
    if not same or (facts.processor and facts.processor != processor()):
        return f"It was made for another machine: {facts.machine or facts.processor}."
    if facts.version not in {place.version for place in same}:
        return f"It was made by {target.runtime} {facts.version}, and {same[0].version} is installed now."
    return ""


def why_changed(engine: Engine) -> str:
    """Why the networks of an engine are not what they were, one sentence; empty where they are."""
    for name, path in engine.networks.items():
        try:
            if fingerprint(path) != engine.facts.networks[name]:
                return f"The network {path} has changed since."
        except EngineError as error:
            return error.sentence
    return ""
