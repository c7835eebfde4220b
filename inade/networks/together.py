"""What the processes of one training run share; with a single process everything stays as it is.

Sums carry no gradients: whoever uses them writes the backward that belongs to them.
"""

import torch.distributed as dist
from torch import Tensor


def processes() -> int:
    """How many processes train together."""
    return dist.get_world_size() if dist.is_available() and dist.is_initialized() else 1


def summed(value: Tensor) -> Tensor:
    """The sum of all processes' values, in each of them the same."""
    if processes() == 1:
        return value
    total = value.detach().clone()
    dist.all_reduce(total)
    return total
