"""Where settings come from: defaults, then the config file, then the environment, then options."""

from __future__ import annotations

import dataclasses
import os
import tomllib
import types
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Literal, get_args, get_origin, get_type_hints

import platformdirs

from lsr_live.errors import UsageError
from lsr_live.settings import Settings

LIMITS: Mapping[str, tuple[float, float]] = {
    "camera.width": (16, 7680),
    "camera.height": (16, 4320),
    "camera.fps": (1, 240),
    "tracking.smoothing": (0, 1),
    "motion.pose": (0, 3),
    "motion.eyes": (0, 3),
    "motion.mouth": (0, 3),
    "motion.brows": (0, 3),
    "picture.zoom": (1, 3),
    "picture.offset_x": (-1, 1),
    "picture.offset_y": (-1, 1),
}
"""Lowest and highest value of each number."""


def config_file() -> Path:
    """The user's config file, whether it exists or not."""
    return Path(platformdirs.user_config_dir("lsr-live", appauthor=False)) / "config.toml"


def load_settings(
    options: Mapping[str, object] | None = None,
    *,
    file: Path | None = None,
    environment: Mapping[str, str] | None = None,
) -> tuple[Settings, list[str]]:
    """Put the settings together.

    Parameters
    ----------
    options
        Values by dotted name (``motion.mode``); None stands for an option that was not given.
    file
        Config file; None: the user's own.
    environment
        Variables; None: those of this process. ``motion.mode`` is ``LSR_MOTION_MODE``.

    Returns
    -------
    settings
        All of them.
    warnings
        A sentence for each thing in the config file that could not be used: it is left at its default.

    Raises
    ------
    UsageError
        An option or variable has a value that makes no sense.
    """
    settings, warnings = _from_file(file or config_file())
    variables = os.environ if environment is None else environment
    for name in names():
        text = variables.get(variable(name))
        if text:
            settings = _with(settings, name, _value(name, text, variable(name)))
    for name, given in (options or {}).items():
        if given is not None:
            settings = _with(settings, name, _value(name, given, f"--{name.rpartition('.')[2].replace('_', '-')}"))
    return settings, warnings


def names() -> Iterator[str]:
    """Dotted name of every setting."""
    for area in dataclasses.fields(Settings):
        kind = get_type_hints(Settings)[area.name]
        if dataclasses.is_dataclass(kind):
            for setting in dataclasses.fields(kind):
                yield f"{area.name}.{setting.name}"
        else:
            yield area.name


def value_of(settings: Settings, name: str) -> object:
    """The value of the setting of this dotted name."""
    area, _, setting = name.rpartition(".")
    return getattr(getattr(settings, area) if area else settings, setting)


def changed(settings: Settings, name: str, given: object) -> Settings:
    """The settings with another value for one of them. `UsageError`: there is no such setting, or no such value."""
    if name not in names():
        raise UsageError(f"There is no setting called {name}.")
    return _with(settings, name, _value(name, given, name))


def variable(name: str) -> str:
    """The environment variable of a setting."""
    return "LSR_" + name.replace(".", "_").upper()


def expanded(path: str | Path) -> Path:
    """A path with its ``~`` filled in. `UsageError`: it begins with ``~name``, and nobody here is called that."""
    try:
        return Path(path).expanduser()
    except RuntimeError as error:
        raise UsageError(
            f"{path} cannot be found: {Path(path).parts[0]} is nobody's home folder here.", "Write the path in full."
        ) from error


def as_toml(settings: Settings) -> str:
    """The settings as a config file; those that are None stand in it as comments."""
    single, areas = [], []
    for field in dataclasses.fields(settings):
        value = getattr(settings, field.name)
        if dataclasses.is_dataclass(value):
            lines = [toml_line(setting.name, getattr(value, setting.name)) for setting in dataclasses.fields(value)]
            areas.append("\n".join([f"[{field.name}]", *lines]))
        else:
            single.append(toml_line(field.name, value))
    return "\n\n".join(["\n".join(single), *areas]) + "\n"


