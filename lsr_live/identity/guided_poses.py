"""The poses of a guided set of photos, and what keeps a face from one of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from lsr_live.faces.face import Mesh
from lsr_live.mesh.alignment import angles_of
from lsr_live.mesh.canonical import CANONICAL, pose_of
from lsr_live.mesh.measures import eye_openings, mouth_opening
from lsr_live.mesh.topology import LEFT_BROW, OUTER_LIP_LOWER, OUTER_LIP_UPPER, RIGHT_BROW

FRONT_ASIDE = 12.0
"""Degrees of yaw and roll up to which a face looks at the camera: photos count as turned from 12 on (`wanted`)."""
FRONT_PITCH = 20.0
"""Degrees of pitch at front: laptop cameras stand low and look up at people, those on large screens look down."""
TURN_FROM, TURN_TO = 18.0, 38.0
"""Degrees of yaw for left and right: less shows little of a new side, more hides the far eye and the screen."""
TILT_FROM, TILT_TO = 10.0, 28.0
"""Degrees of pitch for up and down: necks and cameras allow less than to the sides."""
TURN_BEGUN, TILT_BEGUN = 8.0, 5.0
"""Degrees from which a head is on its way (or on the wrong one): heads at rest sway by less."""
STRAY = 15.0
"""Degrees about the other axes that a pose may stray: nobody turns about one axis alone."""
NEAR_FRONT_PITCH = 15.0
"""Degrees of pitch from the front within which expressions are taken: heads nod as mouths open and eyes close."""
ANGLE_SLACK = 4.0
"""Degrees by which a hold may leave these limits: heads sway by 1 to 2 while they are held."""

LIPS_SHUT = 0.05
"""Opening beyond rest up to which lips count as closed: the widest of 102 neutral portraits is .043."""
MOUTH_OPEN = 0.20
"""Opening beyond rest of an open mouth: teeth show from .15 on (`wanted`), and nine smiles in ten stay below .13."""
MOUTH_BEGUN = 0.08
"""Opening beyond rest from which a mouth is on its way."""
MOUTH_SLACK = 0.04
"""By how much a hold may leave the limits of the mouth."""
SMILE = 1.08
"""Mouth width over that at front: four of five among 102 people exceed it when asked to smile; the middle is 1.15."""
SMILE_BEGUN = 1.05
"""Mouth width over that at front from which a smile is on its way: lips at rest vary by .04."""
SMILE_SLACK = 0.03
"""By how much a held smile may fall below its limit."""
NARROW_AT_FRONT, WIDE_AT_FRONT = 0.8, 1.25
"""Mouth widths over the mean face's that no face at rest leaves: 102 neutral portraits have .83 to 1.19."""
EYES_OPEN_AT_FRONT = 0.6
"""Least opening of eyes at front over the mean face's: .20, below which enrolment takes an eye at rest for half shut;
102 neutral portraits have .25 and more."""
EYES_OPEN = 0.5
"""Least opening of eyes over that at front, in other poses: smiles narrow them to .6."""
EYES_SHUT = 0.4
"""Opening of shut eyes over that at front: lashes keep tracked lids apart by .22; .4 of the usual .31 is .12
as in `wanted`."""
EYES_SLACK = 0.1
"""By how much held shut eyes may exceed their limit."""

_CALM = np.unique(np.concatenate((OUTER_LIP_UPPER, OUTER_LIP_LOWER, LEFT_BROW, RIGHT_BROW)))
"""Points that tell whether a face is at rest. Lids are left out, for everybody blinks."""


class Pose(StrEnum):
    """What the person is asked for, in this order. Left and right are the person's own."""

    FRONT = "front"
    LEFT = "left"
    RIGHT = "right"
    UP = "up"
    DOWN = "down"
    SMILE = "smile"
    MOUTH_OPEN = "mouth open"
    EYES_CLOSED = "eyes closed"


