"""A guided set of photos from the camera: says what to do, and takes each pose when it is held still."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from lsr_live.faces.face import Face
from lsr_live.frames.frame import Frame, Picture
from lsr_live.identity.guided_poses import PROMPTS, TYPICAL, Advice, Head, Pose, fault_of
from lsr_live.identity.quality import measure
from lsr_live.identity.verdict import MIN_FACE_HEIGHT, Reason, judge

HOLD_S = 0.6
"""How long a pose is held, seconds: enough to come to rest in, and for a sharp frame to be among them."""
HOLD_SHUT_S = 0.4
"""The same for closed eyes, which cannot see how long: still longer than a blink (a quarter of a second)."""
LONGEST_STEP_S = 0.2
"""Most that one frame counts, seconds: in what a camera left out, nobody was seen to hold still."""
STILL_TURN = 4.0
"""Degrees of turn within a hold; people who sit still stay below 1.4, people in talk exceed 5 half the time."""
STILL_SHIFT = 0.08
"""Way of the face within a hold, face units: what a turn of `STILL_TURN` about the neck comes to, and a little."""
STILL_SIZE = 0.05
"""Relative change of the face's size within a hold; people in talk reach .03."""
STILL_FACE = 0.025
"""Motion of lips and brows within a hold, face units rms: .013 in people who sit still, .03 in those who talk."""
STILL_MOUTH = 0.06
"""Change of the mouth's opening within a hold: chins and lower lips alone hardly count among all lips and brows."""
_HALF_SHUT = 0.85
"""Lids below this share of the widest ones of a hold are on their way through a blink."""

_FAULTS: Mapping[Reason, Advice] = {
    Reason.TOO_SMALL: Advice.NEARER,
    Reason.TURNED_TOO_FAR: Advice.TOO_FAR,
    Reason.TOO_DARK: Advice.MORE_LIGHT,
    Reason.TOO_BRIGHT: Advice.LESS_LIGHT,
    Reason.TOO_BLURRED: Advice.BLURRED,
}


@dataclass(frozen=True, slots=True)
class Guidance:
    """What to show to the person after one frame."""

    pose: Pose | None
    """Wanted now; None when the set is done."""
    advice: str
    """What to do now: one of `Advice`."""
    progress: float
    """0 to 1: how much of the hold is done."""
    taken: Pose | None
    """The pose whose photo was taken with this very frame; `pose` is the next one already."""


@dataclass(frozen=True, slots=True)
class _Shot:
    """A frame that serves as the photo."""

    image: Picture
    head: Head
    sharpness: float
    lids: float
    """Opening of the eyes where they should be open; else 1."""


class _Hold:
    """A pose being held, from the first frame that serves on."""

    def __init__(self, first: _Shot) -> None:
        self.seconds = 0.0
        self.best = first
        self._began = first.head
        self._widest = first.lids
        self._keep(first)

    def still(self, head: Head) -> bool:
        """Whether the head is where it was when the hold began."""
        # Measured from the beginning and not from frame to frame: a slow turn is no hold either.
        began = self._began
        cosine = (np.trace(began.rotation.T @ head.rotation) - 1.0) / 2.0
        return bool(
            np.rad2deg(np.arccos(np.clip(cosine, -1.0, 1.0))) <= STILL_TURN
            and np.linalg.norm(head.place - began.place) <= STILL_SHIFT * began.scale
            and abs(head.scale / began.scale - 1.0) <= STILL_SIZE
            and abs(head.mouth - began.mouth) <= STILL_MOUTH
            and np.sqrt(((head.calm - began.calm) ** 2).sum(1).mean()) <= STILL_FACE
        )

    def offer(self, shot: _Shot) -> None:
        """Take this frame for the photo if it is the better one."""
        self._widest = max(self._widest, shot.lids)
        if self._worth(shot) > self._worth(self.best):
            self._keep(shot)

    def _worth(self, shot: _Shot) -> tuple[bool, float]:
        return shot.lids >= _HALF_SHUT * self._widest, shot.sharpness

    def _keep(self, shot: _Shot) -> None:
        # Copied, because cameras use their memory again.
        self.best = _Shot(shot.image.copy(), shot.head, shot.sharpness, shot.lids)


