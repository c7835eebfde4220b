"""The engine with a size-free checkpoint: pictures of every size, styles from windows."""

import tracemalloc
from dataclasses import replace
from math import floor
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image

from inade.bench import reference
from inade.bench.weights import published_state
from inade.checkpoint.checkpoint import Checkpoint, write_checkpoint
from inade.cli import main
from inade.commands.inputs import scaled_layout
from inade.commands.scenes import seed_of
from inade.config import ModelConfig
from inade.engine import Engine
from inade.errors import RequestError
from inade.layouts.labels import LabelSet
from inade.layouts.layout import Layout, LayoutObject, Rect
from inade.looks.windows import check_picture_size, style_size, style_window
from inade.scene import Scene, Texture
from inade.textures.field import field

CONFIG = ModelConfig(
    6, 128, 128, 4, 16, 8, max_channels=16, start="free", texture=True, padding="replicate"
)
STATES = published_state(CONFIG, seed=5)
CHECKPOINT = Checkpoint(Path("test"), CONFIG, LabelSet.numbered(6), STATES["G"], STATES["E"])
STEPS = [32, 16, 16, 8, 4, 2, 1]


@pytest.fixture(scope="module", params=["fast", "plain"])
def engine(request: pytest.FixtureRequest) -> Engine:
    return Engine(CHECKPOINT, device="cpu", precision="float32", plain=request.param == "plain")