class Advice(StrEnum):
    """All that is ever said to the person, to be translated by exact match."""

    LOOK = "Look straight into the camera, with your mouth closed."
    TURN_LEFT = "Turn your head a little to your left."
    TURN_RIGHT = "Turn your head a little to your right."
    RAISE = "Raise your chin a little."
    LOWER = "Lower your chin a little."
    SMILE = "Look into the camera and smile."
    OPEN_MOUTH = "Look into the camera and open your mouth wide."
    CLOSE_EYES = "Face the camera and close your eyes for a second."

    FURTHER = "A little further."
    TOO_FAR = "Too far: turn back a little."
    OTHER_WAY = "The other way, please."
    LEVEL = "Keep your chin level."
    STRAIGHT = "Not to the side: face straight ahead."
    UPRIGHT = "Hold your head upright."
    FACE_CAMERA = "Face the camera."
    WIDER = "A little wider."
    MORE_SMILE = "Smile a little more."
    CLOSE_MOUTH = "Close your mouth."
    RELAX = "Relax your mouth."
    OPEN_EYES = "Open your eyes."
    HOLD_STILL = "Hold still."

    NO_FACE = "No face is seen: look at the camera."
    ONE_PERSON = "Only one person, please."
    WHOLE_FACE = "Bring your whole face into the picture."
    NEARER = "Come nearer."
    MORE_LIGHT = "More light on your face, please."
    LESS_LIGHT = "Less light on your face, please."
    BLURRED = "The picture is blurred: hold still, in more light."
    DONE = "That is all, thank you."


PROMPTS: Mapping[Pose, Advice] = {
    Pose.FRONT: Advice.LOOK,
    Pose.LEFT: Advice.TURN_LEFT,
    Pose.RIGHT: Advice.TURN_RIGHT,
    Pose.UP: Advice.RAISE,
    Pose.DOWN: Advice.LOWER,
    Pose.SMILE: Advice.SMILE,
    Pose.MOUTH_OPEN: Advice.OPEN_MOUTH,
    Pose.EYES_CLOSED: Advice.CLOSE_EYES,
}
"""What each pose is asked for with."""


@dataclass(frozen=True, slots=True)
class Head:
    """What is seen of a head in one frame."""

    rotation: NDArray[np.float64]
    """(3,3) from the upright face looking at -z to now."""
    place: NDArray[np.float64]
    """(2,) px of the face's origin."""
    scale: float
    """Pixels per face unit (about the face height)."""
    eyes: NDArray[np.float32]
    """(2,) openings of the left and right eye."""
    mouth: float
    """Opening of the mouth."""
    width: float
    """Width of the mouth over the distance of the outer eye corners."""
    calm: NDArray[np.float64]
    """(N,3) lips and brows in face units, without the head's pose."""

    @staticmethod
    def of(mesh: Mesh) -> Head:
        """Measure a mesh (478,3) px."""
        pose = pose_of(mesh)
        return Head(
            rotation=np.asarray(pose.rotation, np.float64),
            place=np.asarray(pose.translation[:2], np.float64),
            scale=pose.scale,
            eyes=eye_openings(mesh),
            mouth=mouth_opening(mesh),
            width=float(np.linalg.norm(mesh[61] - mesh[291]) / np.linalg.norm(mesh[33] - mesh[263])),
            calm=np.asarray(pose.inverse().apply(mesh[_CALM]), np.float64),
        )

    def angles_from(self, rest: Head) -> tuple[float, float, float]:
        """Yaw, pitch and roll in degrees since `rest`, about the axes of the head as it was then."""
        return angles_of(rest.rotation.T @ self.rotation)


TYPICAL = Head.of(CANONICAL)
"""The mean face that looks along the camera's axis: rest, as long as there is no photo of the front."""


