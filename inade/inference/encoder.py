"""The encoder compiled for pictures: ordinary convolutions, corrected along object borders.

In an instance-aware convolution a tap counts only inside the object of its window's centre.
Away from borders that is an ordinary convolution; windows that cross a border are gathered
again with foreign cells set to zero. The heads are linear and only averaged, so the nine
shifted maps are averaged per object first and one small product does the rest.

Letters: H W size of the reference, S segments, C channels, Z noise width.
"""

import torch
import torch.nn.functional as F
from torch import Tensor

from inade.config import ModelConfig
from inade.inference.convolution import Convolution, as_batch, as_map
from inade.inference.feature_maps import SLOPE, framed_map

EPSILON = 1e-5
HEADS = ("scale_conv_mu", "bias_conv_mu", "scale_conv_var", "bias_conv_var")
RUN = 512  # pixels summed in one go; longer sums lose digits
ALL_WINDOWS = 0.5  # share of border windows from which all of them are gathered


class FastEncoder:
    """Reads styles off reference pictures; `state` has the published key names. Float32."""

    def __init__(
        self,
        config: ModelConfig,
        state: dict[str, Tensor],
        *,
        device: torch.device,
    ) -> None:
        self._device = device
        self._noise_dim = config.noise_dim
        names = ("layer1", "layer2", "layer3", "layer4", "middle", "up1", "up2", "up3")
        self._layers = {
            name: _InstanceConvolution(state, name, device, 2 if "layer" in name else 1)
            for name in names
        }
        weights = [state[f"{head}.weight"].float().permute(2, 3, 1, 0) for head in HEADS]
        self._head_weight = torch.cat(weights, dim=3).flatten(0, 2).to(device)  # [9 C, 4 Z]
        self._head_bias = torch.cat([state[f"{head}.bias"].float() for head in HEADS]).to(device)

    @torch.inference_mode()
    def encode(self, image: Tensor, segments: Tensor, count: int) -> tuple[Tensor, Tensor]:
        """(mu, logvar), each float32 [S, 2, Z]: row 0 for scale, row 1 for bias.

        image float32 [3, H, W] in [-1, 1], sides multiples of 16; segments int64 [H, W] in
        0..S-1; `count` is S. A segment without pixels gets zeros.
        """
        x = image.movedim(0, -1).to(self._device, torch.float32).contiguous()
        segments = segments.to(self._device)
        steps = {1: segments, **{n: segments[::n, ::n].contiguous() for n in (2, 4, 8, 16)}}

        def layer(name: str, x: Tensor, step: int) -> Tensor:
            return _normalised(self._layers[name](x, steps[step]))

        first = layer("layer1", x, 1)
        second = layer("layer2", first, 2)
        third = layer("layer3", second, 4)
        fourth = layer("layer4", third, 8)
        x = layer("middle", fourth, 16)
        x = layer("up1", torch.cat([_doubled(x), third], dim=2), 8)
        x = layer("up2", torch.cat([_doubled(x), second], dim=2), 4)
        x = layer("up3", torch.cat([_doubled(x), first], dim=2), 2)
        sums = _windowed_sums(_doubled(x).float(), segments, count)
        area = torch.bincount(segments.flatten(), minlength=count)[:, None]
        codes = sums.flatten(1) / area.clamp(min=1) @ self._head_weight
        codes = torch.where(area > 0, codes + self._head_bias, 0).cpu()
        mu, logvar = codes.view(count, 2, 2, self._noise_dim).unbind(1)
        return mu.contiguous(), logvar.contiguous()


