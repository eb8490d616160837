"""Samples with known contents, drawn rather than photographed."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np

from training.data.manifest import Manifest, Shard, write_manifest
from training.data.sample import Label, Sample, encode_sample
from training.data.shards import write_shard

LEFT_TOP = 33
"""The mesh point that marks where the bright square's corner is."""


def drawn_sample(person: str = "p1", track: str = "0", frame: int = 0, side: int = 64) -> Sample:
    """A bright square whose left upper corner (a fifth of the picture in) is known to image, maps and mesh alike."""
    rng = np.random.default_rng([frame, side])
    corner, end = side // 4, 3 * side // 4
    image = np.full((side, side, 3), (20, 40, 60), np.uint8)
    image[corner:end, corner:end] = (200, 180, 40 + frame % 100)
    layout, matte = np.zeros((side, side), np.uint8), np.zeros((side, side), np.uint8)
    layout[corner:end, corner:end] = 13
    matte[corner:end, corner:end] = 255
    mesh = rng.uniform(0, side, (478, 3)).astype(np.float32)
    mesh[LEFT_TOP] = (corner - 0.5, corner - 0.5, 0.0)  # the corner itself, not the first bright pixel's centre
    points = mesh[:68, :2].copy()
    contour = cv2.rectangle(np.zeros((side, side, 3), np.uint8), (corner, corner), (end, end), (0, 128, 0))
    label = Label(person, track, frame, f"{person}/{track}/{frame:05d}.png")
    return Sample(label, image, mesh, points, np.asarray(contour, np.uint8), layout, matte)


def write_samples(folder: Path, shards: list[list[Sample]], side: int = 64, quality: int = 100) -> list[Shard]:
    """A folder of shards as ``lsr-train prepare`` leaves it."""
    folder.mkdir(parents=True, exist_ok=True)
    written = [
        write_shard(folder / f"shard-{number:05d}.tar", ((s.label.key, encode_sample(s, quality)) for s in samples))
        for number, samples in enumerate(shards)
    ]
    every = [sample for samples in shards for sample in samples]
    tracks = {(s.label.person, s.label.track) for s in every}
    people = {person for person, _ in tracks}
    write_manifest(folder, Manifest(side, len(people), len(tracks), len(every), tuple(written)))
    return written
