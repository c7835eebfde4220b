"""The generator compiled for pictures: first map, residual blocks, pixels.

Maps are channels last without a batch axis, [h, w, C]; chosen cells are rows, [n, C]. Letters: F
base filters.
"""

from collections.abc import Iterable, Iterator

import torch
import torch.nn.functional as F
from torch import Tensor

from inade.config import ModelConfig
from inade.inference.blocks import ResidualBlock
from inade.inference.convolution import Convolution, Taps
from inade.inference.feature_maps import SLOPE, FramedRows
from inade.inference.tables import Tables
from inade.networks.fields import Fields, row_features


class CompiledGenerator:
    """Weights of a generator, ready to run; `state` has the published key names."""

    def __init__(
        self,
        config: ModelConfig,
        state: dict[str, Tensor],
        device: torch.device,
        dtype: torch.dtype,
    ) -> None:
        self.device, self.dtype, self.config = device, dtype, config
        self.replicate = config.padding == "replicate"
        self._start = _FreeStart(state, device) if config.size_free else None
        if self._start is None:
            height, width = config.start_size
            weight = state["fc.weight"].unflatten(0, (-1, height * width)).transpose(0, 1)
            bias = state["fc.bias"].unflatten(0, (-1, height * width)).T
            self._start_weight = weight.flatten(0, 1).to(device, dtype)
            self._start_bias = bias.flatten().to(device, dtype)
        names = ["head_0", "G_middle_0", "G_middle_1"]
        names += [f"up_{i}" for i in range(5) if f"up_{i}.conv_0.weight_orig" in state]
        fixed = {"head_0"} | ({"G_middle_1"} if config.upsampling == "normal" else set())
        sizes = config.block_sizes(config.height, config.width)
        self.blocks = [
            ResidualBlock(
                state,
                name,
                device,
                dtype,
                doubled=name not in fixed,
                cells=None if config.size_free else height * width,
                replicate=self.replicate,
            )
            for name, (height, width) in zip(names, sizes, strict=True)
        ]
        layers = [f"{block.name}.{norm}" for block in self.blocks for norm in block.norms]
        self.tables = Tables(state, layers, device)
        weight, self._bias = state["conv_img.weight"].float(), state["conv_img.bias"].float()
        self._image = Convolution(weight, self._bias, device, dtype)
        self._image_taps = Taps(weight, device, dtype)
        self._bias = self._bias.to(device)

    def sizes(self, height: int, width: int) -> list[tuple[int, int]]:
        """(h, w) of each block's output for a picture of this size, which must suit the model."""
        step = 2**self.config.upsteps
        assert height % step == width % step == 0
        assert self.config.size_free or (height, width) == (self.config.height, self.config.width)
        return self.config.block_sizes(height, width)

    def start(self, global_noise: Tensor, fields: Fields | None = None) -> Tensor:
        """global_noise [D] -> the first map [h0, w0, 16F]; `fields` of one picture."""
        if self._start is not None:
            assert fields is not None
            return self._start(global_noise, fields).to(self.dtype)
        noise = global_noise.to(self.device, self.dtype)
        start = F.linear(noise, self._start_weight, self._start_bias)
        return start.view(*self.config.start_size, -1)

    def picture(self, parts: Iterable[Tensor], height: int, closed: bool) -> Iterator[Tensor]:
        """Pixels float32 [n, W, 3] as the rows [r, W, C] of the last block's output come.

        closed: whether the first and the last column are neighbours.
        """
        frame, known = FramedRows(replicate=self.replicate, closed=closed), 0
        for x in parts:
            known += len(x)
            framed = frame.framed(
                (len(x), x.shape[1]),
                x,
                lambda out, x=x: torch.ops.aten.leaky_relu.out(x, SLOPE, out=out),
                last=known == height,
            )
            if framed is not None:
                yield torch.tanh(self._image(framed).float())

    def pixels(self, rows: Tensor, taps: Tensor) -> Tensor:
        """Pixels float32 [n, 3] from cells of the last block's output and each one's window.

        rows [m, C]; taps int [n, 9], m beyond the edge where that is zero.
        """
        active = rows.new_zeros(len(rows) + 1, rows.shape[1])
        torch.ops.aten.leaky_relu.out(rows, SLOPE, out=active[:-1])
        return torch.tanh(self._image_taps(active, taps).float() + self._bias)


class _FreeStart:
    """A first map of any size, in float32: it is small, and all else builds upon it."""

    def __init__(self, state: dict[str, Tensor], device: torch.device) -> None:
        self._weight, self._bias, self._row, self._noise = (
            state[key].float().to(device)
            for key in ("start.weight", "start.bias", "start_row.weight", "start_noise.weight")
        )

    def __call__(self, global_noise: Tensor, fields: Fields) -> Tensor:
        """global_noise [D], heights [1, h0] and start [1, P, h0, w0] -> [h0, w0, C]."""
        assert fields.heights is not None
        assert fields.start is not None
        device = self._weight.device
        everywhere = F.linear(global_noise.to(device), self._weight, self._bias)
        rows = F.linear(row_features(fields.heights[0].to(device)), self._row) + everywhere
        return F.linear(fields.start[0].to(device).movedim(0, -1), self._noise) + rows[:, None]
