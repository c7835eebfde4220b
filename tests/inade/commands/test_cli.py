"""The commands, run as a person or a script runs them, against the plain equations."""

import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image

from inade.bench import reference
from inade.bench.weights import published_state
from inade.cli import main
from inade.config import ModelConfig
from inade.version import VERSION

CONFIG = ModelConfig(6, 64, 64, 2, 16, 8, has_unknown_class=True, sketch=True)
KEYS = ("scale_mu", "scale_logvar", "bias_mu", "bias_logvar")


@pytest.fixture(scope="module")
def states():
    return published_state(CONFIG, seed=3, networks="GE")


@pytest.fixture(scope="module")
def checkpoint(tmp_path_factory, states):
    """A folder of published files."""
    folder = tmp_path_factory.mktemp("published")
    for name, state in states.items():
        torch.save(state, folder / f"best_net_{name}.pth")
    (folder / "config.json").write_text(json.dumps(CONFIG.to_json()))
    return folder


@pytest.fixture
def world(tmp_path, monkeypatch):
    """A current folder with maps, a photo and vectors; instance 2 has two classes."""
    monkeypatch.chdir(tmp_path)
    draw = np.random.default_rng(5)
    labels = np.full((64, 64), 6, np.uint8)
    labels[:, 20:] = 1
    labels[30:, 30:] = 4
    instances = np.zeros((64, 64), np.uint8)
    instances[:, 20:] = 1
    instances[20:50, 25:55] = 2
    instances[50:, 40:] = 3
    arrays = {
        "noise": draw.standard_normal((5, 2, 8), np.float32),
        "global_noise": draw.standard_normal(16, np.float32),
        "sketch": (draw.random((64, 64)) > 0.9).astype(np.uint8),
    } | {key: draw.standard_normal((5, 8), np.float32) / 4 for key in KEYS}
    photo = draw.integers(0, 256, (64, 64, 3), np.uint8)
    Image.fromarray(labels).save("labels.png")
    Image.fromarray(instances).save("instances.png")
    Image.fromarray(photo).save("photo.png")
    np.savez("vectors.npz", **arrays)
    return {"labels": labels, "instances": instances, "photo": photo} | arrays


def run(command: str, *paths: object) -> int:
    """The exit code of a command; each {} in it stands for one of the paths."""
    return main(command.format(*paths).split())


def expected_picture(states, world, *, styled: bool, sketched: bool = True) -> np.ndarray:
    """float32 [3, 64, 64] by the plain equations."""
    batch = {key: torch.from_numpy(value)[None] for key, value in world.items()}
    style = None
    if styled:
        style = reference.Style(*(batch[name] for name in reference.Style._fields))
    sketch = batch["sketch"][:, None].float() * sketched
    maps = batch["labels"].long(), batch["instances"].long()
    with torch.no_grad():
        picture = reference.reference_generator(
            states["G"], CONFIG, *maps, batch["noise"], batch["global_noise"], style, sketch
        )
    return picture[0].numpy()


@pytest.mark.parametrize("more", ["--labels-are channels", "--labels-are file-ids --plain"])
def test_vectors_give_the_picture_of_the_equations(checkpoint, states, world, more):
    command = "generate {} labels.png --instances instances.png --noise vectors.npz"
    assert run(f"{command} --raw raw.npy --out new.png {more}", checkpoint) == 0
    raw = np.load("raw.npy")
    assert raw.dtype == np.float32
    expected = expected_picture(states, world, styled=True)
    np.testing.assert_allclose(raw, expected, rtol=0, atol=1e-4)
    saved = np.asarray(Image.open("new.png")).astype(float)
    np.testing.assert_allclose(saved, (expected.transpose(1, 2, 0) + 1) * 127.5, atol=0.6)


def test_a_batch_axis_of_one_and_absent_styles_are_taken(checkpoint, states, world):
    np.savez("prior.npz", noise=world["noise"][None], global_noise=world["global_noise"][None])
    command = "generate {} labels.png --instances instances.png --noise prior.npz --raw raw.npy"
    assert run(command, checkpoint) == 0
    expected = expected_picture(states, world, styled=False, sketched=False)
    np.testing.assert_allclose(np.load("raw.npy"), expected, rtol=0, atol=1e-4)


