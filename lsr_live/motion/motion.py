"""What the driver's face does, and what the avatar's face shall look like."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from lsr_live.faces.face import Face, Mesh

if TYPE_CHECKING:
    from lsr_live.motion.neutral import DriverNeutral


@dataclass(frozen=True, slots=True)
class Motion:
    """Pose and expression of a face, without its shape's size and place mixed in."""

    rotation: NDArray[np.float64]
    """(3,3) from the upright face looking at -z to now."""
    translation: NDArray[np.float64]
    """(2,) place of the face's origin, px of the driver's picture."""
    scale: float
    """Pixels per face unit (about the face height)."""
    expression: NDArray[np.float32]
    """(478,3) the mesh without its rigid pose, in face units, in the canonical frame: shape plus expression."""
    eyes: NDArray[np.float32]
    """(2,) openings of the left and right eye."""
    mouth: float
    """Opening of the mouth."""
    gaze: NDArray[np.float32]
    """(2,2) iris offsets, eye widths."""


@dataclass(frozen=True, slots=True)
class Driven:
    """What the driver does in one frame, whoever is to be moved by it: landmarks, and no picture."""

    face: Face
    """As the tracker saw it."""
    size: tuple[int, int]
    """(width, height) of the driver's picture, px."""
    motion: Motion
    neutral: DriverNeutral
    """How the driver looks at rest, as far as it is known by now."""


@dataclass(frozen=True, slots=True)
class TargetFace:
    """Where the avatar's face is to be drawn."""

    mesh: Mesh
    """(478,3) float32 px of the identity's 512 px crop."""
