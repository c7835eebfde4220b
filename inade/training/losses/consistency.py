"""Instance-level noise consistency: an object's noise decides that object's pixels and no others.

That is what restyling one object promises, and nothing else in the recipe asks for it: a generator
of convolutions may let an object's noise reach as far as its receptive field. Our reading: every
few steps one picture of the batch is made twice, the second time with the noise of a random part of
its objects redrawn and all else equal. The L1 distance of the two, over the pixels that lie outside
the redrawn objects and a small margin around them, is a loss of the generator alone.

Both are made in evaluation mode, as the editor makes them: the generator then is a local function
of its noise, while the batch norm of training would carry every change to every pixel. Batch
statistics and power iterations stay as they are, and processes that share a batch need not wait for
each other.

Letters: S segments (objects) of one picture, Z noise width, H W size.
"""

from collections.abc import Iterator
from contextlib import contextmanager

import numpy as np
import torch
from torch import Tensor, nn

from inade.networks import Generator
from inade.training.data.stream import Batch, one_picture
from inade.training.generating import Looks
from inade.training.losses import formulas

MARGIN = 1 / 32  # of the model's longer side: objects meet softly


def noise_consistency(
    generator: Generator, batch: Batch, looks: Looks, number: int, margin: int,
    random: np.random.Generator,
) -> Tensor:  # fmt: skip
    """The loss, unweighted, for picture `number` of a batch; `margin` in pixels.

    The generator must be in evaluation mode, until after the backward pass.
    """
    alone = one_picture(batch, number)
    kept = looks.modulation[batch.sample_of_segment == number].detach()
    redrawn = torch.from_numpy(random.standard_normal(kept.shape, np.float32)).to(kept)
    chosen = torch.from_numpy(some_objects(len(kept), random)).to(kept.device)
    second = torch.where(chosen[:, None, None], redrawn, kept)
    with recomputing_blocks(generator):  # two pictures fit where the batch goes one by one
        pictures = generator(
            torch.cat([alone.segments, alone.segments + len(kept)]),
            alone.classes.repeat(2),
            torch.cat([kept, second]),
            looks.latents[number].expand(2, -1),
            start_window=looks.window,
            fields=None if looks.fields is None else looks.fields.repeated(number, 2),
        )
    return formulas.change_outside(
        pictures[:1], pictures[1:], formulas.grown(chosen[alone.segments], margin)
    )


def some_objects(count: int, random: np.random.Generator) -> np.ndarray:
    """bool [count]: at least one of the objects, and not all where there are several."""
    chosen = np.zeros(count, bool)
    chosen[random.permutation(count)[: random.integers(1, max(2, count))]] = True
    return chosen


@contextmanager
def recomputing_blocks(generator: Generator) -> Iterator[None]:
    """Within, what the generator makes keeps little for its backward."""
    before, generator.recompute = generator.recompute, True
    try:
        yield
    finally:
        generator.recompute = before


@contextmanager
def evaluating(network: nn.Module) -> Iterator[None]:
    """Within, a network is in evaluation mode; afterwards each module is as it was."""
    training = [module for module in network.modules() if module.training]
    network.eval()
    try:
        yield
    finally:
        for module in training:
            module.training = True
