"""Rewrites that leave the answer of a network as it is, and make it quicker to run.

What an exporter writes for pixel-unshuffle, for a head that gives several things, and for ``1 + gamma``, costs as much
as a convolution on a processor: big tensors are copied about. All of it can go into the convolutions' weights.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from engines.graph import Graph

Shapes = Mapping[str, tuple[int, ...]]
_CHANNELS = 1
_UNSHUFFLE = [0, 1, 3, 5, 2, 4]
"""Order of the axes (N,C,H/r,r,W/r,r) with which the r by r pixels become channels."""


class _Cut(NamedTuple):
    """A part of a tensor's channels, as a tensor of its own."""

    start: int
    stop: int
    name: str


def simplify(model: Any) -> None:
    """Rewrite a network (``onnx.ModelProto``) in place."""
    graph = Graph(model)
    shapes = graph.shapes()
    for kind, rewrite in (
        ("Mul", _multiplied),
        ("DepthToSpace", _apart),
        ("Add", _into_bias),
        ("Reshape", _into_kernel),
    ):
        for node in [each for each in graph.nodes if each.op_type == kind]:
            rewrite(graph, node, shapes)
    graph.close()


def _multiplied(graph: Graph, product: Any, _: Shapes) -> None:
    """The product of stored weights -> stored weights: exporters leave large ones to be multiplied at each run."""
    if all(name in graph.weights for name in product.input):
        graph.weights[product.output[0]] = graph.weights[product.input[0]] * graph.weights[product.input[1]]
        graph.remove(product)


def _apart(graph: Graph, shuffle: Any, shapes: Shapes) -> None:
    """A pixel-shuffled convolution whose channels are cut apart then -> a convolution and a shuffle for each part."""
    conv, whole = graph.maker(shuffle.input[0]), shuffle.output[0]
    told = graph.attributes(shuffle)
    if conv is None or not _plain(graph, conv) or graph.only_user(conv.output[0], "DepthToSpace") is None:
        return
    cutters = graph.users(whole)
    cuts = [_cuts(graph, each, shapes[whole][_CHANNELS]) for each in cutters]
    # Whoever wants all of it gets no part.
    if whole in graph.outputs or not all(cuts) or told.get("mode") != b"CRD":
        return
    block = told["blocksize"] ** 2
    parts = []
    for number, cut in enumerate(cut for some in cuts for cut in some):
        stored = [f"{name}.{number}" for name in conv.input[1:]]
        for name, part in zip(conv.input[1:], stored, strict=True):
            graph.weights[part] = graph.weights[name][cut.start * block : cut.stop * block]
        drawn = f"{cut.name}.folded"
        parts.append(graph.node("Conv", [conv.input[0], *stored], [drawn], **graph.attributes(conv)))
        parts.append(graph.node("DepthToSpace", [drawn], [cut.name], **told))
    graph.replace(conv, parts)
    for each in (*cutters, shuffle):
        graph.remove(each)


def _cuts(graph: Graph, cutter: Any, channels: int) -> list[_Cut]:
    """What a Slice or Split makes of a tensor, by channels; none where it does something else."""
    told = graph.attributes(cutter)
    if cutter.op_type == "Split" and told.get("axis", 0) == _CHANNELS:
        count = len(cutter.output)
        if len(cutter.input) > 1 and cutter.input[1] not in graph.weights:
            return []
        sizes = graph.weights[cutter.input[1]] if len(cutter.input) > 1 else np.full(count, -(-channels // count))
        stops = np.minimum(np.cumsum(sizes), channels).tolist()
        return [_Cut(a, b, name) for a, b, name in zip([0, *stops[:-1]], stops, cutter.output, strict=True)]
    if cutter.op_type == "Slice" and all(name in graph.weights for name in cutter.input[1:]):
        # Axes and steps may be left out.
        starts, stops, *others = (graph.weights[name].tolist() for name in cutter.input[1:])
        if others in ([[_CHANNELS]], [[_CHANNELS], [1]]):
            start, stop, _ = slice(starts[0], stops[0]).indices(channels)
            return [_Cut(start, stop, cutter.output[0])]
    return []


def _into_bias(graph: Graph, add: Any, _: Shapes) -> None:
    """A convolution and a constant added to it -> another bias."""
    for constant, drawn in (add.input, reversed(add.input)):
        conv = graph.maker(drawn)
        if conv is None or not _plain(graph, conv) or graph.only_user(drawn, "Add") is None:
            continue
        if constant not in graph.weights or len(conv.input) < 3:
            continue
        bias, summand = graph.weights[conv.input[2]], graph.weights[constant]
        if summand.size != 1:
            continue
        conv.input[2] = f"{conv.input[2]}.{add.output[0]}"
        graph.weights[conv.input[2]] = bias + summand.reshape(())
        conv.output[0] = add.output[0]
        graph.remove(add)
        return


def _into_kernel(graph: Graph, reshape: Any, shapes: Shapes) -> None:
    """Pixel-unshuffle and a convolution -> one convolution, with a larger kernel and stride."""
    transpose = graph.only_user(reshape.output[0], "Transpose")
    back = None if transpose is None else graph.only_user(transpose.output[0], "Reshape")
    conv = None if back is None else graph.only_user(back.output[0], "Conv")
    if transpose is None or back is None or conv is None or graph.attributes(transpose)["perm"] != _UNSHUFFLE:
        return
    source, folded = shapes[reshape.input[0]], shapes[back.output[0]]
    block = source[-1] // folded[-1]
    told = graph.attributes(conv)
    if (
        shapes[reshape.output[0]] != (*source[:2], folded[2], block, folded[3], block)
        or folded[_CHANNELS] != source[_CHANNELS] * block**2
        or not _plain(graph, conv)
    ):
        return
    values = graph.weights[conv.input[1]]
    name = f"{conv.input[1]}.unfolded"
    graph.weights[name] = _unfolded(values, block)
    told["strides"] = [block * step for step in told.get("strides", [1, 1])]
    told["pads"] = [block * edge for edge in told.get("pads", [0] * 4)]
    told["kernel_shape"] = [block * side for side in values.shape[2:]]
    unfolded = graph.node("Conv", [reshape.input[0], name, *conv.input[2:]], [conv.output[0]], **told)
    graph.replace(conv, [unfolded])
    for each in (reshape, transpose, back):
        graph.remove(each)


def _unfolded(weights: NDArray[Any], block: int) -> NDArray[Any]:
    """Weights (O,C*r*r,k,k) over folded pixels -> (O,C,k*r,k*r) over the pixels themselves."""
    outward, inward, high, wide = weights.shape
    pixels = weights.reshape(outward, inward // block**2, block, block, high, wide).transpose(0, 1, 4, 2, 5, 3)
    return np.ascontiguousarray(pixels.reshape(outward, -1, high * block, wide * block))


def _plain(graph: Graph, node: Any) -> bool:
    """Whether it is a convolution of all channels by stored weights, without holes."""
    told = graph.attributes(node)
    return (
        node.op_type == "Conv"
        and told.get("group", 1) == 1
        and set(told.get("dilations", [1])) == {1}
        and all(name in graph.weights for name in node.input[1:])
    )
