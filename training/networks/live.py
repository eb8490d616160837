"""The live path's networks: a layout generator that plans the picture, and a renderer that paints what is missing.

Operators are those that every runtime takes at static shapes: convolution, leaky ReLU, sum, product, concatenation,
resizing, space-to-depth and back, sigmoid, softmax. No normalisation at run time, no transposed convolution.
Both networks begin as no network at all: their last layers start at zero, so that the first picture is the warp.
"""

from __future__ import annotations

from typing import NamedTuple

import torch
from torch import Tensor, nn
from torch.nn import functional

from lsr_live.appearance.candidates import Part
from lsr_live.appearance.guide import CHANNELS, SHAPE_CHANNELS
from lsr_live.identity.classes import GROUP_NAMES
from training.networks.presets import LivePreset

SLOPE = 0.1
_GROUPS = len(GROUP_NAMES)
_LEAST = 1e-3
_REACH = 16.0
"""px of the flow's correction for one unit of the network: with less, training hardly moves it."""
_TRUST = 2.0
"""Logit of the trust in the photos' pixels before training."""


class Plan(NamedTuple):
    """What the layout generator answers."""

    logits: Tensor
    """(N,8,L,L) of the groups."""
    layout: Tensor
    """(N,8,L,L) share of each group, sums to one."""
    attention: Tensor
    """(N,parts,L,L) share of each part, sums to one."""
    shift: Tensor
    """(N,2,L,L) px of the 512 px crop."""


class Painting(NamedTuple):
    """What the renderer answers."""

    change: Tensor
    """(N,4,R,R) to add to RGB and matte."""
    trust: Tensor
    """(N,1,R,R) 0 to 1: how far the photos keep their finest detail."""


class Residual(nn.Module):
    """``x + conv(act(conv(act(x))))``, without normalisation; the second convolution starts small.

    Zhang et al., "Fixup Initialization", ICLR 2019.
    """

    def __init__(self, width: int) -> None:
        super().__init__()
        self.first = nn.Conv2d(width, width, 3, padding=1)
        self.second = nn.Conv2d(width, width, 3, padding=1)
        nn.init.normal_(self.second.weight, std=0.1 / (3 * width**0.5))

    def forward(self, x: Tensor) -> Tensor:
        """(N,C,H,W) -> the same."""
        y = self.first(functional.leaky_relu(x, SLOPE))
        change: Tensor = self.second(functional.leaky_relu(y, SLOPE))
        return x + change


class Modulation(nn.Module):
    """``x * (1 + gamma) + beta`` with gamma and beta from the layout, point by point.

    Park et al., "SPADE", CVPR 2019, eq. 1, without its normalisation.
    """

    def __init__(self, width: int) -> None:
        super().__init__()
        self.gamma = nn.Conv2d(_GROUPS, width, 1)
        self.beta = nn.Conv2d(_GROUPS, width, 1)
        for layer in (self.gamma, self.beta):
            layer.weight.data.zero_()
            _bias(layer).zero_()

    def forward(self, x: Tensor, layout: Tensor) -> Tensor:
        """(N,C,h,w), (N,8,h,w) -> (N,C,h,w)."""
        gamma: Tensor = self.gamma(layout)
        beta: Tensor = self.beta(layout)
        return x * (1.0 + gamma) + beta


class LayoutGenerator(nn.Module):
    """Plans the picture at a quarter of its side: a U-Net over the guide (DESIGN section 4)."""

    def __init__(self, preset: LivePreset) -> None:
        super().__init__()
        a, b, c = preset.layout_widths
        self.stem = _conv(CHANNELS, a)
        self.down1, self.level1 = _conv(a, b, stride=2), Residual(b)
        self.down2, self.level2 = _conv(b, c, stride=2), Residual(c)
        self.up2, self.refine1 = nn.Conv2d(c, b, 1), _conv(b, b)
        self.up1, self.refine0 = nn.Conv2d(b, a, 1), _conv(a, a)
        self.head = _zeroed(_conv(a, _GROUPS + len(Part) + 2))
        # How shoulders and hair follow the head is a matter of the whole picture.
        self.sway = _zeroed(_conv(c, 2))

    def forward(self, guide: Tensor, prior: Tensor) -> Plan:
        """Plan from a guide (N,C,L,L) and the logarithm of the parts' priors (N,parts,L,L)."""
        x0 = _act(self.stem(guide))
        x1 = self.level1(_act(self.down1(x0)))
        x2 = self.level2(_act(self.down2(x1)))
        y1 = _act(self.refine1(_act(x1 + _doubled(self.up2(x2)))))
        y0 = _act(self.refine0(_act(x0 + _doubled(self.up1(y1)))))
        layout, attention, shift = torch.split(self.head(y0), [_GROUPS, len(Part), 2], dim=1)
        # The warped layouts are most of the answer: what is learnt is the difference. Four times a share stands for
        # its logit: no logarithm among the operators.
        worn = guide[:, SHAPE_CHANNELS : SHAPE_CHANNELS + _GROUPS]
        logits = 4.0 * worn + layout
        sway = functional.interpolate(self.sway(x2), scale_factor=4.0, mode="bilinear", align_corners=False)
        shares = torch.softmax(prior, 1)
        # In the face the mesh knows better, and landmarks are to stay where they are asked for.
        shift = _REACH * (shift + sway) * shares[:, Part.BODY : Part.BODY + 1]
        # Mouth and eyes are what the live path draws there: it fills an opening and shuts lids, which a mean over
        # pictures would rather see stretched.
        attention = attention * (shares[:, Part.BODY : Part.BODY + 1] + shares[:, Part.FACE : Part.FACE + 1])
        return Plan(logits, torch.softmax(logits, 1), torch.softmax(prior + attention, 1), shift)


