"""Pictures that can be made again: vectors and recipes kept, batches gone on with, data sets."""

import json
import shutil
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from app.storage import sample
from inade.bench.weights import published_state
from inade.checkpoint.checkpoint import Checkpoint, untrained, write_checkpoint
from inade.cli import main
from inade.config import ModelConfig
from inade.formats.dataset import add_sample, create, write_split
from inade.formats.pictures import read_texts
from inade.formats.readers import write_layout
from inade.layouts.labels import LabelClass, LabelSet
from inade.layouts.layout import Layout
from inade.places import BUNDLED
from resources.samples.render_samples import bundled_engine
from tests.priors import made

FIXED = ModelConfig(3, 64, 64, 2, 8, 4)
FREE = replace(FIXED, start="free", texture=True, padding="replicate")
NAMES = ("sky", "tree", "road")


@pytest.fixture(scope="module", params=["fixed", "free"])
def checkpoint(request, tmp_path_factory) -> Path:
    """A published kind of model, and one of any size that draws from a fitted prior."""
    config = FIXED if request.param == "fixed" else FREE
    labels = LabelSet("town", "Town", tuple(
        LabelClass(channel, channel, name, (channel, 0, 0)) for channel, name in enumerate(NAMES)
    ))  # fmt: skip
    folder = tmp_path_factory.mktemp("checkpoint") / request.param
    if request.param == "fixed":
        states = published_state(config, seed=2, networks="GE")
        model = Checkpoint(folder, config, labels, states["G"], states["E"])
    else:
        model = untrained(config, labels, title="free")
        fitted = made(3, config.noise_dim, encoder=model.encoder_fingerprint)
        model = replace(model, prior=fitted)
    write_checkpoint(model, folder)
    return folder


@pytest.fixture
def world(tmp_path, monkeypatch) -> Path:
    """Three label maps of 128 x 128 with their instances, in the current folder."""
    monkeypatch.chdir(tmp_path)
    for number, name in enumerate("abc"):
        labels = np.zeros((128, 128), np.uint8)
        labels[50 + 10 * number :] = 1
        labels[90:, 60:] = 2
        instances = labels.copy()
        instances[60:, :30] = 5
        for folder, pixels in (("labels", labels), ("instances", instances)):
            Path(folder).mkdir(exist_ok=True)
            Image.fromarray(pixels).save(f"{folder}/{name}.png")
    return tmp_path


def run(command: str, checkpoint: Path) -> int:
    return main([*command.format(checkpoint).split(), "--device", "cpu"])


def told(capsys, command: str, checkpoint: Path) -> tuple[int, dict]:
    capsys.readouterr()
    code = run(f"{command} --json", checkpoint)
    return code, json.loads(capsys.readouterr().out)


@pytest.mark.parametrize("looks", ["", "--variety 0.7 --prior published", "--alike tree"])
def test_saved_vectors_repeat_a_picture_to_the_last_bit(world, checkpoint, looks):
    given = "generate {} labels/a.png --instances instances/a.png"
    assert run(f"{given} --seed 3 {looks} --raw one.npy --save-noise kept.npz", checkpoint) == 0
    shutil.copy("labels/a.png", "another.png")
    again = "generate {} another.png --instances instances/a.png --seed 8 --noise kept.npz"
    assert run(f"{again} --raw two.npy", checkpoint) == 0
    assert np.array_equal(np.load("one.npy"), np.load("two.npy"))
    assert run("generate {} another.png --seed 8 --raw other.npy", checkpoint) == 0
    assert not np.array_equal(np.load("one.npy"), np.load("other.npy"))


def test_a_folder_keeps_vectors_by_name(world, checkpoint):
    assert run("generate {} labels --raw one --save-noise kept --variations 2", checkpoint) == 0
    assert sorted(path.name for path in Path("kept").iterdir()) == [
        f"{name}-{draw}.npz" for name in "abc" for draw in (1, 2)
    ]
    assert run("generate {} labels/b.png --noise kept/b-2.npz --raw again.npy", checkpoint) == 0
    assert np.array_equal(np.load("one/b-2.npy"), np.load("again.npy"))


@pytest.mark.parametrize("ending", [".png", ".jpg", ".webp", ".tif"])
def test_a_picture_repeats_itself_by_its_recipe(world, checkpoint, ending):
    given = "generate {} labels/a.png --instances instances/a.png"
    made_by = f"{given} --seed 3 --variety 0.8 --raw one.npy --out one{ending}"
    assert run(made_by, checkpoint) == 0
    assert run(f"{given} --noise one{ending} --raw two.npy", checkpoint) == 0
    assert np.array_equal(np.load("one.npy"), np.load("two.npy"))


def test_the_second_variation_repeats_itself_too(world, checkpoint):
    assert run("generate {} labels/a.png --variations 2 --raw a.npy --out a.png", checkpoint) == 0
    assert run("generate {} labels/a.png --noise a-2.png --raw again.npy", checkpoint) == 0
    assert np.array_equal(np.load("a-2.npy"), np.load("again.npy"))