def test_255_is_the_unknown_class_of_a_file(checkpoint, world):
    labels = world["labels"].copy()
    labels[labels == 6] = 255
    Image.fromarray(labels).save("other.png")
    for name in ("labels", "other"):
        assert run("generate {} {}.png --same-noise --raw {}.npy", checkpoint, name, name) == 0
    assert (np.load("labels.npy") == np.load("other.npy")).all()


@pytest.mark.parametrize("photo", ["photo.png", "photo.npy --plain"])
def test_styles_are_those_of_the_equations(checkpoint, states, world, photo):
    values = world["photo"].transpose(2, 0, 1).astype(np.float32) / 127.5 - 1
    np.save("photo.npy", values)
    name, *more = photo.split()
    command = "encode {} {} labels.png --instances instances.png --out styles.npz"
    assert run(" ".join([command, *more]), checkpoint, name) == 0
    instance = torch.from_numpy(world["instances"]).long()[None]
    image = torch.from_numpy(values)[None]
    with torch.no_grad():
        expected = reference.reference_encoder(states["E"], CONFIG, image, instance)
    found = np.load("styles.npz")
    assert sorted(found) == sorted(KEYS)
    for key in KEYS:
        value = getattr(expected, key)[0].numpy()
        np.testing.assert_allclose(found[key], value, rtol=0, atol=1e-4)


def test_an_absent_instance_has_zero_styles(checkpoint, world):
    Image.fromarray(world["instances"] * 2).save("instances.png")
    command = "encode {} photo.png labels.png --instances instances.png --out styles.npz"
    assert run(command, checkpoint) == 0
    rows = np.load("styles.npz")["bias_mu"]
    assert rows.shape == (7, 8)
    assert [bool(row.any()) for row in rows] == [True, False] * 3 + [True]


def test_a_folder_skips_the_bad_file_and_says_so(checkpoint, world, capsys):
    for name in ("labels", "instances", "photos"):
        Path(name).mkdir()
    for stem in ("a", "b", "c"):
        Image.fromarray(world["labels"]).save(f"labels/{stem}.png")
        Image.fromarray(world["instances"]).save(f"instances/{stem}.png")
        Image.fromarray(world["photo"]).save(f"photos/{stem}.jpg")
    Path("labels/b.png").write_bytes(b"")
    command = "generate {} labels --instances instances --noise vectors.npz --json"
    assert run(f"{command} --out pictures --raw raw", checkpoint) == 1
    assert sorted(path.name for path in Path("pictures").iterdir()) == ["a.png", "c.png"]
    assert sorted(path.name for path in Path("raw").iterdir()) == ["a.npy", "c.npy"]
    output = capsys.readouterr()
    told = json.loads(output.out)
    assert [failure["where"] for failure in told["failed"]] == ["labels/b.png"]
    assert len(told["results"]) == 4
    assert "labels/b.png: the file is empty" in output.err
    command = "encode {} photos labels --instances instances --out styles"
    assert run(command, checkpoint) == 1
    assert sorted(path.name for path in Path("styles").iterdir()) == ["a.npz", "c.npz"]


def test_a_file_without_partner_is_skipped(checkpoint, world, capsys):
    for name in ("labels", "instances"):
        Path(name).mkdir()
        Image.fromarray(world[name]).save(f"{name}/a.png")
    Image.fromarray(world["labels"]).save("labels/b.png")
    assert run("generate {} labels --instances instances --out pictures", checkpoint) == 1
    assert [path.name for path in Path("pictures").iterdir()] == ["a.png"]
    assert "no file here for b.png" in capsys.readouterr().err


def test_a_stretched_layout_is_told(checkpoint, world, capsys):
    Image.fromarray(world["labels"][:32]).save("wide.png")
    assert run("generate {} wide.png --out new.png", checkpoint) == 0
    assert "wide.png stretched to the model's 64 x 64 pixels" in capsys.readouterr().err
    assert run("generate {} labels.png --out new.png", checkpoint) == 0
    told = capsys.readouterr()
    assert told.err == "note: No labels.json: classes are numbered.\n"
    assert told.out == "wrote new.png\n"


