"""Whether engines draw what the networks draw: the same people, the same moves, picture against picture."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache

from engines.check import Parity, compare
from engines.errors import Cancelled
from engines.record import open_all
from engines.runtime.base import Runtime, Target
from lsr_live.frames.frame import Picture
from lsr_live.identity.identity import Identity
from lsr_live.networks.model import Model
from lsr_live.networks.pair import EnginePair
from lsr_live.networks.rehearsal import rehearse

REFERENCE = Target("openvino", "cpu", "fp32")
"""What every engine is compared with: the networks as they were exported, in full precision."""


def checker(
    identity: Identity, model: Model, cancelled: Callable[[], bool] = lambda: False
) -> Callable[[Mapping[str, Runtime]], Parity]:
    """Make the check of `engines.build.build` for the final picture of an identity, whose photos have layouts.

    The reference's pictures are drawn when they are first needed, and kept.
    """

    def go_on() -> None:
        if cancelled():
            raise Cancelled

    @cache
    def reference() -> list[Picture]:
        pair = EnginePair(open_all(model.sets["fp32"], REFERENCE, None), model.preset)
        try:
            return rehearse(identity, pair, shown=go_on)
        finally:
            pair.close()

    def check(engines: Mapping[str, Runtime]) -> Parity:
        return compare(reference(), rehearse(identity, EnginePair(engines, model.preset), shown=go_on))

    return check
