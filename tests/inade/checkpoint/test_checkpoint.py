"""Reading, writing and converting checkpoints, and everything that can be wrong with a file."""

import argparse
import json
import os
import pickle
import zipfile
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch

from inade.bench.weights import published_state
from inade.checkpoint import checkpoint as checkpoints
from inade.checkpoint.checkpoint import convert, read_checkpoint, write_checkpoint
from inade.config import ModelConfig
from inade.errors import CheckpointError, SaveError
from inade.layouts.labels import LabelSet
from tests.made_up import untrained
from tests.priors import made

CONFIG = ModelConfig(6, 64, 64, 2, 16, 8)


def write_published(folder: Path, config: ModelConfig = CONFIG, encoder: str = "E") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    states = published_state(config)
    torch.save(states["G"], folder / "best_net_G.pth")
    torch.save(states["E"], folder / f"best_net_{encoder}.pth")
    torch.save(states["D"], folder / "best_net_D.pth")
    (folder / "config.json").write_text(json.dumps(config.to_json()))
    return folder


@pytest.fixture
def published(tmp_path: Path) -> Path:
    return write_published(tmp_path / "published")


@pytest.mark.parametrize("encoder", ["E", "IE"])
def test_published_files_are_read_under_both_names(tmp_path: Path, encoder: str):
    folder = write_published(tmp_path / "model", encoder=encoder)
    checkpoint = read_checkpoint(folder)
    assert checkpoint.config == CONFIG
    assert checkpoint.has_encoder
    assert checkpoint.discriminator is None, "it is read only where asked for"
    assert len(checkpoint.labels) == 6
    assert read_checkpoint(folder / "best_net_G.pth").fingerprint == checkpoint.fingerprint


def test_there_and_back_again(published: Path, tmp_path: Path):
    assert convert(published, tmp_path / "ours") == "ours"
    assert {path.name for path in (tmp_path / "ours").iterdir()} == {
        "README.md",
        "config.json",
        "labels.json",
        "generator.safetensors",
        "encoder.safetensors",
        "discriminator.safetensors",
    }
    assert convert(tmp_path / "ours", tmp_path / "back") == "published"
    for name in ("best_net_G.pth", "best_net_E.pth", "best_net_D.pth"):
        before = torch.load(published / name, weights_only=True)
        after = torch.load(tmp_path / "back" / name, weights_only=True)
        assert set(before) <= set(after)
        assert all(torch.equal(before[key], after[key]) for key in before), name
    fingerprints = {
        read_checkpoint(tmp_path / name).fingerprint for name in ("published", "ours", "back")
    }
    assert len(fingerprints) == 1


def test_float16_keeps_spectral_vectors_and_statistics_exact(published: Path, tmp_path: Path):
    write_checkpoint(read_checkpoint(published), tmp_path / "half", precision="float16")
    exact, half = read_checkpoint(published), read_checkpoint(tmp_path / "half")
    assert half.generator["fc.weight"].dtype == torch.float32
    for key, value in exact.generator.items():
        if key.endswith(("weight_u", "weight_v", "running_mean", "running_var")):
            assert torch.equal(value, half.generator[key]), key
        else:
            torch.testing.assert_close(value, half.generator[key], rtol=1e-3, atol=1e-4)
    whole = (tmp_path / "half" / "generator.safetensors").stat().st_size
    assert whole < 0.7 * (published / "best_net_G.pth").stat().st_size


@pytest.mark.parametrize(
    ("config", "size"),
    [
        (ModelConfig(6, 64, 64, 2, 16, 8), (64, 64)),
        (ModelConfig(5, 128, 64, 2, 16, 8, upsampling="more"), (128, 64)),
        (ModelConfig(5, 128, 128, 4, 16, 8, upsampling="most"), (128, 128)),
        (ModelConfig(5, 96, 64, 2, 16, 8, sketch=True), (96, 64)),
        (ModelConfig(5, 64, 64, 4, 16, 8, max_channels=16, num_encoder_filters=2), (64, 64)),
    ],
)
def test_shapes_tell_all_but_the_picture_size(
    tmp_path: Path, config: ModelConfig, size: tuple[int, int]
):
    folder = write_published(tmp_path / "model", config)
    (folder / "config.json").unlink()
    with pytest.raises(CheckpointError, match=r"picture size.*--size"):
        read_checkpoint(folder)
    assert read_checkpoint(folder, size=size).config == config
    with pytest.raises(CheckpointError, match="do not fit the weights"):
        read_checkpoint(folder, size=(512, 512))