def test_the_editors_picture_is_made_again_by_command(tmp_path, monkeypatch):
    """The sample's file holds its recipe as the window writes it; its layout is saved beside."""
    monkeypatch.chdir(tmp_path)
    project = sample.open_sample("birches")
    write_layout(project.layout, Path("map.png"), Path("ids.png"), project.labels)
    recipe = sample.picture_path("birches")
    command = f"generate {BUNDLED} map.png --instances ids.png --noise {recipe} --out again.png"
    assert main([*command.split(), "--device", "cpu"]) == 0
    expected = bundled_engine().generate(sample.sample_project("birches").scene())
    assert np.array_equal(np.array(Image.open("again.png")), expected)


@pytest.mark.parametrize(
    ("command", "words"),
    [
        ("--noise photo.png", "holds no recipe"),
        ("--noise one.png --strength 0.5", "Leave --strength and --variety out"),
        ("--noise one.png --save-noise x.npz", "nothing to --save-noise"),
        ("--noise text.npz", "one whole number"),
    ],
)
def test_what_repeats_nothing_is_told(world, checkpoint, capsys, command, words):
    assert run("generate {} labels/a.png --out one.png --save-noise a.npz", checkpoint) == 0
    Image.new("RGB", (64, 64)).save("photo.png")
    np.savez("text.npz", **(dict(np.load("a.npz")) | {"texture_seed": np.array([1.5])}))
    assert run(f"generate {{}} labels/a.png {command} --out new.png", checkpoint) != 0
    assert words in " ".join(capsys.readouterr().err.split())
    assert not Path("new.png").exists()


def test_a_recipe_of_another_layout_names_what_it_tells_of(world, checkpoint, capsys):
    given = "generate {} labels/a.png --instances instances/a.png"
    assert run("generate {} labels/a.png --out one.png", checkpoint) == 0
    assert run(f"{given} --noise one.png --out new.png", checkpoint) == 1
    error = " ".join(capsys.readouterr().err.split())
    assert "tells of no object 5 of the class 'tree'" in error
    assert "0 sky, 1 tree, 2 road" in error


def test_a_damaged_recipe_is_told(world, checkpoint, capsys):
    from inade.formats.pictures import read_photo, write_picture

    assert run("generate {} labels/a.png --out one.png", checkpoint) == 0
    recipe = json.loads(read_texts(Path("one.png"))["inade-studio"])
    pixels = read_photo(Path("one.png"))
    for damage in ({"objects": 7}, {"texture": [1]}, {"scene_seed": "x"}, {"size": [0]}):
        write_picture(Path("bad.png"), pixels, texts={"inade-studio": json.dumps(recipe | damage)})
        assert run("generate {} labels/a.png --noise bad.png --out new.png", checkpoint) == 1
        assert "recipe in this picture is damaged" in capsys.readouterr().err
    wide = [row | {"noise": [[0.0] * 5] * 2} for row in recipe["objects"]]
    write_picture(
        Path("bad.png"), pixels, texts={"inade-studio": json.dumps(recipe | {"objects": wide})}
    )
    assert run("generate {} labels/a.png --noise bad.png --out new.png", checkpoint) == 1
    assert "vectors have 5 numbers, this checkpoint takes 4" in capsys.readouterr().err


def test_a_batch_that_was_stopped_goes_on(world, checkpoint, capsys):
    given = "generate {} labels --instances instances --out out"
    assert run(given, checkpoint) == 0
    before = {path.name: path.read_bytes() for path in Path("out").iterdir()}
    Path("out/b.png").unlink()
    Path("out/c.png").write_bytes(before["c.png"][:200])
    code, facts = told(capsys, f"{given} --resume", checkpoint)
    assert code == 0
    assert [Path(row["file"]).name for row in facts["results"]] == ["b.png", "c.png"]
    assert facts["kept"] == [str(Path("labels/a.png"))]
    assert {path.name: path.read_bytes() for path in Path("out").iterdir()} == before


@pytest.mark.parametrize(
    "change", ["--seed 1", "--variety 0.5", "labels", "instances", "--precision bf16"]
)
def test_what_was_made_otherwise_is_made_anew(world, checkpoint, capsys, change):
    given = "generate {} labels --instances instances --out out"
    assert run(given, checkpoint) == 0
    if change.startswith("--"):
        given += f" {change}"
        names = ["a.png", "b.png", "c.png"]
    else:
        with Image.open(f"{change}/b.png") as image:
            pixels = np.array(image)
        pixels[:5, :5] = 1
        Image.fromarray(pixels).save(f"{change}/b.png")
        names = ["b.png"]
    _, facts = told(capsys, f"{given} --resume", checkpoint)
    assert [Path(row["file"]).name for row in facts["results"]] == names


def test_restyling_a_folder_goes_on(world, checkpoint, capsys):
    assert run("generate {} labels --out old", checkpoint) == 0
    given = "restyle {} old labels --object tree --seed 4 --out new"
    assert run(given, checkpoint) == 0
    before = {path.name: path.read_bytes() for path in Path("new").iterdir()}
    Path("new/a.png").unlink()
    _, facts = told(capsys, f"{given} --resume", checkpoint)
    assert [Path(row["file"]).name for row in facts["results"]] == ["a.png"]
    assert len(facts["kept"]) == 2
    assert {path.name: path.read_bytes() for path in Path("new").iterdir()} == before


