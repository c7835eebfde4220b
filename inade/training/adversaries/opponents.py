"""The two opponents of the generator, behind one interface, each with all its loss terms.

A `View` holds what an opponent sees of one pair of pictures. The generator's terms leave the
opponent's weights alone; the discriminator's terms leave the generator alone. Terms come weighted
and named, so that the trainer only adds them up.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from inade.networks import Discriminator, discriminator_input
from inade.training.adversaries.frozen_discriminator import FrozenDiscriminator, realness
from inade.training.adversaries.glance import DiffAugment, Glance
from inade.training.backbones.efficientnet import load_efficientnet_lite0
from inade.training.backbones.vgg import PERCEPTUAL_WEIGHTS, load_perceptual
from inade.training.data.stream import Batch
from inade.training.losses import formulas
from inade.training.losses.terms import TERMS
from inade.training.presets import TrainingConfig

Terms = dict[str, Tensor]
IGNORED = -1
FINE_SCALES = 2  # of the frozen features, compared by object with `matching` "moments"


@dataclass(frozen=True, eq=False)
class View:
    """What is judged: the opponent's inputs for fake and real, and the layout they share.

    `fake` and `real` are lists of tensors [N, ...] (network input, or features per scale);
    `labels` int64 [N, H, W], -1 where nothing counts; `seen` are the objects there, and `objects`
    those of the whole `pictures`. `compared` is the first picture that has a
    reference: those before it were drawn from the prior and are not compared with the real one.
    """

    fake: list[Tensor]
    real: list[Tensor]
    labels: Tensor
    seen: formulas.Objects
    pictures: tuple[Tensor, Tensor]
    objects: formulas.Objects
    compared: int


class Adversary(Protocol):
    """What the trainer asks of an opponent.

    `network` holds the weights that learn; `backbone_name` is the pretrained network that the
    losses use, for the run's record.
    """

    network: nn.Module
    backbone_name: str

    def prepare(self, batches: Sequence[Tensor]) -> None: ...
    def view(
        self,
        fake: Tensor,
        batch: Batch,
        compared: int,
        augment: DiffAugment | None,
        glance: Glance,
    ) -> View: ...
    def generator_terms(self, view: View) -> Terms: ...
    def discriminator_terms(self, view: View) -> Terms: ...
    def penalty(self, view: View) -> Tensor: ...


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


class FrozenAdversary:
    """Heads on frozen features; the same features also compare the picture with the real one."""

    def __init__(
        self, config: TrainingConfig, backbone: nn.Module, channels: Sequence[int]
    ) -> None:
        self.config, self.backbone_name = config, "efficientnet-lite0"
        self.discriminator = FrozenDiscriminator(
            backbone, channels, config.model.num_labels, sharp=config.pixel_head == "sharp"
        )
        self.network: nn.Module = self.discriminator

    def prepare(self, batches: Sequence[Tensor]) -> None:
        """Measure the features' mean and spread on real pictures."""
        self.discriminator.calibrate(batches)

    def view(
        self,
        fake: Tensor,
        batch: Batch,
        compared: int,
        augment: DiffAugment | None,
        glance: Glance,
    ) -> View:
        """Squashed features and pixels of both sides; gradients reach the fake picture."""
        labels, seen_fake, seen_real = batch.labels, fake, batch.images
        ids = batch.segments
        if augment is not None:
            labels = augment.maps(labels).masked_fill(~augment.visible(fake.device)[:, 0], IGNORED)
            seen_fake, seen_real = augment.pictures(fake), augment.pictures(batch.images)
            ids = augment.maps(ids)
        labels, ids, seen_fake, seen_real = map(glance.part, (labels, ids, seen_fake, seen_real))
        with torch.no_grad():
            real = self.discriminator.features(seen_real, glance.resized(seen_real))
        return View(
            self.discriminator.features(seen_fake, glance.resized(seen_fake)),
            real,
            labels,
            formulas.Objects(ids, len(batch.classes)),
            (fake, batch.images),
            objects_of(batch),
            compared,
        )

    def generator_terms(self, view: View) -> Terms:
        """adversarial (each cell should show its class), features, colour and texture."""
        config, first = self.config, view.compared
        with frozen(self.network):
            logits = self.discriminator(view.fake)
        adversarial = formulas.segmentation_adversary(
            logits,
            view.labels,
            real=True,
            num_labels=config.model.num_labels,
            last_weight=config.pixel_weight,
        )
        terms = {"adversarial": config.adversarial_weight * adversarial}
        if first < len(view.labels):
            terms["features"] = config.feature_weight * self._matching(view)
            terms |= compared_terms(config, view)
        return terms

    def _matching(self, view: View) -> Tensor:
        """Distance of the frozen features: place by place, or of the finest by object."""
        first, scales = view.compared, self.discriminator.scales
        fine = FINE_SCALES if self.config.matching == "moments" else 0
        pairs = [
            (fake[first:], real[first:])
            for fake, real in zip(view.fake[:scales], view.real[:scales], strict=True)
        ]
        objects = view.seen.of(slice(first, None))
        terms = [formulas.moments_distance(*pair, objects) for pair in pairs[:fine]]
        terms += [F.l1_loss(fake.float(), real.float()) for fake, real in pairs[fine:]]
        return torch.stack(terms).mean()

    def discriminator_terms(self, view: View) -> Terms:
        """Every real cell is its class, every fake cell is fake."""
        count, planes = len(view.labels), self.config.model.num_labels
        fake = [scale.detach() for scale in view.fake]
        joined = self.discriminator([torch.cat(pair) for pair in zip(fake, view.real, strict=True)])
        return {
            "fake": formulas.segmentation_adversary(
                [scale[:count] for scale in joined], view.labels, real=False, num_labels=planes
            ),
            "real": formulas.segmentation_adversary(
                [scale[count:] for scale in joined], view.labels, real=True, num_labels=planes
            ),
        }

    def penalty(self, view: View) -> Tensor:
        """R1 with respect to the real picture's features and pixels, of the mean answer."""
        real = [scale.detach().requires_grad_() for scale in view.real]
        return formulas.gradient_penalty(realness(self.discriminator(real)), real)


