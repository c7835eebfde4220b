"""Judging a checkpoint on held-out pictures: every figure with the protocol it was got by.

Letters: N pictures, k samples of a layout, K classes, H W size. Samples are raw full passes of
the generator, never composited, and follow from the seed and the picture alone.
"""

from collections.abc import Callable
from dataclasses import dataclass

import torch
from torch import Tensor

from inade.checkpoint.checkpoint import Checkpoint
from inade.errors import OutOfMemoryError, TrainingError
from inade.inference.evaluator import picture_evaluator
from inade.inference.request import Request
from inade.networks.fields import Fields
from inade.reading import lacks_memory
from inade.segmenting import Segmenter
from inade.training.backbones.lpips import Lpips, load_lpips
from inade.training.data.held_out import HeldOut
from inade.training.data.stream import Batch, one_object_per_class, one_picture
from inade.training.judging.figures import Gathered, Measurement
from inade.training.judging.judges import Inception
from inade.training.judging.metrics import (
    control,
    diversity,
    overlap,
    perceived,
    picture_statistics,
    reconstruction,
)
from inade.training.judging.samples import Sampler
from inade.training.judging.scenes import SceneFigures, scene_facts, scene_figures

ALEXNET_SIDE = 63  # AlexNet needs at least so many pixels a side
Progress = Callable[[int, int], None]  # pictures done, in all; may raise Cancelled


@dataclass(frozen=True)
class Protocol:
    """What is drawn: k >= 2 samples a layout, from this seed, `batch` pictures at a time.

    `objects` is "instances", or "classes" to join all objects of a class into one, as most
    published checkpoints were trained. `prior` is "fitted", for the checkpoint's own where it has
    one, or "published".
    """

    samples: int = 5
    seed: int = 0
    objects: str = "instances"
    batch: int = 4
    prior: str = "fitted"


def evaluate(
    checkpoint: Checkpoint,
    held_out: HeldOut,
    protocol: Protocol,
    *,
    device: torch.device | str = "cpu",
    inception: Inception | None = None,
    segmenter: Segmenter | None = None,
    lpips: Lpips | None = None,
    progress: Progress | None = None,
) -> Measurement:
    """Judge a checkpoint; what cannot be judged is off, with the reason.

    `lpips` is AlexNet's from the installed package unless given. Raises as `HeldOut.batches` and
    the judges do, OutOfMemoryError, and whatever `progress` raises.
    """
    assert protocol.samples > 1
    device = torch.device(device)
    no_lpips = ""
    if min(held_out.height, held_out.width) < ALEXNET_SIDE and lpips is None:
        no_lpips = f"AlexNet needs pictures of at least {ALEXNET_SIDE} pixels a side"
    elif lpips is None:
        try:
            lpips = load_lpips(device)
        except TrainingError as error:
            no_lpips = f"AlexNet cannot be had: {error}"
    sampler = _sampler(checkpoint, protocol, device)
    unknown, size = checkpoint.labels.unknown_channel, (held_out.height, held_out.width)
    scenes = SceneFigures(held_out.names, len(checkpoint.labels), size, lpips, unknown=unknown)
    gathered, done = Gathered(), 0
    try:
        for batch in held_out.batches(protocol.batch, device):
            batch = one_object_per_class(batch) if protocol.objects == "classes" else batch
            samples = [sampler.prior(batch, draw) for draw in range(protocol.samples)]
            scenes.add(batch, samples[0], samples[1])
            if lpips is not None:
                _perceive(gathered, lpips, sampler, batch, samples)
            for kept, images in enumerate((batch.images, samples[0])):
                if inception is not None:
                    gathered.features[kept].append(inception.features(images))
            if segmenter is not None:
                _segment(gathered, segmenter, batch, samples[0], len(checkpoint.labels), unknown)
            done += len(batch.numbers)
            if progress is not None:
                progress(done, len(held_out.names))
    except (MemoryError, RuntimeError) as error:
        if not lacks_memory(error):
            raise
        raise OutOfMemoryError(
            "the {device} device has too little free memory to judge a batch.",
            remedy="Try --batch 1.",
            device=device.type,
        ) from error
    labels, config = checkpoint.labels, checkpoint.config
    figures = gathered.figures(
        len(held_out.names),
        protocol.samples,
        inception=inception,
        segmenter=segmenter,
        no_lpips=no_lpips,
        no_encoder="" if checkpoint.has_encoder else "the checkpoint has no encoder",
    )
    scores = scenes.scores()
    figures |= scene_figures(scores, size, no_lpips)
    facts: dict[str, str | int] = {
        "checkpoint": checkpoint.title,
        "fingerprint": checkpoint.fingerprint,
        "data_set": held_out.source,
        "pictures": f"{len(held_out.names):,} of {held_out.available:,} held out",
        "size": f"{held_out.width} x {held_out.height}, the middle of each picture"
        + (", the model being size-free" if config.size_free else ""),
        "classes_are": "matched by name" if held_out.by_name else "those of the checkpoint",
        "objects": "one a class" if protocol.objects == "classes" else "as in the data set",
        "samples_a_layout": protocol.samples,
        "device": f"{device.type}, float32, torch {torch.__version__}",
    }
    facts |= scene_facts(len(held_out.names), size, sampler)
    if config.sketch:
        facts["sketch"] = "none: the data set has no lines"
    classes = gathered.by_class(labels)
    for channel, row in scores.texture.items():
        classes.setdefault(labels.classes[channel].name, {}).update(row)
    return Measurement(facts, figures, classes)