def test_seeds_repeat_and_variations_differ(checkpoint, world):
    assert run("generate {} labels.png --seed 7 --out one.png", checkpoint) == 0
    assert run("generate {} labels.png --seed 7 --variations 2 --out v.png", checkpoint) == 0
    one, first, second = (
        np.asarray(Image.open(name)) for name in ("one.png", "v-1.png", "v-2.png")
    )
    assert (one == first).all()
    assert (first != second).any()


def drawn(capsys, command: str, checkpoint: Path) -> dict[str, tuple[int, bytes]]:
    """The seed and the picture of each file that a command wrote, by its name."""
    assert run(f"{command} --json", checkpoint) == 0
    told = json.loads(capsys.readouterr().out)["results"]
    return {
        Path(one["file"]).name: (one["seed"], np.asarray(Image.open(one["file"])).tobytes())
        for one in told
    }


@pytest.mark.parametrize("command", ["generate {} MAPS", "restyle {} photo.png MAPS --object 4"])
def test_each_file_of_a_folder_has_a_draw_of_its_own(checkpoint, world, capsys, command):
    Path("maps").mkdir()
    for name in ("a.png", "b.png", "c.png", "a\u0301.png"):
        Image.fromarray(world["labels"]).save(Path("maps", name))
    Path("maps/._a.png").write_bytes(b"\0\5\x16\7")  # what macOS leaves on foreign disks
    folder, alone = (command.replace("MAPS", name) for name in ("maps", "maps/b.png"))
    first = drawn(capsys, f"{folder} --seed 7 --out one", checkpoint)
    assert sorted(first) == ["a.png", "a\u0301.png", "b.png", "c.png"]
    assert len(set(first.values())) == len({picture for _, picture in first.values()}) == 4
    assert drawn(capsys, f"{folder} --seed 7 --out two", checkpoint) == first
    other = drawn(capsys, f"{folder} --seed 8 --out three", checkpoint)
    assert all(other[name][1] != first[name][1] for name in first)

    Path("maps/a.png").unlink()
    Path("maps/a\u0301.png").rename("maps/\u00e1.png")  # the same name, as other systems keep it
    less = drawn(capsys, f"{folder} --seed 7 --out four", checkpoint)
    assert less["b.png"] == first["b.png"]
    assert less["\u00e1.png"] == first["a\u0301.png"]
    [single] = drawn(capsys, f"{alone} --seed 7 --out x.png", checkpoint).values()
    assert single == first["b.png"]

    same = drawn(capsys, f"{folder} --seed 7 --same-noise --out five", checkpoint)
    assert len(set(same.values())) == 1
    assert same["b.png"][0] == 7
    seed = first["b.png"][0]
    again = drawn(capsys, f"{folder} --seed {seed} --same-noise --out six", checkpoint)
    assert set(again.values()) == {first["b.png"]}


def test_two_label_files_for_one_result_are_refused(checkpoint, world, capsys):
    Path("maps").mkdir()
    for name in ("a.png", "a.tif", "b.png"):
        Image.fromarray(world["labels"]).save(Path("maps", name))
    assert run("generate {} maps --out pictures", checkpoint) == 2
    assert "a.png and a.tif" in capsys.readouterr().err
    assert not Path("pictures").exists()


@pytest.mark.parametrize(
    "looks",
    [
        "--seed 9",
        "--styles styles.npz --strength 0.5",
        "--style photo.png --style-labels labels.png --style-object 4",
        "--noise vectors.npz --seed 3",
    ],
)
def test_restyling_leaves_every_other_byte(checkpoint, world, looks):
    np.savez("styles.npz", **{key: world[key] for key in KEYS})
    command = "restyle {} photo.png labels.png --instances instances.png --object 3 --object 2"
    assert run(f"{command} --out new.png {looks}", checkpoint) == 0
    new = np.asarray(Image.open("new.png"))
    chosen = np.isin(world["instances"], (2, 3))
    assert (new[~chosen] == world["photo"][~chosen]).all()
    for instance in (2, 3):
        assert (new != world["photo"])[world["instances"] == instance].any()