def make_adversary(
    config: TrainingConfig,
    *,
    perceptual_file: Path | None = None,
    download: bool = False,
    device: torch.device | str,
) -> Adversary:
    """The opponent that the settings ask for. Raises TrainingError without its backbone."""
    if config.discriminator == "frozen":
        backbone = load_efficientnet_lite0(device)
        return FrozenAdversary(config, backbone, backbone.channels)
    perceptual, name = load_perceptual(
        config.perceptual, perceptual_file, device, download=download
    )
    return PublishedAdversary(config, perceptual, name)


def compared_terms(config: TrainingConfig, view: View) -> Terms:
    """The weighted terms that compare made pictures with the real ones, by the table of terms."""
    rows = slice(view.compared, None)
    fake, real = (side[rows] for side in view.pictures)
    found: Terms = {}
    for term in TERMS:
        weight = 0.0
        if term.compare is not None and config.discriminator in term.under:
            weight = getattr(config, f"{term.name}_weight")
        if term.compare is not None and weight:
            found[term.name] = weight * term.compare(fake, real, view.objects.of(rows))
    return found


def objects_of(batch: Batch) -> formulas.Objects:
    """The objects of a batch's whole pictures."""
    return formulas.Objects(batch.segments, len(batch.classes))


@contextmanager
def frozen(network: nn.Module) -> Iterator[None]:
    """Within, the network's weights collect no gradients; gradients still pass through it."""
    learning = [parameter for parameter in network.parameters() if parameter.requires_grad]
    for parameter in learning:
        parameter.requires_grad_(False)
    try:
        yield
    finally:
        for parameter in learning:
            parameter.requires_grad_(True)
