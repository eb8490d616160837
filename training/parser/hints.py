"""What is known of a frame that nobody has labelled: which classes each pixel may have.

Hand-made label maps exist for tight portraits only. For frames of clips, with shoulders and rooms, a segmentation of
people and a face mesh leave each pixel a set of classes; training then asks that the probabilities of the set sum to
one (partial labels: Cour et al., "Learning from Partial Labels", JMLR 2011).
"""

from __future__ import annotations

from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from lsr_live.faces.face import Mesh
from lsr_live.identity.classes import NAMES
from lsr_live.mesh.topology import (
    INNER_LIP_LOWER,
    INNER_LIP_UPPER,
    LEFT_EYE_LOWER,
    LEFT_EYE_UPPER,
    OUTER_LIP_LOWER,
    OUTER_LIP_UPPER,
    OVAL,
    RIGHT_EYE_LOWER,
    RIGHT_EYE_UPPER,
)

_ALL = frozenset(range(len(NAMES)))
_SETS: tuple[frozenset[int], ...] = (
    _ALL,
    _ALL - {0},
    frozenset({13, 14, 16, 17, 18}),
    frozenset({13, 16, 18}),
    frozenset({1, 2, 3, 4, 5, 6, 7, 10, 11, 12, 13}),
    frozenset({3, 4}),
    frozenset({3, 5}),
    frozenset({11, 12}),
    frozenset({10}),
)
ANY: Final = 19
"""Nothing is known."""
PERSON: Final = 20
BELOW: Final = 21
"""Below the chin: hair, hat (scarves are labelled so), necklace, neck, cloth."""
CHEST: Final = 22
"""Far below the chin: hair, necklace, cloth."""
FACE: Final = 23
"""Inside the face's outline."""
EYE_4: Final = 24
EYE_5: Final = 25
LIPS: Final = 26
MOUTH: Final = 27

MEMBERS = np.zeros((len(NAMES) + len(_SETS), len(NAMES)), bool)
"""(28,19) which classes a hint allows: 0 to 18 are the classes themselves, the others sets of them."""
np.fill_diagonal(MEMBERS, val=True)
for _row, _set in enumerate(_SETS, len(NAMES)):
    MEMBERS[_row, sorted(_set)] = True
MIRRORED_HINTS = np.array([0, 1, 2, 3, 5, 4, 7, 6, 9, 8, *range(10, 24), EYE_5, EYE_4, LIPS, MOUTH], np.uint8)
"""(28,) number of each hint in a mirrored picture."""
for _table in (MEMBERS, MIRRORED_HINTS):
    _table.setflags(write=False)

_SURE = (0.12, 0.88)
"""Probability of being person below and above which the segmentation is believed."""


def hints_of(likely: NDArray[np.float32], mesh: Mesh | None) -> NDArray[np.uint8]:
    """Hints (H,W) uint8, rows of `MEMBERS`, of a frame.

    Parameters
    ----------
    likely
        (H,W) probability of being person.
    mesh
        (478,3) px; None where no face was found.
    """
    hints = np.full(likely.shape, ANY, np.uint8)
    hints[likely < _SURE[0]] = 0
    person = likely > _SURE[1]
    hints[person] = PERSON
    if mesh is None:
        return hints
    height = float(np.linalg.norm(mesh[152, :2] - mesh[10, :2]))
    down = (mesh[152, :2] - mesh[10, :2]) / max(height, 1e-6)
    rows, columns = np.mgrid[: likely.shape[0], : likely.shape[1]]
    under = ((columns - mesh[152, 0]) * down[0] + (rows - mesh[152, 1]) * down[1]) / max(height, 1e-6)
    hints[person & (under > 0.12)] = BELOW
    hints[person & (under > 0.6)] = CHEST
    face = cv2.erode(_filled(likely.shape, mesh[OVAL]), _disc(round(0.06 * height)))
    hints[person & (face > 0)] = FACE
    for number, upper, lower in (
        (EYE_4, RIGHT_EYE_UPPER, RIGHT_EYE_LOWER),
        (EYE_5, LEFT_EYE_UPPER, LEFT_EYE_LOWER),
        (LIPS, OUTER_LIP_UPPER, OUTER_LIP_LOWER),
        (MOUTH, INNER_LIP_UPPER, INNER_LIP_LOWER),
    ):
        inside = _filled(likely.shape, np.concatenate((mesh[upper], mesh[lower][::-1])))
        # The outline itself belongs to neither side for certain.
        core = cv2.erode(inside, _disc(1))
        hints[person & (inside > 0) & (core == 0)] = FACE
        hints[person & (core > 0)] = number
    return hints


def _filled(shape: tuple[int, ...], outline: NDArray[np.float32]) -> NDArray[np.uint8]:
    mask = np.zeros(shape, np.uint8)
    cv2.fillPoly(mask, [np.rint(outline[:, :2]).astype(np.int32)], 1)
    return mask


def _disc(radius: int) -> NDArray[np.uint8]:
    return np.asarray(cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2 * radius + 1, 2 * radius + 1)), np.uint8)
