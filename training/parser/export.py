"""The trained face parser as the ONNX file that enrolment opens."""

from __future__ import annotations

import logging
import warnings
from pathlib import Path
from typing import Any

import numpy as np
import torch

from lsr_live.errors import DataError
from training.data.files import whole_file
from training.parser.network import SIDE, ParserNetwork
from training.parser.recipe import PARSER
from training.stages.checkpoint import Progress, load_ema, read_progress

OPSET = 18
INPUT, OUTPUT = "picture", "logits"


def load_network(run: Path) -> tuple[ParserNetwork, Progress]:
    """The averaged network of a run's best checkpoint, and how far it was trained.

    Raises
    ------
    DataError
        There is no run, it is broken, or it is of other networks.
    """
    progress = read_progress(run, best=True)
    start = f"{PARSER}."
    state = {name.removeprefix(start): value for name, value in load_ema(run, best=True).items()}
    network = ParserNetwork()
    try:
        network.load_state_dict(state)
    except RuntimeError as error:
        raise DataError(f"{run} holds no face parser.", "Name the run of lsr-train parser.") from error
    return network.eval(), progress


def write_onnx(network: ParserNetwork, path: Path) -> None:
    """Write the network with its weights as float16: (1,3,256,256) float32 -> (1,19,128,128) float32.

    Weights are cast back to float32 when the file is opened, so what is computed differs only by their rounding.

    Raises
    ------
    DataError
        The folder is missing or may not be written to.
    DeviceError
        The disk is full.
    """
    example = torch.zeros(1, 3, SIDE, SIDE)
    noisy = logging.getLogger("torch.onnx")
    before = noisy.level
    noisy.setLevel(logging.ERROR)
    try:
        with warnings.catch_warnings():
            # The exporter's own, about itself.
            warnings.simplefilter("ignore")
            program: Any = torch.onnx.export(
                network.folded(),
                (example,),
                input_names=[INPUT],
                output_names=[OUTPUT],
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
