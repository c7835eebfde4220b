"""What a picture is made from, as one value: it travels from the scene to every evaluator.

Letters: H W size of the map that the generator sees, S segments, Z noise width, D latent width.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import torch
from torch import Tensor

from inade.config import ModelConfig
from inade.inference.ground import GivenNoise, Ground, rows_of
from inade.layouts.tiles import Tiles
from inade.networks.fields import Fields


@dataclass(frozen=True, eq=False)
class Request:
    """One picture's layout and looks, on the CPU.

    segments      int64 [H, W], each pixel's segment 0..S-1. Of the model's size; of any sides that
                  are multiples of 2^u where the model has no size of its own
    classes       int64 [S], the model channel of each segment
    modulation    float32 [S, 2, Z], the noise n' of each segment: row 0 drives scale, row 1 bias
    global_noise  float32 [D], what the first map is made from
    sketch        float32 [H, W] of 0 and 1, for a model that takes one
    fields        those of one picture (N = 1), for a model with additions of our own
    closed        whether the first and the last column are neighbours
    """

    segments: Tensor
    classes: Tensor
    modulation: Tensor
    global_noise: Tensor
    sketch: Tensor | None = None
    fields: Fields | None = None
    closed: bool = False

    @cached_property
    def ground(self) -> Ground:
        """The same by place, for whoever looks at parts of it."""
        texture = () if self.fields is None else self.fields.texture
        return Ground(
            Tiles.of(self.segments.numpy().astype(np.uint16)),
            (self.segments.shape[0], self.segments.shape[1]),
            rows_of(range(len(self.classes))),
            self.sketch,
            GivenNoise([plane[0] for plane in texture]) if texture else None,
            closed=self.closed,
        )

    @cached_property
    def keys(self) -> list[bytes]:
        """Tells the segments apart: those with the same key are drawn alike."""
        rows = zip(self.classes.tolist(), self.modulation.numpy(), strict=True)
        return [number.to_bytes(8, "little") + row.tobytes() for number, row in rows]

    def whole(self, config: ModelConfig) -> "Request":
        """This request, as one whose every value is told at once."""
        del config
        return self


@dataclass(frozen=True, eq=False)
class SceneRequest:
    """A request whose maps are made for the parts that are asked for. Letters and types as there.

    ground  the layout, sketch and texture
    keys    of each segment: those with the same key are drawn alike, texture included
    fields  without texture
    """

    ground: Ground
    keys: list[bytes]
    classes: Tensor
    modulation: Tensor
    global_noise: Tensor
    fields: Fields | None = None

    def whole(self, config: ModelConfig) -> Request:
        """The same with every map made at once."""
        ground, fields = self.ground, self.fields
        height, width = ground.size
        if fields is not None and ground.noise is not None:
            planes: list[Tensor] = []
            for level, (rows, columns) in enumerate(config.block_sizes(height, width)):
                plane = ground.texture(level, height // rows, range(rows), range(columns))
                planes.append(torch.from_numpy(plane)[None])
            fields = Fields(fields.heights, fields.start, planes)
        return Request(
            torch.from_numpy(ground.segments(1, range(height), range(width))),
            self.classes,
            self.modulation,
            self.global_noise,
            ground.sketch,
            fields,
            ground.closed,
        )


AnyRequest = Request | SceneRequest