def test_a_dropped_published_model_needs_no_configuration():
    """The authors' Cityscapes sizes are recognised by their shapes alone."""
    config = ModelConfig(35, 512, 256, upsampling="more")
    with torch.device("meta"):
        shapes = {
            key: tuple(value.shape)
            for key, value in checkpoints.Generator(config).state_dict().items()
        }
    found, note = checkpoints.config_from_shapes(shapes, None, where=Path("best_net_G.pth"))
    assert found == config
    assert "cityscapes" in note
    assert checkpoints.labels_for(found)[0].name == "cityscapes"


def test_files_saved_by_several_devices_and_old_files(published: Path):
    state = torch.load(published / "best_net_G.pth", weights_only=True)
    old = {
        f"module.{key}": value
        for key, value in state.items()
        if not key.endswith("num_batches_tracked")
    }
    torch.save(old, published / "best_net_G.pth", _use_new_zipfile_serialization=False)
    assert read_checkpoint(published).build("generator") is not None


class Bomb:
    def __init__(self, target: Path) -> None:
        self.target = target

    def __reduce__(self):
        return os.mkdir, (str(self.target),)


def truncated(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-5000])


def renamed_key(file: Path) -> None:
    state = torch.load(file, weights_only=True)
    state["head_0.conv_0.other"] = state.pop("head_0.conv_0.weight_orig")
    torch.save(state, file)


def wrong_shape(file: Path) -> None:
    state = torch.load(file, weights_only=True)
    state["up_0.conv_0.bias"] = torch.zeros(3)
    torch.save(state, file)


def not_a_number(file: Path) -> None:
    state = torch.load(file, weights_only=True)
    state["conv_img.bias"][0] = float("nan")
    torch.save(state, file)


def malicious(file: Path) -> None:
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("archive/data.pkl", pickle.dumps(Bomb(file.parent / "pwned")))
        archive.writestr("archive/version", "3\n")


def malicious_pickle(file: Path) -> None:
    file.write_bytes(pickle.dumps(Bomb(file.parent / "pwned"), protocol=2))


DAMAGE = {
    "truncated": (truncated, "cannot be read as weights"),
    "empty": (lambda file: file.write_bytes(b""), "the file is empty"),
    "text": (lambda file: file.write_text("hello"), "cannot be read as weights"),
    "malicious archive": (malicious, "no table of weights"),
    "malicious pickle": (malicious_pickle, "cannot be read as weights"),
    "no table": (lambda file: torch.save([1, 2], file), "no table of weights"),
    "no tensors": (lambda file: torch.save({"epoch": 3}, file), "no table of weights"),
    "missing key": (renamed_key, "missing 'head_0.conv_0.weight_orig'"),
    "wrong shape": (wrong_shape, r"'up_0.conv_0.bias' is \[3\], expected \[16\]"),
    "not a number": (not_a_number, "'conv_img.bias' holds values that are not numbers"),
}


@pytest.mark.parametrize("damage", DAMAGE)
def test_damaged_files_are_named_and_never_run(published: Path, damage: str):
    break_it, sentence = DAMAGE[damage]
    file = published / "best_net_G.pth"
    break_it(file)
    with pytest.raises(CheckpointError, match=sentence) as caught:
        read_checkpoint(published)
    assert str(file) in str(caught.value)
    assert caught.value.remedy
    assert "torch" not in str(caught.value).replace("torch.save", ""), "in words of our own"
    assert not (published / "pwned").exists()