def fault_of(pose: Pose, head: Head, rest: Head, *, held: bool = False) -> Advice | None:
    """What keeps a head from a pose, as what to do about it; None: the pose is reached.

    Parameters
    ----------
    pose, head
        What is wanted, and what is seen.
    rest
        The person at front (`TYPICAL` where that is not known). The front itself is not measured against it.
    held
        True once the pose was reached: its limits are wider then, and blinks are overlooked.
    """
    slack = 1.0 if held else 0.0
    match pose:
        case Pose.FRONT:
            rest = TYPICAL
            fault = _away(head, rest, FRONT_PITCH, slack) or _lips_apart(head, rest, slack)
            more = slack * SMILE_SLACK
            if fault is None and not NARROW_AT_FRONT - more <= head.width / rest.width <= WIDE_AT_FRONT + more:
                fault = Advice.RELAX
        case Pose.LEFT | Pose.RIGHT | Pose.UP | Pose.DOWN:
            fault = _turned(pose, head, rest, slack)
        case Pose.SMILE:
            fault = _away(head, rest, NEAR_FRONT_PITCH, slack) or _smiling(head, rest, slack)
        case Pose.MOUTH_OPEN:
            fault = _away(head, rest, NEAR_FRONT_PITCH, slack) or _open_mouthed(head, rest, slack)
        case Pose.EYES_CLOSED:
            shut = float((head.eyes / rest.eyes).max()) <= EYES_SHUT + slack * EYES_SLACK
            # Mouth first: with closed eyes nothing can be read.
            fault = _away(head, rest, NEAR_FRONT_PITCH, slack) or _lips_apart(head, rest, slack)
            return fault or (None if shut else PROMPTS[pose])
    # Both eyes together: the far one of a turned head is measured badly.
    least = EYES_OPEN_AT_FRONT if pose is Pose.FRONT else EYES_OPEN
    if fault is None and not held and float(head.eyes.mean() / rest.eyes.mean()) < least:
        return Advice.OPEN_EYES
    return fault


def _away(head: Head, rest: Head, most_pitch: float, slack: float) -> Advice | None:
    yaw, pitch, roll = head.angles_from(rest)
    more = slack * ANGLE_SLACK
    if abs(yaw) > FRONT_ASIDE + more or abs(pitch) > most_pitch + more:
        return Advice.FACE_CAMERA
    return Advice.UPRIGHT if abs(roll) > FRONT_ASIDE + more else None


def _turned(pose: Pose, head: Head, rest: Head, slack: float) -> Advice | None:
    yaw, pitch, roll = head.angles_from(rest)
    more = slack * ANGLE_SLACK
    sideways = pose in (Pose.LEFT, Pose.RIGHT)
    # Yaw above 0 turns the nose to the picture's left, which is the person's right; pitch above 0 lowers it.
    along = {Pose.LEFT: -yaw, Pose.RIGHT: yaw, Pose.UP: -pitch, Pose.DOWN: pitch}[pose]
    low, high, begun = (TURN_FROM, TURN_TO, TURN_BEGUN) if sideways else (TILT_FROM, TILT_TO, TILT_BEGUN)
    if along < low - more:
        if along < -begun:
            return Advice.OTHER_WAY
        return PROMPTS[pose] if along < begun else Advice.FURTHER
    if along > high + more:
        return Advice.TOO_FAR
    if abs(pitch if sideways else yaw) > STRAY + more:
        return Advice.LEVEL if sideways else Advice.STRAIGHT
    return Advice.UPRIGHT if abs(roll) > STRAY + more else None


def _lips_apart(head: Head, rest: Head, slack: float) -> Advice | None:
    return Advice.CLOSE_MOUTH if head.mouth - rest.mouth > LIPS_SHUT + slack * MOUTH_SLACK else None


def _smiling(head: Head, rest: Head, slack: float) -> Advice | None:
    width = head.width / rest.width
    if width >= SMILE - slack * SMILE_SLACK:
        return None
    return Advice.SMILE if width < SMILE_BEGUN else Advice.MORE_SMILE


def _open_mouthed(head: Head, rest: Head, slack: float) -> Advice | None:
    opening = head.mouth - rest.mouth
    if opening >= MOUTH_OPEN - slack * MOUTH_SLACK:
        return None
    return Advice.OPEN_MOUTH if opening < MOUTH_BEGUN else Advice.WIDER
