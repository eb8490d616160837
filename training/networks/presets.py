"""Sizes of the networks that are made for the live path."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LivePreset:
    """Widths of layout generator and renderer; both see a picture of `side` px, the first at a quarter of it."""

    name: str
    side: int
    """R: side of the renderer's pictures, px; a multiple of 64."""
    layout_widths: tuple[int, int, int]
    """Channels at a quarter, an eighth and a sixteenth of the side."""
    renderer_widths: tuple[int, int, int, int]
    """Channels at half, a quarter, an eighth and a sixteenth of the side."""

    @property
    def layout_side(self) -> int:
        """L: side of the layout generator's maps."""
        return self.side // 4


LIVE = LivePreset("live", 256, (24, 48, 64), (24, 48, 96, 128))
STUDIO = LivePreset("studio", 512, (48, 96, 144), (52, 104, 192, 288))
PRESETS = {preset.name: preset for preset in (LIVE, STUDIO)}
