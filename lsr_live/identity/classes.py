"""The 19 classes of a parsed face, their colours, and the 8 groups that small networks tell apart."""

from __future__ import annotations

import numpy as np

NAMES = (
    "background", "skin", "nose", "glasses", "left eye", "right eye", "left brow", "right brow", "left ear",
    "right ear", "inner mouth", "upper lip", "lower lip", "hair", "hat", "earring", "necklace", "neck", "cloth",
)  # fmt: skip
"""Names by number, in the order of CelebAMask-HQ (Lee et al., "MaskGAN", CVPR 2020). Left and right as the data set
has them."""
PALETTE = np.array(
    [
        (0, 0, 0), (204, 0, 0), (76, 153, 0), (204, 204, 0), (51, 51, 255), (204, 0, 204), (0, 255, 255),
        (255, 204, 204), (102, 51, 0), (255, 0, 0), (102, 204, 0), (255, 255, 0), (0, 0, 153), (0, 0, 204),
        (255, 51, 153), (0, 204, 204), (0, 51, 0), (255, 153, 51), (0, 204, 0),
    ],
    np.uint8,
)  # fmt: skip
"""(19,3) RGB by number, to show layouts with."""
MIRRORED = np.array([0, 1, 2, 3, 5, 4, 7, 6, 9, 8, 10, 11, 12, 13, 14, 15, 16, 17, 18])
"""(19,) number of each class in a mirrored picture."""

GROUP_NAMES = ("background", "skin", "hair", "brows", "eyes", "lips", "inner mouth", "body")
GROUPS = np.array([0, 1, 1, 4, 4, 4, 3, 3, 1, 1, 6, 5, 5, 2, 2, 1, 7, 7, 7])
"""(19,) group of each class."""

SHOWN_AS = np.array([0, 1, 13, 6, 4, 12, 10, 18], np.uint8)
"""(8,) the class whose colour stands for each group."""

for _table in (PALETTE, MIRRORED, GROUPS, SHOWN_AS):
    _table.setflags(write=False)
