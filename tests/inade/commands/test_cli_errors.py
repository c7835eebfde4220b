"""Bad input on the command line: each kind has its sentence, and nothing that stood is touched."""

import errno
import json
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image

from inade.bench.weights import published_state
from inade.cli import main
from inade.config import ModelConfig

CONFIG = ModelConfig(150, 64, 64, 2, 16, 8)


@pytest.fixture(scope="module")
def checkpoint(tmp_path_factory):
    """A folder of published files: a model of 150 classes."""
    folder = tmp_path_factory.mktemp("published")
    for name, state in published_state(CONFIG, networks="GE").items():
        torch.save(state, folder / f"best_net_{name}.pth")
    (folder / "config.json").write_text(json.dumps(CONFIG.to_json()))
    return folder


@pytest.fixture
def world(tmp_path, monkeypatch):
    """A current folder with a good label map, a photo and vectors."""
    monkeypatch.chdir(tmp_path)
    labels = np.zeros((64, 64), np.uint8)
    labels[32:] = 1
    Image.fromarray(labels).save("labels.png")
    Image.fromarray(np.zeros((64, 64, 3), np.uint8)).save("photo.png")
    np.savez("vectors.npz", noise=np.zeros((2, 2, 8), "f4"), global_noise=np.zeros(16, "f4"))
    return labels


@pytest.fixture
def refused(checkpoint, world, capsys):
    """Runs a command that must fail; returns the sentence told."""
    del world

    def run(command: str, code: int = 1) -> str:
        assert main(command.format(checkpoint).split()) == code
        told = capsys.readouterr().err
        assert "Traceback" not in told
        return " ".join(told.replace("│", " ").split())

    return run


def test_a_label_that_the_model_lacks(refused, world):
    Image.fromarray(world.astype(np.uint16) * 300).save("labels.png")
    told = refused("generate {} labels.png --out new.png")
    assert "labels.png: label 300 at x=0, y=32 (2,048 pixels)" in told
    assert not Path("new.png").exists()


def test_a_colour_mask(refused):
    Image.fromarray(np.random.default_rng(0).integers(0, 255, (64, 64, 3), np.uint8)).save("c.png")
    told = refused("generate {} c.png --out new.png")
    assert "c.png: this is a colour picture" in told
    assert "single-channel PNG" in told


def test_a_photo_and_a_layout_of_different_sizes(refused, world):
    Image.fromarray(world[:32, :48]).save("small.png")
    for command in (
        "encode {} photo.png small.png --out styles.npz",
        "restyle {} photo.png small.png --object 0 --out new.png",
        "generate {} labels.png --instances small.png --out new.png",
    ):
        told = refused(command)
        assert "48 x 32" in told
        assert "64 x 64" in told


@pytest.mark.parametrize(
    "command",
    [
        "generate {} dot.png --out new.png",
        "encode {} dot.png dot.png --out styles.npz",
        "restyle {} dot.png dot.png --object 0 --out new.png",
    ],
)
def test_a_picture_of_one_pixel(refused, command):
    Image.fromarray(np.zeros((1, 1), np.uint8)).save("dot.png")
    assert "dot.png: the label map is 1 x 1 pixels, too small" in refused(command)


@pytest.mark.parametrize(
    "command",
    [
        "generate {} wide.png --out new.png",
        "encode {} wide.png labels.png --out styles.npz",
    ],
)
def test_a_png_that_is_30000_pixels_wide(refused, command):
    Image.new("L", (30_000, 64)).save("wide.png")
    assert "wide.png: the picture is 30,000 x 64 pixels" in refused(command)


@pytest.mark.parametrize(
    "command",
    [
        "generate {} empty.png --out new.png",
        "generate {} labels.png --instances empty.png --out new.png",
        "encode {} empty.png labels.png --out styles.npz",
    ],
)
def test_an_empty_file(refused, command):
    Path("empty.png").touch()
    assert "empty.png: the file is empty" in refused(command)


