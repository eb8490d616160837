"""Whether a face is the same person's, to a network that is not the one which tables report."""

from __future__ import annotations

from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn.functional import cosine_similarity

from training.losses.aligned_face import aligned_faces
from training.losses.models import IDENTITY, find
from training.losses.weights_file import fill, read_weights
from training.networks.mobilefacenet import MobileFaceNet


class IdentityDistance(nn.Module):
    """One less the cosine of two faces' embeddings by MobileFaceNet.

    Parameters
    ----------
    weights
        ``identity-mobilefacenet.safetensors``.

    Raises
    ------
    DataError
        The file is broken or another network's.
    """

    def __init__(self, weights: Path) -> None:
        super().__init__()
        with torch.device("meta"):
            self.network = MobileFaceNet()
        state = read_weights(weights)
        counters = {n: torch.zeros(()) for n in self.network.state_dict() if n.endswith("num_batches_tracked")}
        fill(self.network, counters | state, weights)
        self.network.fuse()
        self.network.requires_grad_(False)

    def embed(self, picture: Tensor, mesh: Tensor) -> Tensor:
        """Embeddings (N,128) float32 of the faces with these meshes (N,478,2 or 3), px of `picture` (N,3,H,W)."""
        # (x - 127.5) / 128 of what is 0 to 255 there and -1 to 1 here.
        answer: Tensor = self.network(aligned_faces(picture, mesh) * (127.5 / 128))
        return answer.float()

    def forward(self, picture: Tensor, truth: Tensor, mesh: Tensor) -> Tensor:
        """Distance (N,), 0 to 2, of a picture to the true one, both (N,3,H,W) in [-1,1].

        `mesh` (N,478,2 or 3) is that of the true picture, in its px: where the face should be is where it is judged.
        """
        with torch.no_grad():
            wanted = self.embed(truth, mesh)
        return 1 - cosine_similarity(self.embed(picture, mesh), wanted)


def open_identity(models: Path | None = None) -> IdentityDistance:
    """The loss, its network found in a folder: no address of it is public, so it is never downloaded.

    Raises
    ------
    DataError
        No folder has it, or it is broken.
    """
    return IdentityDistance(find(IDENTITY, models))