def layout_of(height: int, width: int, seed: int = 0) -> Layout:
    random = np.random.default_rng(seed)
    coarse = random.integers(0, 5, (height // 30 + 2, width // 30 + 2)).astype(np.uint16)
    fine = np.kron(coarse, np.ones((30, 30), np.uint16))[7 : height + 7, 11 : width + 11]
    return Layout(np.ascontiguousarray(fine), {i: LayoutObject((3 * i) % 6) for i in range(5)})


def scene_of(layout: Layout, **given) -> Scene:
    engine = Engine(CHECKPOINT, device="cpu")
    looks = engine.draw_looks(layout.objects, 1)
    given = {"texture": Texture(77, 0, (0, 0)), **given}
    return Scene.of(layout, looks, engine.draw_global_noise(1), **given)


def noise_at(texture: Texture, level: int, step: int, rows: int, columns: int) -> np.ndarray:
    down, across = (floor(side / step) for side in texture.origin)
    places = range(-down, rows - down), range(-across, columns - across)
    return field(texture.seed, texture.stream, level, *places)


def expected_picture(scene: Scene) -> np.ndarray:
    """The plain equations on the map continued to multiples of 32, then cropped."""
    height, width = scene.object_map.shape
    tall, wide = -(-height // 32) * 32, -(-width // 32) * 32
    rows, columns = np.minimum(np.arange(tall), height - 1), np.minimum(np.arange(wide), width - 1)
    seen = scene.object_map[rows[:, None], columns].astype(np.int64)
    planes = []
    for level, step in enumerate(STEPS):
        owner = seen[step // 2 :: step, step // 2 :: step]
        plane = np.zeros(owner.shape, np.float32)
        for i in range(5):
            plane += (owner == i) * noise_at(scene.texture_of(i), level, step, *owner.shape)
        planes.append(torch.from_numpy(plane)[None])
    top, bottom = scene.frame or (0, height)
    heights = ((torch.arange(tall // 32) + 0.5) * 32 - top) / (bottom - top)
    start = [noise_at(scene.texture, 100 + p, 32, tall // 32, wide // 32) for p in range(8)]
    places = reference.Places(heights[None], torch.from_numpy(np.stack(start))[None], planes)
    instance = torch.from_numpy(seen)[None]
    labels = torch.tensor([scene.channels[i] for i in range(5)])
    noise = torch.from_numpy(np.stack([scene.looks[i].modulation() for i in range(5)]))[None]
    with torch.no_grad():
        picture = reference.reference_generator(
            STATES["G"], CONFIG, labels[instance], instance, noise,
            torch.from_numpy(scene.global_noise)[None], places=places,
        )  # fmt: skip
    return picture[0, :, :height, :width].numpy()


@pytest.mark.parametrize("size", [(128, 128), (141, 230), (256, 160)])
@pytest.mark.parametrize("own", [False, True])
def test_pictures_of_every_size_are_those_of_the_equations(engine: Engine, size, own):
    textures = {1: Texture(5, 9, (40, -3)), 2: Texture(6, 2, (-500, 33.5))} if own else {}
    scene = scene_of(layout_of(*size), textures=textures, frame=(-20, 300) if own else None)
    expected = expected_picture(scene)
    assert expected.std() > 0.05
    picture = engine.generate_raw(scene)
    assert picture.shape == (3, *size)
    np.testing.assert_allclose(picture, expected, atol=5e-5)


def test_one_engine_makes_sizes_one_after_another(engine: Engine):
    for size in ((150, 300), (128, 128), (300, 150)):
        scene = scene_of(layout_of(*size))
        np.testing.assert_allclose(engine.generate_raw(scene), expected_picture(scene), atol=5e-5)
        after = replace(scene, looks={**scene.looks, **engine.draw_looks([1], 8)})
        picture = engine.generate(scene)
        assert (engine.regenerate(after, picture, objects=[1]).pixels != 0).any()


def test_edits_of_odd_sizes_touch_nothing_else():
    engine = Engine(CHECKPOINT, device="cpu", precision="float32")
    scene = scene_of(layout_of(141, 230))
    picture = engine.generate(scene)
    assert picture.shape == (141, 230, 3)
    for changed in (
        replace(scene, looks={**scene.looks, **engine.draw_looks([2], 5)}),
        replace(scene, textures={2: Texture(1, 2)}),
    ):
        after = engine.regenerate(changed, picture, objects=[2]).applied(picture)
        inside = scene.object_map == 2
        assert np.array_equal(after[~inside], picture[~inside])
        assert (after != picture).any(-1)[inside].mean() > 0.5
    with pytest.raises(RequestError, match=r"the model makes uint8 \[141, 230, 3\]"):
        engine.regenerate(scene, picture[:-1], objects=[2])


def test_a_wider_document_keeps_the_picture_it_had():
    """Away from the seam: a change reaches 190 pixels to the left at most."""
    engine = Engine(CHECKPOINT, device="cpu", precision="float32")
    narrow = layout_of(128, 320)
    wide = Layout(np.concatenate([narrow.object_map] * 2, axis=1), dict(narrow.objects))
    before, after = (engine.generate_raw(scene_of(layout)) for layout in (narrow, wide))
    kept = 320 - 192
    np.testing.assert_allclose(after[:, :, :kept], before[:, :, :kept], atol=1e-5)
    assert np.abs(after[:, :, 320 - 8 : 320] - before[:, :, -8:]).max() > 0.01
    assert np.abs(after[:, :, 320:] - after[:, :, :320]).mean() > 0.01  # noise of its own place


def test_two_scenes_of_one_seed_are_one_picture_on_both_roads():
    scene = scene_of(layout_of(150, 128))
    fast, plain = (
        Engine(CHECKPOINT, device="cpu", precision="float32", plain=plain).generate_raw(scene)
        for plain in (False, True)
    )
    np.testing.assert_allclose(fast, plain, atol=5e-5)


@pytest.mark.parametrize(
    ("size", "words"),
    [
        ((60, 100), "100 x 60 pixels is too small"),
        ((4096, 33), "33 x 4096 pixels is too small"),
        ((127, 500), "500 x 127 pixels is too small"),
        ((128, 8193), "8193 x 128 pixels is too large"),
        ((4097, 4096), "4096 x 4097 pixels is too large"),
    ],
)
def test_sizes_that_cannot_be_made_are_refused_with_words(engine: Engine, size, words):
    scene = Scene(np.zeros(size, np.uint16), {}, {}, np.zeros(16, np.float32))
    with pytest.raises(RequestError, match=words) as refused:
        engine.generate(scene)
    assert refused.value.remedy


def test_the_largest_and_smallest_sizes_are_allowed():
    for size in ((128, 128), (4096, 4096), (8192, 2048), (128, 8192)):
        check_picture_size(*size)


def test_places_that_are_no_numbers_are_refused(engine: Engine):
    scene = scene_of(layout_of(128, 128))
    with pytest.raises(RequestError, match=r"bottom \(5\) is not below its top \(5\)"):
        engine.generate(replace(scene, frame=(5, 5)))
    with pytest.raises(RequestError, match="not a number"):
        engine.generate(replace(scene, textures={1: Texture(0, 1, (0, float("nan")))}))


def test_a_style_is_read_from_the_window_around_its_object():
    engine = Engine(CHECKPOINT, device="cpu", precision="float32")
    random = np.random.default_rng(1)
    photo = random.integers(0, 256, (400, 500, 3), np.uint8)
    object_map = np.zeros((400, 500), np.uint16)
    object_map[150:230, 200:290] = 3  # its window: 160 rows, 180 columns
    object_map[180:200, 230:240] = 1  # 128 x 128, the smallest
    styles = engine.encode(photo, object_map, [3, 1, 99])
    assert list(styles) == [1, 3]
    for object_id, rows, columns in ((3, (110, 270), (155, 331)), (1, (126, 254), (171, 299))):
        part = slice(*rows), slice(*columns)
        window = photo[part]
        if object_id == 3:  # 180 columns are scaled to 176, the next lower multiple of 16
            box = style_window(Rect(200, 150, 90, 80), 400, 500)
            assert (box, style_size(160, 180)) == (Rect(155, 110, 180, 160), (160, 176))
            continue
        instance = torch.from_numpy(object_map[part].astype(np.int64))[None]
        image = torch.from_numpy(window.transpose(2, 0, 1).astype(np.float32) / 127.5 - 1)[None]
        with torch.no_grad():
            expected = reference.reference_encoder(STATES["E"], CONFIG, image, instance)
        for name, values in expected._asdict().items():
            found = getattr(styles[object_id], name)
            np.testing.assert_allclose(found, values[0, object_id], atol=2e-5)


def test_what_lies_beyond_its_window_changes_no_style():
    engine = Engine(CHECKPOINT, device="cpu", precision="float32")
    random = np.random.default_rng(2)
    photo = random.integers(0, 256, (300, 600, 3), np.uint8)
    object_map = np.zeros((300, 600), np.uint16)
    object_map[100:160, 100:150] = 2
    whole = engine.encode(photo, object_map, [2])[2]
    cropped = engine.encode(photo[:, :300], object_map[:, :300], [2])[2]
    assert whole == cropped


@pytest.mark.parametrize(
    ("box", "expected"),
    [
        (Rect(200, 200, 100, 80), Rect(150, 160, 200, 160)),
        (Rect(0, 0, 10, 300), Rect(0, 0, 128, 500)),
        (Rect(590, 490, 10, 10), Rect(472, 372, 128, 128)),
        (Rect(300, 100, 300, 20), Rect(0, 46, 600, 128)),
    ],
)
def test_windows_lie_within_the_picture(box, expected):
    assert style_window(box, 500, 600) == expected


def test_windows_are_scaled_down_and_never_enlarged():
    assert style_size(256, 256) == (256, 256)
    assert style_size(512, 512) == (256, 256)
    assert style_size(128, 130) == (128, 128)
    assert style_size(3000, 4000) == (208, 288)
    for height, width in ((128, 128), (255, 300), (16, 5000), (7000, 17), (20, 20)):
        rows, columns = style_size(height, width)
        assert rows % 16 == columns % 16 == 0
        assert (rows, columns) <= (height, width)
        assert rows * columns <= 256 * 256


def test_the_command_makes_pictures_of_their_maps_sizes(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    write_checkpoint(CHECKPOINT, tmp_path / "checkpoint")
    layout = layout_of(130, 200)
    Image.fromarray(layout.labels().astype(np.uint8)).save("map.png")
    command = ["generate", "checkpoint", "map.png", "--out", "new.png", "--raw", "raw.npy"]
    assert main([*command, "--seed", "9"]) == 0
    assert "stretched" not in capsys.readouterr().err
    with Image.open("new.png") as picture:
        assert picture.size == (200, 130)
    engine = Engine(CHECKPOINT, device="cpu", precision="float32")
    labels = Layout.from_maps(layout.labels(), layout.labels())
    numbers = {i: entry.channel for i, entry in labels.objects.items()}
    seed = seed_of(Path("map.png"), 9, same_noise=False)
    looks = {i: engine.draw_looks([channel], seed)[channel] for i, channel in numbers.items()}
    scene = Scene.of(labels, looks, engine.draw_global_noise(seed), texture=Texture(seed))
    np.testing.assert_allclose(np.load("raw.npy"), engine.generate_raw(scene), atol=1e-6)
    for width, height in ((60, 100), (100, 60), (33, 4096), (4096, 33)):
        Image.fromarray(np.zeros((height, width), np.uint8)).save("small.png")
        assert main(["generate", "checkpoint", "small.png", "--out", "none.png"]) == 1
        told = " ".join(capsys.readouterr().err.split())
        assert f"{width} x {height} pixels is too small" in told
        assert not Path("none.png").exists()


def test_the_command_scales_maps_to_a_size_that_is_given(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    write_checkpoint(CHECKPOINT, tmp_path / "checkpoint")
    labels = np.zeros((100, 200), np.uint8)
    labels[:, 100:] = 1
    Image.fromarray(labels).save("map.png")
    Path("large").mkdir()
    Image.fromarray(labels.repeat(2, 0).repeat(2, 1)).save("large/map.png")  # draws follow the name
    command = ["generate", "checkpoint", "map.png", "--size"]
    assert main([*command, "400x200", "--out", "new.png"]) == 0
    told = " ".join(capsys.readouterr().err.split())
    assert "map.png scaled to 400 x 200 pixels" in told
    assert "stretched" not in told
    assert main(["generate", "checkpoint", "large/map.png", "--out", "same.png"]) == 0
    with Image.open("new.png") as new, Image.open("same.png") as same:
        assert new.size == (400, 200)
        assert new.tobytes() == same.tobytes()
    for fit, words in (("crop", "scaled to"), ("letterbox", "scaled to"), ("stretch", "stretched")):
        assert main([*command, "160x160", "--fit", fit, "--out", f"{fit}.png"]) == 0
        told = " ".join(capsys.readouterr().err.split())
        assert f"map.png {words}" in told
        with Image.open(f"{fit}.png") as picture:
            assert picture.size == (160, 160)
    for size in ("65536x65536", "8192x8192", "100x200"):
        assert main([*command, size, "--out", "none.png"]) == 1
        told = " ".join(capsys.readouterr().err.split())
        assert "too large" in told or "too small" in told
        assert not Path("none.png").exists()


@pytest.mark.parametrize("fit", ["crop", "letterbox", "stretch"])
def test_a_map_as_thin_as_can_be_is_scaled_without_a_huge_one_on_the_way(fit):
    ids = np.arange(16_384, dtype=np.uint16)[None].repeat(8, 0) // 8192
    thin = Layout(ids, {0: LayoutObject(0), 1: LayoutObject(1)})
    tracemalloc.start()
    made = scaled_layout(thin, 256, 256, fit)
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert made.size == (256, 256)
    assert most < 20 << 20
