from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from lsr_live.faces.face import Face
from lsr_live.identity.examination import Examined, Finding
from lsr_live.identity.outsiders import ALIKE
from lsr_live.identity.quality import Measures
from lsr_live.identity.selection import select
from lsr_live.identity.variety import descriptor, most_varied
from lsr_live.identity.verdict import Reason, Verdict
from tests.identity.conftest import posed
from tests.identity.test_estimate import blinking, person, speaking

FACE = person(1, 0.01)


def examined(
    name: str,
    mesh: np.ndarray,
    *,
    shows: int = 0,
    picture: int | None = None,
    sharpness: float = 0.55,
    accepted: bool = True,
) -> Examined:
    """A photo after examination: `shows` says whom, `picture` which picture it is a copy of."""
    measures = Measures(235.0, sharpness, 200.0, 50.0, (0.0, 0.0, 0.0), 0.0, 1.0)
    prints = np.random.default_rng(hash(name) % 2**32 if picture is None else picture).normal(size=2304)
    embedding = np.eye(8, dtype=np.float32)[shows]
    reason = Reason.GOOD if accepted else Reason.TOO_DARK
    verdict = Verdict(Path(name), accepted, reason, "Good.", "", measures.quality)
    finding = Finding(
        Face(mesh, 1.0), measures, (512, 512), (prints / np.linalg.norm(prints)).astype(np.float32), embedding
    )
    return Examined(verdict, finding)


def test_photos_of_one_person_all_stay() -> None:
    verdicts, chosen = select([examined(f"{yaw}", posed(yaw, face=FACE)) for yaw in range(-40, 41, 10)], 32, ALIKE)
    assert chosen == list(range(9))
    assert all(verdict.accepted for verdict in verdicts)


def test_what_was_refused_by_itself_stays_refused() -> None:
    photos = [examined("a", posed(face=FACE)), examined("b", posed(9, face=FACE), accepted=False)]
    photos.append(Examined(Verdict(Path("c"), False, Reason.UNREADABLE, "It is empty.", "", None), None))
    verdicts, chosen = select(photos, 32, ALIKE)
    assert chosen == [0]
    assert [verdict.reason for verdict in verdicts] == [Reason.GOOD, Reason.TOO_DARK, Reason.UNREADABLE]


def test_another_person_is_left_out() -> None:
    photos = [examined(f"{i}", posed(5.0 * i, face=FACE), shows=int(i == 2)) for i in range(5)]
    verdicts, chosen = select(photos, 32, ALIKE)
    assert chosen == [0, 1, 3, 4]
    assert verdicts[2].reason is Reason.ANOTHER_PERSON
    assert verdicts[2].advice


def test_of_two_copies_the_better_stays_and_a_blink_is_no_copy() -> None:
    photos = [
        examined("small copy", posed(face=FACE), picture=1, sharpness=0.4),
        examined("original", posed(face=FACE), picture=1),
        examined("blink", posed(face=blinking(FACE, 0.8)), picture=1),
    ]
    verdicts, chosen = select(photos, 32, ALIKE)
    assert chosen == [1, 2]
    assert verdicts[0].reason is Reason.DUPLICATE
    assert "original" in verdicts[0].sentence


def test_of_too_many_the_most_varied_stay() -> None:
    alike = [examined(f"same {i}", posed(0.1 * i, face=FACE)) for i in range(20)]
    special = [
        examined("left", posed(-35, face=FACE)),
        examined("right", posed(35, face=FACE)),
        examined("speaks", posed(face=speaking(FACE, 0.15))),
        examined("blinks", posed(face=blinking(FACE, 0.9))),
        examined("up", posed(pitch=-20, face=FACE)),
    ]
    verdicts, chosen = select([*alike, *special], 6, ALIKE)
    assert len(chosen) == 6
    assert set(range(20, 25)) <= set(chosen)
    assert [v.reason for v in verdicts].count(Reason.SURPLUS) == 19
    assert not any(verdict.accepted for verdict in verdicts if verdict.reason is Reason.SURPLUS)


def test_the_first_of_the_varied_is_at_rest_and_bad_photos_come_last() -> None:
    meshes = [posed(30, face=FACE), posed(1, face=FACE), posed(-30, face=FACE), posed(30.5, face=FACE)]
    assert most_varied(meshes, [0.9, 0.9, 0.9, 0.1], 3) == [1, 2, 0] or most_varied(meshes, [0.9] * 3 + [0.1], 3) == [
        1,
        0,
        2,
    ]
    assert most_varied(meshes, [0.9] * 4, 10) != []
    assert len(set(most_varied(meshes, [0.9] * 4, 10))) == 4
    assert most_varied([], [], 3) == []
    with pytest.raises(ValueError, match=r"shorter|longer"):
        most_varied(meshes, [0.9], 3)


def test_descriptors_step_with_what_is_seen() -> None:
    rest = descriptor(posed(face=FACE))
    for changed in (posed(12, face=FACE), posed(pitch=10, face=FACE), posed(face=speaking(FACE, 0.06))):
        assert np.linalg.norm(descriptor(changed) - rest) > 0.9
    assert np.linalg.norm(descriptor(posed(scale=100.0, centre=(50.0, 50.0), face=FACE)) - rest) < 0.05