class Renderer(nn.Module):
    """Paints over the warped photos: a U-Net at half the side and below, modulated by the layout."""

    def __init__(self, preset: LivePreset) -> None:
        super().__init__()
        a, b, c, d = preset.renderer_widths
        self.stem = _conv(4 * 4, a)
        self.down1, self.told = _conv(a, b, stride=2), nn.Conv2d(CHANNELS, b, 1)
        self.layout1, self.level1 = Modulation(b), _conv(b, b)
        self.down2, self.layout2, self.level2 = _conv(b, c, stride=2), Modulation(c), _conv(c, c)
        self.down3, self.layout3, self.level3 = _conv(c, d, stride=2), Modulation(d), Residual(d)
        self.up3, self.refine2 = nn.Conv2d(d, c, 1), _conv(c, c)
        self.up2, self.refine1 = nn.Conv2d(c, b, 1), _conv(b, b)
        self.up1, self.refine0 = nn.Conv2d(b, a, 1), _conv(a, a)
        self.head = _zeroed(_conv(a, 4 * 5))
        _bias(self.head)[16:] = _TRUST

    def forward(self, base: Tensor, guide: Tensor, layout: Tensor) -> Painting:
        """Paint over the warped photos (N,4,R,R) in [-1,1], told the guide and the layout (N,.,R/4,R/4)."""
        x0 = _act(self.stem(functional.pixel_unshuffle(base, 2)))
        x1 = _act(self.layout1(self.down1(x0) + self.told(guide), layout))
        x1 = _act(self.level1(x1))
        half = _halved(layout)
        x2 = _act(self.level2(_act(self.layout2(self.down2(x1), half))))
        x3 = self.level3(_act(self.layout3(self.down3(x2), _halved(half))))
        y2 = _act(self.refine2(_act(x2 + _doubled(self.up3(x3)))))
        y1 = _act(self.refine1(_act(x1 + _doubled(self.up2(y2)))))
        y0 = _act(self.refine0(_act(x0 + _doubled(self.up1(y1)))))
        painted = functional.pixel_shuffle(self.head(y0), 2)
        return Painting(painted[:, :4], torch.sigmoid(painted[:, 4:]))


class LiveNetworks(nn.Module):
    """Layout generator and renderer of a preset."""

    def __init__(self, preset: LivePreset) -> None:
        super().__init__()
        self.preset = preset
        self.layout = LayoutGenerator(preset)
        self.renderer = Renderer(preset)


def _conv(channels_in: int, channels_out: int, *, stride: int = 1) -> nn.Conv2d:
    layer = nn.Conv2d(channels_in, channels_out, 3, stride, padding=1)
    nn.init.kaiming_normal_(layer.weight, a=SLOPE)
    _bias(layer).zero_()
    return layer


def _bias(layer: nn.Conv2d) -> Tensor:
    assert layer.bias is not None
    return layer.bias.data


def _zeroed(layer: nn.Conv2d) -> nn.Conv2d:
    nn.init.zeros_(layer.weight)
    return layer


def _act(x: Tensor) -> Tensor:
    return functional.leaky_relu(x, SLOPE)


def _doubled(x: Tensor) -> Tensor:
    return functional.interpolate(x, scale_factor=2.0, mode="nearest")


def _halved(x: Tensor) -> Tensor:
    # The mean of two by two: pooling is none of the operators above, resizing is.
    return functional.interpolate(x, scale_factor=0.5, mode="bilinear")
