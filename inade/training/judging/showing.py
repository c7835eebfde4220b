"""What a run shows while it goes on: the sample grid, figures on held-out pictures, the card."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
from torch import Tensor

from inade.errors import TrainingError
from inade.files import atomic_write
from inade.looks.prior import Prior
from inade.networks import Encoder, Generator
from inade.networks.fields import Fields
from inade.training.backbones.lpips import load_lpips
from inade.training.data.packed import Pictures
from inade.training.data.stream import whole_batch
from inade.training.judging.card import model_card
from inade.training.judging.figures import Figure, Measurement
from inade.training.judging.metrics import Lpips, score
from inade.training.judging.samples import Sampler, grid_note, sample_grid, write_grid
from inade.training.judging.scenes import (
    SceneFigures,
    SceneScores,
    scene_facts,
    scene_figures,
)
from inade.training.run.best import keep_best
from inade.training.run.export import export_run
from inade.training.run.state import TrainingState
from inade.training.run.watch import FIGURES, FROM_FITTED, SAMPLES, read_settings

GRID_PICTURES = 6
BATCH = 2  # pictures judged at once, which bounds memory


@dataclass
class Showing:
    """Called by the trainer now and then: writes samples/, checkpoint/, and returns figures.

    `judged` is the number of held-out pictures for the figures; 0 leaves them out. `warn` is told
    that they become worse.
    """

    run: Path
    data: Pictures
    title: str
    judged: int = 0
    warn: Callable[[str], None] = lambda words: None
    _lpips: Lpips | None = field(default=None, init=False)

    def __call__(self, state: TrainingState) -> dict[str, float]:
        """One sample grid, one export, and the figures if they are wanted."""
        device = next(state.generator.parameters()).device
        model = state.config.model
        sampler, pool = sampler_of(state), self._pool
        self._draw(state, sampler, "")
        precision = str(read_settings(self.run).get("precision", ""))
        export_run(
            state, self.run / "checkpoint", labels=self.data.labels, title=self.title,
            card=model_card(state, self.data, self.title, precision),
        )  # fmt: skip
        if self.judged < 2 or len(pool) < 2:
            return {}
        try:
            self._lpips = self._lpips or load_lpips(device)
        except TrainingError:  # the judge's package is optional: training goes on without figures
            self.judged = 0
            return {}
        numbers = spread(pool, self.judged)
        parts = (
            whole_batch(self.data, numbers[i : i + BATCH], model.height, model.width, device)
            for i in range(0, len(numbers), BATCH)
        )
        labels, size = self.data.labels, (model.height, model.width)
        scenes = SceneFigures(
            [self.data.names[number] for number in numbers], len(labels), size, self._lpips,
            unknown=labels.unknown_channel,
        )  # fmt: skip
        found: dict[str, float | int | None] = {
            **score(self._lpips, sampler, parts, scenes.add).to_json()
        }
        del found["pictures"]  # in the log that is the number of pictures trained on
        told = self._tell(state, scenes.scores(), sampler, len(numbers))
        found |= {key: figure.value for key, figure in told.items()}
        row = {key: float(value) for key, value in found.items() if value is not None}
        if len(self.data.evaluation) and (words := keep_best(self.run, state.step, row)):
            self.warn(words)
        return row

    def draw_from(self, state: TrainingState, prior: Prior) -> None:
        """One more sample grid, of looks from a prior fitted to this state. Raises SaveError."""
        self._draw(state, replace(sampler_of(state), fitted=prior), FROM_FITTED)

    @property
    def _pool(self) -> np.ndarray:
        """int64: the pictures that are shown and judged."""
        return self.data.evaluation if len(self.data.evaluation) else self.data.training

    def _draw(self, state: TrainingState, sampler: Sampler, ending: str) -> None:
        """Write a sample grid."""
        model, device = state.config.model, next(state.generator.parameters()).device
        shown = spread(self._pool, GRID_PICTURES)
        batch = whole_batch(self.data, shown, model.height, model.width, device)
        drawn = "the published prior" if sampler.fitted is None else "the fitted prior"
        title = f"step {state.step:,}, {state.pictures:,} pictures seen, samples from {drawn}"
        grid = sample_grid(batch, sampler, self.data.labels, title=title)
        note = grid_note(batch, sampler, title=title)
        write_grid(self.run / SAMPLES / f"step-{state.step:09d}{ending}.png", grid, note)

    def _tell(
        self, state: TrainingState, scores: SceneScores, sampler: Sampler, count: int
    ) -> dict[str, Figure]:
        """Write how scenes and classes are by now, for the report; their figures."""
        model, labels = state.config.model, self.data.labels
        figures = scene_figures(scores, (model.height, model.width), "")
        facts: dict[str, str | int] = {"step": state.step, "pictures_seen": state.pictures}
        facts |= scene_facts(count, (model.height, model.width), sampler)
        classes = {labels.classes[channel].name: row for channel, row in scores.texture.items()}
        told = Measurement(facts, figures, classes).to_json()
        with atomic_write(self.run / FIGURES) as temporary:
            temporary.write_text(json.dumps(told, indent=1) + "\n", "utf-8")
        return figures


def sampler_of(state: TrainingState) -> Sampler:
    """The model as it would be exported, ready to draw from."""
    generator, encoder = state.best["generator"].eval(), state.best["encoder"].eval()
    assert isinstance(generator, Generator)
    assert isinstance(encoder, Encoder)

    def generate(
        segments: Tensor, classes: Tensor, modulation: Tensor, noise: Tensor, fields: Fields | None
    ) -> Tensor:
        return generator(segments, classes, modulation, noise, fields=fields)

    return Sampler(generate, encoder, state.config.model, state.config.seed)


def spread(numbers: np.ndarray, count: int) -> list[int]:
    """At most `count` of the numbers, evenly spread."""
    places = np.linspace(0, len(numbers) - 1, min(count, len(numbers))).round().astype(int)
    return numbers[places].tolist()