def test_an_object_may_be_named_by_its_class(checkpoint, world):
    command = "restyle {} photo.png labels.png --object class_4 --out new.png"
    assert run(command, checkpoint) == 0
    changed = (np.asarray(Image.open("new.png")) != world["photo"]).any(axis=2)
    assert changed.any()
    assert not changed[world["labels"] != 4].any()


def test_converting_there_and_back_changes_no_bit(checkpoint, world):
    assert run("convert {} ours", checkpoint) == 0
    assert run("convert ours back") == 0
    assert Path("ours/generator.safetensors").is_file()
    assert Path("back/best_net_G.pth").is_file()
    pictures = []
    for folder in (checkpoint, "ours", "back"):
        command = "generate {} labels.png --instances instances.png --noise vectors.npz"
        assert run(f"{command} --raw raw.npy", folder) == 0
        pictures.append(np.load("raw.npy"))
    assert (pictures[0] == pictures[1]).all()
    assert (pictures[0] == pictures[2]).all()


def test_info_tells_sizes_and_classes(checkpoint, capsys, states):
    assert run("info {} --json --device cpu", checkpoint) == 0
    told = json.loads(capsys.readouterr().out)["results"][0]
    assert (told["width"], told["height"], told["classes"], told["noise_dim"]) == (64, 64, 7, 8)
    assert (told["device"], told["has_encoder"], told["takes_sketch"]) == ("cpu", True, True)
    assert len(told["labels"]["classes"]) == 7
    convolutions = [value for key, value in states["E"].items() if key.endswith(("weight", "bias"))]
    assert told["encoder_parameters"] == sum(value.numel() for value in convolutions)
    assert run("info {}", checkpoint) == 0
    assert "class 5" in capsys.readouterr().out


def test_info_measures_what_a_short_type_rounds(checkpoint, capsys):
    errors = []
    for precision in ("float32", "bf16"):
        assert run(f"info {{}} --json --device cpu --precision {precision}", checkpoint) == 0
        told = json.loads(capsys.readouterr().out)["results"][0]
        errors.append(told["largest_error_against_float32"])
    assert errors[0] is None
    assert 1e-4 < errors[1] < 0.2


def test_info_measures_what_auto_chooses(checkpoint, capsys, precision):
    assert run("info {} --json", checkpoint) == 0
    told = json.loads(capsys.readouterr().out)["results"][0]
    assert (told["device"], told["precision"]) == ("cpu", precision)
    assert (told["largest_error_against_float32"] is None) == (precision == "float32")


def test_the_version_is_told(capsys):
    assert run("--version") == 0
    assert capsys.readouterr().out == f"INADE Studio {VERSION}\n"
    assert run("--help") == 0
    assert "--version" in capsys.readouterr().out


def test_the_bundled_model_passes_the_self_test(capsys):
    assert run("--self-test") == 0
    said = capsys.readouterr().out
    assert "trained one step in a process of its own" in said
    assert "self-test passed" in said


@pytest.mark.parametrize(
    "command",
    [
        "generate",
        "restyle",
        "encode",
        "convert",
        "info",
        "bench",
        "prepare",
        "validate",
        "export",
        "train",
        "prior",
        "calibrate",
        "evaluate",
    ],
)
def test_help_teaches_with_an_example(command, capsys):
    assert run(f"{command} --help") == 0
    description = capsys.readouterr().out.split("Arguments")[0].partition("Usage")[2]
    assert f"python main.py {command}" in description.partition("\n")[2]


def test_the_command_line_starts_without_torch_and_qt():
    script = (
        "import sys; from main import main; code = main(['--help']);"
        "heavy = {'torch', 'PySide6'} & set(sys.modules); sys.exit(str(heavy) if heavy else code)"
    )
    root = Path(__file__).resolve().parents[3]
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=root, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
