"""Pictures that can be made again: vectors and recipes kept."""

import json
import shutil
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from app.storage import sample
from inade.bench.weights import published_state
from inade.checkpoint.checkpoint import Checkpoint, write_checkpoint
from inade.cli import main
from inade.formats.pictures import read_texts
from inade.formats.readers import write_layout
from inade.layouts.labels import LabelSet
from inade.places import BUNDLED
from resources.samples.render_samples import bundled_engine
from tests.inade.commands.small_world import FIXED, run


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
    row = recipe["objects"][0]
    for damage in (
        {"objects": 7},
        {"texture": [1]},
        {"texture": [1, -1, 0, 0]},
        {"texture": [1, 0, 1e300, 0]},
        {"scene_seed": "x"},
        {"size": [0]},
        {"size": [0, 0]},
        {"objects": [row | {"strength": 1e30}]},
        {"objects": [row | {"variety": float("nan")}]},
    ):
        write_picture(Path("bad.png"), pixels, texts={"inade-studio": json.dumps(recipe | damage)})
        assert run("generate {} labels/a.png --noise bad.png --out new.png", checkpoint) == 1
        assert "recipe in this picture is damaged" in capsys.readouterr().err
    wide = [row | {"noise": [[0.0] * 5] * 2} for row in recipe["objects"]]
    write_picture(
        Path("bad.png"), pixels, texts={"inade-studio": json.dumps(recipe | {"objects": wide})}
    )
    assert run("generate {} labels/a.png --noise bad.png --out new.png", checkpoint) == 1
    assert "vectors have 5 numbers, this checkpoint takes 4" in capsys.readouterr().err


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


def test_an_object_that_looks_different_in_parts_has_no_vectors(world, checkpoint, capsys):
    labels = np.array(Image.open("labels/a.png"))
    Image.fromarray(np.where(labels == 2, 1, labels).astype(np.uint8)).save("instances.png")
    given = "generate {} labels/a.png --instances instances.png --out a.png --save-noise a.npz"
    code = run(given, checkpoint)
    if checkpoint.name == "fixed":  # noise alone, which the parts share
        assert code == 0
        return
    assert code == 1
    assert "vectors hold one row for it. Leave --save-noise out" in " ".join(
        capsys.readouterr().err.split()
    )


def test_a_picture_changed_in_parts_says_so_where_it_is_made_again(world, checkpoint, capsys):
    assert run("generate {} labels/a.png --out a.png", checkpoint) == 0
    assert run("generate {} labels/a.png --noise a.png --out same.png", checkpoint) == 0
    assert "made by themselves" not in capsys.readouterr().err
    assert run("restyle {} a.png labels/a.png --object tree --out b.png", checkpoint) == 0
    assert run("generate {} labels/a.png --noise b.png --out again.png", checkpoint) == 0
    assert "parts of b.png were made by themselves" in " ".join(capsys.readouterr().err.split())


def test_a_picture_with_a_sketch_asks_for_it(world, tmp_path, capsys):
    config = replace(FIXED, sketch=True)
    states = published_state(config, seed=2, networks="GE")
    labels = LabelSet.numbered(3)
    write_checkpoint(
        Checkpoint(tmp_path, config, labels, states["G"], states["E"]), tmp_path / "model"
    )
    lines = np.zeros((128, 128), np.uint8)
    lines[60:64] = 255
    Image.fromarray(lines).save("lines.png")
    given = "generate {} labels/a.png"
    assert run(f"{given} --sketch lines.png --raw a.npy --out a.png", tmp_path / "model") == 0
    assert run(f"{given} --noise a.png --out b.png", tmp_path / "model") == 1
    assert "Give it with --sketch" in " ".join(capsys.readouterr().err.split())
    again = f"{given} --noise a.png --sketch lines.png --raw b.npy"
    assert run(again, tmp_path / "model") == 0
    assert np.array_equal(np.load("a.npy"), np.load("b.npy"))


def test_a_panoramas_recipe_closes_what_is_made_of_it(world, checkpoint):
    if checkpoint.name == "fixed":
        return
    labels = np.zeros((128, 256), np.uint8)
    labels[60:] = 1
    labels[80:100, :20] = labels[80:100, 230:] = 2  # one object over the seam
    Image.fromarray(labels).save("p.png")
    given = "generate {} p.png --objects components"
    assert run(f"{given} --panorama --raw a.npy --out a.png", checkpoint) == 0
    assert run(f"{given} --noise a.png --raw b.npy", checkpoint) == 0
    assert np.array_equal(np.load("a.npy"), np.load("b.npy"))
    change = "restyle {} a.png p.png --object road --objects components --noise a.png --out c.png"
    assert run(change, checkpoint) == 0
    for name in ("a.png", "c.png"):
        with Image.open(name) as image:
            assert "GPano" in image.info["XML:com.adobe.xmp"]
