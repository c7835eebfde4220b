"""restyle --scene: every object as its class looks in a photo."""

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from inade.bench.weights import published_state
from inade.checkpoint.checkpoint import Checkpoint, write_checkpoint
from inade.checkpoint.own_segmenter import Facts
from inade.cli import main
from inade.config import ModelConfig
from inade.engine import Engine
from inade.layouts.labels import LabelSet
from inade.layouts.layout import Layout
from inade.looks.look import Look, draw_global_noise, draw_noise
from inade.looks.scene_file import SceneStyle, write_scene_style
from inade.scene import Scene
from tests.inade.training.test_segmenter import written
from tests.priors import made

CONFIG = ModelConfig(3, 64, 64, 2, 8, 4)
STATES = published_state(CONFIG, networks="GE")
LABELS = np.zeros((64, 64), np.uint8)  # class 0 above, 1 below, 2 in the corner
LABELS[32:] = 1
LABELS[48:, 48:] = 2
THEIRS = np.zeros((48, 64), np.uint8)  # classes 1 and 0, the other way round
THEIRS[:20] = 1


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    labels = LabelSet.numbered(3)
    write_checkpoint(
        Checkpoint(tmp_path, CONFIG, labels, STATES["G"], STATES["E"]), tmp_path / "model"
    )
    draw = np.random.default_rng(1)
    for name, maps in (("ours", LABELS), ("theirs", THEIRS)):
        photo = draw.integers(0, 256, (*maps.shape, 3), np.uint8)
        Image.fromarray(photo).save(tmp_path / f"{name}.png")
        Image.fromarray(maps).save(tmp_path / f"{name}-labels.png")
    return tmp_path


def restyled(folder: Path, *options: str, code: int = 0) -> np.ndarray:
    ours = [str(folder / name) for name in ("model", "ours.png", "ours-labels.png")]
    told = main(["restyle", *ours, "--scene", str(folder / "theirs.png"), "--out",
                 str(folder / "new.png"), "--device", "cpu", *options])  # fmt: skip
    assert told == code
    return np.asarray(Image.open(folder / "new.png")) if code == 0 else np.zeros(0)


def test_classes_meet_by_name_and_what_the_scene_lacks_is_told(
    folder: Path, capsys: pytest.CaptureFixture[str]
):
    before = np.asarray(Image.open(folder / "ours.png"))
    labels = ["--scene-labels", str(folder / "theirs-labels.png"), "--same-noise"]
    new = restyled(folder, *labels)
    told = " ".join(capsys.readouterr().err.split())
    assert "shows no class 2: objects of that class stay as they are" in told
    np.testing.assert_array_equal(new[LABELS == 2], before[LABELS == 2])
    engine = Engine.open(folder / "model", device="cpu", precision="float32")
    photo = np.asarray(Image.open(folder / "theirs.png"))
    lent = engine.encode(photo, THEIRS)  # numbered like the classes here
    own = engine.encode(before, LABELS)
    styles = {0: lent[0], 1: lent[1], 2: own[2]}
    looks = {i: Look(draw_noise(0, i, int(i < 2), 4), styles[i]) for i in range(3)}
    scene = Scene.of(Layout.from_maps(LABELS), looks, draw_global_noise(0, 0, 8))
    wanted = engine.regenerate(scene, before, objects=[0, 1]).applied(before)
    np.testing.assert_allclose(new.astype(int), wanted.astype(int), atol=1)


def test_with_a_fitted_prior_the_rest_is_drawn_to_fit(
    folder: Path, capsys: pytest.CaptureFixture[str]
):
    model = Checkpoint(folder, CONFIG, LabelSet.numbered(3), STATES["G"], STATES["E"])
    prior = made(3, 4, encoder=model.encoder_fingerprint)
    write_checkpoint(replace(model, prior=prior), folder / "model", overwrite=True)
    before = np.asarray(Image.open(folder / "ours.png"))
    new = restyled(folder, "--labels", str(folder / "theirs-labels.png"))
    assert "are drawn to fit its light" in " ".join(capsys.readouterr().err.split())
    assert (new != before)[LABELS == 2].any()


def test_without_a_label_map_the_segmenter_is_asked(
    folder: Path, capsys: pytest.CaptureFixture[str]
):
    restyled(folder, code=1)
    assert "has no segmenter to make one" in " ".join(capsys.readouterr().err.split())
    names = tuple(entry.name for entry in LabelSet.numbered(3).classes)
    written(folder / "model", Facts(names), favourite=1)
    before = np.asarray(Image.open(folder / "ours.png"))
    new = restyled(folder)
    assert "said what is where" in " ".join(capsys.readouterr().err.split())
    assert (new != before)[LABELS == 1].any()
    np.testing.assert_array_equal(new[LABELS != 1], before[LABELS != 1])


