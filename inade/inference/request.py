"""What a picture is made from, as one value: it travels from the scene to every evaluator.

Letters: H W size of the map that the generator sees, S segments, Z noise width, D latent width.
"""

from dataclasses import dataclass

from torch import Tensor

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
    """

    segments: Tensor
    classes: Tensor
    modulation: Tensor
    global_noise: Tensor
    sketch: Tensor | None = None
    fields: Fields | None = None
