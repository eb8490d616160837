"""What decides which engine it is, and the key that follows from it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from engines.errors import EngineError
from engines.processor import processor
from engines.runtime.base import Place, Target
from engines.storage import sha256_of

FORMAT = 1
"""Of the record and of what an engine is made of; part of the key, so that older engines are made anew."""


@dataclass(frozen=True, slots=True)
class Facts:
    """All that decides what an engine is: where one of them differs, it is another engine."""

    target: Target
    version: str
    """Full version of the runtime."""
    machine: str
    """Name of the device, with compute capability and driver where it has them."""
    processor: str
    """Model and features of the processor, where it is what runs the networks; empty elsewhere."""
    networks: Mapping[str, str]
    """sha256 of each network's file. Shapes are static, so the file says them."""
    options: Mapping[str, str]
    """What the runtime's builder was told."""

    def key(self) -> str:
        """The name of the engine that these facts make, 64 hex digits."""
        told = json.dumps({"format": FORMAT, **plain(self)}, sort_keys=True, separators=(",", ":"))
        return hashlib.sha256(told.encode()).hexdigest()


def facts_of(
    networks: Mapping[str, Path], target: Target, place: Place, options: Mapping[str, object] | None = None
) -> Facts:
    """Everything that decides what an engine is; raises as `key_of`."""
    return Facts(
        target=target,
        version=place.version,
        machine=place.name,
        processor=processor() if target.device == "cpu" else "",
        networks={name: fingerprint(path) for name, path in sorted(networks.items())},
        options={name: str(value) for name, value in sorted((options or {}).items())},
    )


def key_of(
    networks: Mapping[str, Path], target: Target, place: Place, options: Mapping[str, object] | None = None
) -> str:
    """The name under which an engine of these networks is kept, for this target on this machine.

    It is a sha256 over the contents of the files (which say the shapes too), runtime and its full version, device with
    compute capability and driver, or processor with its features, precision, and what the builder is told. When one
    of them changes there is no engine of that name, and nothing stale can be loaded.

    Raises
    ------
    EngineError
        A network's file cannot be read.
    """
    return facts_of(networks, target, place, options).key()


def fingerprint(network: Path) -> str:
    """The sha256 of a network's file, and of the weights where they lie in a second file; raises `EngineError`."""
    # torch writes weights that are too large for one file beside it, under this name.
    beside = network.with_name(f"{network.name}.data")
    try:
        content = sha256_of(network)
        if not beside.is_file():
            return content
        return hashlib.sha256(f"{content} {sha256_of(beside)}".encode()).hexdigest()
    except FileNotFoundError as error:
        raise EngineError(f"The network {network} is not there.") from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise EngineError(f"The network {network} cannot be read: {reason}.") from error


def plain(facts: Facts) -> dict[str, Any]:
    """The facts as JSON has them."""
    return {
        "target": asdict(facts.target),
        "version": facts.version,
        "machine": facts.machine,
        "processor": facts.processor,
        "networks": dict(facts.networks),
        "options": dict(facts.options),
    }
