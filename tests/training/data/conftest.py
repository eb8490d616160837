"""Pictures and clips of the one face that may be shown."""

from __future__ import annotations

from pathlib import Path

import av
import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

Picture = NDArray[np.uint8]


@pytest.fixture(scope="session")
def portrait(astronaut: Picture) -> Picture:
    """(200,200,3): head and shoulders."""
    return np.ascontiguousarray(astronaut[10:210, 130:330])


@pytest.fixture(scope="session")
def clip_file(tmp_path_factory: pytest.TempPathFactory, astronaut: Picture) -> Path:
    """A clip of 24 frames, 320 x 240: the portrait wanders a little and tilts."""
    path = tmp_path_factory.mktemp("clips") / "portrait.mp4"
    with av.open(str(path), "w") as container:
        stream = container.add_stream("mpeg4", rate=25)
        stream.width, stream.height, stream.bit_rate = 320, 240, 2_000_000
        for number in range(24):
            moved = cv2.getRotationMatrix2D((225, 115), 8 * np.sin(number / 4), 1.0)
            moved[:, 2] += (-65 + number / 3, -5)
            image = cv2.warpAffine(astronaut, moved, (320, 240), borderMode=cv2.BORDER_REPLICATE)
            for packet in stream.encode(av.VideoFrame.from_ndarray(image, format="rgb24")):
                container.mux(packet)
        for packet in stream.encode():
            container.mux(packet)
    return path


def save(path: Path, image: Picture) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    assert cv2.imwrite(str(path), cv2.cvtColor(image, cv2.COLOR_RGB2BGR))
    return path


def shifted(image: Picture, by: int) -> Picture:
    """The picture moved to the right, px."""
    return np.ascontiguousarray(np.roll(image, by, axis=1))
