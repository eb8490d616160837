"""Which of the 478 FaceMesh points is what. Sides are the image's: "left" is where a frontal face's left is seen."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Indices = NDArray[np.intp]


def _indices(*points: int) -> Indices:
    table = np.asarray(points, np.intp)
    table.setflags(write=False)
    return table


FOREHEAD_TOP, CHIN = 10, 152
"""The two points whose distance is the face height."""

STABLE = _indices(
    10, 151, 9, 8, 168, 6, 197, 195, 67, 109, 338, 297, 54, 284, 103, 332,
    33, 133, 362, 263, 127, 356, 162, 389, 21, 251, 234, 454,
)  # fmt: skip
"""Points that expressions hardly move: forehead, nose bridge, eye corners, temples."""

OVAL = _indices(
    10, 338, 297, 332, 284, 251, 389, 356, 454, 323, 361, 288, 397, 365, 379, 378, 400, 377,
    152, 148, 176, 149, 150, 136, 172, 58, 132, 93, 234, 127, 162, 21, 54, 103, 67, 109,
)  # fmt: skip
"""The face's outline, closed, clockwise in the image from the top of the forehead."""

LEFT_EYE_UPPER = _indices(33, 246, 161, 160, 159, 158, 157, 173, 133)
LEFT_EYE_LOWER = _indices(33, 7, 163, 144, 145, 153, 154, 155, 133)
RIGHT_EYE_UPPER = _indices(263, 466, 388, 387, 386, 385, 384, 398, 362)
RIGHT_EYE_LOWER = _indices(263, 249, 390, 373, 374, 380, 381, 382, 362)
"""Lid edges from the outer to the inner corner, both ends included; upper and lower points face each other."""

LEFT_IRIS = _indices(468, 469, 470, 471, 472)
RIGHT_IRIS = _indices(473, 474, 475, 476, 477)
"""Centre first, then four points of the rim."""

LEFT_BROW = _indices(70, 63, 105, 66, 107, 55, 65, 52, 53, 46)
RIGHT_BROW = _indices(300, 293, 334, 296, 336, 285, 295, 282, 283, 276)

INNER_LIP_UPPER = _indices(78, 191, 80, 81, 82, 13, 312, 311, 310, 415, 308)
INNER_LIP_LOWER = _indices(78, 95, 88, 178, 87, 14, 317, 402, 318, 324, 308)
OUTER_LIP_UPPER = _indices(61, 185, 40, 39, 37, 0, 267, 269, 270, 409, 291)
OUTER_LIP_LOWER = _indices(61, 146, 91, 181, 84, 17, 314, 405, 321, 375, 291)
"""Lip lines from the left to the right mouth corner, both ends included; upper and lower points face each other."""
