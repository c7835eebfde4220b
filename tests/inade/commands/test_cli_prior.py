"""The prior command, and what draws from a fitted prior."""

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image

from inade.bench import reference
from inade.bench.weights import published_state
from inade.checkpoint.checkpoint import Checkpoint, read_checkpoint, write_checkpoint
from inade.cli import main
from inade.config import ModelConfig
from inade.engine import Engine
from inade.formats.dataset import add_sample, create, write_split
from inade.layouts.labels import LabelSet
from inade.layouts.layout import Layout
from inade.looks.look import draw_global_noise, draw_noise
from tests.priors import made

CONFIG = ModelConfig(2, 64, 64, 2, 8, 4)
STATES = published_state(CONFIG, networks="GE")
LABELS = np.zeros((64, 64), np.uint8)
LABELS[24:] = 1


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A checkpoint with a made-up prior, in a current folder with a label map."""
    labels = LabelSet.numbered(2)
    model = Checkpoint(tmp_path, CONFIG, labels, STATES["G"], STATES["E"], title="made")
    prior = made(2, 4, encoder=model.encoder_fingerprint)
    write_checkpoint(replace(model, prior=prior), tmp_path / "model")
    Image.fromarray(LABELS).save(tmp_path / "labels.png")
    return tmp_path / "model"


def generated(folder: Path, *options: str, code: int = 0) -> np.ndarray:
    """float32 [3, 64, 64] of `generate --same-noise --seed 5`."""
    raw = folder.parent / "raw.npy"
    maps = str(folder.parent / "labels.png")
    told = main(["generate", str(folder), maps, "--raw", str(raw), "--seed", "5", "--same-noise",
                 "--device", "cpu", *options])  # fmt: skip
    assert told == code
    return np.load(raw) if code == 0 else np.zeros(0)


def expected(noise: np.ndarray, styles: reference.Style | None = None) -> np.ndarray:
    """By the plain equations, from noise [I, 2, Z] and styles."""
    maps = torch.from_numpy(LABELS.astype(np.int64))[None]
    latent = torch.from_numpy(draw_global_noise(5, 0, 8))[None]
    rows = torch.from_numpy(noise)[None]
    with torch.no_grad():
        return reference.reference_generator(
            STATES["G"], CONFIG, maps, maps, rows, latent, styles, None
        )[0].numpy()


NOISE = np.stack([draw_noise(5, instance, 0, 4) for instance in (0, 1)])


def test_pictures_are_drawn_from_the_fitted_prior_at_one_z(folder: Path):
    prior = read_checkpoint(folder).fitted_prior()
    z = prior.draw_scene(5, 0)
    drawn = [prior.draw_style(channel, z, 5, channel) for channel in (0, 1)]
    rows = {key: torch.from_numpy(np.stack([getattr(style, key) for style in drawn]))[None]
            for key in reference.Style._fields}  # fmt: skip
    wanted = expected(NOISE, reference.Style(**rows))
    np.testing.assert_allclose(generated(folder), wanted, atol=1e-4)
    np.testing.assert_allclose(generated(folder, "--prior", "fitted"), wanted, atol=1e-4)


def test_the_published_prior_is_there_on_request_and_with_given_noise(folder: Path):
    plain = expected(NOISE)
    np.testing.assert_allclose(generated(folder, "--prior", "published"), plain, atol=1e-4)
    file = folder.parent / "vectors.npz"
    np.savez(file, noise=NOISE, global_noise=draw_global_noise(5, 0, 8))
    np.testing.assert_allclose(generated(folder, "--noise", str(file)), plain, atol=1e-4)


def test_objects_of_a_class_are_drawn_alike_and_others_are_not(
    folder: Path, capsys: pytest.CaptureFixture[str]
):
    parts = LABELS.astype(np.uint16)
    parts[24:, 32:] = 2
    file = folder.parent / "instances.png"
    Image.fromarray(parts).save(file)
    given = ("--instances", str(file))
    free = generated(folder, *given)
    # one object for both of class 1 is what two alike objects look like, no texture in this model
    np.testing.assert_allclose(generated(folder, *given, "--alike", "class 1"), generated(folder),
                               atol=1e-4)  # fmt: skip
    assert np.abs(generated(folder, *given, "--alike", "class 1") - free)[:, 24:, 32:].max() > 1e-2
    both = generated(folder, *given, "--alike", "class 0", "--alike", "class 1")
    np.testing.assert_allclose(both, generated(folder), atol=1e-4)
    np.testing.assert_allclose(generated(folder, *given, "--alike", "class 0"), free, atol=1e-4)
    capsys.readouterr()
    generated(folder, *given, "--alike", "zebra", code=1)
    assert "knows no class 'zebra'" in capsys.readouterr().err
    Image.fromarray(LABELS * 0).save(folder.parent / "labels.png")
    generated(folder, "--alike", "class 1", code=1)
    assert "no object of the class 'class 1'" in capsys.readouterr().err


def test_what_has_a_style_at_full_strength_is_untouched_by_the_prior(folder: Path):
    styles = {key: np.full((2, 4), 0.1, np.float32) for key in reference.Style._fields}
    np.savez(folder.parent / "styles.npz", **styles)
    rows = {key: torch.from_numpy(value)[None] for key, value in styles.items()}
    got = generated(folder, "--styles", str(folder.parent / "styles.npz"))
    np.testing.assert_allclose(got, expected(NOISE, reference.Style(**rows)), atol=1e-4)


def test_a_prior_that_is_not_there_cannot_be_asked_for(
    folder: Path, capsys: pytest.CaptureFixture[str]
):
    (folder / "prior.safetensors").unlink()
    np.testing.assert_allclose(generated(folder), expected(NOISE), atol=1e-4)
    capsys.readouterr()
    generated(folder, "--prior", "fitted", code=1)
    assert "no fitted prior" in capsys.readouterr().err


def test_the_engine_draws_from_it_where_classes_are_known(folder: Path):
    engine = Engine.open(folder, device="cpu", precision="float32")
    prior = engine.checkpoint.fitted_prior()
    looks = engine.draw_looks([0, 3], 5, channels={0: 1, 3: 0, 4: 1})
    z = prior.draw_scene(5, 0)
    assert looks[3].drawn == prior.draw_style(0, z, 5, 3)
    style = looks[3].drawn
    assert style is not None
    joined = engine.draw_looks([4], 5, 1, channels={4: 1}, others=[(0, style)], free=0.5)
    near = prior.draw_scene_given([(0, style)], 5, 4, 1, free=0.5)
    assert joined[4].drawn == prior.draw_style(1, near, 5, 4, 1)
    assert engine.draw_looks([3], 5)[3].drawn is None


def test_restyling_without_a_style_draws_what_fits_the_rest(folder: Path):
    picture = folder.parent / "picture.png"
    pixels = np.random.default_rng(0).integers(0, 256, (64, 64, 3), np.uint8)
    Image.fromarray(pixels).save(picture)
    maps = str(folder.parent / "labels.png")
    out: dict[str, np.ndarray] = {}
    for prior in ("fitted", "published"):
        target = folder.parent / f"{prior}.png"
        told = main(["restyle", str(folder), str(picture), maps, "--object", "1", "--out",
                     str(target), "--prior", prior, "--device", "cpu"])  # fmt: skip
        assert told == 0
        out[prior] = np.asarray(Image.open(target))
        np.testing.assert_array_equal(out[prior][LABELS == 0], pixels[LABELS == 0])
    assert (out["fitted"] != out["published"]).any()


def test_converting_says_that_the_prior_stays_behind(
    folder: Path, capsys: pytest.CaptureFixture[str]
):
    assert main(["convert", str(folder), str(folder.parent / "published")]) == 0
    assert "prior.safetensors is left out" in capsys.readouterr().err


def data_of(root: Path, labels: LabelSet, names: str, held_out: str) -> Path:
    """A data-set folder of random pictures with the layout above, its objects of the last class."""
    create(root, labels)
    random = np.random.default_rng(0)
    for name in names:
        photo = random.integers(0, 256, (64, 64, 3), np.uint8)
        maps = np.minimum(LABELS, len(labels) - 1)
        add_sample(root, labels, name, photo, Layout.from_maps(maps, LABELS))
    write_split(root, [one for one in names if one not in held_out], held_out)
    return root


def test_what_a_fit_lacks_is_told_in_words(folder: Path, capsys: pytest.CaptureFixture[str]):
    """Data without one of the checkpoint's classes, and three pictures in all."""
    one = replace(LabelSet.numbered(2), classes=LabelSet.numbered(2).classes[:1])
    data = data_of(folder.parent / "data", one, "abc", "")
    assert main(["prior", str(folder), "--data", str(data), "--device", "cpu"]) == 0
    out, err = capsys.readouterr()
    told = " ".join(err.split())
    assert "No object of class 1 was seen: drawn as all classes together." in told
    assert "Fewer than 40 objects of class 0" in told
    assert "6 objects in all" in told
    assert "No picture is held out, so the prior is not judged." in told
    assert "fitted to 6 objects of 3 pictures" in out
    prior = read_checkpoint(folder).fitted_prior()
    assert prior.count.tolist() == [6, 0]
    assert np.isfinite(prior.draw_style(1, prior.draw_scene(3), 3, 1).scale_mu).all()
    generated(folder)