@pytest.mark.parametrize("new", [True, False])
@pytest.mark.parametrize(
    ("wrap", "told"),
    [
        (lambda state: {**state, "epoch": 3}, ["'epoch'"]),
        (lambda state: {"model": state, "optimizer": {}}, ["model", "'optimizer'"]),
        (lambda state: {"G_ema": state, "args": argparse.Namespace(lr=1)},
         ["G_ema", "'args'", "argparse.Namespace"]),
        (lambda state: {"state_dict": {"G": state}, "best": np.float64(3.5)},
         ["state_dict.G", "'best'", "numpy"]),
    ],
)  # fmt: skip
def test_weights_are_found_among_what_a_training_run_kept(
    published: Path, wrap, told: list[str], new: bool
):
    before = read_checkpoint(published)
    file = published / "best_net_G.pth"
    wrapped = wrap(torch.load(file, weights_only=True))
    file.unlink()
    latest = published / "latest_net_G.pth"
    torch.save(wrapped, latest, _use_new_zipfile_serialization=new)
    after = read_checkpoint(published)
    assert after.fingerprint == before.fingerprint
    words = " ".join(after.notes)
    assert all(one in words for one in ["latest_net_G.pth", *told])
    assert "Nothing of it was run" in words


@pytest.mark.parametrize("new", [True, False])
def test_what_a_file_asks_for_is_never_run(published: Path, new: bool):
    before = read_checkpoint(published)
    file = published / "best_net_G.pth"
    state = dict(torch.load(file, weights_only=True))
    torch.save({**state, "x": Bomb(published / "pwned")}, file, _use_new_zipfile_serialization=new)
    after = read_checkpoint(published)
    assert after.fingerprint == before.fingerprint
    assert "'x'" in " ".join(after.notes)
    assert not (published / "pwned").exists()


def test_a_number_that_stands_for_many_is_no_table_of_weights(published: Path):
    file = published / "best_net_G.pth"
    state = dict(torch.load(file, weights_only=True))
    state["conv_img.bias"] = torch.zeros(1).expand(2**34)
    torch.save(state, file)
    with pytest.raises(CheckpointError, match="claim to be larger than the file"):
        read_checkpoint(published)


def test_damaged_safetensors(published: Path, tmp_path: Path):
    convert(published, tmp_path / "ours")
    truncated(tmp_path / "ours" / "encoder.safetensors")
    with pytest.raises(CheckpointError, match=r"encoder.safetensors: the file is damaged"):
        read_checkpoint(tmp_path / "ours")


def test_another_class_count(published: Path):
    (published / "config.json").write_text(json.dumps(CONFIG.to_json() | {"num_classes": 150}))
    with pytest.raises(CheckpointError, match=r"6 label channels, config\.json says 150"):
        read_checkpoint(published)
    (published / "config.json").write_text(json.dumps(CONFIG.to_json()))
    with pytest.raises(CheckpointError, match="'ade20k' has 151 classes, the model 6"):
        read_checkpoint(published, labels=LabelSet.builtin("ade20k"))


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("{", "it cannot be read"),
        ("[]", "'num_classes' is missing"),
        ('{"num_classes": 6, "width": 100}', "width 100 is no multiple of 32"),
        ('{"num_classes": 6, "width": 1e9}', "width is 1000000000.0"),
        ('{"num_classes": -1}', "num_classes is -1"),
        ('{"num_classes": 6, "upsampling": "huge"}', "upsampling is 'huge'"),
        ('{"num_classes": 6, "format": "inade-studio checkpoint", "version": 99}', "newer program"),
    ],
)
def test_impossible_configurations(published: Path, text: str, sentence: str):
    (published / "config.json").write_text(text)
    with pytest.raises(CheckpointError, match=sentence):
        read_checkpoint(published)


def test_no_such_folder_and_no_generator(tmp_path: Path):
    with pytest.raises(CheckpointError, match="no such checkpoint"):
        read_checkpoint(tmp_path / "nothing")
    with pytest.raises(CheckpointError, match="no generator in this folder"):
        read_checkpoint(tmp_path)


def test_writing_is_whole_or_not_at_all(published: Path, tmp_path: Path, monkeypatch):
    checkpoint = read_checkpoint(published)
    target = tmp_path / "kept"
    write_checkpoint(checkpoint, target)
    before = {path.name: path.read_bytes() for path in target.iterdir()}
    with pytest.raises(SaveError, match="already something of this name"):
        write_checkpoint(checkpoint, target)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(checkpoints, "save_file", full)
    with pytest.raises(SaveError, match="No space left"):
        write_checkpoint(checkpoint, target, overwrite=True)
    assert {path.name: path.read_bytes() for path in target.iterdir()} == before
    assert {path.name for path in tmp_path.iterdir()} == {"published", "kept"}
    monkeypatch.undo()
    write_checkpoint(checkpoint, target, overwrite=True)


