"""What was measured, as a table for people and as a file for programs."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Generic, TypeVar

from training.evaluate.metrics import mean_of

Columns = Mapping[str, tuple[str, int]]
"""Heading and decimals of each score, by its field."""
Record = TypeVar("Record")


@dataclass(frozen=True, slots=True)
class Result(Generic[Record]):
    """What one person scored in one row, from K photos."""

    person: str
    row: str
    shots: int
    """K, as asked for."""
    photos: int
    """Photos that were there and served."""
    pictures: int
    """Pictures that were scored."""
    scores: Record
    """A dataclass of floats: the mean over the pictures."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Who or what could not be measured, and why."""

    what: str
    why: str


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the table: the mean over people of their means."""

    row: str
    shots: int
    scores: dict[str, float]
    people: int
    pictures: int


def lines_of(results: Sequence[Result[Any]]) -> list[Line]:
    """One line per row and K, K by K.

    Every line is of the same people: whoever is not measured in each of them (because the measuring was stopped, or
    no photo served at some K) counts in none.
    """
    order = sorted(dict.fromkeys((result.shots, result.row) for result in results), key=lambda key: key[0])
    by_person: dict[str, dict[tuple[int, str], Result[Any]]] = {}
    for result in results:
        by_person.setdefault(result.person, {})[result.shots, result.row] = result
    whole = [found for found in by_person.values() if set(found) == set(order)]
    if not whole:
        return []
    lines = []
    for shots, row in order:
        own = [found[shots, row] for found in whole]
        scores = mean_of([result.scores for result in own])
        lines.append(Line(row, shots, scores, len(own), sum(result.pictures for result in own)))
    return lines


def as_markdown(lines: Sequence[Line], columns: Columns) -> str:
    """The table as Markdown; a dash where nothing could be measured."""
    head = ["row", "K", *(heading for heading, _ in columns.values())]
    body = [[line.row, str(line.shots), *_figures(line.scores, columns)] for line in lines]
    return "\n".join("| " + " | ".join(cells) + " |" for cells in (head, ["---"] * len(head), *body))


def as_json(
    results: Sequence[Result[Any]],
    left_out: Sequence[LeftOut],
    *,
    about: Mapping[str, object],
    complete: bool,
) -> str:
    """All of it as JSON: lines, each person's results, who was left out and why; null for what is not known.

    Parameters
    ----------
    about
        What makes the figures: command line, options, machine, date.
    complete
        False where the measuring was stopped half-way.
    """
    content = {
        **about,
        "complete": complete,
        "lines": [asdict(line) for line in lines_of(results)],
        "results": [asdict(result) for result in results],
        "left_out": [asdict(one) for one in left_out],
    }
    return json.dumps(_plain(content), indent=1, ensure_ascii=False, allow_nan=False)


def _figures(scores: Mapping[str, float], columns: Columns) -> list[str]:
    return ["-" if math.isnan(scores[name]) else f"{scores[name]:.{digits}f}" for name, (_, digits) in columns.items()]


def _plain(value: Any) -> Any:
    """NaN has no place in JSON."""
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return None if isinstance(value, float) and not math.isfinite(value) else value
