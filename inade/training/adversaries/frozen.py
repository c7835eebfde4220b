"""The opponent that judges frozen features of a pretrained backbone instead of pixels.

Projected GANs (arXiv 2111.01007) show that a discriminator on fixed features learns many times
sooner than one from nothing. Features come at four scales; each channel is standardised and
squashed (DP-SIMS, arXiv 2312.13314), since raw ones are ill-conditioned; fixed random
convolutions then mix channels and, from coarse to fine, scales. Small trainable heads name for
each cell the class it shows, or *fake* (OASIS, arXiv 2012.04781), so that the layout is enforced.

Features that were trained to name things look past haze, muted colours and fine regular patterns.
One more head therefore sees the picture itself, in small patches (compare Vision-aided GAN, arXiv
2112.09130, which keeps a discriminator on pixels beside the pretrained ones). Spectrally normalised
and on plain pixels it is nearly blind to texture; the *sharp* one has free weights and sees what is
finer than three pixels beside the picture, enlarged.

Letters: N batch, K label channels, C channels, h w size of a feature map, L = 4 scales.
"""

from collections.abc import Sequence
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from inade.networks.generator import SLOPE
from inade.networks.normalization import SpectralConv2d
from inade.training.adversaries.opponents import (
    DiffAugment,
    Glance,
    Terms,
    View,
    compared_terms,
    frozen,
    objects_of,
)
from inade.training.data.stream import Batch
from inade.training.losses import formulas
from inade.training.presets import TrainingConfig

HEAD_CHANNELS = PIXEL_CHANNELS = 64
MIXED_CHANNELS = 128  # 64 lose much of the coarse features: measured, real cells stay unnamed
MIXING_SEED = 2111_01007
SHARPENING = 6.0
IGNORED = -1  # a label
FINE_SCALES = 2  # of the frozen features, compared by object with `matching` "moments"
SPREAD_FLOOR = 1e-3  # a channel that hardly varies must not be blown up


