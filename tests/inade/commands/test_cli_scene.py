"""restyle --scene: every object as its class looks in a photo."""

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
