"""One training step written plainly, as published: the yardstick for the speed of training.

Plain functions of `reference`, NCHW float32, one-hot planes, an encoder by unfold.
Letters: N batch, I instances, Z noise width, D latent width.
"""

from collections.abc import Sequence

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from inade.bench import reference
from inade.bench.reference import Judgement, State
from inade.config import ModelConfig

BUFFERS = ("weight_u", "weight_v", "running_mean", "running_var", "num_batches_tracked")
Terms = dict[str, Tensor]


class PlainTraining:
    """Generator with encoder, then discriminator; states are published state dicts."""

    def __init__(
        self, config: ModelConfig, states: dict[str, State], perceptual: nn.Module | None
    ) -> None:
        self.config, self.perceptual = config, perceptual
        self.states = {
            name: {key: _leaf(key, value) for key, value in state.items()}
            for name, state in states.items()
        }
        made = _learned(self.states["G"]) + _learned(self.states["E"])
        self._generator = torch.optim.Adam(made, 1e-4, (0.0, 0.9))
        self._discriminator = torch.optim.Adam(_learned(self.states["D"]), 4e-4, (0.0, 0.9))

    def step(
        self, image: Tensor, label: Tensor, instance: Tensor, draws: Sequence[tuple[Tensor, Tensor]]
    ) -> Terms:
        """Weighted losses by name. image [N, 3, H, W]; label, instance int [N, H, W]; draws: noise
        [N, I, 2, Z] and global noise [N, D] for either side."""
        fake, style = self._fake(image, label, instance, *draws[0])
        of_fake, of_real = self._judge(label, instance, fake, image)
        terms = {
            "adversarial": reference.generator_hinge(of_fake),
            "features": reference.feature_matching(of_fake, of_real),
            "kl": reference.kl_divergence(style),
        }
        if self.perceptual is not None:
            pairs = zip(self.perceptual(fake), self.perceptual(image), (0.25, 1.0), strict=True)
            distances = [weight * F.l1_loss(ours, real.detach()) for ours, real, weight in pairs]
            terms["perceptual"] = 10 * torch.stack(distances).sum()
        _descend(self._generator, terms)
        with torch.no_grad():
            fake, _ = self._fake(image, label, instance, *draws[1])
        of_fake, of_real = self._judge(label, instance, fake, image)
        judged = {
            "fake": reference.discriminator_hinge(of_fake, real=False),
            "real": reference.discriminator_hinge(of_real, real=True),
        }
        _descend(self._discriminator, judged)
        return terms | judged

    def _fake(
        self, image: Tensor, label: Tensor, instance: Tensor, noise: Tensor, global_noise: Tensor
    ) -> tuple[Tensor, reference.Style]:
        count = noise.shape[1]
        style = reference.reference_encoder(self.states["E"], self.config, image, instance, count)
        given = label, instance, noise, global_noise, style
        fake = reference.reference_generator(self.states["G"], self.config, *given, training=True)
        return fake, style

    def _judge(
        self, label: Tensor, instance: Tensor, fake: Tensor, real: Tensor
    ) -> tuple[list[Judgement], list[Judgement]]:
        """Fake and real go through as one batch."""
        label, instance, image = (
            torch.cat(pair) for pair in ((label, label), (instance, instance), (fake, real))
        )
        joined = reference.reference_discriminator(
            self.states["D"], self.config, label, instance, image, training=True
        )
        count = len(fake)
        return [_part(scale, slice(count)) for scale in joined], [
            _part(scale, slice(count, None)) for scale in joined
        ]


def _part(judgement: Judgement, rows: slice) -> Judgement:
    return Judgement(judgement.logits[rows], [layer[rows] for layer in judgement.features])


def _leaf(key: str, value: Tensor) -> Tensor:
    learned = not key.endswith(BUFFERS)
    return value.detach().clone().contiguous().requires_grad_(learned)


def _learned(state: State) -> list[Tensor]:
    return [value for value in state.values() if value.requires_grad]


def _descend(optimizer: torch.optim.Optimizer, terms: Terms) -> None:
    optimizer.zero_grad(set_to_none=True)
    torch.stack(list(terms.values())).sum().backward()
    optimizer.step()
