"""The library as a notebook uses it: five lines, pictures that show themselves, light imports."""

import ast
import io
import json
import subprocess
import sys
import zipfile
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

import inade
from inade import Engine, LabelSet, Layout, Picture, open_layout, read_photo
from inade.checkpoint.checkpoint import read_checkpoint, write_published
from inade.cli import main
from inade.config import ModelConfig
from inade.errors import CheckpointError, ProjectError, RequestError
from inade.formats.pictures import write_map
from inade.layouts.layout import LayoutObject
from inade.places import BUNDLED, RESOURCES
from tests.made_up import untrained

ROOT = Path(__file__).resolve().parents[2]
SIDE = 128


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine.open(device="cpu", precision="float32")


@pytest.fixture(scope="module")
def maps(tmp_path_factory, engine) -> tuple[Path, Path]:
    """A sky over grass with a tree in it: label map by file ids, and instance map."""
    labels = np.full((SIDE, SIDE), engine.labels.channel_named("sky"))
    labels[SIDE // 2 :] = engine.labels.channel_named("grass")
    instances = np.zeros_like(labels)
    instances[SIDE // 2 :] = 1
    labels[40:90, 50:70], instances[40:90, 50:70] = engine.labels.channel_named("tree"), 2
    folder = tmp_path_factory.mktemp("maps")
    write_map(folder / "labels.png", engine.labels.file_id_of_channel[labels])
    write_map(folder / "instances.png", instances)
    return folder / "labels.png", folder / "instances.png"


@pytest.fixture(scope="module")
def layout(maps, engine) -> Layout:
    return open_layout(maps[0], engine.labels, maps[1])


@pytest.fixture(scope="module")
def picture(engine, layout) -> Picture:
    return engine.generate(layout, seed=7)


def test_a_picture_is_that_of_the_command_line(picture, maps, tmp_path):
    out = str(tmp_path / "out.png")
    options = ["--instances", str(maps[1]), "--seed", "7", "--same-noise", "--device", "cpu"]
    assert main(["generate", str(BUNDLED), str(maps[0]), *options, "--out", out]) == 0
    assert np.array_equal(picture.pixels, read_photo(Path(out)))
    picture.save(tmp_path / "saved.png")
    assert np.array_equal(read_photo(tmp_path / "saved.png"), np.asarray(picture))


@pytest.mark.parametrize("chosen", ["tree", 2, [2], ["tree"]])
def test_restyling_changes_the_chosen_objects_and_no_other_byte(engine, picture, layout, chosen):
    other = engine.restyle(picture, chosen, seed=8)
    inside = layout.mask(2)
    assert (picture.pixels[inside] != other.pixels[inside]).any()
    assert np.array_equal(picture.pixels[~inside], other.pixels[~inside])
    assert picture.scene.looks[0] == other.scene.looks[0]
    assert not np.array_equal(picture.scene.looks[2].noise, other.scene.looks[2].noise)
    again = engine.restyle(other, chosen, seed=8)
    assert np.array_equal(again.scene.looks[2].noise, other.scene.looks[2].noise)


def test_a_style_that_was_encoded_is_put_on(engine, picture, layout):
    styles = engine.encode(picture)
    by_map = engine.encode(picture.pixels, layout.object_map)
    assert styles == by_map == engine.encode(picture.pixels, layout)
    assert styles.keys() == {0, 1, 2}
    other = engine.restyle(picture, "tree", style=styles[1], strength=0.5)
    assert other.scene.looks[2].style == styles[1]
    assert other.scene.looks[2].strength == 0.5
    assert other.styles()[1] == picture.styles()[1]


def test_what_is_not_there_is_said(engine, picture, layout):
    with pytest.raises(RequestError, match="holds no object 'boat'"):
        engine.restyle(picture, "boat")
    with pytest.raises(RequestError, match="holds no object '9'"):
        layout.ids_of(9)
    with pytest.raises(RequestError, match="needs a layout"):
        engine.encode(picture.pixels)


def test_a_picture_shows_itself(picture):
    shown = Image.open(io.BytesIO(picture._repr_png_()))
    assert np.array_equal(np.asarray(shown), picture.pixels)


def test_a_layout_shows_itself_in_colours_with_a_legend(layout, engine):
    shown = np.asarray(Image.open(io.BytesIO(layout._repr_png_())))
    colours = engine.labels.colors[layout.labels()]
    assert np.array_equal(shown[:SIDE, :SIDE], colours)
    legend = shown[:, SIDE:].reshape(-1, 3)
    for name in ("sky", "grass", "tree"):
        colour = engine.labels.colors[engine.labels.channel_named(name)]
        assert (legend == colour).all(axis=1).any()
    absent = engine.labels.colors[engine.labels.channel_named("water")]
    assert not (legend == absent).all(axis=1).any()


def test_large_layouts_and_many_nameless_classes_are_shown_too():
    object_map = np.arange(60, dtype=np.uint16).repeat(50).reshape(60, 50).repeat(40, 0)
    layout = Layout(object_map, {i: LayoutObject(i) for i in range(60)})
    shown = Image.open(io.BytesIO(layout._repr_png_()))
    assert max(shown.size) < 1000
    assert layout.copy().resized(30, 25).label_set is None


def test_the_label_set_goes_along_with_copies(layout):
    for one in (layout.copy(), layout.resized(64, 64), layout.fitted(64, 32, "crop")):
        assert one.label_set == layout.label_set


def test_a_label_set_goes_by_name(maps):
    layout = open_layout(str(maps[0]), "countryside")
    assert layout.label_set == LabelSet.builtin("countryside")


def project(path: Path, checkpoint: object, **others: object) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("manifest.json", json.dumps({"checkpoint": checkpoint, **others}))
    return path


def test_a_project_opens_with_its_checkpoint(engine, tmp_path):
    told = {"name": "renamed since", "fingerprint": engine.checkpoint.fingerprint}
    second = project(tmp_path / "a.inade", "0", checkpoints={"0": told})
    for file in (second, project(tmp_path / "b.inade", told)):
        assert Engine.open(file, device="cpu").checkpoint.path == BUNDLED
    named = project(tmp_path / "c.inade", {"name": BUNDLED.name, "fingerprint": ""})
    assert Engine.open(str(named), device="cpu").checkpoint.path == BUNDLED


def test_a_project_opens_with_published_files_beside_it(tmp_path):
    config, folder = ModelConfig(4, 64, 64, num_filters=4, num_encoder_filters=4), tmp_path / "raw"
    write_published(untrained(config, LabelSet.numbered(4), title="raw"), folder)
    for file in ("config.json", "labels.json"):
        (folder / file).unlink()
    told = {"name": "another", "fingerprint": read_checkpoint(folder, size=(64, 64)).fingerprint}
    file = project(tmp_path / "a.inade", told)
    found = Engine.open(file, device="cpu", size=(64, 64)).checkpoint
    assert found.path == folder


def test_a_project_whose_checkpoint_is_elsewhere_says_where_it_goes(tmp_path):
    gone = project(tmp_path / "a.inade", {"name": "meadow", "fingerprint": "12"})
    with pytest.raises(CheckpointError, match="'meadow' of this project is not here") as caught:
        Engine.open(gone)
    assert str(ROOT / "checkpoints") in caught.value.remedy
    (tmp_path / "b.inade").write_bytes(b"no zip")
    with pytest.raises(ProjectError, match="does not tell its checkpoint"):
        Engine.open(tmp_path / "b.inade")
    with pytest.raises(ProjectError, match="does not tell its checkpoint"):
        Engine.open(project(tmp_path / "c.inade", 3))


def test_every_name_is_there_and_none_besides():
    for name in inade.__all__:
        assert getattr(inade, name) is not None
    assert set(inade.__all__) == set(dir(inade)) == {"__version__", *inade._FROM}
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        inade.nothing  # noqa: B018  # pyright: ignore[reportAttributeAccessIssue]


@pytest.mark.parametrize(
    ("statement", "without"),
    [
        ("import inade.layouts.labels", {"torch", "cv2", "PIL", "PySide6"}),
        ("from inade import open_layout, Layout, LabelSet, read_photo", {"torch", "PySide6"}),
        ("from inade import Engine", {"PySide6", "app", "typer", "huggingface_hub", "accelerate"}),
    ],
)
def test_an_import_loads_no_more_than_it_needs(statement, without):
    script = f"{statement}; import sys; sys.exit(str({without!r} & set(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.stderr == "set()\n"


def shown(cell: str, names: dict[str, object]) -> object:
    """Run a cell; the value of its last line, as a notebook shows it."""
    tree = ast.parse(cell)
    last = tree.body.pop() if isinstance(tree.body[-1], ast.Expr) else None
    exec(compile(tree, "cell", "exec"), names)
    return eval(compile(ast.Expression(last.value), "cell", "eval"), names) if last else None


def test_the_example_runs_from_top_to_bottom(tmp_path, monkeypatch):
    notebook = json.loads((RESOURCES / "examples" / "notebook.ipynb").read_text("utf-8"))
    assert notebook["nbformat"] == 4
    monkeypatch.chdir(tmp_path)
    names, values = dict[str, object](), list[object]()
    for cell in notebook["cells"]:
        if cell["cell_type"] == "code":
            assert cell["outputs"] == []
            values.append(shown("".join(cell["source"]), names))
    pictures = [value for value in values if isinstance(value, Picture | Layout)]
    assert [type(value).__name__ for value in pictures] == ["Layout", *["Picture"] * 3]
    assert all(Image.open(io.BytesIO(value._repr_png_())).width >= 256 for value in pictures)
    assert values[-2] == ("bytes changed outside the tree:", 0)
    assert "| figure | value |" in values[-1]._repr_markdown_()
