"""Whole folders: gone on with, listed, and taken from a data set."""

import json
import shutil
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from inade.checkpoint.checkpoint import write_checkpoint
from inade.formats.dataset import add_sample, create, write_split
from inade.formats.pictures import read_texts
from inade.layouts.labels import LabelClass, LabelSet
from inade.layouts.layout import Layout
from tests.inade.commands.small_world import FREE, run, told
from tests.priors import made


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


def test_one_bad_recipe_does_not_stop_the_others(world, checkpoint, capsys):
    from inade.formats.pictures import read_photo, write_picture

    assert run("generate {} labels --out noise", checkpoint) == 0
    recipe = json.loads(read_texts(Path("noise/b.png"))["inade-studio"]) | {"size": [0, 0]}
    pixels = read_photo(Path("noise/b.png"))
    write_picture(Path("noise/b.png"), pixels, texts={"inade-studio": json.dumps(recipe)})
    code, facts = told(capsys, "generate {} labels --noise noise --out out", checkpoint)
    assert code == 1
    assert [Path(row["file"]).name for row in facts["results"]] == ["a.png", "c.png"]
    assert [Path(row["where"]).name for row in facts["failed"]] == ["b.png"]


def test_another_prior_and_other_files_are_made_anew(world, checkpoint, capsys, tmp_path):
    from inade.checkpoint.checkpoint import read_checkpoint

    model = tmp_path / "model"
    shutil.copytree(checkpoint, model)
    given = "generate {} labels/a.png --out a.png"
    assert run(given, model) == 0
    assert told(capsys, f"{given} --resume", model)[1]["kept"]
    assert not told(capsys, f"{given} --raw a.npy --resume", model)[1]["kept"]
    read = read_checkpoint(model)
    prior = made(3, FREE.noise_dim, seed=9, encoder=read.encoder_fingerprint)
    write_checkpoint(replace(read, prior=prior), model, overwrite=True)
    assert not told(capsys, f"{given} --resume", model)[1]["kept"]


def test_other_classes_of_a_data_set_are_made_anew(world, checkpoint, capsys):
    folder = data_set(("tree", "sky"))
    given = "generate {} --data data --out out"
    assert run(given, checkpoint) == 0
    assert len(told(capsys, f"{given} --resume", checkpoint)[1]["kept"]) == 2
    text = (folder / "label_set.json").read_text()
    text = text.replace("tree", "TREE").replace("sky", "tree").replace("TREE", "sky")
    (folder / "label_set.json").write_text(text)
    assert not told(capsys, f"{given} --resume", checkpoint)[1]["kept"]


def test_a_file_that_was_written_is_told_though_the_next_one_failed(world, checkpoint, capsys):
    Path("file").write_text("in the way")
    code, facts = told(capsys, "generate {} labels/a.png --raw a.npy --out file/a.png", checkpoint)
    assert code == 1
    assert [row["file"] for row in facts["results"]] == ["a.npy"]
    assert Path("a.npy").is_file()
