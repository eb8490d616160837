"""What has to be installed for TensorRT, part by part, and the line that brings what is missing."""

from __future__ import annotations

from dataclasses import dataclass

from engines.errors import EngineError
from engines.runtime.tensorrt.card import find_card
from engines.runtime.tensorrt.library import FLAVOURS, Flavour, card_trouble, load
from engines.runtime.tensorrt.memory import INSTALL, memory_library, memory_trouble


@dataclass(frozen=True, slots=True)
class Part:
    """A driver or package that TensorRT needs."""

    name: str
    found: str
    """What there is, with its version; empty where it does not serve."""
    trouble: str = ""
    """Why it does not serve, one sentence."""
    advice: str = ""
    """The line that mends it."""


def parts() -> list[Part]:
    """The card with its driver, both flavours (one is enough), and what brings the card's memory; never raises."""
    return [_card(), *(_library(flavour) for flavour in FLAVOURS.values()), _memory()]


def _card() -> Part:
    name = "NVIDIA card"
    try:
        return Part(name, str(find_card()))
    except EngineError as error:
        return Part(name, "", error.sentence, error.advice)


def _library(flavour: Flavour) -> Part:
    try:
        library = load(flavour)
    except EngineError as error:
        return Part(flavour.title, "", error.sentence, error.advice)
    try:
        trouble = card_trouble(library, find_card())
    except EngineError:
        # That is told of the card.
        trouble = ""
    return Part(flavour.title, "" if trouble else library.version, trouble)


def _memory() -> Part:
    trouble = memory_trouble()
    return Part("pycuda or cuda-python", memory_library(), trouble, INSTALL if trouble else "")