def test_a_checkpoint_of_another_class_count(refused, checkpoint, tmp_path):
    folder = tmp_path / "other"
    folder.mkdir()
    (folder / "best_net_G.pth").symlink_to(checkpoint / "best_net_G.pth")
    (folder / "config.json").write_text(json.dumps(CONFIG.to_json() | {"num_classes": 35}))
    told = refused("generate other labels.png --out new.png")
    assert "trained on 150 label channels, config.json says 35" in told


@pytest.mark.parametrize("chosen", ["9", "unicorn"])
def test_an_object_that_does_not_exist(refused, chosen):
    told = refused("restyle {} photo.png labels.png --out new.png --object " + chosen)
    assert (
        f"object {chosen} does not exist in this layout. Its objects are 0 class 0, 1 class 1."
        in told
    )


def test_a_reference_without_that_object(refused):
    rows = np.zeros((1, 8), "f4")
    np.savez("s.npz", scale_mu=rows, scale_logvar=rows, bias_mu=rows, bias_logvar=rows)
    command = "restyle {} photo.png labels.png --out new.png --object 1 --styles s.npz"
    assert "s.npz: the reference has no object 1. Choose one with --style-object: 0." in refused(
        command
    )


def test_a_result_never_replaces_an_input(refused):
    before = Path("labels.png").read_bytes()
    told = refused("generate {} labels.png --out ./labels.png")
    assert "labels.png: the result would take the place of an input" in told
    Path("maps").mkdir()
    Path("labels.png").rename("maps/labels.png")
    refused("generate {} maps --out maps")
    assert Path("maps/labels.png").read_bytes() == before


@pytest.mark.parametrize("suffix", ["png", "npy"])
def test_a_full_disk_keeps_what_was_there(refused, suffix, monkeypatch):
    target = Path(f"new.{suffix}")
    target.write_bytes(b"precious")

    def fill(file, *_: object, **__: object) -> None:
        if isinstance(file, Path):
            file.write_bytes(b"half")
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("inade.formats.pictures.png_with", fill)
    monkeypatch.setattr("numpy.save", fill)
    option = {"png": "--out", "npy": "--raw"}[suffix]
    told = refused(f"generate {{}} labels.png {option} new.{suffix}")
    assert f"new.{suffix}: this could not be written (No space left on device)" in told
    assert target.read_bytes() == b"precious"
    assert [path.name for path in Path().glob(".new*")] == []


@pytest.mark.parametrize(
    ("arrays", "sentence"),
    [
        ({"noise": (2, 2, 7)}, "'noise' has shape [2, 2, 7], expected [I, 2, 8]"),
        ({"noise": (2, 2, 2, 8)}, "'noise' has shape [2, 2, 2, 8], expected [I, 2, 8]"),
        ({"global_noise": (17,)}, "'global_noise' has shape [17], expected [16]"),
        ({"noise": (1, 2, 8)}, "instance 1 has no row in 'noise' of shape [1, 2, 8]"),
        ({"noise": None}, "this file lacks 'noise'; it holds 'global_noise'"),
        ({"scale_mu": (2, 8)}, "this file lacks 'scale_logvar', 'bias_mu', 'bias_logvar'"),
        ({"sketch": (64, 64)}, "this checkpoint takes no sketch"),
    ],
)
def test_vectors_that_do_not_fit(refused, arrays, sentence):
    shapes = {"noise": (2, 2, 8), "global_noise": (16,)} | arrays
    np.savez("vectors.npz", **{key: np.zeros(s, "f4") for key, s in shapes.items() if s})
    told = refused("generate {} labels.png --noise vectors.npz --raw new.npy")
    assert sentence in told


def test_vectors_with_objects_are_not_unpickled(refused):
    noise = np.array([[{"a": 1}]], dtype=object)
    np.savez("vectors.npz", noise=noise, global_noise=np.zeros(16))
    told = refused("generate {} labels.png --noise vectors.npz --raw new.npy")
    assert "vectors.npz: this is no array of numbers that can be read" in told


def test_a_file_that_is_no_archive(refused):
    Path("vectors.npz").write_bytes(b"PK" + bytes(50))
    told = refused("generate {} labels.png --noise vectors.npz --raw new.npy")
    assert "vectors.npz: this is no archive that can be read" in told


