"""Frames of one portrait, cropped, turned and talking: enough to warp, to draw from and to learn on."""

from __future__ import annotations

import cv2
import numpy as np
import torch
from numpy.typing import NDArray

from lsr_live.appearance.shape_maps import INNER_LIPS
from lsr_live.faces import open_tracker
from lsr_live.faces.contour import draw_contour
from lsr_live.faces.landmarks68 import to_68
from lsr_live.frames.frame import Frame
from lsr_live.identity.identity import Photo
from lsr_live.mesh import topology
from lsr_live.mesh.alignment import rotation_from_angles
from training.data.pool import Pool
from training.data.sample import Label, Sample

Floats = NDArray[np.float32]


def portrait(astronaut: NDArray[np.uint8]) -> tuple[NDArray[np.uint8], Floats]:
    """The astronaut's head and shoulders (512,512,3), and her mesh (478,3) px."""
    image = np.asarray(cv2.resize(astronaut[:300, 80:380], (512, 512), interpolation=cv2.INTER_CUBIC))
    tracker = open_tracker(still=True)
    try:
        face = tracker.track(Frame(image, 0.0, 0, 0.0))
    finally:
        tracker.close()
    assert face is not None
    return image, face.mesh


def turned(mesh: Floats, *, yaw: float = 0.0, pitch: float = 0.0, lips: float = 0.0, lids: float = 1.0) -> Floats:
    """A mesh with its head turned about its middle, its lower lip lowered by px, and its eyes open by a share."""
    moved = mesh.astype(np.float64)
    lower = np.unique(np.concatenate((topology.INNER_LIP_LOWER[1:-1], topology.OUTER_LIP_LOWER[1:-1], INNER_LIPS[11:])))
    moved[lower, 1] += lips
    pairs = (
        (topology.LEFT_EYE_UPPER, topology.LEFT_EYE_LOWER),
        (topology.RIGHT_EYE_UPPER, topology.RIGHT_EYE_LOWER),
    )
    for upper, under in pairs:
        moved[upper[1:-1]] = moved[under[1:-1]] + lids * (moved[upper[1:-1]] - moved[under[1:-1]])
    middle = moved[:468].mean(0)
    return np.asarray((moved - middle) @ rotation_from_angles(yaw, pitch, 0.0).T + middle, np.float32)


def photos(image: NDArray[np.uint8], mesh: Floats) -> list[Photo]:
    """Four photos of one scene: as it is, larger, moved, and with the mouth open; each as if turned a little."""
    made = []
    crops = ((1.0, 0, 0), (1.15, -30, -20), (1.0, 24, 8), (1.05, -10, 12))
    ways = ({}, {"yaw": -6.0}, {"pitch": 5.0, "lids": 0.6}, {"yaw": 8.0, "lips": 9.0})
    for (scale, x, y), way in zip(crops, ways, strict=True):
        matrix = np.array([[scale, 0, x], [0, scale, y]], np.float64)
        moved = mesh.copy()
        moved[:, :2] = scale * moved[:, :2] + (x, y)
        moved[:, 2] *= scale
        moved = turned(moved, **way)
        picture = np.asarray(cv2.warpAffine(image, matrix, (512, 512), borderMode=cv2.BORDER_REPLICATE))
        matte = np.zeros((512, 512), np.uint8)
        cv2.fillPoly(matte, [np.rint(moved[topology.OVAL, :2]).astype(np.int32)], 255)
        matte = np.asarray(cv2.dilate(matte, np.ones((61, 61), np.uint8)))
        layout = np.where(matte > 0, 13, 0).astype(np.uint8)
        cv2.fillPoly(layout, [np.rint(moved[topology.OVAL, :2]).astype(np.int32)], 1)
        cv2.fillPoly(layout, [np.rint(moved[INNER_LIPS, :2]).astype(np.int32)], 10)
        made.append(Photo(picture, moved, matte, 1.0, layout))
    return made


def pool_of(frames: list[Photo], side: int) -> Pool:
    """A pool with the frames as one clip of one person."""

    def small(pictures: list[NDArray[np.uint8]], size: int, kind: int) -> torch.Tensor:
        return torch.from_numpy(np.stack([cv2.resize(p, (size, size), interpolation=kind) for p in pictures]))

    count = len(frames)
    return Pool(
        side=side,
        images=small([frame.image for frame in frames], side, cv2.INTER_AREA),
        mattes=small([frame.matte for frame in frames], side, cv2.INTER_AREA),
        layouts=small([frame.layout for frame in frames if frame.layout is not None], side // 2, cv2.INTER_NEAREST),
        meshes=torch.from_numpy(np.stack([frame.mesh for frame in frames])),
        person=torch.zeros(count, dtype=torch.int64),
        track=torch.zeros(count, dtype=torch.int64),
        frame=torch.arange(count),
        people=("collins",),
        tracks=(("collins", "portrait"),),
    )


def portrait_samples(astronaut: NDArray[np.uint8], side: int) -> list[Sample]:
    """The photos as samples of one clip, as lsr-train prepare makes them."""
    samples = []
    for number, photo in enumerate(photos(*portrait(astronaut))):
        size, area = (side, side), cv2.INTER_AREA
        image, matte = (np.asarray(cv2.resize(each, size, interpolation=area)) for each in (photo.image, photo.matte))
        assert photo.layout is not None
        layout = np.asarray(cv2.resize(photo.layout, size, interpolation=cv2.INTER_NEAREST))
        half = np.array([0.5, 0.5, 0.0], np.float32)
        mesh = np.asarray((photo.mesh + half) * np.float32(side / 512) - half, np.float32)
        points = to_68(mesh)
        label = Label("collins", "portrait", number, f"{number}.png")
        contour = draw_contour(points, size)
        samples.append(Sample(label, image, mesh, points, contour, layout, matte))
    return samples