def test_a_new_checkpoint_that_cannot_take_its_place_leaves_the_old_one(
    published: Path, tmp_path: Path, monkeypatch
):
    checkpoint = read_checkpoint(published)
    target = tmp_path / "kept"
    write_checkpoint(checkpoint, target)
    before = {path.name: path.read_bytes() for path in target.iterdir()}
    renames = iter(range(10))

    def second_fails(source: Path, to: Path, really=Path.rename) -> Path:
        if next(renames) == 1:  # the old one is out of the way, the new one is to follow
            raise PermissionError(13, "Permission denied")
        return really(source, to)

    monkeypatch.setattr(Path, "rename", second_fails)
    with pytest.raises(SaveError, match="Permission denied"):
        write_checkpoint(checkpoint, target, overwrite=True)
    assert {path.name: path.read_bytes() for path in target.iterdir()} == before
    assert {path.name for path in tmp_path.iterdir()} == {"published", "kept"}


def test_an_untrained_checkpoint_says_so(tmp_path: Path):
    labels = LabelSet.numbered(6)
    first, second = (untrained(CONFIG, labels, seed=4, title="new") for _ in range(2))
    assert first.placeholder
    assert first.fingerprint == second.fingerprint
    write_checkpoint(first, tmp_path / "new")
    assert read_checkpoint(tmp_path / "new").placeholder


def with_prior(folder: Path) -> checkpoints.Checkpoint:
    """The checkpoint of this folder with a prior of its encoder."""
    read = read_checkpoint(folder)
    return replace(read, prior=made(6, CONFIG.noise_dim, encoder=read.encoder_fingerprint))


def test_a_prior_lies_beside_the_weights_and_leaves_the_model_the_same(
    published: Path, tmp_path: Path
):
    model = with_prior(published)
    assert model.fingerprint == read_checkpoint(published).fingerprint
    write_checkpoint(model, tmp_path / "ours")
    back = read_checkpoint(tmp_path / "ours")
    assert back.notes == ()
    assert back.fingerprint == model.fingerprint
    assert model.prior is not None
    np.testing.assert_array_equal(back.fitted_prior().scene, model.prior.scene)
    assert convert(tmp_path / "ours", tmp_path / "back") == "published"
    assert not (tmp_path / "back" / "prior.safetensors").exists()
    assert read_checkpoint(tmp_path / "ours", networks=("generator",)).prior is None


def test_a_prior_stays_with_an_encoder_that_is_rounded_on_disk(published: Path, tmp_path: Path):
    write_checkpoint(with_prior(published), tmp_path / "half", precision="float16")
    half = read_checkpoint(tmp_path / "half")
    assert half.encoder_fingerprint != read_checkpoint(published).encoder_fingerprint
    assert half.prior is not None


def test_a_prior_of_another_encoder_is_left_out_and_told(published: Path, tmp_path: Path):
    model = with_prior(published)
    assert model.encoder is not None
    tuned = {key: value * 1.5 for key, value in model.encoder.items()}
    write_checkpoint(replace(model, encoder=tuned), tmp_path / "tuned")
    back = read_checkpoint(tmp_path / "tuned")
    assert back.prior is None
    assert any("fitted to another encoder" in note for note in back.notes)
    with pytest.raises(CheckpointError, match="another encoder"):
        back.fitted_prior()
    (tmp_path / "tuned" / "encoder.safetensors").unlink()
    assert any("goes with an encoder" in note for note in read_checkpoint(tmp_path / "tuned").notes)
    with pytest.raises(CheckpointError, match="no fitted prior"):
        read_checkpoint(published).fitted_prior()


def test_a_damaged_prior_is_refused_by_name(published: Path, tmp_path: Path):
    write_checkpoint(with_prior(published), tmp_path / "ours")
    file = tmp_path / "ours" / "prior.safetensors"
    file.write_bytes(file.read_bytes()[:-9])
    with pytest.raises(CheckpointError, match="prior is damaged") as caught:
        read_checkpoint(tmp_path / "ours")
    assert caught.value.where == str(file)
