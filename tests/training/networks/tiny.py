"""The reference networks, small enough to compute with in a test."""

from __future__ import annotations

from training.networks.paper import PaperPreset

TINY = PaperPreset(
    side=64,
    latent=8,
    filters=4,
    encoder=(4, 4, 4, 6, 6, 6, 6),
    layout_down=(4, 4, 6, 6, 8),
    layout_up=(8, 6, 6, 4, 4),
    image=(8, 8, 7, 6, 5, 4),
    discriminator=(4, 4, 4, 6, 6, 6, 6),
)