def toml_line(name: str, value: object) -> str:
    """One line of a TOML file; a value that is None stands in it as a comment."""
    if value is None:
        return f"# {name} ="
    if isinstance(value, bool):
        return f"{name} = {str(value).lower()}"
    if isinstance(value, int | float):
        return f"{name} = {value!r}"
    escaped = "".join(
        c if c.isprintable() and c not in '"\\' else _escape(c) for c in str(value).encode("utf-8", "replace").decode()
    )
    return f'{name} = "{escaped}"'


def _escape(character: str) -> str:
    return f"\\{character}" if character in '"\\' else f"\\U{ord(character):08x}"


def _from_file(file: Path) -> tuple[Settings, list[str]]:
    settings = Settings()
    try:
        with file.open("rb") as stream:
            content = tomllib.load(stream)
    except FileNotFoundError:
        return settings, []
    except (OSError, ValueError) as error:  # not TOML, not UTF-8, not ours to read
        return settings, [f"The config file {file} cannot be read ({error}); the defaults are used."]
    warnings: list[str] = []
    known = list(names())
    for name, given in _flat(content):
        if name not in known:
            near = get_close_matches(name, known, 1)
            meant = f" Did you mean {near[0]}?" if near else ""
            warnings.append(f"{file}: there is no setting called {name}; it is ignored.{meant}")
            continue
        try:
            settings = _with(settings, name, _value(name, given, name))
        except UsageError as error:
            warnings.append(f"{file}: {error.sentence} The default is used.")
    return settings, warnings


def _flat(content: Mapping[str, Any]) -> Iterator[tuple[str, object]]:
    for key, value in content.items():
        if isinstance(value, dict):
            yield from ((f"{key}.{inner}", each) for inner, each in value.items())
        else:
            yield key, value


def _with(settings: Settings, name: str, value: Any) -> Settings:
    area, _, setting = name.rpartition(".")
    if not area:
        return dataclasses.replace(settings, **{setting: value})
    changed = dataclasses.replace(getattr(settings, area), **{setting: value})
    return dataclasses.replace(settings, **{area: changed})


def _value(name: str, given: object, told_as: str) -> object:
    """Turn what was written into what the setting holds, or say in a sentence why not."""
    area, _, setting = name.rpartition(".")
    kind = get_type_hints(Settings)[area or setting]
    if area:
        kind = get_type_hints(kind)[setting]
    if get_origin(kind) is types.UnionType:
        kind = next(each for each in get_args(kind) if each is not types.NoneType)
    if get_origin(kind) is Literal:
        if given not in get_args(kind):
            raise UsageError(f"{told_as} is {given!r}, but must be one of {', '.join(get_args(kind))}.")
        return given
    if kind is bool:
        return _truth(given, told_as)
    if kind in (int, float):
        return _number(name, kind, given, told_as)
    if not isinstance(given, str | Path):
        raise UsageError(f"{told_as} is {given!r}, but must be text.")
    return expanded(given) if kind is Path else str(given)


def _truth(given: object, told_as: str) -> bool:
    words = {"1": True, "true": True, "yes": True, "on": True, "0": False, "false": False, "no": False, "off": False}
    if isinstance(given, bool):
        return given
    if isinstance(given, str) and given.lower() in words:
        return words[given.lower()]
    raise UsageError(f"{told_as} is {given!r}, but must be true or false.")


def _number(name: str, kind: type[int] | type[float], given: object, told_as: str) -> int | float:
    low, high = LIMITS[name]
    expected = f"must be a {'whole ' if kind is int else ''}number from {low} to {high}"
    if isinstance(given, bool) or not isinstance(given, int | float | str):
        raise UsageError(f"{told_as} is {given!r}, but {expected}.")
    try:
        number = kind(given)
    except (ValueError, OverflowError) as error:
        raise UsageError(f"{told_as} is {given!r}, but {expected}.") from error
    if not low <= number <= high or number != float(given):
        raise UsageError(f"{told_as} is {given!r}, but {expected}.")
    return number