def _sampler(checkpoint: Checkpoint, protocol: Protocol, device: torch.device) -> Sampler:
    """Draws with the editor's evaluator, exact to 1e-5: full passes, nothing composited."""
    pictures = picture_evaluator(checkpoint, device, torch.float32, plain=False)
    encoder = checkpoint.build("encoder").to(device) if checkpoint.has_encoder else None
    config = checkpoint.config
    sketch = torch.zeros(config.height, config.width) if config.sketch else None

    def generate(
        segments: Tensor, classes: Tensor, modulation: Tensor, latent: Tensor, fields: Fields | None
    ) -> Tensor:
        made: list[Tensor] = []
        for number, (own, noise) in enumerate(zip(segments, latent, strict=True)):
            ids = slice(int(own.min()), int(own.max()) + 1)  # they lie in picture order
            alone = None if fields is None else fields.repeated(number, 1)
            request = Request(own - ids.start, classes[ids], modulation[ids], noise, sketch, alone)
            made.append(pictures.full(request))
        return torch.stack(made).to(device)

    fitted = checkpoint.prior if protocol.prior == "fitted" else None
    return Sampler(generate, encoder, config, protocol.seed, fitted)


def _perceive(
    gathered: Gathered, lpips: Lpips, sampler: Sampler, batch: Batch, samples: list[Tensor]
) -> None:
    """Everything that AlexNet judges in one batch."""
    for kept, images in enumerate((batch.images, samples[0])):
        gathered.statistics[kept].append(picture_statistics(lpips, images).cpu())
    seen = [perceived(lpips, images) for images in samples]
    gathered.spread += diversity(seen).tolist()
    if sampler.encode is not None:
        gathered.remade += reconstruction(lpips, batch.images, sampler.reference(batch)).tolist()
    # One class of one picture at a time: its objects get new noise, all else stays.
    for number in range(len(samples[0])):
        alone = one_picture(batch, number)
        before = [tap[number : number + 1] for tap in seen[0]]
        for channel in alone.classes.unique().tolist():
            chosen = alone.classes == channel
            variants = [before] + [
                perceived(lpips, sampler.restyled(alone, chosen, draw))
                for draw in range(1, len(samples))
            ]
            inside, outside = control(variants, chosen[alone.segments])
            gathered.channels.append(channel)
            gathered.inside.append(inside.item())
            gathered.outside.append(outside.item())


def _segment(
    gathered: Gathered,
    segmenter: Segmenter,
    batch: Batch,
    fake: Tensor,
    planes: int,
    unknown: int | None,
) -> None:
    """Overlap of layout and segmentation, of real and of generated pictures."""
    labels = batch.labels
    known = labels != (-1 if unknown is None else unknown)
    counts = [
        overlap(segmenter.classes(images, planes, unknown)[known], labels[known], planes).cpu()
        for images in (batch.images, fake)
    ]
    if not gathered.overlaps:
        gathered.overlaps = [torch.zeros_like(count) for count in counts]
    for total, count in zip(gathered.overlaps, counts, strict=True):
        total += count