class FrozenDiscriminator(nn.Module):
    """Heads on `backbone(images [N, 3, H, W] in [-1, 1]) -> L maps`, finest first, and on pixels.

    `channels` are the maps' channel counts. The backbone is no part of the state that is saved:
    it never changes. Call `calibrate` once before use.
    """

    def __init__(
        self,
        backbone: nn.Module,
        channels: Sequence[int],
        num_labels: int,
        *,
        sharp: bool = False,
    ) -> None:
        super().__init__()
        self.sharp = sharp
        self._backbone = (backbone.requires_grad_(False).eval(),)  # a tuple hides it from the state
        self.num_labels = num_labels
        self.scales = len(channels)
        random = torch.Generator().manual_seed(MIXING_SEED)
        self.heads = nn.ModuleList()
        for scale, count in enumerate(channels):
            mixing = torch.randn(MIXED_CHANNELS, count, 1, 1, generator=random) * count**-0.5
            joining = torch.randn(MIXED_CHANNELS, MIXED_CHANNELS, 3, 3, generator=random)
            self._fix(f"centre_{scale}", torch.zeros(1, count, 1, 1), persistent=True)
            self._fix(f"slope_{scale}", torch.ones(1, count, 1, 1), persistent=True)
            self._fix(f"mixing_{scale}", mixing)
            self._fix(f"joining_{scale}", joining * (9 * MIXED_CHANNELS) ** -0.5)
            self.heads.append(
                nn.Sequential(
                    SpectralConv2d(MIXED_CHANNELS, HEAD_CHANNELS, 3, padding=1, bias=True),
                    nn.LeakyReLU(SLOPE, inplace=True),
                    SpectralConv2d(HEAD_CHANNELS, HEAD_CHANNELS, 3, padding=1, bias=True),
                    nn.LeakyReLU(SLOPE, inplace=True),
                    nn.Conv2d(HEAD_CHANNELS, num_labels + 1, 1),
                )
            )

        def convolution(inputs: int, outputs: int, kernel: int, stride: int) -> nn.Module:
            kind = nn.Conv2d if sharp else SpectralConv2d
            return kind(inputs, outputs, kernel, stride=stride, padding=1, bias=True)

        self.pixels = nn.Sequential(
            convolution(6 if sharp else 3, PIXEL_CHANNELS // 2, 4, 2),
            nn.LeakyReLU(SLOPE, inplace=True),
            convolution(PIXEL_CHANNELS // 2, PIXEL_CHANNELS, 4, 2),
            nn.LeakyReLU(SLOPE, inplace=True),
            convolution(PIXEL_CHANNELS, PIXEL_CHANNELS, 3, 1),
            nn.LeakyReLU(SLOPE, inplace=True),
            nn.Conv2d(PIXEL_CHANNELS, num_labels + 1, 1),
        )

    @property
    def backbone(self) -> nn.Module:
        """The frozen network."""
        return self._backbone[0]

    def _fix(self, name: str, value: Tensor, *, persistent: bool = False) -> None:
        self.register_buffer(name, value, persistent=persistent)

    def _apply(self, fn: Any, recurse: bool = True) -> "FrozenDiscriminator":
        self.backbone._apply(fn, recurse)  # moves along to the device, though not a submodule
        return super()._apply(fn, recurse)

    @torch.no_grad()
    def calibrate(self, batches: Sequence[Tensor]) -> None:
        """Measure each channel's mean and spread on real pictures, each batch [N, 3, H, W]."""
        maps = [self.backbone(images) for images in batches]
        for scale, parts in enumerate(zip(*maps, strict=True)):
            values = torch.cat([part.float().movedim(1, -1).flatten(0, -2) for part in parts])
            spread = values.std(0).clamp_min(SPREAD_FLOOR)
            self.get_buffer(f"centre_{scale}").copy_(values.mean(0)[None, :, None, None])
            self.get_buffer(f"slope_{scale}").copy_(spread.reciprocal()[None, :, None, None])

    def features(self, images: Tensor, resized: Tensor | None = None) -> list[Tensor]:
        """[N, 3, H, W] in [-1, 1] -> L maps [N, C, h, w] of values in (-2, 2), about unit slope.

        The pictures themselves come last. The backbone sees them `resized` where that is given.
        """
        features: list[Tensor] = []
        for scale, x in enumerate(self.backbone(images if resized is None else resized)):
            centre, slope = self.get_buffer(f"centre_{scale}"), self.get_buffer(f"slope_{scale}")
            features.append(2 * torch.tanh((x - centre) * (0.5 * slope)))  # = 4 sigmoid - 2
        return [*features, images]

    def forward(self, features: Sequence[Tensor]) -> list[Tensor]:
        """Features -> logits [N, K + 1, h, w] a scale, finest first, then pixels; K means fake."""
        logits: list[Tensor] = []
        coarser: Tensor | None = None
        for scale in reversed(range(len(self.heads))):
            mixed = F.conv2d(features[scale], self.get_buffer(f"mixing_{scale}"))
            if coarser is not None:
                mixed = mixed + F.interpolate(coarser, mixed.shape[-2:], mode="nearest")
            coarser = F.conv2d(mixed, self.get_buffer(f"joining_{scale}"), padding=1)
            logits.append(self.heads[scale](coarser))
        pixels = features[-1]
        return [*logits[::-1], self.pixels(sharpened(pixels) if self.sharp else pixels)]


def sharpened(pixels: Tensor) -> Tensor:
    """[N, 3, H, W] -> [N, 6, H, W]: the picture, and what is finer than three pixels, enlarged."""
    fine = pixels - F.avg_pool2d(pixels, 3, 1, 1, count_include_pad=False)
    return torch.cat([pixels, SHARPENING * fine], 1)


def realness(logits: Sequence[Tensor]) -> list[Tensor]:
    """How much more any real class is believed than *fake*: log odds [N, 1, h, w] per scale."""
    return [
        torch.logsumexp(scale[:, :-1].float(), 1, keepdim=True) - scale[:, -1:].float()
        for scale in logits
    ]


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
