from __future__ import annotations

from collections.abc import Iterator

import cv2
import numpy as np
import pytest
import torch

from training.parser.data import Labelled


@pytest.fixture(autouse=True)
def _one_thread() -> Iterator[None]:
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


def drawn_people(count: int, seed: int = 0) -> Labelled:
    """Round faces with eyes and mouth, under hair, over a shirt, before a wall: each class has its own colour."""
    rng = np.random.default_rng(seed)
    pictures = np.empty((count, 256, 256, 3), np.uint8)
    layouts = np.empty((count, 256, 256), np.uint8)
    colours = {0: (90, 110, 130), 18: (30, 120, 60), 17: (190, 140, 110), 13: (60, 40, 20), 1: (220, 170, 140)}
    colours |= {4: (20, 20, 200), 5: (20, 20, 160), 11: (200, 40, 60)}
    for picture, layout in zip(pictures, layouts, strict=True):
        x, y = (int(v) for v in 128 + rng.integers(-20, 21, 2))
        layout[:] = 0
        cv2.ellipse(layout, (x, y + 190), (110, 90), 0, 0, 360, 18, -1)
        cv2.rectangle(layout, (x - 22, y + 40), (x + 22, y + 110), 17, -1)
        cv2.ellipse(layout, (x, y - 20), (66, 80), 0, 0, 360, 13, -1)
        cv2.ellipse(layout, (x, y), (50, 66), 0, 0, 360, 1, -1)
        cv2.ellipse(layout, (x + 20, y - 12), (10, 6), 0, 0, 360, 4, -1)
        cv2.ellipse(layout, (x - 20, y - 12), (10, 6), 0, 0, 360, 5, -1)
        cv2.ellipse(layout, (x, y + 34), (20, 7), 0, 0, 360, 11, -1)
        for number, colour in colours.items():
            picture[layout == number] = colour
    noisy = pictures + rng.normal(0, 6, pictures.shape)
    return Labelled(np.clip(noisy, 0, 255).astype(np.uint8), layouts)
