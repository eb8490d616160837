"""The batched warp does what the live path does."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
import torch
from numpy.typing import NDArray

from lsr_live.appearance import guide as live_guide
from lsr_live.appearance.blend import blend_body, blend_face, blend_regions
from lsr_live.appearance.candidates import Chooser, Part
from lsr_live.appearance.control_points import control_points, smoothing
from lsr_live.appearance.flow import CELL, WHOLE, Shift, solve_flow
from lsr_live.appearance.flow import dense as live_dense
from lsr_live.appearance.masks import attended_face, attended_masks
from lsr_live.appearance.shape_maps import shape_maps
from lsr_live.appearance.wardrobe import Wardrobe, prepare
from lsr_live.identity.identity import Identity, Photo, Ranges
from tests.training.portraits import Floats, photos, pool_of, portrait, turned
from training.warp.compose import compose
from training.warp.flow import dense
from training.warp.guide import Guide, drawn_shapes, make_guide
from training.warp.photos import Photos, prepare_photos
from training.warp.placement import as_stored, random_placement
from training.warp.scene import Scene, make_scene

SOURCES = 4


@pytest.fixture(scope="module")
def frames(astronaut: NDArray[np.uint8]) -> list[Photo]:
    """Four photos, then five targets whose pictures do not matter."""
    image, mesh = portrait(astronaut)
    targets = [
        mesh,
        turned(mesh, yaw=12, pitch=-5),
        turned(mesh, lips=14),
        turned(mesh, lids=0.1, yaw=-6),
        turned(mesh, pitch=8, lips=5, lids=0.5),
    ]
    matte, layout = np.full((512, 512), 255, np.uint8), np.zeros((512, 512), np.uint8)
    return photos(image, mesh) + [Photo(image, target, matte, 1.0, layout) for target in targets]


@pytest.fixture(scope="module")
def prepared(frames: list[Photo]) -> Photos:
    return prepare_photos(pool_of(frames, 256))


@pytest.fixture(scope="module", params=[True, False], ids=["layered", "moving"])
def layered(request: pytest.FixtureRequest) -> bool:
    return bool(request.param)


@pytest.fixture(scope="module")
def scene(prepared: Photos, layered: bool) -> Scene:
    targets = torch.arange(SOURCES, len(prepared.pool))
    count = len(targets)
    sources = torch.arange(SOURCES).expand(count, -1)
    still = as_stored(count, targets.device)
    return make_scene(prepared, targets, sources, torch.zeros(count, dtype=torch.bool), still, layered=layered)


@pytest.fixture(scope="module")
def guide(scene: Scene) -> Guide:
    return make_guide(scene)


@pytest.fixture(scope="module")
def lives(frames: list[Photo], layered: bool) -> list[Live]:
    return [Live(frames, frame.mesh, layered=layered) for frame in frames[SOURCES:]]


class Live:
    """The live path's own warp of one target, each part from its nearest photo alone."""

    def __init__(self, frames: list[Photo], target: Floats, *, layered: bool) -> None:
        self.photos, self.target = frames[:SOURCES], target
        self.wardrobe: Wardrobe = prepare(_identity(self.photos), layered=layered, layout_side=64)
        distances = Chooser(self.photos, placed=layered)._distances(target)
        self.shares = np.zeros_like(distances)
        self.shares[np.arange(len(Part)), distances.argmin(1)] = 1.0
        self.active = [int(k) for k in np.flatnonzero(self.shares.any(0))]
        points, smooth = control_points(target, anchored=layered), smoothing(target, anchored=layered)
        self.flow = solve_flow(points, self.wardrobe.points[self.active], smooth)
        sampled = self.flow.sample(WHOLE, CELL)
        self.nodes = {k: np.ascontiguousarray(sampled[:, :, m]) for m, k in enumerate(self.active)}

    def guide(self) -> live_guide.Guide:
        worn, facing = self.wardrobe.layouts, self.wardrobe.facing
        maker = live_guide.GuideMaker(64)
        guide = maker.blank()
        maker.make(self.target, self.nodes, self.shares, worn, facing, guide)
        return guide

    def picture(self, attention: Floats, shift: Floats) -> NDArray[np.uint8]:
        masks, moved = attended_masks(attention), Shift(shift)
        nodes = {k: places + moved.nodes for k, places in self.nodes.items()}
        picture, warps = blend_body(self.wardrobe, nodes, self.shares, CELL)
        blend_face(picture, self.wardrobe, nodes, warps, self.shares, attended_face(attention), masks, CELL)
        blend_regions(picture, self.wardrobe, self.flow, self.active, self.shares, self.target, masks, moved)
        return picture


def _identity(kept: list[Photo]) -> Identity:
    nothing = np.zeros(3, np.float32)
    ranges = Ranges(nothing[:2], nothing[:2], 0.0, 1.0, nothing, nothing)
    return Identity("collins", tuple(kept), kept[0].mesh, 0, ranges, None, "public domain", "", "", "none")


def test_flow_is_the_live_flow_within_a_tenth_of_a_pixel(lives: list[Live], guide: Guide) -> None:
    for row, live in enumerate(lives):
        for part in Part:
            nodes = live.nodes[int(live.shares[part].argmax())]
            # At every pixel of the 512 px picture, not at the nodes alone.
            mine = dense(guide.places[row, :, :, part].permute(2, 0, 1)[None], CELL)[0].permute(1, 2, 0).numpy()
            assert np.abs(mine - live_dense(nodes, CELL)).max() < 0.1


def test_the_warp_is_as_exact_while_networks_run_at_half_precision(scene: Scene, guide: Guide) -> None:
    with torch.autocast("cpu", torch.bfloat16):
        again = make_guide(scene)
    assert torch.equal(again.places, guide.places)
    assert torch.equal(again.maps, guide.maps)


