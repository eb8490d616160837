"""How near a picture is to the true one: SSIM, PSNR, L1, LPIPS, CSIM, landmark, eye and mouth errors."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import torch
from numpy.typing import NDArray
from skimage.metrics import structural_similarity

from lsr_live.errors import DataError
from lsr_live.faces.face import Mesh
from lsr_live.faces.tracker import Tracker
from lsr_live.frames.frame import Frame, Picture
from lsr_live.identity.likeness import FaceEmbedder, find_network
from lsr_live.mesh.measures import face_height
from training.data.sample import scaled_points
from training.losses.lpips import open_lpips

SIDE = 256
"""Pictures are compared at this size unless another is asked for, px."""
SURFACE = 468
"""Mesh points of the face's surface; the others are irises."""


@dataclass(frozen=True, slots=True)
class Scores:
    """Scores of one picture against the true one; what needs a face is NaN where none was found in it."""

    ssim: float
    """scikit-image, 7x7 uniform window, colour, range 255."""
    psnr: float
    """dB, range 255."""
    l1: float
    """Mean absolute difference, 0 to 255."""
    lpips: float
    """Version 0.1, SqueezeNet."""
    csim: float
    """Cosine of the two faces' embeddings."""
    landmarks: float
    """Mean distance of the 468 surface points, % of the true face's height."""
    eyes: float
    """Mean difference of the two eyes' openings (159-145, 386-374), % of face height."""
    mouth: float
    """Difference of the mouth's opening (13-14), % of face height."""
    found: float
    """1 where the tracker found a face in the picture, 0 where not; % over many."""


@dataclass(frozen=True, slots=True)
class Truth:
    """A true picture, with all that is measured on it once."""

    picture: Picture
    """(S,S,3) uint8 RGB at the size of comparison."""
    mesh: Mesh
    """(478,3) float32 px of `picture`."""
    embedding: NDArray[np.float32]
    """Unit vector (N,) of its face."""


class Judge:
    """Scores pictures.

    Parameters
    ----------
    tracker
        A still tracker.
    models
        Folder with an identity network and ``lpips-squeeze.safetensors``; the latter's originals are downloaded where
        it is not there.
    side
        Pictures are compared at this size, px. The reference's own SSIM, PSNR and L1 are those at 224.

    Raises
    ------
    DataError
        A network is missing or broken.
    """

    def __init__(self, tracker: Tracker, models: Path, side: int = SIDE) -> None:
        network = find_network(models)
        if network is None:
            raise DataError(
                f"'{models}' lacks an identity network (identity-*112*.onnx).",
                "Name the folder that holds the metric networks by --models or LSR_MODELS.",
            )
        self.side = side
        self.lpips = open_lpips(models)
        self._embedder = FaceEmbedder(network)
        self._tracker = tracker

    def close(self) -> None:
        """Free the identity network; the tracker stays its owner's."""
        self._embedder.close()

    def mesh(self, picture: Picture) -> Mesh | None:
        """The face (478,3) px of a picture, or None."""
        face = self._tracker.track(Frame(picture, 0.0, 0, 0.0))
        return None if face is None else face.mesh

    def embed(self, picture: Picture, mesh: Mesh) -> NDArray[np.float32]:
        """Unit vector (N,) of the face with this mesh, px of the picture."""
        return self._embedder.embed(picture, mesh)

    def truth(self, picture: Picture, mesh: Mesh) -> Truth:
        """What pictures are compared with: a square picture and its mesh, px of it, brought to the judge's size."""
        seen = resized(picture, self.side)
        placed = scaled_points(mesh, self.side / picture.shape[0])
        return Truth(seen, placed, self.embed(seen, placed))

    def score(self, picture: Picture, truth: Truth) -> Scores:
        """Score a square uint8 RGB picture of any size against the true one."""
        seen = resized(picture, self.side)
        difference = seen.astype(np.float64) - truth.picture
        mesh = self.mesh(seen)
        csim = landmarks = eyes = mouth = math.nan
        if mesh is not None:
            height = face_height(truth.mesh)
            csim = float(self.embed(seen, mesh) @ truth.embedding)
            landmarks = moved(mesh, truth.mesh)
            openings = np.abs(_openings(mesh) - _openings(truth.mesh)) / height * 100
            eyes, mouth = float(openings[:2].mean()), float(openings[2])
        with torch.inference_mode():
            lpips = float(self.lpips(_tensor(seen), _tensor(truth.picture)))
        return Scores(
            ssim=float(structural_similarity(seen, truth.picture, channel_axis=2, data_range=255)),
            psnr=10.0 * math.log10(255.0**2 / max(float((difference**2).mean()), 1e-9)),
            l1=float(np.abs(difference).mean()),
            lpips=lpips,
            csim=csim,
            landmarks=landmarks,
            eyes=eyes,
            mouth=mouth,
            found=float(mesh is not None),
        )


def moved(mesh: Mesh, other: Mesh) -> float:
    """Mean distance in the image plane of the surface points of two meshes (478,3), % of the second face's height."""
    apart = np.linalg.norm((mesh - other)[:SURFACE, :2], axis=1)
    return float(apart.mean()) / face_height(other) * 100


def mean_of(records: Sequence[Any]) -> dict[str, float]:
    """Mean of each field over dataclass records of floats, NaN left out; NaN where nothing is left."""
    columns = {name: np.array([row[name] for row in map(asdict, records)]) for name in asdict(records[0])}
    known = {name: values[~np.isnan(values)] for name, values in columns.items()}
    return {name: float(values.mean()) if values.size else math.nan for name, values in known.items()}


def mean(scores: Sequence[Scores]) -> Scores:
    """Mean of each score, faces not found left out."""
    return Scores(**mean_of(scores))


def resized(picture: Picture, side: int) -> Picture:
    """A square picture at another size."""
    shrinking = picture.shape[0] > side
    kind = cv2.INTER_AREA if shrinking else cv2.INTER_CUBIC
    return picture if picture.shape[0] == side else np.asarray(cv2.resize(picture, (side, side), interpolation=kind))


def _openings(mesh: Mesh) -> NDArray[np.float32]:
    return np.asarray(np.linalg.norm(mesh[[159, 386, 13], :2] - mesh[[145, 374, 14], :2], axis=1))


def _tensor(picture: Picture) -> torch.Tensor:
    return torch.from_numpy(picture.astype(np.float32) / 127.5 - 1.0).permute(2, 0, 1)[None]