@pytest.mark.parametrize(
    ("command", "sentence"),
    [
        ("generate {} labels.png", "give --out, --raw or both"),
        ("generate {} labels.png --out a.png --precision half", "'half' is not one of"),
        ("generate {} labels.png --out a.png --noise vectors.npz --variations 2", "fixes the"),
        ("generate {} labels.png --out a.png --instances .", "is a folder, but LABELS is a file"),
        ("generate {} . --out photo.png", "photo.png is a file, but LABELS is a folder"),
        ("restyle {} photo.png labels.png --out a.png", "--object ID, or --scene PHOTO"),
        ("paint", "No such command 'paint'"),
        ("convert {} new --size 12", "'12' is no size; write it like 512x256"),
    ],
)
def test_wrong_usage_has_a_code_of_its_own(refused, command, sentence):
    assert sentence in refused(command, code=2)


@pytest.mark.parametrize(
    ("command", "sentence"),
    [
        ("info nowhere", "nowhere: there is no such checkpoint"),
        ("info . --json", "there is no generator in this folder"),
        ("info {} --device warp", "there is no device called 'warp'"),
        ("convert {} .", "there is already something of this name"),
        ("convert {} new --labels zoo", "there is no label set 'zoo'"),
    ],
)
def test_failures_before_the_first_file(refused, command, sentence):
    assert sentence in refused(command)


@pytest.mark.parametrize(
    "command",
    [
        "generate {} {long}.png --out x.png",
        "generate {long} labels.png --out x.png",
        "generate {} labels.png --out {long}.png",
        "info {long}",
        "prepare {long} there",
        "validate {long}",
        "export {long} there --kind voc",
        "train --data {long} --out there",
        "encode {} {long}.jpg labels.png --out x.npz",
    ],
)
def test_names_longer_than_any_file_has(refused, command):
    """255 bytes are the most; Pathlib raises where it looks for them."""
    told = refused(command.replace("{long}", "\u00e4" * 140))
    assert "\u00e4" * 20 in told
    assert "too long" in told


def test_programs_get_failures_as_json(checkpoint, world, capsys):
    del world
    assert main(f"info {checkpoint} --device warp --json".split()) == 1
    told = json.loads(capsys.readouterr().out)
    assert told["command"] == "info"
    assert told["failed"][0]["error"] == "DeviceError"


def test_inputs_of_one_name_are_not_chosen_from(refused, world):
    for name in (
        "maps/a.png",
        "maps/b.png",
        "inst/a.tif",
        "inst/a.bmp",
        "inst/b.png",
        "inst/b.tif",
    ):
        Path(name).parent.mkdir(exist_ok=True)
        Image.fromarray(world).save(name)
    told = refused("generate {} maps --instances inst --out new", code=2)
    assert "a.bmp and a.tif in inst have one name" in told
    Path("inst/a.bmp").unlink()  # of b.png and b.tif the one that is called like the label map
    Image.fromarray(world).save("maps/b.tif")
    told = refused("generate {} maps --instances inst --out new", code=2)
    assert "b.png and b.tif in maps have one name" in told
    assert not Path("new").exists()


def test_vectors_beside_the_pictures_they_made(checkpoint, world):
    for name in ("maps/a.png", "made/a.png"):
        Path(name).parent.mkdir(exist_ok=True)
        Image.fromarray(world).save(name)
    Path("vectors.npz").rename("made/a.npz")
    assert main(f"generate {checkpoint} maps --noise made --out new".split()) == 0
    assert Path("new/a.png").is_file()


@pytest.mark.parametrize("damage", [(b"), }", b"(, }"), (b"(3, 96, 96)", b"(3, -6, 96)")])
def test_a_damaged_head_of_a_raw_picture(refused, damage):
    np.save("raw.npy", np.zeros((3, 96, 96), np.float32))
    data = Path("raw.npy").read_bytes()
    assert damage[0] in data
    Path("raw.npy").write_bytes(data.replace(*damage))
    assert "raw.npy: " in refused("encode {} raw.npy labels.png --out styles.npz")