def test_the_guide_is_the_live_guide(lives: list[Live], guide: Guide) -> None:
    for row, live in enumerate(one.guide() for one in lives):
        difference = np.abs(guide.maps[row].numpy() - live.maps)
        assert difference[:12].max() < 1e-6, "shape"
        # Masks are drawn with OpenCV there and computed from distances here: they differ along their edges.
        assert difference.mean((1, 2)).max() < 0.02
        assert np.abs(np.exp(guide.prior[row].numpy()) - np.exp(live.prior)).mean((1, 2)).max() < 0.015


def test_the_picture_is_the_live_picture(lives: list[Live], scene: Scene, guide: Guide, layered: bool) -> None:
    attention = guide.prior.exp() / guide.prior.exp().sum(1, keepdim=True)
    generator = torch.Generator().manual_seed(2)
    coarse = torch.randn(len(attention), 2, 8, 8, generator=generator)
    shift = torch.nn.functional.interpolate(coarse, (64, 64), mode="bilinear")
    mine = compose(scene, guide, attention, shift)
    channels = 4 if layered else 3
    for row, live in enumerate(lives):
        drawn = live.picture(attention[row].numpy(), np.ascontiguousarray(shift[row].permute(1, 2, 0).numpy()))
        there = cv2.resize(drawn, (256, 256), interpolation=cv2.INTER_AREA)[..., :channels].astype(np.float32)
        here = (mine[row, :channels].permute(1, 2, 0).numpy() + 1.0) * 127.5
        error = float(np.mean((here - there) ** 2))
        # Photos are fetched at 256 px here and at 512 px there, so fine texture differs.
        assert 10 * np.log10(255**2 / error) > 33.0
        # Lids and lips are where they are there.
        mouth = live.target[13, :2] / 2
        x, y = (round(float(v)) for v in mouth)
        patch = np.abs(here - there)[y - 12 : y + 12, x - 16 : x + 16, :3]
        assert patch.mean() < 6.0


def test_the_parts_come_from_the_photos_that_the_live_chooser_takes(prepared: Photos, frames: list[Photo]) -> None:
    from training.warp.choice import choose

    targets = torch.arange(SOURCES, len(frames))
    sources = torch.arange(SOURCES).expand(len(targets), -1)
    for placed in (True, False):
        chosen = choose(prepared, targets, sources, torch.zeros(len(targets), dtype=torch.bool), placed=placed)
        chooser = Chooser(frames[:SOURCES], placed=placed)
        for row, frame in enumerate(frames[SOURCES:]):
            assert chosen[row].tolist() == chooser._distances(frame.mesh).argmin(1).tolist()


def test_shape_maps_for_the_gpu_are_like_those_drawn(frames: list[Photo]) -> None:
    meshes = torch.from_numpy(np.stack([frame.mesh for frame in frames]))
    computed = drawn_shapes(meshes, 128).numpy()
    for row, frame in enumerate(frames):
        difference = np.abs(computed[row] - shape_maps(frame.mesh, 128) / 255.0)
        assert difference.mean() < 0.004
        assert (difference > 0.6).mean() < 0.001


def test_a_mirrored_picture_is_the_mirror_image(prepared: Photos, layered: bool) -> None:
    targets = torch.arange(SOURCES, len(prepared.pool))
    sources = torch.arange(SOURCES).expand(len(targets), -1)
    still = as_stored(len(targets), targets.device)
    pictures = []
    for mirrored in (False, True):
        flags = torch.full((len(targets),), mirrored)
        made = make_scene(prepared, targets, sources, flags, still, layered=layered)
        told = make_guide(made)
        share = told.prior.exp() / told.prior.exp().sum(1, keepdim=True)
        pictures.append(compose(made, told, share, torch.zeros(len(targets), 2, 64, 64)))
    assert (pictures[0] - pictures[1].flip(-1)).abs().mean() < 0.01


def test_a_crop_of_the_frames_is_a_crop_of_the_picture(prepared: Photos) -> None:
    """Zoomed photos and a zoomed target give the zoomed picture, where no shoulder is held at the edge."""
    targets = torch.arange(SOURCES, len(prepared.pool))
    sources = torch.arange(SOURCES).expand(len(targets), -1)
    flags = torch.zeros(len(targets), dtype=torch.bool)
    random = torch.tensor([0.0, 0.6, 0.9, 0.3, 0.7]).expand(len(targets), -1)
    placement = random_placement(random, share=1.0, zoom=1.3, turn=10.0)
    pictures = []
    for placed in (as_stored(len(targets), targets.device), placement):
        made = make_scene(prepared, targets, sources, flags, placed, layered=False)
        told = make_guide(made)
        share = told.prior.exp() / told.prior.exp().sum(1, keepdim=True)
        pictures.append(compose(made, told, share, torch.zeros(len(targets), 2, 64, 64)))
    from training.warp.flow import fetch
    from training.warp.scene import pixels

    cropped = fetch(pictures[0], placement.undo(pixels(256, len(targets), targets.device)))
    inner = (cropped - pictures[1])[:, :3, 24:-24, 24:-24].abs()
    assert inner.mean() < 0.03


def test_attention_and_shift_have_gradients(scene: Scene, guide: Guide) -> None:
    attention = guide.prior.exp() / guide.prior.exp().sum(1, keepdim=True)
    attention.requires_grad_()
    shift = torch.zeros(len(attention), 2, 64, 64, requires_grad=True)
    (compose(scene, guide, attention, shift) - scene.target).abs().mean().backward()
    for tensor in (attention, shift):
        assert tensor.grad is not None
        assert torch.isfinite(tensor.grad).all()
        assert tensor.grad.abs().sum() > 0
