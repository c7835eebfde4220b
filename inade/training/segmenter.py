"""Training our own segmenter: photos to classes, on the same data as the generator.

Cross entropy, rare classes counted more, and the overlap that mIoU counts, made smooth; Adam with
a cosine to zero, crops of 256 pixels near and far, colours changed at random so that photos of
other cameras are seen too. Its confidence is made honest at the end: one temperature, the
likeliest on held-out pictures.
Letters: N batch, K classes, H W crop.
"""

import math
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from safetensors.torch import load_file, save_file
from torch import Tensor, nn

from inade.checkpoint.own_segmenter import (
    FILE,
    Facts,
    OwnSegmenter,
    read_facts,
    write_segmenter,
)
from inade.checkpoint.weights import read_state
from inade.errors import Cancelled, CheckpointError, TrainingError
from inade.files import atomic_write
from inade.networks.segmenter import SegmenterNetwork
from inade.training.backbones.efficientnet import load_efficientnet_lite0
from inade.training.data.augment import CropRecipe, random_stream
from inade.training.data.packed import Pictures
from inade.training.data.stream import Batch, BatchStream, whole_batch
from inade.training.judging.metrics import iou_by_class, overlap

SIDE, BATCH, RATE, WARM = 256, 8, 6e-4, 50  # pixels, pictures, Adam's rate, steps until it is full
RARE = 0.5  # power of a class's share that its pixels are divided by
OVERLAP = 0.5  # what the smooth overlap counts beside cross entropy
PICTURES = 30_000
COLOURS = 64  # purpose of the random stream of colour changes
STATE = "segmenter-training.safetensors"
JUDGED = 100  # held-out pictures
Say = Callable[[str], None]


@dataclass(frozen=True)
class Trained:
    """What came of it: mIoU and IoU by class name on `judged` held-out pictures (nan: not there),
    and how often it is right where it says so: confidence and share of right pixels, by tenths."""

    file: Path
    facts: Facts
    iou: dict[str, float]
    judged: int
    honesty: tuple[tuple[float, float], ...]

    def sentences(self) -> list[str]:
        """For people, the figure first."""
        if not self.judged:
            return ["No picture is held out, so the segmenter is not judged."]
        found = {name: value for name, value in self.iou.items() if value == value}
        worst = sorted(found, key=lambda name: found[name])[:3]
        lines = [
            f"mIoU {self.facts.miou:.3f} over {len(found)} classes of {self.judged} held-out"
            " pictures; the worst are " + ", ".join(f"{name} {found[name]:.2f}" for name in worst)
        ]
        if self.honesty:
            rows = ", ".join(f"{sure:.2f}: {right:.2f}" for sure, right in self.honesty)
            lines.append(f"How sure it is, and how often it is right then: {rows}")
        return lines


