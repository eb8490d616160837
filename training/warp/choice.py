"""Which photo serves which part: the live path's choice for a still picture, for many pictures at once."""

from __future__ import annotations

import torch
from torch import Tensor

from lsr_live.appearance.candidates import FACE_PLACE_SHARE, HEAD_WEIGHT, PLACE_WEIGHT, REGION_WEIGHT, Part
from training.warp.photos import Photos

_MIRRORED = [Part.BODY, Part.FACE, Part.MOUTH, Part.RIGHT_EYE, Part.LEFT_EYE]


def choose(photos: Photos, targets: Tensor, sources: Tensor, mirrored: Tensor, *, placed: bool) -> Tensor:
    """The nearest photo (B,parts) for each part, as frame numbers.

    Parameters
    ----------
    photos
        All frames.
    targets
        (B,) frame numbers.
    sources
        (B,K) frame numbers of the photos that there are.
    mirrored
        (B,) whether the picture is drawn mirrored: the sides of the eyes change.
    placed
        Whether the head's place in the picture counts: the photos show one scene.
    """
    head = (photos.shapes[sources] - photos.shapes[targets][:, None]).abs().mean(2)
    apart = torch.linalg.vector_norm(photos.places[sources] - photos.places[targets][:, None], dim=2)
    place = (PLACE_WEIGHT if placed else 0.0) * apart / photos.heights[targets][:, None]
    distances = [head + place, head + FACE_PLACE_SHARE * place]
    for part in (Part.MOUTH, Part.LEFT_EYE, Part.RIGHT_EYE):
        region = photos.regions[part]
        own = (region[sources] - region[targets][:, None]).abs().mean(2)
        distances.append(REGION_WEIGHT * own + HEAD_WEIGHT * head)
    nearest = torch.stack(distances, 1).argmin(2)
    chosen = sources.gather(1, nearest)
    return torch.where(mirrored[:, None], chosen[:, _MIRRORED], chosen)