class _InstanceConvolution:
    """A 3x3 instance-aware convolution, padding 1."""

    def __init__(
        self,
        state: dict[str, Tensor],
        name: str,
        device: torch.device,
        stride: int,
    ) -> None:
        weight, bias = state[f"{name}.weight"].float(), state[f"{name}.bias"].float()
        self._matrix = weight.permute(2, 3, 1, 0).flatten(0, 2).to(device)  # [9 C, C']
        self._bias = bias.to(device)
        self._ordinary = Convolution(weight, bias, device, torch.float32, stride=stride)
        self._stride = stride

    def __call__(self, x: Tensor, segments: Tensor) -> Tensor:
        """x [h, w, C], segments int64 [h, w] -> [h / stride, w / stride, C']."""
        size = (x.shape[0], x.shape[1])
        framed = framed_map(size, x)
        framed[1:-1, 1:-1] = x
        taps, same = _windows(segments, self._stride)
        border = ~same.all(dim=1)
        crossing = border.nonzero()[:, 0]
        cells = framed.view(-1, x.shape[2])
        if len(crossing) > ALL_WINDOWS * len(border):
            gathered = torch.where(same, taps, 0)  # cell 0 of the frame is zero
            out = torch.addmm(self._bias, cells[gathered].flatten(1), self._matrix)
            return out.view(size[0] // self._stride, size[1] // self._stride, -1)
        out = self._ordinary(framed)
        if len(crossing):
            gathered = torch.where(same[crossing], taps[crossing], 0)
            exact = torch.addmm(self._bias, cells[gathered].flatten(1), self._matrix)
            out.view(-1, out.shape[2])[crossing] = exact
        return out


def _windows(segments: Tensor, stride: int) -> tuple[Tensor, Tensor]:
    """The nine cells of each output's window: index in the framed map, and whether they count.

    Both [n, 9]. Cells outside the map count: they are zero anyway.
    """
    height, width = segments.shape
    frame = F.pad(segments, (1, 1, 1, 1), value=-1)
    rows = torch.arange(0, height, stride, device=segments.device)
    columns = torch.arange(0, width, stride, device=segments.device)
    corners = (rows[:, None] * (width + 2) + columns).flatten()
    step = torch.arange(3, device=segments.device)
    taps = corners[:, None] + (step[:, None] * (width + 2) + step).flatten()
    owners = frame.flatten()[taps]
    return taps, (owners == owners[:, 4:5]) | (owners < 0)


def _normalised(x: Tensor) -> Tensor:
    """InstanceNorm without affine, then leaky ReLU: [h, w, C] -> the same."""
    y = F.batch_norm(as_batch(x), None, None, training=True, eps=EPSILON)
    return as_map(F.leaky_relu_(y, SLOPE))


def _doubled(x: Tensor) -> Tensor:
    """Bilinear x2: [h, w, C] -> [2h, 2w, C]."""
    y = F.interpolate(as_batch(x), scale_factor=2, mode="bilinear", align_corners=False)
    return as_map(y).contiguous()


def _windowed_sums(x: Tensor, segments: Tensor, count: int) -> Tensor:
    """Sums over each segment's pixels p of x[p + tap] where that is the same segment.

    x float32 [H, W, C] -> [S, 9, C]. Seen from the cell: cell q counts for tap t of its segment
    if q - t is of the same segment. So each tap starts from the sum of all the segment's cells
    and the few cells along its border that fail the test are taken away.
    """
    channels = x.shape[2]
    cells = x.view(-1, channels)
    owner, order = segments.flatten().sort(stable=True)
    totals = _run_sums(cells, order, owner, count)
    frame = F.pad(segments, (1, 1, 1, 1), value=-1)
    height, width = segments.shape
    misses = torch.stack(
        [
            frame[2 - row : 2 - row + height, 2 - column : 2 - column + width] != segments
            for row in range(3)
            for column in range(3)
        ]
    ).flatten(1)  # [9, H W]
    tap, cell = misses.nonzero(as_tuple=True)
    group, order = (segments.flatten()[cell] * 9 + tap).sort(stable=True)
    missing = _run_sums(cells, cell[order], group, count * 9)
    return totals[:, None] - missing.view(count, 9, channels)


def _run_sums(cells: Tensor, chosen: Tensor, group: Tensor, count: int) -> Tensor:
    """Sums of cells[chosen] by `group`, which is sorted: [count, C]. Made in two steps."""
    position = torch.arange(len(group), device=group.device)
    first = torch.ones_like(group, dtype=torch.bool)
    first[1:] = (group[1:] != group[:-1]) | (position[1:] % RUN == 0)
    starts = first.nonzero()[:, 0]
    runs = F.embedding_bag(chosen, cells, starts, mode="sum")
    return torch.zeros(count, cells.shape[1], device=cells.device).index_add_(
        0, group[starts], runs
    )
