"""An enrolled person, as the live path uses it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from lsr_live.faces.face import Mesh
from lsr_live.frames.frame import Picture


@dataclass(frozen=True, slots=True)
class Photo:
    """One enrolled photo in the identity's crop."""

    image: Picture
    """(512,512,3) uint8 RGB."""
    mesh: Mesh
    """(478,3) float32 px of `image`."""
    matte: NDArray[np.uint8]
    """(512,512) uint8: 255 where the person is, 0 where the background is."""
    quality: float
    """0 to 1: sharpness, size and light, as judged at enrolment."""
    layout: NDArray[np.uint8] | None = None
    """(512,512) uint8 class numbers of `lsr_live.identity.classes`; None where no parser ran."""


@dataclass(frozen=True, slots=True)
class Ranges:
    """What the photos cover, and how far eyes and mouth go. Openings as in `lsr_live.mesh.measures`."""

    eyes_closed: NDArray[np.float32]
    """(2,) opening of the shut left and right eye."""
    eyes_open: NDArray[np.float32]
    """(2,) opening of the eyes at rest."""
    mouth_closed: float
    """Opening of closed lips."""
    mouth_open: float
    """Widest opening to expect."""
    angles_low: NDArray[np.float32]
    """(3,) smallest yaw, pitch, roll over the photos, degrees."""
    angles_high: NDArray[np.float32]
    """(3,) largest yaw, pitch, roll over the photos, degrees."""


@dataclass(frozen=True, slots=True)
class Identity:
    """A person enrolled from K photos, all in one crop of 512 x 512 px."""

    name: str
    photos: tuple[Photo, ...]
    neutral: NDArray[np.float32]
    """(478,3) neutral face in face units: the frame of `lsr_live.mesh.canonical`, upright, looking at -z, with the
    person's own proportions; eyes open at rest, lips closed."""
    rest: int
    """Index of the photo that is nearest to neutral and frontal: its pose, size and place are the avatar's at rest."""
    ranges: Ranges
    background: Picture | None
    """(512,512,3) uint8 RGB plate without the person, where the photos show one scene; None where they do not."""
    consent: str
    """What the person agreed to, and how, in the enroller's words."""
    created: str
    """ISO 8601, UTC."""
    tracker: str
    """Name and version of the tracker that made the meshes."""
    crop: str
    """``face``: photos were cropped to head and shoulders; ``none``: taken as they were."""
    likeness: tuple[float, ...] | None = None
    """Per photo, mean cosine of its face embedding to the others', where an identity network was at hand."""
