"""The `live` and `studio` presets draw: the reenactor as users have it, its networks run by torch."""

from __future__ import annotations

from collections.abc import Callable

import cv2
import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from lsr_live.appearance.guide import Guide
from lsr_live.appearance.networks import Painting, Plan
from lsr_live.errors import DataError
from lsr_live.faces.face import Mesh
from lsr_live.faces.known_mesh import GivenMesh
from lsr_live.frames.frame import AVATAR_SIZE, Frame
from lsr_live.identity.classes import SHOWN_AS
from lsr_live.identity.identity import Identity
from lsr_live.identity.parsed import parsed
from lsr_live.reenactor import Reenactor
from training.evaluate.renderer import Panels
from training.evaluate.rows import MOVING, STILL, Method, Player, Row
from training.networks.live import LiveNetworks
from training.networks.presets import PRESETS
from training.stages.weights_file import Weights


class TorchNetworks:
    """`lsr_live.appearance.networks.Networks` run by torch: for tables; the live path has faster runtimes.

    Parameters
    ----------
    networks
        Layout generator and renderer.
    paints
        False: the layout generator alone, so that the warped photos are seen as it puts them together.
    """

    def __init__(self, networks: LiveNetworks, *, paints: bool = True) -> None:
        self._networks = networks.requires_grad_(False).eval()
        self._paints = paints
        self.side, self.layout_side = networks.preset.side, networks.preset.layout_side
        self.name = f"{networks.preset.name}, torch fp32"
        self.planned: Plan | None = None
        """The last plan."""

    @torch.inference_mode()
    def plan(self, guide: Guide) -> Plan:
        """Run the layout generator."""
        plan = self._networks.layout(_tensor(guide.maps), _tensor(guide.prior))
        shift = np.ascontiguousarray(plan.shift[0].permute(1, 2, 0).numpy())
        self.planned = Plan(plan.layout[0].numpy(), plan.attention[0].numpy(), shift)
        return self.planned

    @torch.inference_mode()
    def paint(self, base: NDArray[np.float32], guide: Guide, layout: NDArray[np.float32]) -> Painting:
        """Run the renderer."""
        if not self._paints:
            return Painting(np.zeros_like(base), np.ones_like(base[0]))
        painting = self._networks.renderer(_tensor(base), _tensor(guide.maps), _tensor(layout))
        return Painting(painting.change[0].numpy(), painting.trust[0, 0].numpy())

    def close(self) -> None:
        """Nothing is held: many people are drawn with the same networks."""


class LiveRenderer:
    """An identity that the live networks draw, each picture by itself; a `Renderer`."""

    def __init__(self, identity: Identity, networks: TorchNetworks) -> None:
        self.side = networks.side
        self._networks = networks
        self._reenactor = Reenactor(
            parsed(identity), tracker=GivenMesh(), networks=networks, settings=STILL, still=True
        )
        self._blank = np.zeros((AVATAR_SIZE, AVATAR_SIZE, 3), np.uint8)

    def panels(self, mesh: Mesh) -> Panels:
        """Layout (R,R) and picture (R,R,3) for a target mesh (478,3) px of the identity's 512 px crop."""
        picture = self._reenactor.reenact(Frame(self._blank, 0.0, 0, 0.0, mesh=mesh)).image
        assert self._networks.planned is not None
        layout = SHOWN_AS[self._networks.planned.layout.argmax(0)]
        size = (self.side, self.side)
        small = picture if self.side == AVATAR_SIZE else cv2.resize(picture, size, interpolation=cv2.INTER_AREA)
        return Panels(cv2.resize(layout, size, interpolation=cv2.INTER_NEAREST), np.asarray(small))


def load_live(weights: Weights) -> LiveNetworks:
    """The networks of a weights file.

    Raises
    ------
    DataError
        The weights do not fit the preset that their file names.
    """
    networks = LiveNetworks(PRESETS[weights.preset])
    try:
        networks.load_state_dict(weights.state)
    except RuntimeError as error:
        raise DataError(
            f"The weights do not fit the networks of the preset '{weights.preset}'.",
            "Export them again with this version of lsr-train.",
        ) from error
    return networks.requires_grad_(False).eval()


def open_live(weights: Weights) -> tuple[Row, Row, Callable[[Identity], LiveRenderer]]:
    """The networks of a weights file: both as a row of tables, the layout generator alone, and a maker of renderers.

    Raises
    ------
    DataError
        The weights do not fit the preset that their file names.
    """
    networks = load_live(weights)
    both, planning = TorchNetworks(networks), TorchNetworks(networks, paints=False)
    return _row(both), _row(planning), lambda identity: LiveRenderer(identity, both)


def _row(networks: TorchNetworks) -> Row:
    def draw(identity: Identity) -> Method:
        reenactor = Reenactor(parsed(identity), tracker=GivenMesh(), networks=networks, settings=STILL, still=True)
        blank = np.zeros((AVATAR_SIZE, AVATAR_SIZE, 3), np.uint8)
        return lambda target: reenactor.reenact(Frame(blank, 0.0, 0, 0.0, mesh=target)).image

    def move(identity: Identity) -> Player:
        reenactor = Reenactor(parsed(identity), tracker=GivenMesh(), networks=networks, settings=MOVING)
        return lambda frame: reenactor.reenact(frame).image

    return Row(draw, move)


def _tensor(values: NDArray[np.float32]) -> Tensor:
    return torch.from_numpy(np.ascontiguousarray(values))[None]
