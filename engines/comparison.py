"""Networks as large as those of other tools, to be timed on this machine beside ours.

They are not those tools' networks. They are our own rebuilds, with seeded weights, of the same amount of convolution in
a like shape: the widths, sides and numbers of blocks that their authors published, for everything that runs once a
frame. Batch norms are left out, since they fold into the convolutions; instance norms are there, since they do not.
Left out as well are the warps between the parts, each part being fed by inputs of its own instead, and whatever such a
tool does besides: finding the face, cutting it out, putting it back. So what is measured is less than the tool itself
would take on the same runtime.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engines.benchmark import random_input
from engines.errors import EngineError
from engines.layers import Layers
from engines.runtime.base import Port
from engines.runtime.network_file import check_threads
from engines.runtime.openvino import compile_for_latency, load_openvino

_SEED = 20211010


@dataclass(frozen=True, slots=True)
class Comparison:
    """A network as large as another tool's."""

    name: str
    gigamacs: float
    """Multiply-accumulates a frame of the published code, in 10^9; the rebuild has the same within 2 %."""
    build: Callable[[], Any]
    """Makes the OpenVINO model."""


def comparison_network(comparison: Comparison, threads: int) -> Callable[[], NDArray[np.float32]]:
    """Return a function that runs such a network once on `threads` threads, on the same random input every time.

    Its answer (1,3,side,side) is overwritten by the next call.

    Raises
    ------
    EngineError
        It does not run here.
    """
    check_threads(threads)
    openvino = load_openvino()
    try:
        request = compile_for_latency(comparison.build(), threads).create_infer_request()
    except (RuntimeError, MemoryError) as error:
        reason = str(error).strip().splitlines()[-1:] or [type(error).__name__]
        raise EngineError(f"The {comparison.name} network does not run here: {reason[0].rstrip('.')}.") from error
    rng = np.random.default_rng(_SEED)
    for port in request.model_inputs:
        array = random_input(Port(port.any_name, tuple(port.shape), np.dtype(np.float32)), rng)
        request.set_tensor(port.any_name, openvino.Tensor(array))

    answer: NDArray[np.float32] = request.get_tensor("output").data

    def run() -> NDArray[np.float32]:
        request.infer()
        return answer

    return run


def count_macs(model: Any) -> int:
    """Multiply-accumulates of a model's convolutions, without biases."""
    macs = 0
    for operation in model.get_ops():
        if operation.get_type_name() in ("Convolution", "GroupConvolution"):
            _, _, *places = operation.output(0).get_shape()
            macs += int(np.prod(list(operation.input(1).get_shape()))) * int(np.prod(places))
    return macs


def first_order_model_sized() -> Any:
    """Key points and dense motion, two U-Nets at 64; a generator at 256 with six blocks at 64."""
    net = Layers("first-order-model-sized")

    x = net.u_net(net.input("small_picture", 3, 64, 64), (64, 128, 256, 512, 1024), (512, 256, 128, 64, 32))
    net.output(net.conv(x, 10, 7, edge=0), "key_points")
    net.output(net.conv(x, 40, 7, edge=0), "jacobians")

    x = net.u_net(net.input("motion", 44, 64, 64), (128, 256, 512, 1024, 1024), (1024, 512, 256, 128, 64))
    net.output(net.conv(x, 11, 7), "masks")
    net.output(net.conv(x, 1, 7), "occlusion")

    x = net.relu(net.conv(net.input("picture", 3, 256, 256), 64, 7))
    for width in (128, 256):
        x = net.halved(net.relu(net.conv(x, width)))
    for _ in range(6):
        x = net.add(x, net.conv(net.relu(net.conv(net.relu(x), 256)), 256))
    for width in (128, 64):
        x = net.relu(net.conv(net.doubled(x), width))
    net.output(net.conv(x, 3, 7), "output")
    return net.model()


def lsr_sized() -> Any:
    """A layout U-Net at 224, and a generator steered by the layout at each of six sizes."""
    net = Layers("LSR-sized")

    x = net.input("contour", 3, 224, 224)
    skips: list[Any] = []
    for width in (64, 128, 256, 512, 512):
        inner = net.conv(net.relu(net.normal(x)), net.channels(x))
        inner = net.conv(net.relu(net.normal(inner)), width)
        x = net.halved(net.add(inner, net.conv(x, width, 1)))
        skips.append(x)
    skips.pop()
    for width in (512, 256, 128, 64, 32):
        inner = net.conv(net.doubled(net.relu(net.normal(x))), width)
        inner = net.conv(net.relu(net.normal(inner)), width)
        x = net.add(inner, net.conv(net.doubled(x), width, 1))
        if skips:
            x = net.beside(x, skips.pop())
    drawn = net.conv(x, 22)
    net.output(drawn, "drawn")

    layouts = [net.softmax(net.first(drawn, 19))]
    for _ in range(5):
        layouts.append(net.halved(layouts[-1]))
    x = net.steered_block(net.input("start", 512, 7, 7), layouts.pop(), 512, filters=64)
    for width in (512, 256, 128, 64, 32):
        x = net.steered_block(net.doubled(x), layouts.pop(), width, filters=64)
    net.output(net.conv(net.relu(x), 3), "output")
    return net.model()


def liveportrait_sized() -> Any:
    """Motion from a picture at 256; a warping network over a volume; a generator from 64 to 512."""
    net = Layers("LivePortrait-sized")

    x = net.conv(net.input("picture", 3, 256, 256), 96, 4, stride=4, edge=0)
    for depth, width in ((3, 96), (3, 192), (9, 384), (3, 768)):
        if width != net.channels(x):
            x = net.conv(x, width, 2, stride=2, edge=0)
        for _ in range(depth):
            inner = net.relu(net.conv(net.depthwise(x, 7), 4 * width, 1))
            x = net.add(x, net.conv(inner, width, 1))
    net.output(x, "motion")

    volume = net.input("volume", 110, 16, 64, 64)
    x = net.u_net(volume, (64, 128, 256, 512, 1024), (512, 256, 128, 64, 32))
    x = net.relu(net.conv(x, net.channels(x)))
    net.output(net.conv(x, 22, 7), "masks")
    net.output(net.conv(net.flat(x), 1, 7), "occlusion")
    x = net.relu(net.conv(net.input("warped", 512, 64, 64), 256))
    layout = net.conv(x, 256, 1)

    x = net.conv(layout, 512)
    for _ in range(6):
        x = net.steered_block(x, layout, 512, filters=128)
    for width in (256, 64):
        layout = net.doubled(layout)
        x = net.steered_block(net.doubled(x), layout, width, filters=128)
    net.output(net.shuffled(net.conv(net.relu(x), 12)), "output")
    return net.model()


COMPARISONS = (
    Comparison("first-order-model-sized", 55.0, first_order_model_sized),
    Comparison("LSR-sized", 43.9, lsr_sized),
    Comparison("LivePortrait-sized", 622.6, liveportrait_sized),
)
"""Counts of the published code at 256 px, 224 px, and 256 in and 512 px out."""