def test_a_saved_scene_style_needs_no_photo_and_no_label_map(
    folder: Path, capsys: pytest.CaptureFixture[str]
):
    engine = Engine.open(folder / "model", device="cpu", precision="float32")
    lent = engine.encode(np.asarray(Image.open(folder / "theirs.png")), THEIRS)
    scene = SceneStyle(
        "Theirs", ("0", "1"), (9, 9), (lent[0], lent[1]), np.zeros((9, 9, 3), np.uint8),
        ("model", engine.checkpoint.fingerprint),
    )  # fmt: skip
    names = [entry.name for entry in engine.labels.classes]
    write_scene_style(folder / "theirs.scene", replace(scene, classes=(names[0], names[1])))
    ours = [str(folder / name) for name in ("model", "ours.png", "ours-labels.png")]
    out = ["--out", str(folder / "new.png"), "--device", "cpu", "--scene"]
    assert main(["restyle", *ours, *out, str(folder / "theirs.scene")]) == 0
    by_file = np.asarray(Image.open(folder / "new.png"))
    assert "shows no class 2" in " ".join(capsys.readouterr().err.split())
    by_photo = restyled(folder, "--scene-labels", str(folder / "theirs-labels.png"))
    np.testing.assert_array_equal(by_file, by_photo)

    write_scene_style(folder / "other.scene", replace(scene, checkpoint=("other", "ab" * 32)))
    assert main(["restyle", *ours, *out, str(folder / "other.scene")]) == 1
    assert "belongs to another checkpoint" in " ".join(capsys.readouterr().err.split())
    labels = ["--scene-labels", str(folder / "theirs-labels.png")]
    assert main(["restyle", *ours, *out, str(folder / "theirs.scene"), *labels]) == 2
    assert "needs no --scene-labels" in " ".join(capsys.readouterr().err.replace("│", " ").split())


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--style", "a.png", "--style-labels", "b.png", "--scene", "c.png"], "leave --style"),
        (["--object", "1", "--scene-labels", "b.png"], "label map of --scene"),
        ([], "--object ID, or --scene PHOTO"),
    ],
)
def test_what_does_not_go_together_is_told(
    folder: Path, capsys: pytest.CaptureFixture[str], options: list[str], words: str
):
    ours = [str(folder / name) for name in ("model", "ours.png", "ours-labels.png")]
    assert main(["restyle", *ours, "--out", str(folder / "new.png"), *options]) == 2
    assert words in " ".join(capsys.readouterr().err.replace("│", " ").split())


def with_segmenter(folder: Path, favourite: int, temperature: float = 1.0) -> None:
    """A segmenter beside the weights that takes everything for one class."""
    names = tuple(entry.name for entry in LabelSet.numbered(3).classes)
    written(folder / "model", Facts(names, temperature=temperature), favourite=favourite)


def test_auto_lets_the_segmenter_propose_the_layout_of_a_photo(
    folder: Path, capsys: pytest.CaptureFixture[str]
):
    with_segmenter(folder, 1)
    photo = np.asarray(Image.open(folder / "ours.png"))
    given = [str(folder / "model"), str(folder / "ours.png"), "auto", "--device", "cpu"]
    out = ["--out", str(folder / "new.png")]
    assert main(["restyle", *given, "--object", "class 1", "--seed", "4", *out, "--json"]) == 0
    said = capsys.readouterr()
    (row,) = json.loads(said.out)["results"]
    assert row["unsure"] == 0
    assert row["objects"] == [1]
    assert "proposed the layout of" in said.err
    assert "it doubts 0%" in " ".join(said.err.split())
    by_auto = np.asarray(Image.open(folder / "new.png"))
    assert (by_auto != photo).any()
    Image.fromarray(np.ones((64, 64), np.uint8)).save(folder / "all.png")  # all of class 1
    given[2] = str(folder / "all.png")
    same = ["--object", "1", "--seed", str(row["seed"]), "--same-noise"]
    assert main(["restyle", *given, *same, *out]) == 0
    np.testing.assert_array_equal(np.asarray(Image.open(folder / "new.png")), by_auto)


def test_auto_tells_how_much_it_doubts_and_serves_folders(
    folder: Path, capsys: pytest.CaptureFixture[str]
):
    with_segmenter(folder, 2, temperature=50.0)
    (folder / "photos").mkdir()
    for name in ("a.png", "b.png"):
        Image.open(folder / "ours.png").save(folder / "photos" / name)
    given = [str(folder / "model"), str(folder / "photos"), "auto", "--device", "cpu"]
    out = ["--out", str(folder / "new"), "--json"]
    assert main(["restyle", *given, "--object", "class 2", *out]) == 0
    said = capsys.readouterr()
    rows = json.loads(said.out)["results"]
    assert [row["unsure"] for row in rows] == [1, 1]
    assert rows[0]["seed"] != rows[1]["seed"]  # each photo draws by its own name
    assert "it doubts 100%, mostly where it says class 2" in " ".join(said.err.split())
    assert sorted(path.name for path in (folder / "new").iterdir()) == ["a.png", "b.png"]
    assert main(["restyle", *given, "--object", "class 0", *out]) == 1
    assert "object class 0 does not exist" in " ".join(capsys.readouterr().err.split())


def test_auto_without_a_segmenter_and_with_an_instance_map_is_refused(
    folder: Path, capsys: pytest.CaptureFixture[str]
):
    given = [str(folder / "model"), str(folder / "ours.png"), "auto", "--object", "1"]
    out = ["--out", str(folder / "new.png"), "--device", "cpu"]
    assert main(["restyle", *given, *out]) == 1
    assert "has no segmenter to say what is where" in " ".join(capsys.readouterr().err.split())
    instances = ["--instances", str(folder / "ours-labels.png")]
    assert main(["restyle", *given, *out, *instances]) == 2
    said = " ".join(capsys.readouterr().err.replace("│", " ").split())
    assert "auto takes the place of a label map" in said


def test_a_scene_takes_auto_as_well(folder: Path, capsys: pytest.CaptureFixture[str]):
    with_segmenter(folder, 1)
    by_word = restyled(folder, "--labels", "auto")
    np.testing.assert_array_equal(by_word, restyled(folder))
    assert "said what is where" in " ".join(capsys.readouterr().err.split())
