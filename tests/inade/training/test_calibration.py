"""Noise by place is made as strong as real texture, and nothing else changes."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from safetensors.torch import load_file

from inade.checkpoint.checkpoint import Checkpoint, write_checkpoint
from inade.config import ModelConfig
from inade.errors import Cancelled, CheckpointError, DataSetError
from inade.formats.dataset import Sample
from inade.layouts.labels import LabelSet
from inade.layouts.layout import Layout
from inade.training.calibration import LEAST, MOST, PROBE, WANTED, calibrate, gains_of
from inade.training.prior.reading import StyleSource
from tests.made_up import untrained

CONFIG = ModelConfig(3, 64, 64, 2, 8, 4, start="free", texture=True, padding="replicate")
LABELS = LabelSet.numbered(3)


def row(structure: float, noise: float, gain: float, real: float = 10.0) -> dict[str, float]:
    return {"contrast": (structure**2 + (gain * noise) ** 2) ** 0.5, "real_spread": real}


@pytest.mark.parametrize(
    ("structure", "noise", "gain"),
    [
        (0.3, 0.6, ((WANTED**2 - 0.3**2) / 0.36) ** 0.5),
        (0.1, 0.2, MOST),  # far too weak
        (0.2, 2.0, LEAST),  # far too strong
        (0.6, 0.75, 1.0),  # 0.96 of the real spread: right as it is
        (0.5, 0.0, 1.0),  # noise does nothing
    ],
)
def test_the_gain_gives_the_wanted_contrast(structure: float, noise: float, gain: float):
    found = gains_of({1: row(structure, noise, 1)}, {1: row(structure, noise, PROBE)}, 3)
    np.testing.assert_allclose(found, gain, atol=1e-9)  # the others have the middle gain


def test_smooth_classes_keep_their_noise():
    one, two = row(0.3, 0.6, 1, real=1.5), row(0.3, 0.6, PROBE, real=1.5)
    np.testing.assert_array_equal(gains_of({0: one}, {0: two}, 3), 1)


def sample(name: str) -> Sample:
    """Two halves of 128 x 128 pixels with rough texture."""
    rough = np.random.default_rng(int(name)).normal(128, 40, (128, 128, 1)).clip(0, 255)
    classes = np.repeat([0, 1], 64)[:, None].repeat(128, 1)
    photo = rough.astype(np.uint8).repeat(3, 2)
    return Sample(name, photo, Layout.from_maps(classes, classes))


def source(
    read: Callable[[str], Sample] = sample, names: Sequence[str] = ("1", "2")
) -> StyleSource:
    return StyleSource("made", LABELS, names, (), read)


def model(folder: Path, config: ModelConfig = CONFIG) -> Path:
    """Untrained, its noise strong enough to be seen in the last block."""
    made: Checkpoint = untrained(config, LABELS, seed=3, title="made")
    state = {
        key: torch.full_like(value, 0.5) if key.endswith("norm_1.texture") else value
        for key, value in made.generator.items()
    }
    write_checkpoint(replace(made, generator=state), folder, precision="float16")
    return folder


def test_factors_of_noise_are_scaled_by_class_and_all_else_stays(tmp_path: Path):
    folder = model(tmp_path / "model")
    before = load_file(folder / "generator.safetensors")
    seen: list[tuple[int, int]] = []
    found = calibrate(folder, [source()], device="cpu", progress=lambda *now: seen.append(now))
    after = load_file(folder / "generator.safetensors")
    assert seen[-1] == (6, 6)
    assert before.keys() == after.keys()
    gains = torch.tensor([found.gains[entry.name] for entry in LABELS.classes])[:, None]
    assert found.gains["class 0"] != 1 or found.gains["class 1"] != 1
    for key, value in before.items():
        wanted = value * gains if key.endswith("norm_1.texture") else value
        assert after[key].dtype == value.dtype
        torch.testing.assert_close(after[key].double(), wanted.double(), rtol=1e-3, atol=0)
    assert found.before.keys() == found.after.keys() == {"class 0", "class 1"}
    assert "class 2" in found.notes[0]


def test_stopped_in_the_middle_it_changes_nothing(tmp_path: Path):
    folder = model(tmp_path / "model")
    before = (folder / "generator.safetensors").read_bytes()

    def stop(done: int, total: int) -> None:
        if done == total - 1:
            raise Cancelled("stopped.")

    with pytest.raises(Cancelled):
        calibrate(folder, [source()], device="cpu", progress=stop)
    assert (folder / "generator.safetensors").read_bytes() == before


def test_what_cannot_be_calibrated_is_told(tmp_path: Path):
    plain = model(tmp_path / "plain", replace(CONFIG, texture=False))
    with pytest.raises(CheckpointError, match="no noise by place"):
        calibrate(plain, [source()], device="cpu")

    def small(name: str) -> Sample:
        whole = sample(name)
        maps = np.arange(128)[:, None] // 16 % 2 + np.zeros((1, 128), int)
        return replace(whole, layout=Layout.from_maps(maps, maps))

    with pytest.raises(DataSetError, match="no class has 12 flat patches"):
        calibrate(model(tmp_path / "model"), [source(small)], device="cpu")


def test_pictures_with_classes_that_the_checkpoint_does_not_know_are_told(tmp_path: Path):
    folder = model(tmp_path / "model")

    def strange(name: str) -> Sample:
        whole = sample(name)
        maps = whole.layout.labels() + (3 if name == "2" else 0)
        return replace(whole, layout=Layout.from_maps(maps, maps))

    more = replace(source(strange), labels=LabelSet.numbered(5))
    found = calibrate(folder, [more], device="cpu")
    assert "1 of 2 pictures hold classes" in found.notes[-1]
    with pytest.raises(DataSetError, match="every picture holds classes"):
        calibrate(folder, [replace(more, train=("2",))], device="cpu")
