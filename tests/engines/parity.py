"""What runtimes answer for the same inputs, and how alike answers are."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from engines.runtime import open_runtime

Arrays = dict[str, NDArray[Any]]


def run(path: Path, inputs: Mapping[str, NDArray[Any]], runtime: str = "openvino") -> Arrays:
    """The answers of a network in a file."""
    if runtime == "onnxruntime":
        pytest.importorskip("onnxruntime", reason="the second opinion is not installed")
    opened = open_runtime(path, runtime=runtime, threads=1)
    answers = {port.name: np.full(port.shape, 1e9, port.dtype) for port in opened.outputs}
    opened.infer(inputs, answers)
    opened.close()
    return answers


def psnr(wanted: NDArray[Any], got: NDArray[Any]) -> float:
    """Of the range that is wanted, dB."""
    error = float(np.square(wanted.astype(np.float64) - got).mean())
    return 99.0 if error == 0.0 else float(20 * np.log10(np.ptp(wanted) / np.sqrt(error)))


def kinds(model: Any) -> list[str]:
    """Kinds of the operators of a network, each once for each operator."""
    return sorted(node.op_type for node in model.graph.node)
