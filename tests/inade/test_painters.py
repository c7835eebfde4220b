"""Several checkpoints in one picture: who sees what, and which bytes may change."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inade.bench.weights import published_state
from inade.checkpoint.checkpoint import Checkpoint
from inade.compositing import FEATHER, composited
from inade.config import ModelConfig
from inade.engine import Engine
from inade.errors import CheckpointError, OutOfMemoryError
from inade.layouts.area import Area
from inade.layouts.labels import LabelSet
from inade.layouts.layout import Layout, LayoutObject, Rect
from inade.looks.look import Look, draw_global_noise
from inade.painters import MOST, Painters
from inade.scene import Guests, Scene, Texture
from inade.sight import window_of

OWN = ModelConfig(
    6, 128, 128, 4, 16, 8, max_channels=16, start="free", texture=True, padding="replicate"
)
FREE = replace(OWN, num_classes=5, noise_dim=6, latent_dim=7)
FIXED = ModelConfig(4, 64, 64, 4, 8, 5, max_channels=16)


def engine_of(config: ModelConfig, seed: int, fingerprint: str) -> Engine:
    states = published_state(config, seed=seed)
    labels = LabelSet.numbered(config.num_classes)
    path = Path(f"checkpoint {seed}")
    checkpoint = Checkpoint(path, config, labels, states["G"], states["E"])
    vars(checkpoint)["fingerprint"] = fingerprint  # short ones, to tell them apart
    return Engine(checkpoint, device="cpu", precision="float32")


@pytest.fixture(scope="module")
def own() -> Engine:
    return engine_of(OWN, 5, "a" * 64)


@pytest.fixture(scope="module")
def engines() -> dict[Path, Engine]:
    return {
        Path("free"): engine_of(FREE, 6, "b" * 64),
        Path("fixed"): engine_of(FIXED, 7, "c" * 64),
    }


@pytest.fixture
def painters(engines: dict[Path, Engine]) -> Painters:
    found = Painters(lambda path: engines[path])
    for path in engines:
        found.open(path)
    return found


def object_map(height: int = 224, width: int = 288) -> np.ndarray:
    ids = np.zeros((height, width), np.uint16)
    ids[height // 2 :] = 1
    rows, columns = np.ogrid[:height, :width]
    ids[((rows - 120) / 40) ** 2 + ((columns - 150) / 55) ** 2 < 1] = 2
    ids[20:60, 200:230] = 3
    return ids


def scene_of(own: Engine, guest: Engine | None, *ids: int) -> Scene:
    """Objects 0 to 3 of classes 1 to 4; `ids` are drawn by the guest as its class 2."""
    layout = Layout(object_map(), {i: LayoutObject(i + 1) for i in range(4)})
    looks = own.draw_looks(layout.objects, 1)
    scene = Scene.of(layout, looks, own.draw_global_noise(1), texture=Texture(77))
    if guest is None:
        return scene
    guests = Guests(
        guest.checkpoint.fingerprint,
        "guest",
        dict.fromkeys(ids, 2),
        guest.draw_looks(ids, 3),
        (0, 3, None, 1, 2, 2),
        9,
    )
    return replace(scene, guests=(guests,))


def seen_by(guest: Engine, scene: Scene, window: Rect, object_id: int) -> Scene:
    """What the guest has to see in a window within the picture, put together by hand."""
    (guests,) = scene.guests
    ids = scene.object_map[window.slices]
    channels, looks = {}, {}
    for i in np.unique(ids).tolist():
        if i in guests.looks:
            channels[i], looks[i] = guests.channels[i], guests.looks[i]
            continue
        near = guests.around[scene.channels[i]]
        channels[i] = guests.channels[object_id] if near is None else near
        looks[i] = Look(np.zeros((2, guest.config.noise_dim), np.float32))

    def moved(texture: Texture) -> Texture:
        return replace(texture, origin=(-window.y, -window.x))

    return Scene(
        ids,
        channels,
        looks,
        draw_global_noise(9, 0, guest.config.latent_dim),
        textures={i: moved(scene.texture_of(i)) for i in channels},
        texture=moved(scene.texture),
        frame=(-window.y, scene.size[0] - window.y),
    )


@pytest.mark.parametrize("kind", ["free", "fixed"])
def test_a_guest_is_drawn_as_its_checkpoint_sees_its_window(
    own: Engine, painters: Painters, engines: dict[Path, Engine], kind: str
) -> None:
    guest = engines[Path(kind)]
    scene = scene_of(own, guest, 2)
    picture = own.generate(scene)
    patch = painters.regenerate(own, scene, picture, objects=[2])
    made, mask = patch.applied(picture), scene.object_map == 2
    assert not painters.lacked
    assert (made[mask] != picture[mask]).any()
    assert (made[~mask] == picture[~mask]).all()
    window = window_of(Rect.around(mask), picture.shape[:2], guest)
    raw = guest.generate_raw(seen_by(guest, scene, window, 2))
    if kind == "fixed":
        pixels = guest.generate(seen_by(guest, scene, window, 2))
        size = (window.width, window.height)
        assert size[0] > 64  # enlarged
        pixels = cv2.resize(pixels, size, interpolation=cv2.INTER_CUBIC)
        raw = pixels.transpose(2, 0, 1) / np.float32(127.5) - 1
    wanted = composited(
        picture[window.slices], lambda part: raw[:, *part], Area.of(mask[window.slices]), FEATHER
    ).applied(picture[window.slices])
    off = np.abs(made[window.slices].astype(int) - wanted)
    assert off.max() <= 1  # both round


@pytest.mark.parametrize("kind", ["free", "fixed"])
def test_an_edit_across_guests_makes_each_pixel_by_its_own_checkpoint(
    own: Engine, painters: Painters, engines: dict[Path, Engine], kind: str
) -> None:
    guest = engines[Path(kind)]
    scene = scene_of(own, guest, 2, 3)
    picture = own.generate(scene)
    mask = np.zeros(picture.shape[:2], bool)
    mask[30:150, 120:220] = True
    made = painters.regenerate(own, scene, picture, mask=mask).applied(picture)
    assert (made[~mask] == picture[~mask]).all()
    theirs = np.isin(scene.object_map, [2, 3])
    for inside in (mask & (scene.object_map == 2), mask & (scene.object_map == 3)):
        assert (made[inside] != picture[inside]).any()
    alone = own.regenerate(replace(scene, guests=()), picture, mask=mask & ~theirs)
    assert (made[mask & ~theirs] == alone.applied(picture)[mask & ~theirs]).all()


def test_a_whole_picture_has_its_guests(
    own: Engine, painters: Painters, engines: dict[Path, Engine]
) -> None:
    scene = scene_of(own, engines[Path("free")], 2)
    whole, plain = painters.generate(own, scene), own.generate(scene)
    mask = scene.object_map == 2
    assert (whole[~mask] == plain[~mask]).all()
    assert (whole[mask] != plain[mask]).any()


@pytest.mark.parametrize("kind", ["free", "fixed"])
def test_everything_made_anew_is_the_picture_of_the_scene_whatever_was_there(
    own: Engine, painters: Painters, engines: dict[Path, Engine], kind: str
) -> None:
    scene = scene_of(own, engines[Path(kind)], 2)
    wanted, everything = painters.generate(own, scene), np.ones(scene.size, bool)
    photo = np.random.default_rng(0).integers(0, 256, wanted.shape, np.uint8)
    for before in (photo, np.full_like(wanted, 200), wanted):
        patch = painters.regenerate(own, scene, before, mask=everything)
        assert (patch.applied(before) == wanted).all()
        assert patch.mask is not None
        assert patch.mask.all()


@pytest.mark.parametrize("guests", [(2,), (0, 1, 2, 3)])
def test_what_is_missing_keeps_its_pixels_in_every_pass(
    own: Engine, guests: tuple[int, ...], engines: dict[Path, Engine]
) -> None:
    scene = scene_of(own, engines[Path("free")], *guests)
    picture = np.random.default_rng(0).integers(0, 256, (*scene.size, 3), np.uint8)
    painters = Painters(lambda path: engines[path])
    patch = painters.regenerate(own, scene, picture, mask=np.ones(scene.size, bool))
    mask = np.isin(scene.object_map, guests)
    assert (patch.applied(picture)[mask] == picture[mask]).all()
    assert patch.mask is not None
    assert (patch.mask == ~mask[patch.rect.slices]).all()
    error = painters.lacked["b" * 64]
    assert isinstance(error, CheckpointError)
    assert "guest" in error.what


def test_a_class_or_look_that_its_checkpoint_lacks_is_told(
    own: Engine, painters: Painters, engines: dict[Path, Engine]
) -> None:
    guest = engines[Path("free")]
    scene = scene_of(own, guest, 2)
    picture = own.generate(scene)
    (told,) = scene.guests
    for wrong in (
        replace(told, channels={2: 17}),
        replace(told, looks={2: Look(np.zeros((2, 3), np.float32))}),
    ):
        patch = painters.regenerate(own, replace(scene, guests=(wrong,)), picture, objects=[2])
        assert (patch.applied(picture) == picture).all()
        assert "Drawn by" in painters.lacked["b" * 64].remedy


def test_few_are_kept_loaded_and_the_least_used_goes(own: Engine) -> None:
    opened: list[str] = []

    def opening(path: Path) -> Engine:
        opened.append(path.name)
        return engine_of(FREE, 6, path.name * 64)

    painters = Painters(opening)
    names = [str(number) for number in range(MOST + 1)]
    for name in names:
        painters.open(Path(name))
    assert opened == names
    painters.engine("1" * 64, "one")
    assert opened == names
    painters.engine("0" * 64, "nought")  # the first had to go
    assert opened == [*names, "0"]
    painters.engine("1" * 64, "one")
    assert opened == [*names, "0"]
    assert painters.engine("a" * 64, "own", own) is own


def test_one_that_was_replaced_on_disk_is_refused() -> None:
    fingerprints = iter("bd")
    painters = Painters(lambda _: engine_of(FREE, 6, next(fingerprints) * 64))
    painters.open(Path("town"))
    painters.close()
    with pytest.raises(CheckpointError, match="another one"):
        painters.engine("b" * 64, "town")
    with pytest.raises(CheckpointError, match="another one"):
        Painters(lambda _: engine_of(FREE, 6, "d" * 64)).open(Path("town"), "b" * 64)


def test_short_memory_lets_others_go_first(own: Engine, engines: dict[Path, Engine]) -> None:
    short = [OutOfMemoryError("too little.")]

    def opening(path: Path) -> Engine:
        if path == Path("fixed") and short:
            raise short.pop()
        return engines[path]

    painters = Painters(opening)
    painters.open(Path("free"))
    assert painters.open(Path("fixed")) is engines[Path("fixed")]
    short.append(OutOfMemoryError("too little."))
    with pytest.raises(OutOfMemoryError):
        Painters(opening).open(Path("fixed"))
    tight = _Tight(own)
    scene = scene_of(own, engines[Path("fixed")], 2)
    picture = own.generate(scene)
    patch = painters.regenerate(tight, scene, picture, objects=[0])  # pyright: ignore[reportArgumentType]
    assert (patch.pixels == own.regenerate(scene, picture, objects=[0]).pixels).all()


def test_a_guest_short_of_memory_lets_others_go_and_is_told_as_that(
    own: Engine, engines: dict[Path, Engine], monkeypatch: pytest.MonkeyPatch
) -> None:
    free, opened = engines[Path("free")], list[Path]()

    def opening(path: Path) -> Engine:
        opened.append(path)
        return engines[path]

    painters = Painters(opening)
    for path in engines:
        painters.open(path)
    scene = scene_of(own, free, 2)
    picture = own.generate(scene)
    wanted = painters.regenerate(own, scene, picture, objects=[2])
    monkeypatch.setattr(free, "regenerate", _Tight(free).regenerate)
    made = painters.regenerate(own, scene, picture, objects=[2])
    assert not painters.lacked
    assert (made.pixels == wanted.pixels).all()
    painters.engine("b" * 64, "free")
    assert opened == list(engines)  # the one that draws stays
    painters.engine("c" * 64, "fixed")
    assert opened == [*engines, Path("fixed")]  # the other one had to go

    def short(*_: object, **told: object) -> object:
        raise OutOfMemoryError("too little.")

    monkeypatch.setattr(free, "regenerate", short)
    with pytest.raises(OutOfMemoryError):
        painters.regenerate(own, scene, picture, objects=[2])
    assert not painters.lacked


class _Tight:
    """An engine that lacks memory the first time."""

    def __init__(self, engine: Engine) -> None:
        self._really, self._tries = engine.regenerate, 0
        self.checkpoint = engine.checkpoint
        self.regenerate: Callable[..., object] = self._regenerate

    def _regenerate(self, *args: object, **told: object) -> object:
        self._tries += 1
        if self._tries == 1:
            raise OutOfMemoryError("too little.")
        return self._really(*args, **told)  # pyright: ignore[reportArgumentType]


@pytest.mark.parametrize("kind", ["free", "fixed"])
@pytest.mark.parametrize("wide", [70, 200])  # more than half of it is seen all the way round
def test_an_object_across_the_seam_of_a_panorama_is_drawn_as_elsewhere(
    own: Engine, painters: Painters, engines: dict[Path, Engine], kind: str, wide: int
) -> None:
    scene = scene_of(own, engines[Path(kind)], 2)
    ids = object_map()
    ids[ids == 2] = 1
    ids[80:150, 64 : 64 + wide] = 2
    scene = replace(scene, ids=ids, closed=True)
    picture = own.generate(scene)
    wanted = painters.regenerate(own, scene, picture, objects=[2]).applied(picture)
    assert (wanted != picture).any()
    for columns in (-96, 192):
        turned = turned_by(scene, columns)
        before = np.roll(picture, columns, axis=1)
        made = painters.regenerate(own, turned, before, objects=[2]).applied(before)
        off = np.abs(np.roll(made, -columns, axis=1).astype(int) - wanted)
        assert off.max() <= 1
        inside = turned.object_map == 2
        assert (made[~inside] == before[~inside]).all()


def turned_by(scene: Scene, columns: int) -> Scene:
    """A panorama whose columns, and all that is told by place, lie so much further right."""

    def moved(texture: Texture) -> Texture:
        return replace(texture, origin=(texture.origin[0], texture.origin[1] + columns))

    textures = {i: moved(scene.texture_of(i)) for i in scene.channels}
    ids = np.roll(scene.object_map, columns, axis=1)
    return replace(scene, ids=ids, textures=textures, texture=moved(scene.texture))


def test_a_whole_picture_short_of_memory_lets_others_go(
    own: Engine, engines: dict[Path, Engine], monkeypatch: pytest.MonkeyPatch
) -> None:
    painters = Painters(lambda path: engines[path])
    for path in engines:
        painters.open(path)
    scene = scene_of(own, engines[Path("free")], 2)
    wanted = painters.generate(own, scene)
    really, tries = own.generate, list[int]()

    def short(*args: object, **told: object) -> object:
        tries.append(len(tries))
        if len(tries) == 1:
            raise OutOfMemoryError("too little.")
        return really(*args, **told)  # pyright: ignore[reportCallIssue, reportArgumentType]

    monkeypatch.setattr(own, "generate", short)
    assert (painters.generate(own, scene) == wanted).all()
    assert tries == [0, 1]
    tries.clear()
    alone = Painters(lambda path: engines[path])
    with pytest.raises(OutOfMemoryError):
        alone.generate(own, replace(scene, guests=()))


sides = st.integers(1, 700)


@given(sides, sides, st.data())
def test_windows_hold_their_object(height: int, width: int, data: st.DataObject) -> None:
    top, left = (data.draw(st.integers(0, side - 1)) for side in (height, width))
    tall = data.draw(st.integers(1, height - top))
    wide = data.draw(st.integers(1, width - left))
    box, whole = Rect(left, top, wide, tall), Rect(0, 0, width, height)
    size_free = _Kind(0, 0, size_free=True)
    window = window_of(box, (height, width), size_free)  # pyright: ignore[reportArgumentType]
    assert window.crossed(box) == box
    assert min(window.width, window.height) >= 128
    if min(height, width) >= 128:
        assert window.crossed(whole) == window
        assert window.x % 32 == 0 == window.y % 32
    fixed = _Kind(data.draw(st.integers(32, 256)), data.draw(st.integers(32, 256)))
    window = window_of(box, (height, width), fixed)  # pyright: ignore[reportArgumentType]
    covered = window.crossed(box)
    assert box.width - covered.width <= 1  # sides are rounded
    assert box.height - covered.height <= 1
    rows, columns = fixed.size
    assert abs(window.height * columns - window.width * rows) <= (rows + columns) / 2 + 1


class _Kind:
    def __init__(self, height: int, width: int, *, size_free: bool = False) -> None:
        self.size = height, width
        self.config = self
        self.size_free = size_free