def train_segmenter(
    out: Path,
    data: Pictures,
    *,
    init: Path | None = None,
    pictures: int = PICTURES,
    seed: int = 0,
    resume: bool = False,
    device: torch.device | str = "cpu",
    autocast: torch.dtype | None = None,
    save_every: float = 2.0,
    say: Say = print,
    stopped: Callable[[int], bool] = lambda seen: False,
) -> Trained:
    """Train on the pictures that are not held out and write `out`/segmenter.safetensors.

    init: a segmenter of the same classes to go on from. What it takes to go on is kept in `out`
    every `save_every` minutes; `stopped(pictures seen)` ends the run in the middle (Cancelled),
    after keeping it. Raises TrainingError where there is nothing to go on with or for other
    classes, CheckpointError for `init`, SaveError.
    """
    device = torch.device(device)
    labels = data.labels
    names = tuple(entry.name for entry in labels.classes)
    network = SegmenterNetwork(len(names)).to(device, memory_format=torch.channels_last)  # pyright: ignore[reportCallIssue]
    optimizer = torch.optim.Adam(network.parameters(), RATE)
    seen = 0
    if resume:
        seen = _go_on(out / STATE, names, network, optimizer)
        say(f"Going on after {seen:,} pictures.")
    else:
        torch.manual_seed(seed)
        _begin(network, names, init, say)
    stream = BatchStream(
        data, CropRecipe(SIDE, SIDE, (0.35, 1.0), enlarges=True), BATCH, seed=seed, device=device
    )
    weights = _weights(data, len(names)).to(device)
    steps, kept, told = math.ceil(pictures / BATCH), time.monotonic(), time.monotonic()
    network.train()
    for step, batch in enumerate(stream.follow(seen), seen // BATCH):
        if step >= steps:
            break
        rate = RATE * min(1, (step + 1) / WARM) * (1 + math.cos(math.pi * step / steps)) / 2
        for group in optimizer.param_groups:
            group["lr"] = rate
        images = recoloured(batch.images, random_stream(seed, COLOURS, step))
        with torch.autocast(device.type, autocast, enabled=autocast is not None):
            logits = network(images)
        loss = _loss(logits.float(), batch.labels, weights, labels.unknown_channel)
        if not torch.isfinite(loss):
            raise TrainingError(
                "the loss is no longer a number after {seen:,} pictures.",
                where=out,
                remedy="Resume from what was kept; if it comes again, try --precision float32.",
                seen=seen,
            )
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        optimizer.step()
        seen = (step + 1) * BATCH
        now = time.monotonic()
        if now - told >= 10:
            told = now
            say(f"{seen:,} of {pictures:,} pictures, loss {loss.item():.3f}")
        ends = stopped(seen)
        if ends or now - kept >= save_every * 60:
            _keep(out / STATE, names, network, optimizer, seen)
            kept = now
        if ends:
            raise Cancelled("stopped on request.")
    trained = _judged(out / FILE, data, network.eval(), names, seen, device)
    (out / STATE).unlink(missing_ok=True)
    return trained


def recoloured(images: Tensor, random: np.random.Generator) -> Tensor:
    """Pictures [N, 3, H, W] in [-1, 1] as other cameras and days show them: exposure, gamma, white
    balance, saturation and blur, each picture its own."""
    count = len(images)

    def drawn(low: float, high: float, *shape: int) -> Tensor:
        values = np.exp(random.uniform(np.log(low), np.log(high), (count, *shape, 1, 1)))
        return torch.from_numpy(values.astype(np.float32)).to(images)

    x = (images.clamp(-1, 1) + 1) / 2
    x = (x + 1e-4) ** drawn(0.6, 1.6, 1) * drawn(0.7, 1.3, 1) * drawn(0.85, 1.18, 3)
    grey = x.mean(1, keepdim=True)
    x = grey + (x - grey) * drawn(0.4, 1.6, 1)
    soft = F.avg_pool2d(F.pad(x, (1, 1, 1, 1), mode="replicate"), 3, 1)
    share = torch.from_numpy(random.uniform(-0.5, 1, (count, 1, 1, 1)).astype(np.float32)).to(x)
    x = x + share * (soft - x)
    return (x * 2 - 1).clamp(-1, 1).contiguous(memory_format=torch.channels_last)


def _loss(logits: Tensor, labels: Tensor, weights: Tensor, unknown: int | None) -> Tensor:
    """Cross entropy and overlap at the logits' size: labels of the cells' centres."""
    cell = labels.shape[1] // logits.shape[2]
    seen = labels[:, cell // 2 :: cell, cell // 2 :: cell]
    ignored = -100 if unknown is None else unknown
    apart = F.cross_entropy(logits, seen, weights, ignore_index=ignored)
    return apart + OVERLAP * lacking_overlap(logits, seen, ignored)


def lacking_overlap(logits: Tensor, labels: Tensor, ignored: int) -> Tensor:
    """1 - intersection over union (Rahman & Wang 2016: of probabilities instead of choices), the
    mean of the classes that the batch has. logits [N, K, h, w]; labels int64 [N, h, w]."""
    here = labels != ignored
    told = logits.softmax(1) * here[:, None]
    truth = F.one_hot(labels.where(here, 0), logits.shape[1]).permute(0, 3, 1, 2) * here[:, None]
    both, true = (told * truth).sum((0, 2, 3)), truth.sum((0, 2, 3))
    overlaps = both / (told.sum((0, 2, 3)) + true - both).clamp_min(1)
    there = true > 0
    return 1 - overlaps[there].mean() if bool(there.any()) else logits.sum() * 0


def _weights(data: Pictures, planes: int) -> Tensor:
    """float32 [K]: rare classes more, by the pixels of up to 200 training pictures; mean 1."""
    counts = np.ones(planes)
    numbers = data.training
    for number in numbers[:: max(1, len(numbers) // 200)].tolist():
        _, object_map = data.read(number)
        table = data.channels(number).astype(np.int64)
        counts += np.bincount(table[object_map[::8, ::8].ravel()], minlength=planes)
    weights = (counts / counts.sum()) ** -RARE
    return torch.from_numpy(weights / np.average(weights, weights=counts)).float()


def _begin(network: SegmenterNetwork, names: tuple[str, ...], init: Path | None, say: Say) -> None:
    """First weights: another segmenter's, else those of EfficientNet-Lite0 in what is its own."""
    if init is not None:
        if read_facts(init).classes != names:
            raise CheckpointError(
                "this segmenter was made for other classes.",
                where=init,
                remedy="Leave --init out: one from nothing takes minutes.",
            )
        network.load_state_dict(read_state(init))
        return
    try:
        trunk = load_efficientnet_lite0()
    except TrainingError as error:
        say(f"It starts from nothing: {error}")
        for layer in network.modules():
            if isinstance(layer, nn.Conv2d):
                nn.init.kaiming_normal_(layer.weight, nonlinearity="relu")
                if layer.bias is not None:
                    nn.init.zeros_(layer.bias)
        return
    with torch.no_grad():
        network.stem.load_state_dict(trunk.stem.state_dict())
        for own, theirs in zip(network.blocks, trunk.blocks, strict=False):
            own.load_state_dict(theirs.state_dict())
    say("It starts from the first blocks of EfficientNet-Lite0, trained on ImageNet.")


def _keep(
    file: Path,
    names: tuple[str, ...],
    network: SegmenterNetwork,
    optimizer: torch.optim.Adam,
    seen: int,
) -> None:
    tensors = {f"network.{key}": value for key, value in network.state_dict().items()}
    for key, parameter in network.named_parameters():
        for part in ("exp_avg", "exp_avg_sq", "step"):
            if parameter in optimizer.state:
                tensors[f"{part}.{key}"] = optimizer.state[parameter][part]
    whole = {key: value.detach().cpu().contiguous() for key, value in tensors.items()}
    with atomic_write(file) as temporary:
        save_file(whole, temporary, {"classes": "\n".join(names), "seen": str(seen)})


def _go_on(
    file: Path, names: tuple[str, ...], network: SegmenterNetwork, optimizer: torch.optim.Adam
) -> int:
    """Fill the network and the optimiser with what was kept; pictures seen so far."""
    from safetensors import SafetensorError, safe_open

    try:
        with safe_open(file, "pt") as opened:
            metadata = opened.metadata() or {}
        tensors = load_file(file)
        seen, classes = int(metadata["seen"]), metadata["classes"]
    except (OSError, SafetensorError, KeyError, ValueError) as error:
        raise TrainingError(
            "there is no run of a segmenter here to go on with.",
            where=file.parent,
            remedy="Leave --resume out.",
        ) from error
    if classes != "\n".join(names):
        raise TrainingError(
            "the run learns other classes than these data have.",
            where=file.parent,
            remedy="Give the data that it began with, or begin a new one.",
        )
    network.load_state_dict(
        {key.removeprefix("network."): v for key, v in tensors.items() if key[:8] == "network."}
    )
    for key, parameter in network.named_parameters():
        parts = {part: tensors.get(f"{part}.{key}") for part in ("exp_avg", "exp_avg_sq", "step")}
        if all(value is not None for value in parts.values()):
            optimizer.state[parameter] = {
                part: value if part == "step" else value.to(parameter)
                for part, value in parts.items()
                if value is not None
            }
    return seen


@torch.inference_mode()
def _judged(
    file: Path,
    data: Pictures,
    network: SegmenterNetwork,
    names: tuple[str, ...],
    seen: int,
    device: torch.device,
) -> Trained:
    """Write the file, with the temperature and the figures of held-out pictures."""
    torch.set_flush_denormal(False)  # training is over; judged as elsewhere
    numbers = data.evaluation
    numbers = numbers[:: max(1, math.ceil(len(numbers) / JUDGED))].tolist()
    planes, unknown = len(names), data.labels.unknown_channel
    logits: list[Tensor] = []
    truth: list[Tensor] = []
    counts = torch.zeros(planes, planes, dtype=torch.int64)
    judge = OwnSegmenter(file, Facts(names), network)
    for number in numbers:
        height, width = data.read(number)[1].shape
        batch: Batch = whole_batch(data, [number], height, width, device)
        found, labels = judge.classes(batch.images, planes, unknown), batch.labels
        known = labels != (-1 if unknown is None else unknown)
        counts += overlap(found[known], labels[known], planes).cpu()
        large = judge.probabilities(batch.images).clamp_min(1e-8).log()
        some = slice(3, None, 7)
        logits.append(large[0, :, some, some].flatten(1).T.cpu())
        truth.append(labels[0, some, some].flatten().cpu())
    iou, temperature = iou_by_class(counts), 1.0
    honesty: tuple[tuple[float, float], ...] = ()
    if numbers:
        temperature, honesty = _honest(torch.cat(logits), torch.cat(truth), unknown)
    miou = float(iou[~iou.isnan()].mean()) if numbers else float("nan")
    facts = Facts(names, temperature, seen, miou)
    write_segmenter(network.state_dict(), facts, file)
    by_name = dict(zip(names, iou.tolist(), strict=True))
    return Trained(file, facts, by_name, len(numbers), honesty)


def _honest(
    logits: Tensor, truth: Tensor, unknown: int | None
) -> tuple[float, tuple[tuple[float, float], ...]]:
    """The likeliest temperature (arXiv 1706.04599), and (confidence, right) by tenths under it."""
    if unknown is not None:
        logits, truth = logits[truth != unknown], truth[truth != unknown]
    choices = np.geomspace(0.5, 4, 43).tolist()
    losses = [float(F.cross_entropy(logits / value, truth)) for value in choices]
    best = choices[int(np.argmin(losses))]
    sure, found = (logits / best).softmax(1).max(1)
    tenths = (sure * 10).long().clamp(max=9)
    rows = [
        (float(sure[here].mean()), float((found == truth)[here].float().mean()))
        for tenth in range(10)
        for here in [tenths == tenth]
        if int(here.sum()) >= 100
    ]
    return float(best), tuple(rows)
