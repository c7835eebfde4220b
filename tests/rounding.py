"""How far rounding alone may move a result: bounds from the number of roundings and the type.

A bound that the results of one processor keep says nothing about the next one, which adds up in
another order (AVX2, AVX-512, AMX) or computes in a shorter type. So bounds are counted: n roundings
of unit u, independent and of mean 0, move a value by more than lambda sqrt(n) u of its size with a
chance below 2 exp(-lambda^2 / 2) (Higham and Mary, A new approach to probabilistic rounding error
analysis, SIAM J. Sci. Comput. 41, 2019, theorem 2.4).
"""

import math

import torch
from torch import Tensor

from inade.bench.reference import generator_blocks
from inade.config import ModelConfig

CHANCE = 1e-6  # that a single one of all values asked about keeps no bound


def unit(dtype: torch.dtype) -> float:
    """The unit roundoff: the largest relative error of one rounding to nearest."""
    return torch.finfo(dtype).eps / 2


def moved(dtype: torch.dtype, roundings: float, values: int = 1, *, sums: float = 0) -> float:
    """The most that any of so many values is moved, as a share of their root mean square.

    `roundings` results are kept in `dtype` on the way to each, and `sums` terms are added up
    among float32's or longer numbers, for no processor adds up in a shorter type. Terms whose
    signs are random make sums of which the k-th has k terms' share of the variance, so all their
    roundings together weigh as much as half so many of the whole.
    """
    adding = max((dtype, torch.float32), key=lambda one: torch.finfo(one).bits)
    variance = roundings * unit(dtype) ** 2 + sums / 2 * unit(adding) ** 2
    return math.sqrt(2 * math.log(2 * values / CHANCE)) * math.sqrt(variance)


def picture_moved(config: ModelConfig, dtype: torch.dtype, exact: Tensor) -> float:
    """The most that any value of a generator's picture is moved, in the picture's range -1 to 1.

    `exact`: the picture by the equations, floats [3, H, W]; where it is white or black, what it was
    before tanh counts as the smallest number that gives that. On the longest way through the
    network a value meets the first fully connected layer (weight, result), two normalised
    convolutions a block (scale, shift, normalised value, weight, result) and the last convolution
    (weight, result). Weights of random signs enlarge a value and its error alike, leaky ReLUs and
    tanh make no error larger; so the share of the root mean square before tanh is what remains.
    """
    blocks = generator_blocks(config)
    roundings = 2 + 2 * 5 * len(blocks) + 2
    sums = config.latent_dim + 9 * blocks[-1].channels_out
    for block in blocks:
        middle = min(block.channels_in, block.channels_out)
        sums += 9 * (block.channels_in + middle) + 2 * config.noise_dim
    most = 1 - unit(exact.dtype)
    size = torch.atanh(exact.double().clamp(-most, most)).square().mean().sqrt().item()
    return size * moved(dtype, roundings, exact.numel(), sums=sums)


def bytes_moved(difference: float) -> int:
    """The most that bytes differ whose values differ by so much in the range -1 to 1."""
    return math.floor(127.5 * difference) + 1  # the nearest bytes may lie on either side of a half


def assert_added_up(made: Tensor, exact: Tensor, sizes: Tensor, terms: int) -> None:
    """That sums of so many products in float32, perhaps rounded to a shorter type, are exact.

    In whatever order they are added up, each is off by `terms` u times its sum of sizes at most,
    |x_1 w_1| + |x_2 w_2| + ... (Higham, Accuracy and Stability of Numerical Algorithms, 2002, 3.5),
    and a result in a shorter type by that type's u of itself besides. `exact`, `sizes`: float64.
    """
    assert exact.dtype == sizes.dtype == torch.float64
    bound = terms * unit(torch.float32) * sizes
    if made.dtype != torch.float32:
        bound = bound + unit(made.dtype) * (exact.abs() + bound)
    over = (made.double() - exact).abs() - bound
    assert made.shape == exact.shape
    assert over.max() <= 0, f"{over.max():.3g} more than {terms} roundings"
