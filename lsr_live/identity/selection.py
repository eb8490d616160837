"""Which of the examined photos become the identity: judged against each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from lsr_live.identity.examination import Examined, Finding
from lsr_live.identity.outsiders import find_outsiders
from lsr_live.identity.variety import descriptor, most_varied
from lsr_live.identity.verdict import Reason, Verdict, advice_for

_SAME_PRINT = 0.998
_SAME_SHAPE = 0.003
"""Mean distance of two meshes in face heights."""
_SAME_LOOK = 0.25
"""Distance of two descriptors. All three together hold for half of the reduced and recompressed copies of a photo, and
for 1 in 100 pairs of frames from clips of people who keep still."""


def select(examined: Sequence[Examined], most: int, alike: float) -> tuple[list[Verdict], list[int]]:
    """Leave out other people, duplicates and what is too much.

    Parameters
    ----------
    most
        How many may stay.
    alike
        Median cosine to the others that the same person's faces reach, by the network that embedded them.

    Returns
    -------
    verdicts
        One a photo, in the order given.
    chosen
        Indices of the photos that stay, in the order given.
    """
    verdicts = [item.verdict for item in examined]

    def leave(index: int, reason: Reason, sentence: str) -> None:
        verdicts[index] = replace(
            verdicts[index], accepted=False, reason=reason, sentence=sentence, advice=advice_for(reason)
        )

    found = {i: item.finding for i, item in enumerate(examined) if item.finding and item.verdict.accepted}
    for i in _outsiders(found, alike):
        leave(i, Reason.ANOTHER_PERSON, "It seems to show another person than the other photos, or a covered face.")
        del found[i]
    for i, twin in _duplicates(found):
        leave(i, Reason.DUPLICATE, f"It is the same picture as {verdicts[twin].label}.")
        del found[i]
    indices = list(found)
    if len(indices) > most:
        kept = most_varied([found[i].face.mesh for i in indices], [found[i].measures.quality for i in indices], most)
        for i in set(indices) - {indices[k] for k in kept}:
            leave(i, Reason.SURPLUS, f"It would serve, but {most} photos are the most, and others differ more.")
            del found[i]
    return verdicts, list(found)


def _outsiders(found: dict[int, Finding], alike: float) -> list[int]:
    if not found:
        return []
    embeddings = np.stack([finding.embedding for finding in found.values()])
    qualities = [finding.measures.quality for finding in found.values()]
    indices = list(found)
    return [indices[k] for k in find_outsiders(embeddings @ embeddings.T, alike, qualities)]


def _duplicates(found: dict[int, Finding]) -> list[tuple[int, int]]:
    """(the one to leave out, the one that stays): of two alike the better one stays."""
    pairs: list[tuple[int, int]] = []
    staying: list[int] = []
    for i in sorted(found, key=lambda index: (-found[index].measures.quality, index)):
        twin = next((other for other in staying if _same_picture(found[i], found[other])), None)
        if twin is None:
            staying.append(i)
        else:
            pairs.append((i, twin))
    return pairs


def _same_picture(one: Finding, other: Finding) -> bool:
    if float(one.fingerprint @ other.fingerprint) < _SAME_PRINT:
        return False
    shapes = [(f.face.mesh[:, :2] - f.face.mesh[:, :2].mean(0)) / f.measures.face_height for f in (one, other)]
    if float(np.linalg.norm(shapes[0] - shapes[1], axis=1).mean()) > _SAME_SHAPE:
        return False
    return float(np.linalg.norm(descriptor(one.face.mesh) - descriptor(other.face.mesh))) <= _SAME_LOOK
