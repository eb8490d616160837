"""A fixed network to time beside everything else, so that figures from two machines, or two minutes, can be compared.

About one GMAC of plain fp32 convolutions on a 256 x 256 picture, shaped like the live renderer: half-size stem, four
widths, sums instead of concatenations, pixel-shuffle head. It must never change.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engines.errors import EngineError
from engines.runtime.openvino import compile_for_latency, load_openvino

SIDE = 256
_CHANNELS_IN = 6
_WIDTHS = (24, 48, 96, 128)
_SEED = 20211010


def reference_model() -> Any:
    """Build the fixed network as an OpenVINO model: ``picture`` (1,6,256,256) to ``output`` (1,3,256,256) float32."""
    openvino = load_openvino()
    from openvino import opset13 as ops

    rng = np.random.default_rng(_SEED)

    def conv(x: Any, channels_in: int, channels_out: int, *, stride: int = 1, active: bool = True) -> Any:
        spread = np.sqrt(2.0 / (9 * channels_in))
        weights = (rng.standard_normal((channels_out, channels_in, 3, 3)) * spread).astype(np.float32)
        edges = [1, 1]
        y = ops.convolution(x, ops.constant(weights), [stride, stride], edges, edges, [1, 1])
        y = ops.add(y, ops.constant(np.zeros((1, channels_out, 1, 1), np.float32)))
        return ops.relu(y) if active else y

    def twice_as_large(x: Any, side: int) -> Any:
        size, axes = ops.constant(np.array([side, side], np.int64)), ops.constant(np.array([2, 3], np.int64))
        return ops.interpolate(x, size, "nearest", "sizes", axes=axes)

    picture = ops.parameter([1, _CHANNELS_IN, SIDE, SIDE], np.float32, name="picture")
    x = conv(picture, _CHANNELS_IN, _WIDTHS[0], stride=2)
    skips = []
    for narrow, wide in pairwise(_WIDTHS):
        x = conv(x, narrow, narrow)
        skips.append(x)
        x = conv(x, narrow, wide, stride=2)
    for _ in range(3):
        x = conv(x, _WIDTHS[-1], _WIDTHS[-1])
    for level, (narrow, wide) in reversed(list(enumerate(pairwise(_WIDTHS)))):
        x = twice_as_large(conv(x, wide, narrow), SIDE >> (level + 1))
        x = ops.add(x, skips[level])
        for _ in range(2 if level == 2 else 1):
            x = conv(x, narrow, narrow)
    x = ops.depth_to_space(conv(x, _WIDTHS[0], 12, active=False), "blocks_first", 2)
    x.output(0).get_tensor().set_names({"output"})
    model = openvino.Model([x], [picture], "reference")
    model.inputs[0].get_tensor().set_names({"picture"})
    return model


def reference_network(threads: int) -> Callable[[], NDArray[np.float32]]:
    """Return a function that runs the fixed network once on `threads` threads, on the same picture every time.

    Its answer (1,3,256,256) is overwritten by the next call.
    """
    if threads < 1:
        raise EngineError(f"The reference network cannot run on {threads} threads.", "Ask for 1 or more.")
    openvino = load_openvino()
    request = compile_for_latency(reference_model(), threads).create_infer_request()
    picture = np.random.default_rng(_SEED).uniform(-1, 1, (1, _CHANNELS_IN, SIDE, SIDE)).astype(np.float32)
    answer = np.empty((1, 3, SIDE, SIDE), np.float32)
    # Copied: nothing would keep a shared array alive.
    request.set_input_tensor(openvino.Tensor(picture))
    request.set_output_tensor(openvino.Tensor(answer, shared_memory=True))

    def run() -> NDArray[np.float32]:
        request.infer()
        return answer

    return run
