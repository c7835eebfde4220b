"""Styles read from data sets, against the plain encoder, and fits from start to end."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch

from inade.bench import reference
from inade.bench.weights import published_state
from inade.checkpoint.checkpoint import Checkpoint, read_checkpoint, write_checkpoint
from inade.config import ModelConfig
from inade.errors import Cancelled, CheckpointError, DataSetError
from inade.formats.dataset import Sample, add_sample, create, write_split
from inade.layouts.labels import LabelClass, LabelSet
from inade.layouts.layout import Layout
from inade.training.data.packing import pack
from inade.training.prior.fit import fit_for
from inade.training.prior.reading import StyleSource, published_size, read_styles, selections_of

CONFIG = ModelConfig(3, 64, 64, 2, 8, 4)
FREE = replace(CONFIG, start="free", padding="replicate")
STATES = published_state(CONFIG, networks="GE")


def labels_of(*names: str) -> LabelSet:
    classes = [LabelClass(i, i, name, (i, 9, 9)) for i, name in enumerate(names)]
    return LabelSet("made", "Made", tuple(classes))


LABELS = labels_of("sky", "tree", "boat")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    model = Checkpoint(tmp_path, CONFIG, LABELS, STATES["G"], STATES["E"], title="made")
    write_checkpoint(model, tmp_path / "model")
    return tmp_path / "model"


def sample(name: str) -> Sample:
    """Sky above two trees, and a speck of a boat of 9 pixels."""
    random = np.random.default_rng(int(name))
    photo = random.integers(0, 256, (64, 64, 3), np.uint8)
    classes, instances = np.zeros((64, 64), np.int32), np.zeros((64, 64), np.int32)
    classes[20:], instances[20:], instances[20:, 30:] = 1, 1, 2
    classes[40:43, 40:43], instances[40:43, 40:43] = 2, 3
    return Sample(name, photo, Layout.from_maps(classes, instances))


def packed(folder: Path, count: int, held_out: int, labels: LabelSet = LABELS) -> StyleSource:
    names = [str(number) for number in range(count)]
    data = pack(folder, names, sample, labels, height=64, width=64, held_out=set(names[:held_out]))
    return StyleSource.of(data)


def test_styles_are_those_of_the_plain_encoder_and_of_objects_one_can_see(
    folder: Path, tmp_path: Path
):
    source = packed(tmp_path / "pack", 3, 1)
    checkpoint = read_checkpoint(folder)
    styles = read_styles(checkpoint, selections_of(checkpoint, [source], 99, held_out=False))
    np.testing.assert_array_equal(styles.scenes, [0, 0, 0, 1, 1, 1])
    np.testing.assert_array_equal(styles.channels, [0, 1, 1] * 2)  # the boat is too small
    for scene, name in enumerate(source.train):
        read = source.read(name)
        image = torch.from_numpy(read.photo.copy()).permute(2, 0, 1)[None].double() / 127.5 - 1
        segments = torch.from_numpy(read.layout.object_map.astype(np.int64))[None]
        exact = {key: value.double() for key, value in STATES["E"].items()}
        expected = reference.reference_encoder(exact, CONFIG, image, segments)
        for place, row in enumerate(styles.x[styles.scenes == scene]):
            parts = [getattr(expected, key)[0, place].numpy()
                     for key in ("scale_mu", "bias_mu", "scale_logvar", "bias_logvar")]  # fmt: skip
            np.testing.assert_allclose(row, np.concatenate(parts), atol=2e-4)


def test_folders_give_about_the_same_styles_and_classes_go_by_name(folder: Path, tmp_path: Path):
    other = labels_of("water", "Tree", "sky")
    root = tmp_path / "data"
    create(root, other)
    for name in "01":
        layout = sample(name).layout
        maps = np.array([2, 1, 0])[np.vectorize(layout.channels.get)(layout.object_map)]
        add_sample(root, other, name, sample(name).photo, Layout.from_maps(maps, layout.object_map))
    write_split(root, "0", "1")
    checkpoint = read_checkpoint(folder)
    source = StyleSource.open(root)
    styles = read_styles(checkpoint, selections_of(checkpoint, [source], 9, held_out=True))
    assert sorted(styles.channels) == [0, 1, 1]
    none = read_styles(checkpoint, selections_of(checkpoint, [], 9, held_out=True))
    assert len(none) == 0
    everything = selections_of(checkpoint, [source, source], 1, held_out=False)
    assert [len(part.names) for part in everything] == [1, 1]


def test_a_size_free_model_reads_each_object_from_its_window(tmp_path: Path):
    states = published_state(FREE, networks="GE")
    model = Checkpoint(tmp_path, FREE, LABELS, states["G"], states["E"], title="free")
    random = np.random.default_rng(3)
    photo = random.integers(0, 256, (300, 400, 3), np.uint8)
    instances = np.zeros((300, 400), np.int32)
    instances[100:120, 50:70] = 1  # a box of 20 x 20: its window is 128 x 128
    source = StyleSource(
        "one", LABELS, ["a"], [],
        lambda name: Sample(name, photo, Layout.from_maps(np.minimum(instances, 1), instances)),
    )  # fmt: skip
    styles = read_styles(model, selections_of(model, [source], 9, held_out=False))
    assert sorted(styles.channels) == [0, 1]
    image = torch.from_numpy(photo[46:174, :128].copy()).permute(2, 0, 1)[None].double() / 127.5 - 1
    segments = torch.from_numpy(instances[46:174, :128].astype(np.int64))[None]
    exact = {key: value.double() for key, value in states["E"].items()}
    expected = reference.reference_encoder(exact, FREE, image, segments)
    found = styles.x[list(styles.channels).index(1)]
    np.testing.assert_allclose(found[:4], expected.scale_mu[0, 1], atol=2e-4)
    np.testing.assert_allclose(found[-4:], expected.bias_logvar[0, 1], atol=2e-4)


@pytest.mark.parametrize("size", [(128, 128), (32, 32), (256, 64)])
def test_a_published_model_sees_pictures_of_its_own_area(size: tuple[int, int]):
    height, width = published_size(*size, CONFIG)
    assert height * width == CONFIG.height * CONFIG.width
    assert height * size[1] == width * size[0]


def test_a_fit_lies_in_the_folder_and_says_what_it_lacks(folder: Path, tmp_path: Path):
    fitted = fit_for(folder, [packed(tmp_path / "pack", 50, 5)])
    back = read_checkpoint(folder)
    assert back.notes == ()
    assert back.fitted_prior().pictures == 45
    np.testing.assert_array_equal(back.fitted_prior().mean, fitted.prior.mean)
    figures = fitted.figures
    assert (figures.objects, figures.held_out_objects) == (135, 15)
    assert figures.object_count == {"sky": 45, "tree": 90, "boat": 0}
    assert figures.full is not None
    assert figures.normal is not None
    assert figures.full > figures.normal
    leading = back.fitted_prior().leading
    assert leading is not None
    np.testing.assert_array_equal(leading, fitted.prior.leading.astype(np.float32))
    np.testing.assert_allclose(np.linalg.norm(leading[:2], axis=2), 1, rtol=1e-6)
    assert not leading[2].any()
    assert any("No object of boat" in note for note in fitted.notes)
    assert any("log-likelihood" in line for line in figures.sentences())


def test_three_pictures_give_a_diagonal_prior_and_that_is_told(folder: Path, tmp_path: Path):
    fitted = fit_for(folder, [packed(tmp_path / "pack", 3, 0)])
    assert not fitted.prior.scene.any()
    assert not fitted.prior.object.any()
    assert fitted.figures.full is None
    assert fitted.figures.hidden_given is None
    for words in (
        "diagonal",
        "each object is drawn for itself",
        "No picture is held out",
        "Too few objects of sky, tree",
    ):
        assert any(words in note for note in fitted.notes), words


def test_what_cannot_be_fitted_leaves_the_folder_alone(folder: Path, tmp_path: Path):
    def refused(kind: type[Exception], words: str, call: Callable[[], object]) -> None:
        with pytest.raises(kind, match=words):
            call()
        assert not (folder / "prior.safetensors").exists()

    foreign = packed(tmp_path / "foreign", 3, 0, labels_of("a", "b", "c"))
    refused(DataSetError, "no objects of classes", lambda: fit_for(folder, [foreign]))
    held = packed(tmp_path / "held", 3, 3)
    refused(DataSetError, "all are held out", lambda: fit_for(folder, [held]))

    def stop(done: int, total: int) -> None:
        assert (done, total) == (3, 6)  # read, and then drawn
        raise Cancelled("stopped")

    good = packed(tmp_path / "good", 3, 0)
    refused(Cancelled, "stopped", lambda: fit_for(folder, [good], progress=stop))
    (folder / "encoder.safetensors").unlink()
    refused(CheckpointError, "no encoder", lambda: fit_for(folder, [good]))


def test_published_files_are_to_be_converted_first(tmp_path: Path):
    for name, state in STATES.items():
        torch.save(state, tmp_path / f"best_net_{name}.pth")
    (tmp_path / "config.json").write_text('{"num_classes": 3, "width": 64, "height": 64,'
        ' "num_filters": 2, "latent_dim": 8, "noise_dim": 4}')  # fmt: skip
    with pytest.raises(CheckpointError, match="published files") as caught:
        fit_for(tmp_path, [packed(tmp_path / "pack", 3, 0)])
    assert "convert" in caught.value.remedy
