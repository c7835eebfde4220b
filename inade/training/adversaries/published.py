"""The published opponent: PatchGANs on pixels, beside which a backbone compares the pictures."""

from collections.abc import Sequence

import torch
from torch import Tensor, nn

from inade.networks import Discriminator, discriminator_input
from inade.training.adversaries.opponents import (
    DiffAugment,
    Glance,
    Terms,
    View,
    compared_terms,
    frozen,
    objects_of,
)
from inade.training.backbones.vgg import PERCEPTUAL_WEIGHTS
from inade.training.data.stream import Batch
from inade.training.losses import formulas
from inade.training.presets import TrainingConfig


class PublishedAdversary:
    """PatchGANs on pixels with hinge loss, feature matching, and a perceptual backbone."""

    def __init__(
        self, config: TrainingConfig, perceptual: nn.Module | None, backbone_name: str
    ) -> None:
        self.config, self.perceptual, self.backbone_name = config, perceptual, backbone_name
        self.network: nn.Module = Discriminator(config.model)

    def prepare(self, batches: Sequence[Tensor]) -> None:
        """Nothing to calibrate."""

    def view(
        self,
        fake: Tensor,
        batch: Batch,
        compared: int,
        augment: DiffAugment | None,
        glance: Glance,
    ) -> View:
        """Label, edge and picture planes of both sides; it learns from pixels, all of them."""
        del glance
        labels, edges, real = batch.labels, batch.edges.to(fake.dtype), batch.images
        seen_fake, seen_real = fake, real
        if augment is not None:
            labels, edges = augment.maps(labels), augment.maps(edges)
            seen_fake, seen_real = augment.pictures(fake), augment.pictures(real)
        planes = self.config.model.num_labels
        return View(
            [discriminator_input(labels, edges, seen_fake, planes)],
            [discriminator_input(labels, edges, seen_real, planes)],
            labels,
            objects_of(batch),
            (fake, real),
            objects_of(batch),
            compared,
        )

    def _answers(self, view: View, fake: Tensor) -> tuple[formulas.Answer, formulas.Answer]:
        joined = self.network(torch.cat([fake, view.real[0]]))  # one batch, as published
        count = len(fake)
        on_fake = [[layer[:count] for layer in scale] for scale in joined]
        return on_fake, [[layer[count:] for layer in scale] for scale in joined]

    def generator_terms(self, view: View) -> Terms:
        """adversarial, features, and perceptual where a backbone is given."""
        config, first = self.config, view.compared
        with frozen(self.network):
            fake, real = self._answers(view, view.fake[0])
        terms = {"adversarial": config.adversarial_weight * formulas.generator_hinge(fake)}
        if first < len(view.labels):
            kept_fake = [[layer[first:] for layer in scale] for scale in fake]
            kept_real = [[layer[first:] for layer in scale] for scale in real]
            matching = formulas.feature_matching(kept_fake, kept_real)
            terms["features"] = config.feature_weight * matching
            pictures = [side[first:] for side in view.pictures]
            if self.perceptual is not None:
                with torch.no_grad():
                    of_real = self.perceptual(pictures[1])
                distance = formulas.perceptual(
                    self.perceptual(pictures[0]), of_real, PERCEPTUAL_WEIGHTS
                )
                terms["perceptual"] = config.perceptual_weight * distance
            terms |= compared_terms(config, view)
        return terms

    def discriminator_terms(self, view: View) -> Terms:
        """Hinge on fake and real, summed."""
        fake, real = self._answers(view, view.fake[0].detach())
        on_fake, on_real = formulas.discriminator_hinge(fake, real)
        return {"fake": on_fake, "real": on_real}

    def penalty(self, view: View) -> Tensor:
        """R1 with respect to the real picture."""
        real = view.real[0].detach().requires_grad_()
        return formulas.gradient_penalty([scale[-1] for scale in self.network(real)], [real])
