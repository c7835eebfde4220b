"""Projects on disk: what is in them comes back, of this version and of those before."""

import io
import json
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest

from app.document.sources import Explored, NoiseSource
from app.document.state import Choices
from app.storage.project import members
from app.storage.project.project_file import open_project, save_project
from app.storage.project.thumbnail import read_thumbnail
from inade.layouts.layout import Layout, Texture
from inade.looks.look import Reference
from tests.app.storage.project.files import manifest, rewritten, saved
from tests.app.storage.states import assert_same, full_project

FIXTURES = Path(__file__).parents[3] / "data"


KEPT = Choices(keep_pixels=True)  # as photos were before files said it


def test_a_photo_under_the_layout_is_stored_once(tmp_path: Path) -> None:
    with zipfile.ZipFile(saved(tmp_path)) as archive:
        names = set(archive.namelist())
    assert {"references/0.png", "references/0_mask.png", "references/1_mask.png"} <= names
    assert "references/1.png" not in names


def test_large_references_are_kept_smaller_and_in_place(tmp_path: Path) -> None:
    photo = np.zeros((1500, 3000, 3), np.uint8)
    photo[:, 1500:] = (250, 120, 10)
    mask = np.zeros((1500, 3000), bool)
    mask[500:1000, 500:2500] = True
    project = full_project()
    style = project.looks[5].style
    assert style is not None
    style = replace(style, origin=((1.0, Reference.of("wide", photo, mask)),))
    looks = {**project.looks, 5: replace(project.looks[5], style=style)}
    save_project(tmp_path / "wide.inade", replace(project, looks=looks))
    found = open_project(tmp_path / "wide.inade").looks[5].style
    assert found is not None
    ((_, reference),) = found.origin
    assert max(reference.photo.shape) == 1024
    whole, small = reference.whole()
    height, width = small.shape
    rows, columns = np.flatnonzero(small.any(1)), np.flatnonzero(small.any(0))
    assert rows[0] / height == pytest.approx(500 / 1500, abs=0.005)
    assert columns[-1] / width == pytest.approx(2500 / 3000, abs=0.005)
    assert (whole[height // 2, columns[-1] - 9] == (250, 120, 10)).all()


def test_the_seed_of_the_scene_is_kept_and_found_in_older_files(tmp_path: Path) -> None:
    noise = np.random.Generator(np.random.Philox(key=np.array([2**40, 0], np.uint64)))
    drawn = replace(
        full_project(), global_noise=noise.standard_normal(5, np.float32), scene_seed=2**40
    )
    save_project(tmp_path / "drawn.inade", drawn)
    assert_same(open_project(tmp_path / "drawn.inade"), drawn)
    older = manifest(tmp_path / "drawn.inade", lambda m: m.pop("scene_seed"))
    assert open_project(older).scene_seed == 2**40
    older = manifest(saved(tmp_path), lambda m: m.pop("scene_seed"))
    assert open_project(older).scene_seed is None


def test_projects_from_before_references_open(tmp_path: Path) -> None:
    def older(data: dict) -> None:
        data["references"] = []
        for row in data["objects"]:
            del row["style_of"]

    found = open_project(manifest(saved(tmp_path), older)).looks[5].style
    assert found == full_project().looks[5].style
    assert found is not None
    assert found.origin == ()


def test_round_trip_is_exact(tmp_path: Path) -> None:
    assert_same(open_project(saved(tmp_path)), full_project())


def test_round_trip_without_pictures(tmp_path: Path) -> None:
    project = replace(full_project(), picture=None, own=None, sketch=None, sources={})
    save_project(tmp_path / "test.inade", project)
    assert_same(open_project(tmp_path / "test.inade"), project)


def test_fixture_of_version_1_opens(tmp_path: Path) -> None:
    project = full_project()
    look = project.looks[5]
    assert look.style is not None
    look = replace(look, style=replace(look.style, origin=()))
    looks = {**project.looks, 0: replace(project.looks[0], drawn=None), 5: look}
    looks[300] = replace(looks[300], noise=looks[300].noise[:, :6])  # nobody else drew any
    objects = project.layout.objects
    rows = {i: replace(row, texture=None, drawn_by=None) for i, row in objects.items()}
    layout = Layout(project.layout.object_map, rows, project.layout.next_id)
    found = open_project(FIXTURES / "project_v1.inade")
    older = replace(project, looks=looks, layout=layout, underlay=found.underlay)
    older = replace(older, own=None, frame=None, scene_origin=(0, 0), beneath={}, doubt=None)
    older = replace(older, painters={}, noise_width=None)
    assert_same(found, replace(older, choices=Choices()))
    assert all(look.drawn is None for look in found.looks.values())
    save_project(tmp_path / "again.inade", found)
    assert_same(open_project(tmp_path / "again.inade"), found)


def test_everything_that_version_1_had_opens_as_it_was() -> None:
    """References in their photos, a photo under the layout, explored noise, the scene's seed."""
    project = full_project()
    looks = {i: replace(look, drawn=None) for i, look in project.looks.items()}
    looks[300] = replace(looks[300], noise=looks[300].noise[:, :6])  # nobody else drew any
    objects = project.layout.objects
    rows = {i: replace(row, texture=None, drawn_by=None) for i, row in objects.items()}
    first, second = NoiseSource(1, 2, 3), NoiseSource(4, 5, 6)
    explored = Explored(((0.5, first), (0.25, second)), second, first, 0.125, -0.5)
    expected = replace(
        project,
        layout=Layout(project.layout.object_map, rows, project.layout.next_id),
        looks=looks,
        sources={**project.sources, 5: explored},
        scene_seed=77,
        own=None,
        frame=None,
        scene_origin=(0, 0),
        beneath={},
        doubt=None,
        choices=KEPT,
        painters={},
        noise_width=None,
    )
    found = open_project(FIXTURES / "project_v1_full.inade")
    assert_same(found, expected)
    assert found.texture_of(300) == Texture(2**40, 300, (0, 0))


@pytest.mark.parametrize(
    "change", [lambda m: m.update(noise_dim=None), lambda m: m.pop("noise_dim")]
)
def test_files_of_a_day_that_told_no_width_beside_other_checkpoints_open(
    tmp_path: Path, change: Callable[[dict], object]
) -> None:
    path = manifest(saved(tmp_path), change)
    found = open_project(path)
    assert found.noise_dim == 6
    assert_same(found, full_project())


def test_files_inside_are_plain_png_and_npy(tmp_path: Path) -> None:
    with zipfile.ZipFile(saved(tmp_path)) as archive:
        assert archive.testzip() is None
        first, names = archive.infolist()[0], archive.namelist()
        rows = json.loads(archive.read("manifest.json"))
        drawn = np.load(io.BytesIO(archive.read("looks/drawn.npy")), allow_pickle=False)
        has = np.load(io.BytesIO(archive.read("looks/has_drawn.npy")), allow_pickle=False)
        assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
        assert archive.read("mimetype") == b"application/x-inade"
        noise = np.load(io.BytesIO(archive.read("looks/noise.npy")), allow_pickle=False)
        depth, colour = archive.read("layout.png")[24:26]
        assert archive.read("own.png")[24] == 1  # bit
    assert names[:4] == ["mimetype", "thumbnail.png", "manifest.json", "layout.png"]
    assert noise.shape == (3, 2, 9)  # object 300 is drawn by a checkpoint with wider noise
    assert not noise[:2, :, 6:].any()
    assert rows["noise_dim"] == 6
    assert rows["checkpoints"]["2"]["noise_dim"] == 9
    assert [row.get("checkpoint", "0") for row in rows["objects"]] == ["0", "0", "2"]
    assert rows["version"] == 2
    assert has.tolist() == [1, 0, 0]
    style = full_project().looks[0].drawn
    assert style is not None
    own = (style.scale_mu, style.bias_mu, style.scale_logvar, style.bias_logvar)
    np.testing.assert_array_equal(drawn[0, :, :6], np.stack(own))
    told = [(row["texture_seed"], row["stream"], row["origin"]) for row in rows["objects"]]
    assert told == [
        (2**40, 0, [0, 0]),
        (2**64 - 1, 3, [-7.25, 1e6]),
        (2**40, 300, [0, 0]),
    ]
    assert (depth, colour) == (16, 0)


def test_lists_of_files_read_the_thumbnail_and_nothing_else(tmp_path: Path) -> None:
    picture = np.full((300, 600, 3), (200, 100, 50), np.uint8)
    save_project(tmp_path / "large.inade", replace(full_project(), picture=picture, own=None))
    broken = rewritten(
        tmp_path / "large.inade",
        picture_dot_png=b"no picture",
        manifest_dot_json=b"{",
        layout_dot_png=None,
    )
    small = decoded(read_thumbnail(broken))
    assert small.shape == (128, 256, 3)
    assert (small == (200, 100, 50)).all()


def test_the_thumbnail_of_a_project_without_a_picture_shows_its_classes(tmp_path: Path) -> None:
    state = replace(full_project(), picture=None, own=None)
    save_project(tmp_path / "new.inade", state)
    small = decoded(read_thumbnail(tmp_path / "new.inade"))
    assert small.shape == (16, 32, 3)
    assert tuple(small[15, 31]) == state.labels.classes[0].color
    assert tuple(small[0, 0]) == state.labels.classes[1].color


def test_the_small_picture_of_version_1_is_its_picture(tmp_path: Path) -> None:
    path = FIXTURES / "project_v1.inade"
    assert np.array_equal(decoded(read_thumbnail(path)), open_project(path).picture)
    assert read_thumbnail(tmp_path / "none.inade") is None
    (tmp_path / "none.inade").write_bytes(b"PK\x03\x04" + bytes(99))
    assert read_thumbnail(tmp_path / "none.inade") is None


def decoded(data: bytes | None) -> np.ndarray:
    assert data is not None
    return cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_COLOR)[..., ::-1]


def test_photos_are_saved_as_they_came(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not decoded and encoded again: another program's PNG stays that program's."""
    path = saved(tmp_path)
    photos = ("references/0.png", "underlay.png")
    with zipfile.ZipFile(path) as archive:
        pixels = {name: decoded_as_it_is(archive.read(name)) for name in photos}
    theirs = {name: cv2.imencode(".png", image)[1].tobytes() for name, image in pixels.items()}
    rewritten(path, **{name.replace("/", "__").replace(".", "_dot_"): data
                       for name, data in theirs.items()})  # fmt: skip
    state = open_project(path)
    asked = list[tuple[int, ...]]()
    encode = members.png
    monkeypatch.setattr(members, "png", lambda array: (asked.append(array.shape), encode(array))[1])
    save_project(tmp_path / "again.inade", state)
    with zipfile.ZipFile(tmp_path / "again.inade") as archive:
        assert {name: archive.read(name) for name in photos} == theirs
    assert (9, 7, 3) not in asked
    assert_same(open_project(tmp_path / "again.inade"), state)


def decoded_as_it_is(data: bytes) -> np.ndarray:
    return cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_UNCHANGED)
