"""The reenactor with networks: as the warp while they are untrained, and with what they add afterwards."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import cv2
import numpy as np
import pytest
import torch
from numpy.typing import NDArray
from PIL import Image

from lsr_live.errors import DataError
from lsr_live.faces.known_mesh import GivenMesh
from lsr_live.frames.frame import Frame, Picture
from lsr_live.identity.enrol import enrol
from lsr_live.identity.identity import Identity
from lsr_live.identity.parsed import parsed
from lsr_live.reenactor import Reenactor
from tests.training.portraits import turned
from training.evaluate.live import LiveRenderer, TorchNetworks, open_live
from training.evaluate.rows import ROWS, STILL
from training.networks.live import LiveNetworks
from training.networks.presets import LIVE
from training.stages.run import stage_config
from training.stages.weights_file import read_weights, write_weights


@pytest.fixture(scope="module")
def identity(astronaut: NDArray[np.uint8], tmp_path_factory: pytest.TempPathFactory) -> Identity:
    path: Path = tmp_path_factory.mktemp("portrait") / "collins.png"
    Image.fromarray(astronaut).save(path)
    return enrol("Eileen Collins", [path], consent="public domain portrait").identity


def drawn(identity: Identity, networks: LiveNetworks) -> Picture:
    mesh = turned(identity.photos[0].mesh, yaw=8, lips=6)
    reenactor = Reenactor(identity, tracker=GivenMesh(), networks=TorchNetworks(networks), settings=STILL, still=True)
    return reenactor.reenact(Frame(np.zeros((512, 512, 3), np.uint8), 0.0, 0, 0.0, mesh=mesh)).image


def warped(identity: Identity) -> Picture:
    return ROWS["warp"].draw(identity)(turned(identity.photos[0].mesh, yaw=8, lips=6))


def test_untrained_networks_draw_the_warp(identity: Identity) -> None:
    error = float(np.mean((drawn(identity, LiveNetworks(LIVE)).astype(np.float64) - warped(identity)) ** 2))
    assert 10 * np.log10(255**2 / error) > 34


@pytest.mark.parametrize("change", [0.2, -0.2])
def test_a_change_is_added_both_ways(identity: Identity, change: float) -> None:
    plain, networks = drawn(identity, LiveNetworks(LIVE)).astype(int), LiveNetworks(LIVE)
    assert networks.renderer.head.bias is not None
    networks.renderer.head.bias.data[:12] = change  # RGB, four pixels each; the matte stays
    moved = drawn(identity, networks).astype(int) - plain
    # Well inside the person, wherever the turn takes the edge: beyond it there is the wall, which does not change.
    person = cv2.erode(identity.photos[0].matte, np.ones((81, 81), np.uint8)) > 250
    free = person[..., None] & (plain > 40) & (plain < 215)
    assert np.median(moved[free]) == pytest.approx(change * 127.5, abs=2.0)
    # Black stays black and white white: nothing wraps round.
    assert (np.sign(moved[free]) == np.sign(change)).mean() > 0.99
    assert (moved * np.sign(change) >= -3).mean() > 0.999


def test_without_trust_the_finest_detail_goes(identity: Identity) -> None:
    def sharpness(picture: Picture) -> float:
        grey = picture.astype(np.float64).mean(2)[100:350, 150:380]
        return float(np.abs(np.diff(grey, axis=1)).mean())

    networks = LiveNetworks(LIVE)
    assert networks.renderer.head.bias is not None
    networks.renderer.head.bias.data[16:] = -20.0
    assert sharpness(drawn(identity, networks)) < 0.97 * sharpness(warped(identity))


def test_photos_without_a_layout_are_parsed(identity: Identity) -> None:
    assert parsed(identity) is identity
    bare = dataclasses.replace(
        identity, photos=tuple(dataclasses.replace(photo, layout=None) for photo in identity.photos)
    )
    again = parsed(bare).photos[0].layout
    assert again is not None
    np.testing.assert_array_equal(again, identity.photos[0].layout)


def test_panels_have_the_side_of_the_networks(identity: Identity) -> None:
    panels = LiveRenderer(identity, TorchNetworks(LiveNetworks(LIVE))).panels(identity.photos[0].mesh)
    assert panels.layout.shape == (256, 256)
    assert panels.picture.shape == (256, 256, 3)
    assert {1, 13, 18} <= set(np.unique(panels.layout).tolist()), "skin, hair and body are there"


def test_weights_that_do_not_fit_are_told(tmp_path: Path) -> None:
    config = stage_config("live", "meta", None, [])
    state = LiveNetworks(LIVE).state_dict()
    write_weights(tmp_path / "good.safetensors", state, config, steps=1)
    open_live(read_weights(tmp_path / "good.safetensors"))
    write_weights(tmp_path / "bad.safetensors", {"layout.stem.weight": torch.zeros(3)}, config, steps=1)
    with pytest.raises(DataError, match="do not fit"):
        open_live(read_weights(tmp_path / "bad.safetensors"))
