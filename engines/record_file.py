"""The file that says what an engine is: written, and read as if a stranger had written it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import asdict, fields
from datetime import datetime
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

from engines.check import Parity
from engines.errors import EngineError
from engines.facts import FORMAT, Facts, plain
from engines.record import Engine
from engines.runtime.base import Target
from engines.runtime.choose import PLANNED

FILE = "engine.json"
MAX_BYTES = 2**18
_MAX_TEXT = 4096
_MAX_NUMBER = 1e12
_MAX_ENTRIES = 64
NAME = re.compile(r"[a-z][a-z0-9_-]{0,31}")
"""What networks are called; a name becomes a file's."""
_SHA256 = re.compile(r"[0-9a-f]{64}")
_Value = TypeVar("_Value")


class RecordError(Exception):
    """A record is no record; said as the end of a sentence."""


def dump(engine: Engine) -> bytes:
    """The record of an engine, as JSON. `EngineError`: something in it could not be read back."""
    record = {
        "format": FORMAT,
        "facts": plain(engine.facts),
        "networks": {name: str(path) for name, path in engine.networks.items()},
        "payloads": dict(engine.payloads),
        "parity": asdict(engine.parity),
        "speed_ms": dict(engine.speed_ms),
        "arithmetic": dict(engine.arithmetic),
        "threads": engine.threads,
        "refused": engine.refused,
        "created": engine.created,
    }
    text = json.dumps(record, indent=1).encode()
    try:
        parse(text, engine.folder, engine.size)
    except RecordError as error:
        raise EngineError(f"The engine {engine.target} cannot be kept: its record {error}.") from error
    return text


def parse(text: bytes, folder: Path, size: int) -> Engine:
    """The engine that a record speaks of, every value checked; raises `RecordError`."""
    if len(text) > MAX_BYTES:
        raise RecordError("is too large")
    try:
        record = json.loads(text.decode())
    except (ValueError, RecursionError) as error:
        raise RecordError("is damaged") from error
    if not isinstance(record, dict) or type(record.get("format")) is not int:
        raise RecordError("has no version")
    if record["format"] != FORMAT:
        raise RecordError("is of another version of lsr-live")
    facts = _facts(record.get("facts"))
    engine = Engine(
        folder=folder,
        facts=facts,
        networks={name: Path(path) for name, path in _mapping(record, "networks", _text).items()},
        payloads=_mapping(record, "payloads", _sha256),
        parity=_parity(record.get("parity")),
        speed_ms=_mapping(record, "speed_ms", _number),
        arithmetic=_mapping(record, "arithmetic", _text),
        threads=_threads(record.get("threads")),
        refused=_text(record.get("refused"), "refused"),
        created=_moment(record.get("created")),
        size=size,
    )
    planned = facts.target.runtime in PLANNED and not engine.refused
    if engine.networks.keys() != facts.networks.keys():
        raise RecordError("does not say where its networks are")
    if engine.payloads.keys() != (facts.networks.keys() if planned else set()):
        raise RecordError("does not say what its files are")
    if engine.speed_ms.keys() != (set() if engine.refused else facts.networks.keys()):
        raise RecordError("does not say how fast its networks are")
    if engine.arithmetic.keys() != facts.networks.keys():
        raise RecordError("does not say what its networks compute in")
    return engine


def _facts(value: object) -> Facts:
    if not isinstance(value, dict) or not isinstance(value.get("target"), dict):
        raise RecordError("does not say what it was made for")
    target = {field.name: _text(value["target"].get(field.name), field.name) for field in fields(Target)}
    facts = Facts(
        target=Target(**target),
        **{name: _text(value.get(name), name) for name in ("version", "machine", "processor")},
        networks=_mapping(value, "networks", _sha256),
        options=_mapping(value, "options", _text),
    )
    if not facts.networks:
        raise RecordError("names no networks")
    return facts


def _parity(value: object) -> Parity:
    if not isinstance(value, dict):
        raise RecordError("says nothing of a check")
    return Parity(
        max_error=_number(value.get("max_error"), "max_error"),
        mean_error=_number(value.get("mean_error"), "mean_error"),
        psnr=_number(value.get("psnr"), "psnr"),
        lowest_psnr=_number(value.get("lowest_psnr"), "lowest_psnr"),
        not_numbers=_count(value.get("not_numbers"), "not_numbers"),
        black=_count(value.get("black"), "black"),
        pictures=_count(value.get("pictures"), "pictures"),
    )


def _mapping(record: Mapping[str, Any], name: str, of: Callable[[object, str], _Value]) -> Mapping[str, _Value]:
    value = record.get(name)
    if not isinstance(value, dict) or len(value) > _MAX_ENTRIES:
        raise RecordError(f"has no list of {name!r}")
    for key in value:
        if not NAME.fullmatch(key):
            raise RecordError(f"has a name among {name!r} that is none")
    return MappingProxyType({key: of(each, name) for key, each in value.items()})


def _text(value: object, name: str) -> str:
    # Printable: what is shown to people must not steer their terminal, and a path holds no such thing either.
    if not isinstance(value, str) or len(value) > _MAX_TEXT or not value.isprintable():
        raise RecordError(f"has no readable text for {name!r}")
    return value


def _sha256(value: object, name: str) -> str:
    if not isinstance(value, str) or not _SHA256.fullmatch(value):
        raise RecordError(f"has no sha256 among {name!r}")
    return value


def _number(value: object, name: str) -> float:
    # bool is an int, and JSON knows numbers that are none.
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value < _MAX_NUMBER:
        raise RecordError(f"has no number for {name!r}")
    return float(value)


def _count(value: object, name: str) -> int:
    if type(value) is not int or not 0 <= value < _MAX_NUMBER:
        raise RecordError(f"has no count for {name!r}")
    return value


def _threads(value: object) -> int | None:
    return None if value is None else _count(value, "threads")


def _moment(value: object) -> str:
    text = _text(value, "created")
    try:
        datetime.fromisoformat(text)
    except ValueError as error:
        raise RecordError("has no date") from error
    return text
