"""Blocks of EfficientNet-Lite0 (arXiv 1905.11946, without squeeze and excitation), norms folded.

Letters: N batch, C channels, H W size.
"""

import torch.nn.functional as F
from torch import Tensor, nn

LITE0_STAGES = (  # repeats, kernel, stride, expansion, channels
    (1, 3, 1, 1, 16),
    (2, 3, 2, 6, 24),
    (2, 5, 2, 6, 40),
    (3, 3, 2, 6, 80),
    (3, 5, 1, 6, 112),
    (4, 5, 2, 6, 192),
    (1, 3, 1, 6, 320),
)


def lite0_blocks(stages: int) -> nn.ModuleList:
    """The inverted residuals of the first stages, in one row; they take 32 channels."""
    blocks: list[nn.Module] = []
    inputs = 32
    for repeats, kernel, stride, expansion, outputs in LITE0_STAGES[:stages]:
        for index in range(repeats):
            blocks.append(
                InvertedResidual(inputs, outputs, kernel, 1 if index else stride, expansion)
            )
            inputs = outputs
    return nn.ModuleList(blocks)


class InvertedResidual(nn.Module):
    """1x1 expansion, depthwise kernel, 1x1 projection; added to its input where shapes agree."""

    def __init__(self, inputs: int, outputs: int, kernel: int, stride: int, expansion: int) -> None:
        super().__init__()
        middle = inputs * expansion
        self.expand = nn.Conv2d(inputs, middle, 1) if expansion > 1 else None
        self.depthwise = SameConv2d(middle, middle, kernel, stride, groups=middle)
        self.project = nn.Conv2d(middle, outputs, 1)
        self.shortcut = stride == 1 and inputs == outputs

    def forward(self, x: Tensor) -> Tensor:
        y = x if self.expand is None else F.relu6(self.expand(x))
        y = self.project(F.relu6(self.depthwise(y)))
        return x + y if self.shortcut else y


class SameConv2d(nn.Conv2d):
    """Convolution with 'same' padding as TensorFlow counts it: the odd pixel right and below."""

    def __init__(
        self, inputs: int, outputs: int, kernel: int, stride: int, groups: int = 1
    ) -> None:
        super().__init__(inputs, outputs, kernel, stride, groups=groups)

    def forward(self, input: Tensor) -> Tensor:
        (kernel, _), (stride, _) = self.kernel_size, self.stride
        missing = [
            max((-(-size // stride) - 1) * stride + kernel - size, 0) for size in input.shape[2:]
        ]
        down, across = missing
        if down % 2 == across % 2 == 0:
            padding = (down // 2, across // 2)
            return F.conv2d(input, self.weight, self.bias, stride, padding, 1, self.groups)
        sides = (across // 2, across - across // 2, down // 2, down - down // 2)
        return super().forward(F.pad(input, sides))
