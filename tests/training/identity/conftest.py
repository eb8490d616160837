from __future__ import annotations

import cv2
import numpy as np
import pytest
import torch

from training.identity.faces import Faces
from training.networks.mobilefacenet import MobileFaceNet


def drawn_faces(people: int, each: int, seed: int = 0) -> Faces:
    """Round faces with eyes and a mouth; colours and places belong to the person, the noise to the picture."""
    pictures = np.empty((people * each, 112, 112, 3), np.uint8)
    for number, picture in enumerate(pictures):
        own = np.random.default_rng([seed, number // each])
        picture[:] = own.integers(0, 256, 3)
        cv2.ellipse(
            picture, (56, 60), (int(own.integers(30, 50)), 52), 0, 0, 360, own.integers(60, 256, 3).tolist(), -1
        )
        for x in (38, 74):
            cv2.circle(picture, (x, 52), int(own.integers(3, 9)), own.integers(0, 120, 3).tolist(), -1)
        cv2.ellipse(picture, (56, 92), (int(own.integers(8, 20)), 5), 0, 0, 360, own.integers(0, 256, 3).tolist(), -1)
        noise = np.random.default_rng([seed, number, 1]).normal(0, 4, picture.shape)
        picture[:] = np.clip(picture + noise, 0, 255)
    return Faces(pictures, np.arange(people * each) // each)


@pytest.fixture(scope="session")
def teacher() -> MobileFaceNet:
    """An untrained network of the teacher's kind: what it answers depends on the face, and that is all tests need."""
    with torch.random.fork_rng():
        torch.manual_seed(0)
        network = MobileFaceNet()
    network.fuse()
    return network.requires_grad_(False)
