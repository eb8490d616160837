"""The shipped networks, each beside its card; found wherever the package is installed."""

from __future__ import annotations

from contextlib import AbstractContextManager
from importlib.resources import as_file, files
from pathlib import Path


def face_parser() -> AbstractContextManager[Path]:
    """Path of ``parser.onnx`` while the context is open; ``parser.md`` beside it says what it is."""
    return as_file(files("lsr_live.weights") / "parser.onnx")


def identity_network() -> AbstractContextManager[Path]:
    """Path of ``identity.onnx`` while the context is open; ``identity.md`` beside it says what it is."""
    return as_file(files("lsr_live.weights") / "identity.onnx")
