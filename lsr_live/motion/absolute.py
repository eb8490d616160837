"""Absolute motion: the target is where the driver's face is."""

from __future__ import annotations

import numpy as np

from lsr_live.faces.face import Face
from lsr_live.frames.frame import AVATAR_SIZE
from lsr_live.identity.identity import Identity
from lsr_live.mesh.canonical import pose_of
from lsr_live.motion.motion import Motion, TargetFace


def absolute(face: Face, frame_size: tuple[int, int]) -> TargetFace:
    """The driver's own mesh, from a picture of `frame_size` (width, height) px to the 512 px crop.

    For the same person in pictures taken as they are (``--no-crop``): driver and photos share one frame.
    """
    width, height = frame_size
    factor = np.array([AVATAR_SIZE / width, AVATAR_SIZE / height, AVATAR_SIZE / width], np.float32)
    centre = np.array([0.5, 0.5, 0.0], np.float32)
    return TargetFace(np.asarray((face.mesh + centre) * factor - centre, np.float32))


def absolute_in_place(motion: Motion, identity: Identity) -> TargetFace:
    """The driver's own head angles and face, at the place and size that the identity's rest photo has.

    For pictures that share no frame with the photos: cropped photos, or another person.
    """
    rest = pose_of(identity.photos[identity.rest].mesh)
    turned = motion.expression @ (rest.scale * motion.rotation.T).astype(np.float32)
    return TargetFace(np.asarray(turned + rest.translation.astype(np.float32), np.float32))
