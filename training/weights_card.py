"""The model card that goes beside exported weights: what they are made of, what they are for, and what not."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lsr_live.errors import DataError
from training.data.manifest import Manifest
from training.stages.config import StageConfig

LICENCE = "Apache-2.0"

_USE = """\
Drawing a person who agreed to it, from their own photos, as a camera sees another face (or their own) move: video
calls, films, research. The person's consent is recorded when they are enrolled, and what is made carries a mark,
visible and in the file, that a machine made it."""
_LIMITS = """\
- What no photo of a person shows is guessed: teeth, the far side of a turned head, a tongue.
- Faces that the training data had few of come out worse: who is in the data decides for whom it works. It has not been
  measured for how well it works for people of different ages, skin tones or sexes unless a table here says so.
- Hands, microphones and hair before the face are not understood.
- It draws likeness, not identity: it is no means to recognise anybody."""
_CONSENT = """\
Nobody may be shown, and no person's photos enrolled, without their consent: no private people, no public figures, no
dead, no children without those who answer for them. To train is not to show: the people in the training data, and
pictures made of them, are shown only where they agreed to that."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of exported weights."""

    config: StageConfig
    steps: int
    parameters: int
    half: bool
    minutes: float | None = None
    """Of training, where the run kept them."""
    data: Manifest | None = None
    """Of the shards that they were trained on."""
    table: Mapping[str, Any] | None = None
    """What `lsr-train evaluate` wrote."""


def read_table(path: Path) -> Mapping[str, Any]:
    """The ``table.json`` of `lsr-train evaluate`.

    Raises
    ------
    DataError
        It cannot be read or is something else.
    """
    try:
        table = json.loads(path.read_text(encoding="utf-8"))
        for line in table["lines"]:
            if not isinstance(line["row"], str) or not isinstance(line["shots"], int):
                raise ValueError
            if not all(value is None or isinstance(value, int | float) for value in line["scores"].values()):
                raise ValueError
    except OSError as error:
        raise DataError(f"'{path}' cannot be read: {error.strerror or error}.", "Check the path.") from error
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise DataError(
            f"'{path}' is no table of `lsr-train evaluate`.", "Name the table.json that it wrote."
        ) from error
    return dict(table)


def card(name: str, facts: Facts) -> str:
    """Markdown of the card of weights called `name`."""
    config = facts.config
    trained = "not recorded" if facts.minutes is None else f"{facts.minutes:.0f} minutes"
    rows = [
        ("preset", config.preset),
        ("stage", config.stage),
        ("picture side", f"{config.side} px"),
        ("parameters", f"{facts.parameters:,}, {'float16' if facts.half else 'float32'}, averaged over training"),
        ("steps", f"{facts.steps:,} of {config.batch * config.accumulate} examples"),
        ("time", trained),
        ("licence", LICENCE),
    ]
    parts = [
        f"# {name}",
        "Weights of lsr-live, which draws an enrolled person as a driver's face moves.",
        _table(("what", "value"), rows),
        "## Data",
        _data(facts.data),
        "## Measured",
        _measured(facts.table),
        "## Intended use",
        _USE,
        "## Limits",
        _LIMITS,
        "## Who may be shown",
        _CONSENT,
        "## Settings of the run",
        f"```toml\n{config.as_toml().strip()}\n```",
    ]
    return "\n\n".join(parts) + "\n"


def _data(data: Manifest | None) -> str:
    if data is None:
        return "Not recorded: name the folder of shards by `--data` when exporting."
    counts = f"{data.people:,} people, {data.tracks:,} clips, {data.frames:,} frames of {data.side} px"
    left_out = f"; {len(data.skipped):,} inputs were left out" if data.skipped else ""
    return (
        f"{counts}{left_out}. The licence of the data is the data's own, and may be narrower than that of the weights."
    )


def _measured(table: Mapping[str, Any] | None) -> str:
    if table is None or not table["lines"]:
        return "Not measured."
    names = list(table["lines"][0]["scores"])
    rows = [
        (line["row"], str(line["shots"]), *(_figure(line["scores"].get(name)) for name in names))
        for line in table["lines"]
    ]
    people = table["lines"][0].get("people", "?")
    note = "" if table.get("complete", True) else " The measuring was stopped half-way."
    return (
        f"Means over {people} people whom the table's command names: `{table.get('command', '?')}`.{note}\n\n"
        + _table(("row", "K", *names), rows)
    )


def _figure(value: float | None) -> str:
    return "-" if value is None or not math.isfinite(value) else f"{value:.3f}"


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    return "\n".join("| " + " | ".join(cells) + " |" for cells in (head, ["---"] * len(head), *rows))
