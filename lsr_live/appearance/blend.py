"""Warped photos laid into each other: the whole picture, the face, and eyes and mouth of their own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

from lsr_live.appearance.candidates import REGION_POINTS, Part, Weights
from lsr_live.appearance.composite import Layer, lay, mixed
from lsr_live.appearance.flow import FINE_CELL, Flow, Region, Shift, dense, part
from lsr_live.appearance.lashes import draw_lashes
from lsr_live.appearance.masks import GROW, SOFT, Masks
from lsr_live.appearance.mouth import fill_opening
from lsr_live.appearance.visibility import stretch, warped
from lsr_live.appearance.wardrobe import Wardrobe
from lsr_live.faces.face import Mesh
from lsr_live.mesh.measures import face_height


def warp(photo: Layer, places: NDArray[np.float32]) -> Layer:
    """Fetch a photo's colours from places (H,W,2) px in it."""
    return np.asarray(cv2.remap(photo, places, None, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE))


def blend_body(
    wardrobe: Wardrobe, nodes: Mapping[int, NDArray[np.float32]], shares: Weights, cell: int
) -> tuple[Layer, dict[int, Layer]]:
    """The whole picture, mixed from the photos that have a share in the body, and each of these warped, by number."""
    body = shares[Part.BODY]
    warps = {int(k): warp(wardrobe.layers[k], dense(nodes[int(k)], cell)) for k in np.flatnonzero(body)}
    picture = mixed((layer, float(body[k])) for k, layer in warps.items())
    # The picture is painted into, the warps are not.
    return picture if len(warps) > 1 else picture.copy(), warps


def blend_face(
    picture: Layer,
    wardrobe: Wardrobe,
    nodes: Mapping[int, NDArray[np.float32]],
    warps: Mapping[int, Layer],
    shares: Weights,
    region: Region | None,
    masks: Masks,
    cell: int,
) -> None:
    """Mix the face in `picture` (changed in place) from the photos that have a share in it, each where it sees well.

    Beyond `region` there is no face.
    """
    chosen = [int(k) for k in np.flatnonzero(shares[Part.FACE])]
    # Where body and face have the same photos, what is in the picture already is as good (measured: CSIM within .002).
    if region is None or set(chosen) == set(warps):
        return
    layers, weights = [], []
    for k in chosen:
        own = part(nodes[k], region, cell)
        layers.append(warps[k][region.slices] if k in warps else warp(wardrobe.layers[k], dense(own, cell)))
        # A photo counts where it shows the surface from the front and need not be magnified.
        seen = np.square(warped(wardrobe.facing[k], own)) * np.clip(stretch(own, cell), 0.05, 1.0) + np.float32(0.02)
        weights.append(dense(seen * shares[Part.FACE, k], cell))
    mixture, total = layers[0], weights[0]
    for layer, weight in zip(layers[1:], weights[1:], strict=True):
        mixture = np.asarray(cv2.blendLinear(mixture, layer, total, weight))
        total = total + weight
    lay(mixture, masks(Part.FACE, region), picture[region.slices])


def blend_regions(
    picture: Layer,
    wardrobe: Wardrobe,
    flow: Flow,
    active: Sequence[int],
    shares: Weights,
    target: Mesh,
    masks: Masks,
    shift: Shift | None,
) -> None:
    """Lay mouth and eyes into `picture` (changed in place), each from the photos nearest to it."""
    height = face_height(target)
    for region_part, points in REGION_POINTS.items():
        chosen = [int(k) for k in np.flatnonzero(shares[region_part])]
        reach = (GROW[region_part] + 3.0 * SOFT[region_part]) * height
        outline = target[points, :2]
        region = Region.around(outline, reach)
        if region is None:
            continue
        columns = [active.index(k) for k in chosen]
        nodes = flow.only(columns).sample(region, FINE_CELL)
        if shift is not None:
            nodes += shift.over(region)
        patch = mixed(
            (warp(wardrobe.layers[k], dense(nodes[:, :, m], FINE_CELL)), float(shares[region_part, k]))
            for m, k in enumerate(chosen)
        )
        k = int(shares[region_part].argmax())
        if region_part is Part.MOUTH:
            fill_opening(patch, target, region, wardrobe.layers[k], wardrobe.meshes[k], wardrobe.lip_colours[k])
        else:
            eye = region_part - Part.LEFT_EYE
            draw_lashes(patch, target, region, eye, wardrobe.meshes[k], wardrobe.lash_colours[k, eye])
        mask = masks(region_part, region)
        under = picture[region.slices]
        lay(_matched(patch, under, mask), mask, under)


def _matched(patch: Layer, under: Layer, mask: NDArray[np.float32]) -> Layer:
    """The patch with its brightness and tint along the mask's edge as they are there: photos differ in light."""
    ring = np.asarray((mask > 0.02) & (mask < 0.5), np.uint8)
    here, there = np.asarray(cv2.mean(under, ring)), np.asarray(cv2.mean(patch, ring))
    if np.abs(here - there).max() < 1.0:
        return patch
    gain = np.clip(here / np.maximum(there, 1.0), 0.5, 2.0)
    gain[3] = 1.0
    return np.asarray(cv2.multiply(patch, tuple(gain)))
