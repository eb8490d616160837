"""How far a head may come down before what its photo does not show would have to be seen."""

from __future__ import annotations

import numpy as np

from lsr_live.identity.identity import Photo
from lsr_live.mesh.canonical import pose_of

_CUT_OFF = 0.08
"""Share of the upper edge's pixels that the person covers where the photo cuts the head off."""
_SLACK = 0.02
"""Face units that such a head may come down all the same: the last rows stretch so far unseen."""


def headroom(photo: Photo) -> float | None:
    """How far down the head of a photo may go, face units; None where the photo shows all of it.

    Of a head that the upper edge cuts off there is no more: drawn lower, its upper row would be pulled into streaks.
    """
    person = photo.matte >= 128
    if person[0].mean() <= _CUT_OFF:
        return None
    left, right = np.clip((photo.mesh[:468, 0].min(), photo.mesh[:468, 0].max()), 0, person.shape[1] - 1).astype(int)
    free = (~np.logical_or.accumulate(person[:, left : right + 1])).sum(0)
    return float(np.median(free)) / pose_of(photo.mesh).scale + _SLACK
