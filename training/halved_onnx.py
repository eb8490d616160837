"""A small network as one ONNX file with its weights as float16."""

from __future__ import annotations

import logging
import warnings
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import nn

from engines.export import OPSET
from training.data.files import whole_file


def write_halved(network: nn.Module, shape: Sequence[int], ports: tuple[str, str], path: Path) -> None:
    """Write a network of one input and one output, both float32, with its convolutions' kernels as float16.

    Weights are cast back to float32 when the file is opened, so what is computed differs only by their rounding.

    Parameters
    ----------
    network
        In evaluation mode.
    shape
        Of the input.
    ports
        Names of input and output.

    Raises
    ------
    DataError
        The folder is missing or may not be written to.
    DeviceError
        The disk is full.
    """
    noisy = logging.getLogger("torch.onnx")
    before = noisy.level
    noisy.setLevel(logging.ERROR)
    try:
        with warnings.catch_warnings():
            # The exporter's own, about itself.
            warnings.simplefilter("ignore")
            program: Any = torch.onnx.export(
                network,
                (torch.zeros(tuple(shape)),),
                input_names=[ports[0]],
                output_names=[ports[1]],
                opset_version=OPSET,
                dynamo=True,
                verbose=False,
            )
    finally:
        noisy.setLevel(before)
    model = _halved(program.model_proto)
    with whole_file(path) as file:
        file.write(model.SerializeToString())


def _halved(model: Any) -> Any:
    """Convolutions' kernels as float16, each with a cast behind it; names of places in the source left out."""
    from onnx import TensorProto, helper, numpy_helper

    casts = []
    for weight in model.graph.initializer:
        values = numpy_helper.to_array(weight)
        if values.dtype != np.float32 or values.ndim != 4:
            continue
        name = weight.name
        weight.CopyFrom(numpy_helper.from_array(values.astype(np.float16), f"{name}.half"))
        casts.append(helper.make_node("Cast", [f"{name}.half"], [name], to=TensorProto.FLOAT))
    nodes = [*casts, *model.graph.node]
    for node in nodes:
        node.ClearField("metadata_props")
        node.ClearField("doc_string")
    del model.graph.node[:]
    model.graph.node.extend(nodes)
    del model.graph.value_info[:]
    return model
