"""Which engines are worth having here, and which of those that are built is used."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from engines.record import Engine
from engines.runtime.base import Place, Target
from lsr_live.errors import EngineError
from lsr_live.networks.model import Model

AUTO = "auto"
_ORDER = ("tensorrt", "tensorrt-rtx", "openvino", "onnxruntime")
"""Of runtimes on the same device, the one that is usually faster comes first."""
_PRECISIONS = ("int8", "fp16", "fp32")


@dataclass(frozen=True, slots=True)
class Option:
    """An engine that could be built here."""

    target: Target
    place: Place

    @property
    def quick(self) -> bool:
        """Whether it is built in seconds: on the processor nothing is compiled for minutes."""
        return self.target.device == "cpu"


def options(model: Model, places: Iterable[Place], runtime: str = AUTO, precision: str = AUTO) -> list[Option]:
    """Every engine of a model that could be built on these places, graphics cards first.

    Raises
    ------
    EngineError
        There is none: what is missing is named.
    """
    known = list(places)
    asked = [place for place in known if runtime in (AUTO, place.runtime)]
    found = [
        Option(Target(place.runtime, place.device, each), place)
        for place in asked
        if place.works
        for each in place.precisions
        if precision in (AUTO, each) and each in model.sets
    ]
    if not found:
        raise _nothing(model, asked, runtime, precision, sorted({place.runtime for place in known}))
    return sorted(found, key=_rank)


def fastest(engines: Sequence[Engine]) -> tuple[Engine, str]:
    """The engine that was measured fastest, and why it is used, in a sentence for people."""
    first, *others = sorted(engines, key=lambda engine: engine.total_ms)
    if not others:
        return first, f"{first.total_ms:.1f} ms a picture, the only one that is built"
    told = ", ".join(f"{each.target} {each.total_ms:.1f}" for each in others[:3])
    return first, f"{first.total_ms:.1f} ms a picture, measured here; {told}"


def _rank(option: Option) -> tuple[bool, int, int]:
    target = option.target
    order = _ORDER.index(target.runtime) if target.runtime in _ORDER else len(_ORDER)
    return option.quick, order, _PRECISIONS.index(target.precision)


def _nothing(model: Model, asked: Sequence[Place], runtime: str, precision: str, known: Sequence[str]) -> EngineError:
    if not asked:
        return EngineError(f"There is no runtime called '{runtime}'.", f"There are: {', '.join(known)}.")
    broken = [place for place in asked if not place.works]
    if len(broken) == len(asked):
        return EngineError(broken[0].trouble or f"{runtime} does not run here.", broken[0].advice)
    known_here = sorted({each for place in asked if place.works for each in place.precisions})
    return EngineError(
        f"Nothing here runs the networks of '{model.preset}' in {precision}.",
        f"There are files in {', '.join(model.sets)}; what is asked for runs {', '.join(known_here)}.",
    )
