"""A torch module as an ONNX file that every runtime takes."""

from __future__ import annotations

import contextlib
import logging
import re
import warnings
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import torch
from torch import nn

from engines.errors import EngineError
from engines.onnx_file import PRECISION, load_onnx, write_onnx
from engines.rewrite import simplify

OPSET = 18
_ARITHMETIC = ("Add", "Mul", "Conv", "LeakyRelu", "Relu", "Sigmoid", "Softmax")
_PLACES = ("Concat", "Slice", "Split", "Resize", "DepthToSpace", "SpaceToDepth", "GridSample")
EVERYWHERE = frozenset(_ARITHMETIC + _PLACES)
"""Operators that every runtime takes and runs fast."""


def export(
    module: nn.Module,
    inputs: Mapping[str, Sequence[int]],
    outputs: Sequence[str],
    path: Path,
    *,
    metadata: Mapping[str, str] | None = None,
    operators: Collection[str] | None = EVERYWHERE,
) -> str:
    """Write a module as ONNX: fixed shapes, named ports, weights inside; returns the file's sha256.

    The same weights give the same bytes.

    Parameters
    ----------
    module
        Answers with one tensor, or a tuple of as many as there are names of outputs. It is run as in evaluation.
    inputs
        Names and shapes of what it takes, in its order; all float32.
    metadata
        What the file is to say of itself, beside its precision.
    operators
        Which may be in the file; None: all of ONNX itself.

    Raises
    ------
    EngineError
        The module has something that ONNX or `operators` lack, or a shape that depends on values; or the file cannot
        be written.

    Examples
    --------
    >>> export(nn.ReLU(), {"x": (1, 3, 8, 8)}, ["y"], Path("relu.onnx"))  # doctest: +SKIP
    """
    model = _converted(module, inputs, outputs)
    simplify(model)
    _refuse(model, operators)
    return write_onnx(model, path, {**(metadata or {}), PRECISION: "fp32"})


def _converted(module: nn.Module, inputs: Mapping[str, Sequence[int]], outputs: Sequence[str]) -> Any:
    trained = module.training
    try:
        with _quiet():
            program: Any = torch.onnx.export(
                module.eval(),
                tuple(torch.zeros(tuple(shape)) for shape in inputs.values()),
                input_names=list(inputs),
                output_names=list(outputs),
                opset_version=OPSET,
                dynamo=True,
                verbose=False,
            )
    except torch.onnx.OnnxExporterError as error:
        raise EngineError(
            f"The network cannot be exported: {_told(error)}.", "Build it from other operators."
        ) from error
    finally:
        module.train(trained)
    model = program.model_proto
    given = [port.name for port in model.graph.output]
    if given != list(outputs):
        raise ValueError(f"the module gives {len(given)} outputs, not {list(outputs)}")
    return model


@contextlib.contextmanager
def _quiet() -> Iterator[None]:
    """Without what the exporter says about itself."""
    noisy = [logging.getLogger(name) for name in ("torch", "torch.onnx", "onnxscript")]
    before = [each.level for each in noisy]
    for each in noisy:
        each.setLevel(logging.CRITICAL)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        for each, level in zip(noisy, before, strict=True):
            each.setLevel(level)


def _refuse(model: Any, operators: Collection[str] | None) -> None:
    foreign = {f"{node.domain}.{node.op_type}" for node in model.graph.node if node.domain not in ("", "ai.onnx")}
    foreign |= {function.name for function in model.functions}
    if operators is not None:
        foreign |= {node.op_type for node in model.graph.node if node.op_type not in operators}
    if foreign:
        raise EngineError(
            f"The network cannot be exported: not every runtime has {', '.join(sorted(foreign))}.",
            "Build it from other operators." if operators is None else f"Use {', '.join(sorted(operators))}.",
        )
    inferred = load_onnx().shape_inference.infer_shapes(model, strict_mode=True, data_prop=True)
    for port in (*inferred.graph.input, *inferred.graph.output, *inferred.graph.value_info):
        kind = port.type.tensor_type
        if not kind.HasField("shape") or any(side.dim_value < 1 for side in kind.shape.dim):
            raise EngineError(f"The network cannot be exported: the shape of {port.name} depends on values.")


def _told(error: Exception) -> str:
    """What the exporter found, out of the pages it says."""
    text = str(error)
    lacking = re.search(r"No ONNX function found for <OpOverload\(op='([\w.]+)'", text)
    if lacking is not None:
        return f"ONNX has no {lacking[1].lstrip('_')}"
    _, _, summary = text.partition("## Exception summary")
    lines = [line.strip() for line in (summary or text).splitlines()]
    found = next((line for line in lines if line), type(error).__name__)
    return re.sub(r"^<class '[^']*'>: ", "", found).rstrip(".")
