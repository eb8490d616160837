"""The seam to mediapipe's legacy solutions, the last that carry their networks in the wheel."""

from __future__ import annotations

import importlib.metadata
from typing import Any

from lsr_live.errors import DataError

SMALLEST = 16
"""Pictures with a side below this, px, show no face, and some break the graphs for good."""
_INSTALL = "Run: pip install mediapipe==0.10.21"


def mediapipe_version() -> str:
    """Version of the installed mediapipe; `DataError` where there is none."""
    try:
        return importlib.metadata.version("mediapipe")
    except importlib.metadata.PackageNotFoundError as error:
        raise DataError("The face tracker mediapipe is not installed.", _INSTALL) from error


def solutions() -> Any:
    """Import ``mediapipe.solutions``; `DataError` where it is missing or has gone."""
    try:
        import mediapipe
    except ImportError as error:
        raise DataError(f"The face tracker mediapipe cannot be loaded: {error}.", _INSTALL) from error
    if not hasattr(mediapipe, "solutions"):
        raise DataError(f"mediapipe {mediapipe.__version__} has no face mesh inside any more.", _INSTALL)
    return mediapipe.solutions
