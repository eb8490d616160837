"""Which picture sides the reference networks take, and what is said of others."""

from __future__ import annotations

from torch import Tensor

from lsr_live.errors import DataError, UsageError

MULTIPLE = 32
"""The generators halve the side five times."""
SMALLEST = 64
"""The encoders halve it six times, down to one place at least."""


def check_side(side: int) -> None:
    """Refuse a side, px, that the reference networks cannot be built for.

    Raises
    ------
    UsageError
        It is no multiple of 32, or below 64.
    """
    if side < SMALLEST or side % MULTIPLE:
        raise UsageError(
            f"The reference networks cannot work at {side} px: they halve the picture five times.",
            f"Use a multiple of {MULTIPLE}, {SMALLEST} or more (224 as published, 256 with our data).",
        )


def check_picture(picture: Tensor, side: int) -> None:
    """Refuse a picture (..., H, W) whose height or width, px, is not the side that a network was built for.

    Raises
    ------
    DataError
        It is not.
    """
    height, width = picture.shape[-2:]
    if (height, width) != (side, side):
        raise DataError(
            f"A network for pictures of {side}x{side} px was given one of {width}x{height} px.",
            "Scale the pictures, or build the network for that side.",
        )
