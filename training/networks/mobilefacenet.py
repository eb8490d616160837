"""MobileFaceNet (Chen et al., "MobileFaceNets", CCBR 2018) for faces of 112 x 96 px."""

from __future__ import annotations

from torch import Tensor, nn
from torch.nn.utils.fusion import fuse_conv_bn_eval

HEIGHT, WIDTH = 112, 96
_BOTTLENECKS = ((2, 64, 5, 2), (4, 128, 1, 2), (2, 128, 6, 1), (4, 128, 1, 2), (2, 128, 2, 1))
"""Expansion, channels, repeats, first stride."""


class _Convolution(nn.Module):
    def __init__(
        self, width: int, wide: int, kernel: int | tuple[int, int], stride: int = 1, padding: int = 0, groups: int = 1,
        *, linear: bool = False,
    ) -> None:  # fmt: skip
        super().__init__()
        self.conv = nn.Conv2d(width, wide, kernel, stride, padding, groups=groups, bias=False)
        self.bn: nn.BatchNorm2d | nn.Identity = nn.BatchNorm2d(wide)
        self.prelu: nn.Module = nn.Identity() if linear else nn.PReLU(wide)

    def forward(self, x: Tensor) -> Tensor:
        answer: Tensor = self.prelu(self.bn(self.conv(x)))
        return answer


class _Bottleneck(nn.Module):
    def __init__(self, width: int, wide: int, stride: int, expansion: int) -> None:
        super().__init__()
        inner = width * expansion
        self.conv = nn.Sequential(
            nn.Conv2d(width, inner, 1, bias=False),
            nn.BatchNorm2d(inner),
            nn.PReLU(inner),
            nn.Conv2d(inner, inner, 3, stride, 1, groups=inner, bias=False),
            nn.BatchNorm2d(inner),
            nn.PReLU(inner),
            nn.Conv2d(inner, wide, 1, bias=False),
            nn.BatchNorm2d(wide),
        )
        self.kept = stride == 1 and width == wide

    def forward(self, x: Tensor) -> Tensor:
        answer: Tensor = self.conv(x)
        return x + answer if self.kept else answer


class MobileFaceNet(nn.Module):
    """A face (N,3,112,96) RGB, ``(x - 127.5) / 128`` of 0 to 255, to its embedding (N,128), not normalised.

    Names of weights are those of the public state dict.
    """

    def __init__(self) -> None:
        super().__init__()
        self.conv1 = _Convolution(3, 64, 3, 2, 1)
        self.dw_conv1 = _Convolution(64, 64, 3, 1, 1, groups=64)
        blocks: list[nn.Module] = []
        width = 64
        for expansion, wide, repeats, stride in _BOTTLENECKS:
            for index in range(repeats):
                blocks.append(_Bottleneck(width, wide, 1 if index else stride, expansion))
                width = wide
        self.blocks = nn.Sequential(*blocks)
        self.conv2 = _Convolution(width, 512, 1)
        self.linear7 = _Convolution(512, 512, (7, 6), groups=512, linear=True)
        self.linear1 = _Convolution(512, 128, 1, linear=True)

    def forward(self, faces: Tensor) -> Tensor:
        """Embeddings (N,128)."""
        x = self.conv2(self.blocks(self.dw_conv1(self.conv1(faces))))
        answer: Tensor = self.linear1(self.linear7(x)).flatten(1)
        return answer

    def fuse(self) -> None:
        """Take the batch norms into the convolutions before them: the same answers, for good in evaluation mode."""
        self.eval()
        for module in list(self.modules()):
            if isinstance(module, _Convolution) and isinstance(module.bn, nn.BatchNorm2d):
                module.conv, module.bn = fuse_conv_bn_eval(module.conv, module.bn), nn.Identity()
            elif isinstance(module, _Bottleneck):
                for index in (0, 3, 6):
                    conv, norm = module.conv[index], module.conv[index + 1]
                    if isinstance(conv, nn.Conv2d) and isinstance(norm, nn.BatchNorm2d):
                        module.conv[index], module.conv[index + 1] = fuse_conv_bn_eval(conv, norm), nn.Identity()
