"""The rows that networks draw, by the preset that their weights are of."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from lsr_live.errors import DataError
from lsr_live.identity.identity import Identity
from training.evaluate.live import open_live
from training.evaluate.paper import open_paper
from training.evaluate.renderer import Renderer
from training.evaluate.rows import Method, Row, in_place
from training.stages.weights_file import Weights


@dataclass(frozen=True, slots=True)
class Networks:
    """Networks that are loaded: how they draw in tables, and how in single pictures."""

    rows: Mapping[str, Row]
    """By name: `network`; and `plan`, where a layout generator puts photos together, without the renderer."""
    renderer: Callable[[Identity], Renderer]


def _paper(weights: Weights) -> Networks:
    renderer = open_paper(weights)

    def draw(identity: Identity) -> Method:
        person = renderer(identity)
        return lambda target: person.panels(target).picture

    return Networks({"network": Row(draw, in_place(draw))}, renderer)


def _live(weights: Weights) -> Networks:
    both, plan, renderer = open_live(weights)
    return Networks({"network": both, "plan": plan}, renderer)


PRESETS: Mapping[str, Callable[[Weights], Networks]] = {"paper": _paper, "live": _live, "studio": _live}
"""How the weights of each preset are opened."""


def open_networks(weights: Weights) -> Networks:
    """Networks of a weights file.

    Raises
    ------
    DataError
        They are of a preset that cannot be drawn here, or do not fit it.
    """
    opener = PRESETS.get(weights.preset)
    if opener is None:
        raise DataError(
            f"Weights of the preset '{weights.preset}' cannot be drawn with this version.",
            f"It draws: {', '.join(PRESETS)}.",
        )
    return opener(weights)