def test_what_failed_is_listed_at_the_end(world, checkpoint, capsys):
    Path("labels/b.png").write_bytes(b"nothing")
    Image.fromarray(np.full((128, 128), 9, np.uint8)).save("labels/c.png")
    assert run("generate {} labels --out out", checkpoint) == 1
    end = capsys.readouterr().err.splitlines()[-3:]
    assert end[0] == "2 failed, 1 written. Failed:"
    assert [line.strip() for line in end[1:]] == [str(Path(f"labels/{name}.png")) for name in "bc"]
    code, facts = told(capsys, "generate {} labels --out out", checkpoint)
    assert code == 1
    assert [Path(row["where"]).name for row in facts["failed"]] == ["b.png", "c.png"]


def data_set(names: tuple[str, ...]) -> Path:
    """Two pictures to train on and two held out, with classes in this order."""
    labels = LabelSet("own", "Own", tuple(
        LabelClass(channel, channel + 4, name, (0, channel, 0))
        for channel, name in enumerate(names)
    ))  # fmt: skip
    folder = Path("data")
    create(folder, labels)
    for number, name in enumerate("wxyz"):
        channels = np.zeros((128, 128), np.int32)
        channels[60 + number * 9 :] = 1
        layout = Layout.from_maps(channels, channels)
        add_sample(folder, labels, name, np.full((128, 128, 3), 90, np.uint8), layout)
    write_split(folder, ["w", "x"], ["y", "z"])
    return folder


def test_the_held_out_part_of_a_data_set(world, checkpoint):
    data_set(("tree", "sky"))
    assert run("generate {} --data data --raw made", checkpoint) == 0
    assert sorted(path.stem for path in Path("made").iterdir()) == ["y", "z"]
    by_hand = np.full((128, 128), 1, np.uint8)  # tree above, sky below, in the model's numbers
    by_hand[78:] = 0
    instances = np.zeros((128, 128), np.uint8)
    instances[78:] = 1
    Image.fromarray(by_hand).save("y.png")
    Image.fromarray(instances).save("ids.png")
    assert run("generate {} y.png --instances ids.png --raw hand.npy", checkpoint) == 0
    assert np.array_equal(np.load("made/y.npy"), np.load("hand.npy"))
    assert run("generate {} --data data --split all --raw all", checkpoint) == 0
    assert len(list(Path("all").iterdir())) == 4
    if "fixed" not in checkpoint.name:
        assert run("restyle {} --data data --object sky --out new", checkpoint) == 0
        assert sorted(path.name for path in Path("new").iterdir()) == ["y.png", "z.png"]


@pytest.mark.parametrize(
    ("command", "words"),
    [
        ("generate {} --data data --out o", "knows no lighthouse"),
        ("generate {} labels --data data --out o", "one of the two"),
        ("generate {} --out o", "one of the two"),
        ("generate {} --data labels --out o", "this is no data set"),
        ("restyle {} --object sky --out o", "give PICTURE and LABELS, or --data"),
    ],
)
def test_data_that_cannot_be_used_is_told(world, checkpoint, capsys, command, words):
    data_set(("sky", "lighthouse"))
    assert run(command, checkpoint) != 0
    assert words in " ".join(capsys.readouterr().err.replace("│", " ").split())


@pytest.mark.parametrize("fit", ["stretch", "crop", "letterbox"])
def test_restyle_takes_what_generate_took(tmp_path, monkeypatch, checkpoint, fit):
    """A map of another shape than its picture, fitted in the same way by both."""
    monkeypatch.chdir(tmp_path)
    labels = np.zeros((150, 230), np.uint8)
    labels[80:] = 1
    labels[30:60, 100:140] = 2
    Image.fromarray(labels).save("map.png")
    size = "" if checkpoint.name == "fixed" else "--size 160x160"
    assert run(f"generate {{}} map.png --fit {fit} {size} --out old.png", checkpoint) == 0
    given = f"restyle {{}} old.png map.png --object road --fit {fit} --noise old.png --seed 5"
    assert run(f"{given} --out new.png", checkpoint) == 0
    old, new = (np.array(Image.open(name)).astype(int) for name in ("old.png", "new.png"))
    moved = np.argwhere(np.abs(old - new).max(axis=2) > 0)
    side = len(old)
    top, left = (moved.min(axis=0) / side).tolist()
    bottom, right = ((moved.max(axis=0) + 1) / side).tolist()
    expected = {
        "stretch": (0.2, 0.4, 100 / 230, 140 / 230),
        "crop": (0.2, 0.4, 60 / 150, 100 / 150),
        "letterbox": (70 / 230, 100 / 230, 100 / 230, 140 / 230),
    }[fit]
    off = np.abs(np.array([top, bottom, left, right]) - expected).max()
    assert off < 4 / side  # the seam is feathered inside
