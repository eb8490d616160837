"""ONNX files: read with care, written whole, and the same bytes for the same network."""

from __future__ import annotations

import contextlib
import hashlib
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

from engines.errors import EngineError
from engines.runtime.network_file import broken, check_file

PRECISION = "precision"
"""Key of the metadata that says ``fp32``, ``fp16`` or ``int8``."""


def load_onnx() -> ModuleType:
    """Import the package that reads and writes ONNX; `EngineError` where it is not installed."""
    try:
        import onnx
    except ImportError as error:
        raise EngineError(f"ONNX files cannot be changed here: {error}.", "Run: pip install 'onnx<1.23'") from error
    module: ModuleType = onnx
    return module


def read_onnx(path: Path) -> Any:
    """Read a network (``onnx.ModelProto``) that holds its own weights.

    Raises
    ------
    EngineError
        The file is missing, too large, no ONNX file, or keeps its weights in another file.
    """
    onnx = load_onnx()
    from google.protobuf.message import DecodeError  # type: ignore[import-untyped]

    check_file(path, (".onnx",), "Give an .onnx file.")
    try:
        model = onnx.load_model_from_string(path.read_bytes())
    except OSError as error:
        raise EngineError(f"The network {path} cannot be read: {_reason(error)}.") from error
    except DecodeError as error:
        raise broken(path, "it is no ONNX file, or cut off") from error
    if not model.graph.node or not model.graph.output:
        raise broken(path, "it computes nothing")
    # A path inside a file is somebody else's.
    if any(weight.data_location == onnx.TensorProto.EXTERNAL for weight in model.graph.initializer):
        raise EngineError(f"{path} keeps its weights in another file.", "Export it in one piece.")
    return model


def read_fp32(path: Path) -> Any:
    """Read a network whose arithmetic is still what it was exported in; raises as `read_onnx`."""
    onnx = load_onnx()
    model = read_onnx(path)
    told = metadata_of(model).get(PRECISION, "fp32")
    kinds = {weight.data_type for weight in model.graph.initializer}
    if told == "fp32" and any(node.op_type in ("QuantizeLinear", "DequantizeLinear") for node in model.graph.node):
        told = "int8"
    elif told == "fp32" and onnx.TensorProto.FLOAT16 in kinds:
        told = "fp16"
    if told != "fp32":
        raise EngineError(f"{path} is in {told} already.", "Give the network in fp32.")
    return model


def write_onnx(model: Any, path: Path, metadata: Mapping[str, str]) -> str:
    """Check a network and write it, whole or not at all; returns the file's sha256.

    What says when, where and by what the network was made is left out, so that equal networks make equal files.

    Raises
    ------
    EngineError
        The network breaks a rule of ONNX, or the file cannot be written.
    """
    onnx = load_onnx()
    _strip(model)
    onnx.helper.set_model_props(model, dict(sorted(metadata.items())))
    try:
        onnx.checker.check_model(model, full_check=True)
    except (onnx.checker.ValidationError, onnx.shape_inference.InferenceError, ValueError) as error:
        told = str(error).strip().partition("\n")[0].rstrip(".")
        raise EngineError(f"The network for {path} is not what ONNX allows: {told}.") from error
    data: bytes = model.SerializeToString(deterministic=True)
    _write(path, data)
    return hashlib.sha256(data).hexdigest()


def metadata_of(model: Any) -> dict[str, str]:
    """What a network says of itself."""
    return {entry.key: entry.value for entry in model.metadata_props}


def _strip(model: Any) -> None:
    for field in ("producer_name", "producer_version", "domain", "model_version", "doc_string", "metadata_props"):
        model.ClearField(field)
    graph = model.graph
    graph.name = "network"
    for part in (graph, *graph.node, *graph.initializer, *graph.input, *graph.output):
        part.ClearField("doc_string")
        part.ClearField("metadata_props")
    graph.ClearField("value_info")


def _write(path: Path, data: bytes) -> None:
    temporary = ""
    try:
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        # For everybody who may read what this program writes; as made, for its owner alone.
        mask = os.umask(0)
        os.umask(mask)
        os.chmod(temporary, 0o666 & ~mask)
        os.replace(temporary, path)
    except OSError as error:
        raise EngineError(
            f"The network {path} cannot be written: {_reason(error)}.", "Check the folder and the space on the disk."
        ) from error
    finally:
        with contextlib.suppress(OSError):
            os.unlink(temporary)


def _reason(error: OSError) -> str:
    return (error.strerror or str(error)).lower().rstrip(".")
