"""Whether a photo serves, and if not, why and what to do about it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from lsr_live.identity.quality import Measures

MIN_FACE_HEIGHT = 64.0
"""px. The avatar shows the face at 235 px, so a smaller one would be blown up almost four times. Photos of people seen
whole on a sports ground have 49 to 62 px, the smallest ones that look good in the avatar's size 86."""
MIN_SHARPNESS = 0.30
"""Blurring sharp portraits and frames by 2 % of the face height takes 5 to 50 % of them below it, by 3 % all but the
noisiest; of 800 untouched frames and 48 photos the softest, a photo that is out of focus, has 0.345."""
MIN_SHADE = 40.0
"""The darkest frames of 800 from clips, a dark face against lamps, have 45, and their features are well seen."""
MAX_GLARE = 225.0
"""A face of which 95 % is brighter than this has no features left; the brightest of 800 frames has 137."""
MAX_TURN = 57.0
"""Degrees by the mesh, which tells less than the truth beyond 45. Frames of people in talk reach 56.6 with meshes that
still fit; at 58 to 61 (full profiles) the far half of the face is a guess."""
RIVAL_SIZE = 0.6
"""A second face of at least this share of the first one's height might be the person meant."""


class Reason(StrEnum):
    """Why a photo was taken or left."""

    GOOD = "good"
    UNREADABLE = "unreadable"
    NO_FACE = "no face"
    TWO_FACES = "two faces"
    TOO_SMALL = "too small"
    TOO_BLURRED = "too blurred"
    TOO_DARK = "too dark"
    TOO_BRIGHT = "too bright"
    TURNED_TOO_FAR = "turned too far"
    ANOTHER_PERSON = "another person"
    DUPLICATE = "duplicate"
    SURPLUS = "surplus"


_ADVICE = {
    Reason.GOOD: "",
    Reason.UNREADABLE: "Open it in a picture viewer; if it shows there, save it again as JPEG or PNG.",
    Reason.NO_FACE: "Take a photo where both eyes, nose and mouth are seen, without mask or hand before them.",
    Reason.TWO_FACES: "Cut the photo so that only the person meant is in it.",
    Reason.TOO_SMALL: "Come nearer, or use the original instead of a reduced copy.",
    Reason.TOO_BLURRED: "Hold camera and head still, in more light, and let the camera focus on the face.",
    Reason.TOO_DARK: "Turn the face to a window or a lamp.",
    Reason.TOO_BRIGHT: "Step out of the direct light, or lower the exposure.",
    Reason.TURNED_TOO_FAR: "Turn the face towards the camera until both eyes are well seen.",
    Reason.ANOTHER_PERSON: "Leave it out, or enrol that person under another name.",
    Reason.DUPLICATE: "One of the two is enough; a photo from another side or with another look adds more.",
    Reason.SURPLUS: "",
}


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of one photo."""

    path: Path
    """The photo, or the clip it comes from."""
    accepted: bool
    reason: Reason
    sentence: str
    """For people: what was found."""
    advice: str
    """For people: what to do; empty where nothing is to be done."""
    quality: float | None
    """0 to 1; None where no face was found."""
    likeness: float | None = None
    """Mean cosine of the face embedding to the other accepted photos'; None where the photo was left out."""
    frame: int | None = None
    """Number of the frame in a clip; None for a photo."""

    @property
    def label(self) -> str:
        """How to call the photo before people: the file's name, with the frame for a clip."""
        return self.path.name if self.frame is None else f"{self.path.name} frame {self.frame}"


def judge(measures: Measures, rival: float) -> tuple[Reason, str]:
    """Judge one photo by itself.

    Parameters
    ----------
    measures
        Of the largest face in it.
    rival
        Height of the second largest face over that of the first; 0 where there is none.

    Returns
    -------
    reason, sentence
        `Reason.GOOD` where the photo serves.
    """
    if rival >= RIVAL_SIZE:
        return Reason.TWO_FACES, "It shows two faces of about the same size, so whose avatar it shall be is unclear."
    if measures.face_height < MIN_FACE_HEIGHT:
        size = f"{measures.face_height:.0f} px high; {MIN_FACE_HEIGHT:.0f} px are the least, 235 px the best"
        return Reason.TOO_SMALL, f"The face is only {size}."
    if measures.turn > MAX_TURN:
        return Reason.TURNED_TOO_FAR, f"The face is turned {measures.turn:.0f} degrees away from the camera."
    if measures.shade < MIN_SHADE:
        return Reason.TOO_DARK, "The face is too dark to show its features."
    if measures.glare > MAX_GLARE:
        return Reason.TOO_BRIGHT, "The face is so bright that its features are washed out."
    if measures.sharpness < MIN_SHARPNESS:
        return Reason.TOO_BLURRED, "The face is blurred."
    if rival > 0:
        return Reason.GOOD, "Good; the small face in the background does no harm."
    return Reason.GOOD, "Good."


def advice_for(reason: Reason) -> str:
    """What to do about it, one line."""
    return _ADVICE[reason]
