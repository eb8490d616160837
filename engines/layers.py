"""Layers of seeded weights, in two and three dimensions, for networks that are only timed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from engines.runtime.openvino import load_openvino

_SEED = 20211010


class Layers:
    """A network as it grows: each method lays a layer on what it is given, and sizes follow from that.

    Parameters
    ----------
    name
        Of the network.
    """

    def __init__(self, name: str) -> None:
        self._openvino = load_openvino()
        from openvino import opset13 as ops

        self._ops = ops
        self._name = name
        self._rng = np.random.default_rng(_SEED)
        self._inputs: list[Any] = []
        self._outputs: list[Any] = []

    def input(self, name: str, *shape: int) -> Any:
        """Add an input of a batch of one."""
        x = self._ops.parameter([1, *shape], np.float32, name=name)
        x.output(0).get_tensor().set_names({name})
        self._inputs.append(x)
        return x

    def output(self, x: Any, name: str) -> None:
        """Hand this out, so that it is computed."""
        x.output(0).get_tensor().set_names({name})
        self._outputs.append(x)

    def model(self) -> Any:
        """Everything that was laid."""
        return self._openvino.Model(self._outputs, self._inputs, self._name)

    def channels(self, x: Any) -> int:
        """How many there are."""
        return int(x.output(0).get_shape()[1])

    def conv(self, x: Any, width: int, kernel: int = 3, *, stride: int = 1, edge: int | None = None) -> Any:
        """Convolve, with bias; the edge is such that the size stays, where none is given."""
        dims = self._dims(x)
        weights = self._weights((width, self.channels(x), *(kernel,) * dims))
        edges = [kernel // 2 if edge is None else edge] * dims
        y = self._ops.convolution(x, weights, [stride] * dims, edges, edges, [1] * dims)
        return self.add(y, self._ops.constant(np.zeros((1, width, *(1,) * dims), np.float32)))

    def depthwise(self, x: Any, kernel: int) -> Any:
        """Convolve each channel for itself, then normalise over the channels."""
        edges = [kernel // 2] * 2
        weights = self._weights((self.channels(x), 1, 1, kernel, kernel))
        return self._mvn(self._ops.group_convolution(x, weights, [1, 1], edges, edges, [1, 1]), [1])

    def normal(self, x: Any) -> Any:
        """Instance norm."""
        return self._mvn(x, [2, 3])

    def relu(self, x: Any) -> Any:
        """Only what is positive."""
        return self._ops.relu(x)

    def softmax(self, x: Any) -> Any:
        """Shares over the channels."""
        return self._ops.softmax(x, 1)

    def add(self, x: Any, y: Any) -> Any:
        """Sum."""
        return self._ops.add(x, y)

    def beside(self, x: Any, y: Any) -> Any:
        """Channels of both."""
        return self._ops.concat([x, y], 1)

    def first(self, x: Any, number: int) -> Any:
        """As many channels, from the first on."""
        lengths = self._integers([number, self.channels(x) - number])
        return self._ops.variadic_split(x, self._ops.constant(np.int64(1)), lengths).output(0)

    def flat(self, x: Any) -> Any:
        """A volume as a picture: its depth becomes channels."""
        batch, channels, depth, height, width = x.output(0).get_shape()
        return self._ops.reshape(x, self._integers([batch, channels * depth, height, width]), special_zero=False)

    def shuffled(self, x: Any) -> Any:
        """Twice the size from a quarter of the channels."""
        return self._ops.depth_to_space(x, "blocks_first", 2)

    def halved(self, x: Any) -> Any:
        """Half the height and width, by means."""
        step = [1] * (self._dims(x) - 2) + [2, 2]
        none = [0] * len(step)
        return self._ops.avg_pool(x, step, none, none, step, exclude_pad=True)

    def doubled(self, x: Any) -> Any:
        """Twice the height and width."""
        shape = list(x.output(0).get_shape())
        sizes = self._integers([2 * side for side in shape[-2:]])
        axes = self._integers([len(shape) - 2, len(shape) - 1])
        return self._ops.interpolate(x, sizes, "nearest", "sizes", axes=axes)

    def u_net(self, x: Any, down: Sequence[int], up: Sequence[int]) -> Any:
        """Halve once for each width in `down` and double for each in `up`, with what was there before beside it."""
        skips = [x]
        for width in down:
            skips.append(self.halved(self.relu(self.conv(skips[-1], width))))
        x = skips.pop()
        for width in up:
            x = self.beside(self.relu(self.conv(self.doubled(x), width)), skips.pop())
        return x

    def steered(self, x: Any, layout: Any, filters: int) -> Any:
        """Instance norm, scaled and shifted at each place by what a layout says there."""
        known = self.relu(self.conv(layout, filters))
        width = self.channels(x)
        scaled = self._ops.multiply(self.normal(x), self.conv(known, width))
        return self.add(scaled, self.conv(known, width))

    def steered_block(self, x: Any, layout: Any, width: int, filters: int) -> Any:
        """Two convolutions behind steered norms, and a way around them."""
        channels = self.channels(x)
        inner = self.conv(self.relu(self.steered(x, layout, filters)), min(channels, width))
        inner = self.conv(self.relu(self.steered(inner, layout, filters)), width)
        around = x if channels == width else self.conv(self.steered(x, layout, filters), width, 1)
        return self.add(inner, around)

    def _dims(self, x: Any) -> int:
        return len(x.output(0).get_shape()) - 2

    def _integers(self, values: Sequence[int]) -> Any:
        return self._ops.constant(np.array(values, np.int64))

    def _mvn(self, x: Any, axes: Sequence[int]) -> Any:
        return self._ops.mvn(x, self._integers(axes), True, 1e-5, "inside_sqrt")

    def _weights(self, shape: tuple[int, ...]) -> Any:
        spread = np.float32(np.sqrt(2.0 / np.prod(shape[1:])))
        return self._ops.constant(self._rng.standard_normal(shape, np.float32) * spread)
