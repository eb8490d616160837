"""How near a picture is to the true one: SSIM, PSNR, LPIPS, CSIM, landmark, eye and mouth errors."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from pathlib import Path

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
from training.losses.lpips import LPIPS

SIDE = 256
"""Pictures are compared at this size, px."""


@dataclass(frozen=True, slots=True)
class Scores:
    """Scores of one picture against the true one; NaN where no face was found in it."""

    ssim: float
    """scikit-image, 7x7 uniform window, colour, range 255."""
    psnr: float
    """dB."""
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


class Judge:
    """Scores pictures.

    Parameters
    ----------
    tracker
        A still tracker.
    models
        Folder with ``lpips-squeeze.safetensors`` and an identity network.

    Raises
    ------
    DataError
        A network is missing.
    """

    def __init__(self, tracker: Tracker, models: Path) -> None:
        network, weights = find_network(models), models / "lpips-squeeze.safetensors"
        if network is None or not weights.is_file():
            raise DataError(
                f"'{models}' lacks lpips-squeeze.safetensors or an identity network.",
                "Name the folder that holds them by --models or LSR_MODELS.",
            )
        self._embedder = FaceEmbedder(network)
        self._lpips = LPIPS(weights)
        self._tracker = tracker

    def mesh(self, picture: Picture) -> Mesh | None:
        """The face (478,3) px of a picture, or None."""
        face = self._tracker.track(Frame(picture, 0.0, 0, 0.0))
        return None if face is None else face.mesh

    def score(self, picture: Picture, truth: Picture, truth_mesh: Mesh) -> Scores:
        """Score a picture against the true one, both (256,256,3) uint8 RGB, the latter with its mesh (478,3) px."""
        error = float(np.mean((picture.astype(np.float64) - truth) ** 2))
        mesh = self.mesh(picture)
        height = face_height(truth_mesh)
        missing = float("nan")
        csim = landmarks = eyes = mouth = missing
        if mesh is not None:
            own, true = (self._embedder.embed(p, m) for p, m in ((picture, mesh), (truth, truth_mesh)))
            csim = float(own @ true)
            landmarks = float(np.linalg.norm((mesh - truth_mesh)[:468, :2], axis=1).mean()) / height * 100
            difference = np.abs(_openings(mesh) - _openings(truth_mesh)) / height * 100
            eyes, mouth = float(difference[:2].mean()), float(difference[2])
        with torch.inference_mode():
            lpips = float(self._lpips(_tensor(picture), _tensor(truth)))
        return Scores(
            ssim=float(structural_similarity(picture, truth, channel_axis=2, data_range=255)),
            psnr=10.0 * float(np.log10(255.0**2 / max(error, 1e-9))),
            lpips=lpips,
            csim=csim,
            landmarks=landmarks,
            eyes=eyes,
            mouth=mouth,
        )


def mean(scores: list[Scores]) -> Scores:
    """Mean of each score, faces not found left out."""
    columns = {name: [asdict(score)[name] for score in scores] for name in Scores.__dataclass_fields__}
    return Scores(**{name: _mean(values) for name, values in columns.items()})


def resized(picture: Picture, side: int) -> Picture:
    """A square picture at another size."""
    shrinking = picture.shape[0] > side
    kind = cv2.INTER_AREA if shrinking else cv2.INTER_CUBIC
    return picture if picture.shape[0] == side else np.asarray(cv2.resize(picture, (side, side), interpolation=kind))


def _mean(values: list[float]) -> float:
    known = [value for value in values if not np.isnan(value)]
    return float(np.mean(known)) if known else float("nan")


def _openings(mesh: Mesh) -> NDArray[np.float32]:
    return np.asarray(np.linalg.norm(mesh[[159, 386, 13], :2] - mesh[[145, 374, 14], :2], axis=1))


def _tensor(picture: Picture) -> torch.Tensor:
    return torch.from_numpy(picture.astype(np.float32) / 127.5 - 1.0).permute(2, 0, 1)[None]
