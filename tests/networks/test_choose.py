"""Which engines are worth having, and which is used: by what works and what was measured."""

from __future__ import annotations

from pathlib import Path

import pytest

from engines.check import Parity
from engines.facts import Facts
from engines.record import Engine
from engines.runtime.base import Place, Target
from lsr_live.errors import EngineError
from lsr_live.networks.choose import fastest, options
from lsr_live.networks.model import Model

FILES = {"layout": Path("layout.onnx"), "renderer": Path("renderer.onnx")}
MODEL = Model("live", {"fp32": FILES, "int8": FILES})
PROCESSOR = Place("openvino", "cpu", True, "1", "a processor", ("fp32", "int8"))
OTHER = Place("onnxruntime", "cpu", True, "1", "a processor", ("fp32", "int8"))
CARD = Place("tensorrt", "cuda", True, "11", "a card", ("fp32", "fp16", "int8"))
NO_CARD = Place("tensorrt", "cuda", False, "", "", (), "TensorRT is not installed.", "pip install it")


def targets(*places: Place, model: Model = MODEL, runtime: str = "auto", precision: str = "auto") -> list[str]:
    return [str(option.target) for option in options(model, places, runtime, precision)]


def test_what_works_and_has_files_is_offered_cards_first() -> None:
    assert targets(OTHER, PROCESSOR, CARD) == [
        "tensorrt cuda int8",
        "tensorrt cuda fp32",
        "openvino cpu int8",
        "openvino cpu fp32",
        "onnxruntime cpu int8",
        "onnxruntime cpu fp32",
    ]
    assert targets(PROCESSOR, CARD, model=Model("live", {"fp32": FILES, "fp16": FILES}), precision="fp16") == [
        "tensorrt cuda fp16"
    ]


def test_only_what_is_asked_for_is_offered() -> None:
    assert targets(OTHER, PROCESSOR, CARD, runtime="onnxruntime") == ["onnxruntime cpu int8", "onnxruntime cpu fp32"]
    assert targets(OTHER, PROCESSOR, runtime="openvino", precision="fp32") == ["openvino cpu fp32"]


@pytest.mark.parametrize(
    ("runtime", "precision", "told"),
    [
        ("tensorrt", "auto", "TensorRT is not installed. pip install it"),
        ("magic", "auto", "There is no runtime called 'magic'. There are: openvino, tensorrt."),
        ("openvino", "fp16", "Nothing here runs the networks of 'live' in fp16."),
    ],
)
def test_what_cannot_be_had_is_told_and_never_replaced(runtime: str, precision: str, told: str) -> None:
    with pytest.raises(EngineError) as caught:
        options(MODEL, [PROCESSOR, NO_CARD], runtime, precision)
    assert str(caught.value).startswith(told)


def test_the_fastest_is_used_and_says_why() -> None:
    quick, slow = engine("openvino", 6.0), engine("onnxruntime", 9.0)
    chosen, reason = fastest([slow, quick])
    assert chosen is quick
    assert reason == "6.0 ms a picture, measured here; onnxruntime cpu int8 9.0"
    assert "the only one" in fastest([slow])[1]


def engine(runtime: str, ms: float) -> Engine:
    facts = Facts(Target(runtime, "cpu", "int8"), "1", "a processor", "", {"layout": "", "renderer": ""}, {})
    return Engine(
        folder=Path("/engines/key"),
        facts=facts,
        networks=FILES,
        payloads={},
        parity=Parity(0.0, 0.0, 99.0, 99.0, 0, 0, 1),
        speed_ms={"layout": 1.0, "renderer": ms - 1.0},
        arithmetic={},
        threads=2,
        refused="",
        created="2026-11-23T00:00:00",
        size=0,
    )