def test_a_checkpoint_without_an_encoder_has_no_prior(
    folder: Path, capsys: pytest.CaptureFixture[str]
):
    (folder / "encoder.safetensors").unlink()
    data = data_of(folder.parent / "data", LabelSet.numbered(2), "ab", "b")
    assert main(["prior", str(folder), "--data", str(data), "--device", "cpu"]) == 1
    assert "has no encoder" in capsys.readouterr().err
    generated(folder)
    assert "goes with an encoder" in capsys.readouterr().err


def test_a_prior_of_another_encoder_is_not_drawn_from(
    folder: Path, capsys: pytest.CaptureFixture[str]
):
    model = replace(read_checkpoint(folder), encoder=published_state(CONFIG, seed=9)["E"])
    prior = (folder / "prior.safetensors").read_bytes()
    write_checkpoint(replace(model, prior=None), folder, overwrite=True)
    (folder / "prior.safetensors").write_bytes(prior)
    np.testing.assert_allclose(generated(folder), expected(NOISE), atol=1e-4)
    assert "fitted to another encoder" in capsys.readouterr().err
    generated(folder, "--prior", "fitted", code=1)
    assert "another encoder" in capsys.readouterr().err


def test_the_command_fits_and_tells(folder: Path, capsys: pytest.CaptureFixture[str]):
    labels = LabelSet.numbered(2)
    for place in (0, 1):  # two data sets
        root = folder.parent / f"data{place}"
        create(root, labels)
        random = np.random.default_rng(place)
        for name in ("a", "b", "c"):
            photo = random.integers(0, 256, (64, 64, 3), np.uint8)
            add_sample(root, labels, name, photo, Layout.from_maps(LABELS))
        write_split(root, ["a", "b"], ["c"])
    before = (folder / "prior.safetensors").read_bytes()
    data = ["--data", str(folder.parent / "data0"), "--data", str(folder.parent / "data1")]
    assert main(["prior", str(folder), *data, "--device", "cpu", "--json"]) == 0
    out, err = capsys.readouterr()
    (facts,) = json.loads(out)["results"]
    assert (facts["pictures"], facts["objects"], facts["held_out_objects"]) == (4, 8, 4)
    assert facts["object_count"] == {"class 0": 4, "class 1": 4}
    assert np.isfinite([facts[key] for key in ("normal", "diagonal", "full", "hidden_given")]).all()
    assert "diagonal" in err
    assert (folder / "prior.safetensors").read_bytes() != before
    assert read_checkpoint(folder).fitted_prior().pictures == 4
    assert main(["prior", str(folder), *data, "--device", "cpu"]) == 0
    assert "log-likelihood an object, of 4 held out" in capsys.readouterr().out
    assert main(["prior", str(folder), "--data", str(folder.parent), "--device", "cpu"]) == 1
    assert "no data set" in capsys.readouterr().err
