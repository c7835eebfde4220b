"""Pictures drawn with fixed seeds while a run goes on, and the grid that shows them.

Letters: N batch, H W size, S segments of the batch, Z noise width, D latent width.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from PIL import Image, ImageDraw, ImageFont
from PIL.PngImagePlugin import PngInfo
from torch import Tensor

from inade.config import ModelConfig
from inade.files import atomic_write
from inade.layouts.labels import LabelSet
from inade.looks.look import Look, draw_global_noise, draw_noise
from inade.looks.prior import Prior
from inade.networks.fields import Fields, drawn_fields
from inade.training.data.stream import Batch
from inade.training.run.watch import SAMPLES_NOTE

Generate = Callable[[Tensor, Tensor, Tensor, Tensor, Fields | None], Tensor]
Encode = Callable[[Tensor, Tensor, int], tuple[Tensor, Tensor]]

PRIORS = 2  # samples of a picture
PUBLISHED_PRIOR = "N(0, 1), the published prior"
MIN_SIDE = 128  # pictures in a grid are enlarged to at least this
FIELD_DRAWS = 1 << 32  # tells the streams of noise by place from those of looks
_GAP, _HEADER = 4, 24
_INK, _PAPER, _OUTLINE = (30, 30, 30), (250, 250, 250), (255, 0, 190)


@dataclass(frozen=True)
class Sampler:
    """A generator and its encoder, both in evaluation mode, drawn from with a fixed seed.

    generate(segments [N, H, W], classes [S], modulation [S, 2, Z], global_noise [N, D], fields of
    our own models or None) gives
    float [N, 3, H, W] in [-1, 1]; encode(images, segments, S) gives mu, logvar [S, 2, Z].
    The noise of an object depends on seed, picture, its place in the picture and the draw, not
    on the batch it comes in. Looks are drawn from the `fitted` prior, where it is given, all of a
    picture at one z; else from the published one.
    """

    generate: Generate
    encode: Encode | None
    config: ModelConfig
    seed: int = 0
    fitted: Prior | None = None

    @property
    def prior_words(self) -> str:
        """What `prior` draws from, for a report."""
        if self.fitted is None:
            return PUBLISHED_PRIOR
        return f"the checkpoint's, fitted to {self.fitted.pictures:,} pictures, z by scene"

    def prior(self, batch: Batch, draw: int = 0) -> Tensor:
        """float32 [N, 3, H, W]: every look from the prior."""
        return self._picture(batch, self.drawn(batch, draw, draw), draw)

    def restyled(self, batch: Batch, chosen: Tensor, draw: int = 1) -> Tensor:
        """`prior(batch)` with new looks for the segments in bool [S] `chosen`, nothing else.

        From a fitted prior they are drawn at the z of the picture.
        """
        before, after = self.drawn(batch, 0, 0), self.drawn(batch, draw, 0)
        return self._picture(batch, torch.where(chosen[:, None, None], after, before), 0)

    def reference(self, batch: Batch, draw: int = 0) -> Tensor:
        """float32 [N, 3, H, W]: every object in the style of itself in the real picture."""
        assert self.encode is not None
        with torch.inference_mode():
            mu, logvar = self.encode(batch.images, batch.segments, len(batch.classes))
            modulation = self.noise(batch, draw) * (0.5 * logvar.float()).exp() + mu.float()
        return self._picture(batch, modulation, draw)

    def drawn(self, batch: Batch, draw: int, scene: int) -> Tensor:
        """float32 [S, 2, Z]: modulation of looks from the prior, at the z of draw `scene`."""
        if self.fitted is None:
            return self.noise(batch, draw)
        rows: list[np.ndarray] = []
        channels = batch.classes.tolist()
        for segment, (seed, place) in enumerate(self._places(batch)):
            z = self.fitted.draw_scene(seed, scene)
            style = self.fitted.draw_style(channels[segment], z, seed, place, draw)
            noise = draw_noise(seed, place, draw, self.config.noise_dim)
            rows.append(Look(noise, drawn=style).modulation())
        return torch.from_numpy(np.stack(rows)).to(batch.images.device)

    def noise(self, batch: Batch, draw: int) -> Tensor:
        """Standard normal float32 [S, 2, Z]."""
        width = self.config.noise_dim
        rows = [draw_noise(seed, place, draw, width) for seed, place in self._places(batch)]
        return torch.from_numpy(np.stack(rows)).to(batch.images.device)

    def _places(self, batch: Batch) -> list[tuple[int, int]]:
        """Seed of its picture and place in it, for every segment."""
        owners = batch.sample_of_segment.tolist()
        return [
            (self._seed_of(batch.numbers[sample]), segment - owners.index(sample))
            for segment, sample in enumerate(owners)
        ]

    def _picture(self, batch: Batch, modulation: Tensor, draw: int) -> Tensor:
        latent = [
            draw_global_noise(self._seed_of(number), draw, self.config.latent_dim)
            for number in batch.numbers
        ]
        device = batch.images.device
        noise = torch.from_numpy(np.stack(latent)).to(device)
        streams = [
            np.random.Generator(np.random.Philox(key=[self._seed_of(number), FIELD_DRAWS + draw]))
            for number in batch.numbers
        ]

        def numbers(picture: int, shape: tuple[int, ...]) -> Tensor:
            return torch.from_numpy(streams[picture].standard_normal(shape, np.float32)).to(device)

        height, width = batch.segments.shape[1:]
        fields = drawn_fields(self.config, batch.spans, height, width, numbers)
        with torch.inference_mode():
            return self.generate(batch.segments, batch.classes, modulation, noise, fields).float()

    def _seed_of(self, number: int) -> int:
        return self.seed * 1_000_003 + number


def object_to_restyle(batch: Batch) -> Tensor:
    """bool [S]: in each picture the object whose area is nearest to an eighth of it."""
    count = len(batch.classes)
    areas = torch.bincount(batch.segments.flatten(), minlength=count).float()
    misfit = (areas / batch.segments[0].numel() / 0.125).log().abs().tolist()
    owners = batch.sample_of_segment.tolist()
    chosen = torch.zeros(count, dtype=torch.bool)
    for sample in range(len(batch.numbers)):
        chosen[min((i for i in range(count) if owners[i] == sample), key=misfit.__getitem__)] = True
    return chosen.to(batch.classes.device)


def sample_grid(batch: Batch, sampler: Sampler, labels: LabelSet, *, title: str = "") -> np.ndarray:
    """uint8 [h, w, 3] RGB: a row a picture, a labelled column each for layout, real picture,
    reference reconstruction, prior samples, and sample 1 with the outlined object restyled."""
    chosen = object_to_restyle(batch)
    columns: list[tuple[str, np.ndarray]] = [
        ("layout", _layouts(batch, chosen, labels)),
        ("real", as_uint8(batch.images)),
    ]
    if sampler.encode is not None:
        columns.append(("from its own styles", as_uint8(sampler.reference(batch))))
    columns += [
        (f"sample {draw + 1}", as_uint8(sampler.prior(batch, draw))) for draw in range(PRIORS)
    ]
    columns.append(("1, outlined restyled", as_uint8(sampler.restyled(batch, chosen))))
    return _arranged(columns, title)


def grid_note(batch: Batch, sampler: Sampler, *, title: str = "") -> dict[str, Any]:
    """Where the pictures of such a grid lie (see watch.SAMPLES_NOTE)."""
    own = ["reference"] if sampler.encode is not None else []
    drawn = ["prior", *(f"prior{draw + 1}" for draw in range(1, PRIORS))]
    height, width = batch.images.shape[2:]
    scale = _enlarged(height, width)
    return {
        "columns": ["layout", "real", *own, *drawn, "restyled"],
        "rows": len(batch.images),
        "left": _GAP,
        "top": _HEADER * (2 if title else 1),
        "width": width * scale,
        "height": height * scale,
        "gap": _GAP,
    }


def write_grid(path: Path, grid: np.ndarray, note: Mapping[str, Any] | None = None) -> None:
    """Write a grid as PNG; an old one is replaced only by a complete new one. Raises SaveError."""
    texts = PngInfo()
    if note is not None:
        texts.add_text(SAMPLES_NOTE, json.dumps(note))
    with atomic_write(path) as temporary:
        Image.fromarray(grid).save(temporary, format="PNG", pnginfo=texts)


def as_uint8(images: Tensor) -> np.ndarray:
    """float [N, 3, H, W] in [-1, 1] -> uint8 [N, H, W, 3]; what is no number becomes black."""
    scaled = torch.nan_to_num(images.float(), nan=-1.0).add(1).mul(127.5).round().clamp(0, 255)
    return scaled.permute(0, 2, 3, 1).to(torch.uint8).cpu().numpy()


def _layouts(batch: Batch, chosen: Tensor, labels: LabelSet) -> np.ndarray:
    """uint8 [N, H, W, 3]: class colours, borders darkened, the chosen objects outlined."""
    pictures = labels.colors[batch.labels.cpu().numpy()]
    edges = batch.edges[:, 0].cpu().numpy()
    pictures[edges] = pictures[edges] // 2
    pictures[edges & chosen[batch.segments].cpu().numpy()] = _OUTLINE
    return pictures


def _arranged(columns: list[tuple[str, np.ndarray]], title: str) -> np.ndarray:
    count, height, width = columns[0][1].shape[:3]
    scale = _enlarged(height, width)
    height, width = height * scale, width * scale
    top = _HEADER * (2 if title else 1)
    sheet = Image.new(
        "RGB",
        (len(columns) * (width + _GAP) + _GAP, top + count * (height + _GAP)),
        _PAPER,
    )
    pen, font = ImageDraw.Draw(sheet), ImageFont.load_default(12)
    if title:
        pen.text((_GAP, 5), title, _INK, font)
    for column, (name, pictures) in enumerate(columns):
        x = _GAP + column * (width + _GAP)
        pen.text((x, top - _HEADER + 5), name, _INK, font)
        for row, picture in enumerate(pictures):
            large = Image.fromarray(picture).resize((width, height), Image.Resampling.NEAREST)
            sheet.paste(large, (x, top + row * (height + _GAP)))
    return np.asarray(sheet)


def _enlarged(height: int, width: int) -> int:
    return max(1, -(-MIN_SIDE // min(height, width)))
