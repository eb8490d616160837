"""The `paper` preset draws: contours and photos in, layout and picture out, as LSR does it."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from lsr_live.errors import DataError, UsageError
from lsr_live.faces.contour import draw_contour
from lsr_live.faces.face import Mesh
from lsr_live.faces.landmarks68 import to_68
from lsr_live.frames.frame import AVATAR_SIZE, Picture
from lsr_live.identity.identity import Identity
from training.data.sample import scaled_points
from training.evaluate.metrics import resized
from training.evaluate.renderer import Panels
from training.networks.paper import PaperNetworks, PaperPreset
from training.stages.paper_preset import preset_of
from training.stages.weights_file import Weights


class PaperRenderer:
    """An identity whose photos the encoders have read; a `Renderer`."""

    def __init__(self, identity: Identity, networks: PaperNetworks, side: int) -> None:
        self.side = side
        self._networks = networks
        frames = [_tensor(resized(photo.image, side)) for photo in identity.photos]
        contours = [_tensor(contour_of(photo.mesh, side)) for photo in identity.photos]
        with torch.inference_mode():
            self._latents = networks.embed(torch.stack(frames)[None], torch.stack(contours)[None])

    def panels(self, mesh: Mesh) -> Panels:
        """Layout (R,R) and picture (R,R,3) for a target mesh (478,3) px of the identity's 512 px crop."""
        with torch.inference_mode():
            drawn = self._networks(self._latents, _tensor(contour_of(mesh, self.side))[None])
        layout = drawn.layout[0].argmax(0).to(torch.uint8).numpy()
        return Panels(layout, as_bytes(drawn.picture[0].permute(1, 2, 0).numpy()))


def load_paper(weights: Weights) -> tuple[PaperNetworks, PaperPreset]:
    """The networks of a weights file, and their sizes.

    Raises
    ------
    DataError
        Weights and sizes in the file do not fit each other.
    """
    try:
        preset = preset_of(weights.config)
        # A file may name any size: memory is taken once its weights are seen to be as large.
        with torch.device("meta"):
            sizes = {name: value.shape for name, value in PaperNetworks(preset).state_dict().items()}
        if sizes != {name: value.shape for name, value in weights.state.items()}:
            raise TypeError("names or sizes of the weights are others")
        networks = PaperNetworks(preset)
        networks.load_state_dict(weights.state)
    except (UsageError, TypeError) as error:
        raise DataError(
            "The weights do not fit the networks of the preset 'paper' that their file describes.",
            "Export them again with this version of lsr-train.",
        ) from error
    return networks.requires_grad_(False).eval(), preset


def open_paper(weights: Weights) -> Callable[[Identity], PaperRenderer]:
    """The networks of a weights file, as a maker of renderers; raises as `load_paper`."""
    networks, preset = load_paper(weights)
    return lambda identity: PaperRenderer(identity, networks, preset.side)


def contour_of(mesh: Mesh, side: int) -> Picture:
    """The contour (side,side,3) uint8 of a mesh (478,3) px of a 512 px crop, lines as thick as at any size."""
    return draw_contour(to_68(scaled_points(mesh, side / AVATAR_SIZE)), (side, side))


def as_bytes(values: NDArray[np.float32]) -> Picture:
    """Network values as 8-bit colours: clip(round(127.5 + 127.5 v)), as the reference writes its pictures."""
    return np.ascontiguousarray(np.clip(np.rint(127.5 + 127.5 * values), 0, 255).astype(np.uint8))


def _tensor(picture: Picture) -> Tensor:
    return torch.from_numpy(picture.astype(np.float32) / 127.5 - 1.0).permute(2, 0, 1)