class GuidedSet:
    """Guides a person through all poses; to be fed every frame of the camera, not mirrored, with its tracked face.

    Example
    -------
    >>> guided = GuidedSet()
    >>> guided.look(Frame(np.zeros((480, 640, 3), np.uint8), 0.0, 0, 0.0), None).advice
    <Advice.NO_FACE: 'No face is seen: look at the camera.'>
    """

    def __init__(self) -> None:
        self._to_come = deque(Pose)
        self._photos: dict[Pose, Picture] = {}
        self._rest = TYPICAL
        self._hold: _Hold | None = None
        self._now: float | None = None

    @property
    def wanted(self) -> Pose | None:
        """The pose that is wanted now; None when the set is done."""
        return self._to_come[0] if self._to_come else None

    @property
    def done(self) -> bool:
        """True when every pose was taken or passed over."""
        return not self._to_come

    @property
    def photos(self) -> Mapping[Pose, Picture]:
        """The photos so far, (H,W,3) uint8 RGB each, in the order of the poses; the pictures are nobody else's."""
        return {pose: self._photos[pose] for pose in Pose if pose in self._photos}

    def skip(self) -> None:
        """Pass over the wanted pose; a photo that it has from before stays."""
        if self._to_come:
            self._to_come.popleft()
        self._hold = None

    def retake(self, pose: Pose) -> None:
        """Want this pose next, whether it was taken or not; its old photo stays until there is a new one."""
        if pose in self._to_come:
            self._to_come.remove(pose)
        self._to_come.appendleft(pose)
        self._hold = None

    def look(self, frame: Frame, face: Face | None, faces_seen: int = 1) -> Guidance:
        """Look at one frame.

        Parameters
        ----------
        frame
            The camera's picture. `Frame.t` runs on; where it runs backwards, no time has passed.
        face
            What the tracker found in it, px of that picture.
        faces_seen
            How many faces it shows; with more than one nothing is taken.
        """
        step = 0.0 if self._now is None else min(max(frame.t - self._now, 0.0), LONGEST_STEP_S)
        self._now = frame.t
        pose = self.wanted
        if pose is None:
            return Guidance(None, Advice.DONE, 0.0, None)
        fault = self._follow(pose, frame, face, faces_seen, step)
        hold = self._hold
        if fault or hold is None:
            self._hold = None
            return Guidance(pose, fault or PROMPTS[pose], 0.0, None)
        whole = HOLD_SHUT_S if pose is Pose.EYES_CLOSED else HOLD_S
        if hold.seconds < whole:
            return Guidance(pose, Advice.HOLD_STILL, hold.seconds / whole, None)
        self._take(pose, hold.best)
        return Guidance(self.wanted, PROMPTS[self.wanted] if self.wanted else Advice.DONE, 0.0, pose)

    def _follow(self, pose: Pose, frame: Frame, face: Face | None, faces_seen: int, step: float) -> Advice | None:
        """Begin, go on with or restart the hold; or say what keeps this frame from being part of one."""
        if faces_seen > 1:
            return Advice.ONE_PERSON
        if face is None:
            return Advice.NO_FACE
        head = Head.of(face.mesh)
        fault = _out_of_sight(frame, face, head) or fault_of(pose, head, self._rest, held=self._hold is not None)
        if fault:
            return fault
        shot = self._shoot(pose, frame, face, head)
        if self._hold is None or not self._hold.still(head):
            if isinstance(shot, Advice):
                return shot
            self._hold = _Hold(shot)
            return None
        self._hold.seconds += step
        if isinstance(shot, _Shot):
            self._hold.offer(shot)
        return None

    def _shoot(self, pose: Pose, frame: Frame, face: Face, head: Head) -> _Shot | Advice:
        """The frame as a photo, or why it does not serve as one."""
        fault = fault_of(pose, head, self._rest)
        if fault:
            return fault
        # A millisecond, so only where the pose is reached.
        measures = measure(frame.image, face)
        fault = _FAULTS.get(judge(measures, 0.0)[0])
        lids = 1.0 if pose is Pose.EYES_CLOSED else float(head.eyes.mean())
        return fault or _Shot(frame.image, head, measures.sharpness, lids)

    def _take(self, pose: Pose, shot: _Shot) -> None:
        self._photos[pose] = shot.image
        if pose is Pose.FRONT:
            self._rest = shot.head
        self._to_come.popleft()
        self._hold = None


def _out_of_sight(frame: Frame, face: Face, head: Head) -> Advice | None:
    x, y, width, height = face.box
    rows, columns = frame.image.shape[:2]
    if x < 0 or y < 0 or x + width > columns - 1 or y + height > rows - 1:
        return Advice.WHOLE_FACE
    return Advice.NEARER if head.scale < MIN_FACE_HEIGHT else None
