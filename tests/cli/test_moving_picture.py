from __future__ import annotations

import time
from types import SimpleNamespace

import numpy as np
import pytest
from numpy.typing import NDArray

from lsr_live.cli import moving_picture
from lsr_live.cli.moving_picture import FPS, FRAMES, HEIGHT, WIDTH, MovingPicture, prepare
from lsr_live.faces import open_tracker
from lsr_live.frames.frame import Frame, Picture


@pytest.fixture(scope="module")
def frames(astronaut: NDArray[np.uint8]) -> list[Picture]:
    return prepare(astronaut)


def test_a_face_that_moves_is_in_every_frame(frames: list[Picture]) -> None:
    tracker = open_tracker(still=True)
    noses = []
    for frame in frames[::9]:
        assert frame.shape == (HEIGHT, WIDTH, 3)
        face = tracker.track(Frame(frame, 0.0, 0, 0.0))
        assert face is not None
        x, y, width, height = face.box
        assert x > 0
        assert y > 0
        assert x + width < WIDTH
        assert y + height < HEIGHT
        noses.append(face.mesh[1, :2])
    tracker.close()
    assert np.ptp(noses, axis=0).min() > 20


def test_it_ends_where_it_began(frames: list[Picture]) -> None:
    neighbours = np.abs(frames[0].astype(int) - frames[1]).mean()
    assert len(frames) == FRAMES
    assert np.abs(frames[0].astype(int) - frames[-1]).mean() < 2 * neighbours


def test_it_plays_until_its_time_is_over(frames: list[Picture]) -> None:
    source = MovingPicture(frames, 0.01, paced=False)
    indices = []
    while (frame := source.read()) is not None:
        indices.append(frame.index)
    assert indices == list(range(len(indices)))
    assert len(indices) > 1
    assert source.ended


def test_paced_it_keeps_to_its_rate_and_can_be_ended(frames: list[Picture]) -> None:
    source = MovingPicture(frames, 60.0, paced=True)
    began = time.perf_counter()
    source.read()
    second = source.read()
    assert second is not None
    assert second.captured - began >= 1 / FPS
    source.close()
    assert source.read() is None
    assert source.ended


def test_paced_it_drops_what_was_missed_as_a_webcam_would(
    frames: list[Picture], monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = [100.0]
    monkeypatch.setattr(moving_picture, "time", SimpleNamespace(perf_counter=lambda: clock[0]))
    source = MovingPicture(frames, 60.0, paced=True)
    first = source.read()
    clock[0] += 10.4 / FPS
    late = source.read()
    clock[0] += 1.0 / FPS
    next_one = source.read()
    assert first is not None
    assert late is not None
    assert next_one is not None
    assert [first.index, late.index, next_one.index] == [0, 10, 11]
    # Its latency counts from when a camera would have taken it.
    assert late.captured == pytest.approx(100.0 + 10 / FPS)
    assert late.t == pytest.approx(10 / FPS)
