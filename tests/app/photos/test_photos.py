"""Photos through the window: dropped, opened as the picture, put under the layout, traced."""

import threading
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageCms
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QSlider, QToolButton
from pytestqt.qtbot import QtBot

from app.application import Studio
from app.document import commands
from app.photos.outline_pad import OutlinePad
from app.storage import opening
from app.storage.project.project_file import open_project
from app.styles.dialog import StyleFromPhoto
from inade.layouts.layout import resize_nearest
from inade.looks.gallery import SavedStyle, write_saved_style
from inade.looks.look import Reference
from tests.app.hands import drop, in_dialog, model_mask, picture_of, press
from tests.app.photos.support import (
    click,
    disc_mask,
    disc_photo,
    drag,
    flat_style,
    open_photo,
    overlap,
    photo_file,
    settle,
    take_tool,
    use_as,
)
from tests.fakes import FakeEngine, bundled_fake

COPY, LEFT = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton


def test_two_objects_of_a_photo_are_outlined_and_restyled_and_nothing_else_changes(
    studio: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    """The acceptance of the issue, without any layout file."""
    open_photo(studio, qtbot, photo_file(tmp_path))
    document, canvas = studio.document, studio.window.canvas
    photo = disc_photo()
    assert (picture_of(studio) == photo).all()
    assert len(document.layout.objects) == 1

    take_tool(studio, qtbot, Qt.Key.Key_C)
    drag(canvas, (0.2, 0.2), (0.8, 0.8))
    settle(studio, qtbot)
    take = studio.window.options_bar.findChildren(QToolButton)
    (button,) = (b for b in take if b.isVisible() and b.text() == "Take")
    QTest.mouseClick(button, LEFT)
    qtbot.waitUntil(lambda: len(document.layout.objects) == 2)
    disc = max(document.layout.objects)
    assert overlap(model_mask(studio, disc), disc_mask(256, 256)) > 0.9
    assert document.looks[disc].style is not None  # read off the photo, in the same step

    take_tool(studio, qtbot, Qt.Key.Key_L)
    studio.options.new_object = True
    click(canvas, (0.02, 0.02), (0.2, 0.02), (0.2, 0.15), (0.02, 0.15))
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(document.layout.objects) == 3)
    corner = max(document.layout.objects)
    settle(studio, qtbot)
    assert (picture_of(studio) == photo).all()  # outlining changed no pixel
    assert document.history.count == 2

    number = flat_style(studio, (10, 20, 240))
    sliders = studio.styles.findChildren(QSlider)
    strengths = [slider for slider in sliders if slider.accessibleName() == "Strength"]
    for object_id, strength in ((disc, 100), (corner, 60)):
        document.select([object_id])
        studio.restyling.apply(number)
        settle(studio, qtbot)
        strengths[0].setValue(strength)
        settle(studio, qtbot)
    restyled = picture_of(studio).copy()
    chosen = model_mask(studio, disc) | model_mask(studio, corner)
    assert (restyled[~chosen] == photo[~chosen]).all()
    np.testing.assert_allclose(restyled[model_mask(studio, disc)].mean(0), (10, 20, 240), atol=2)
    np.testing.assert_allclose(restyled[model_mask(studio, corner)].mean(0), (6, 12, 144), atol=2)

    steps = document.history.count
    for _ in range(steps):
        document.undo()
    assert (picture_of(studio) == photo).all()
    assert len(document.layout.objects) == 1
    for _ in range(steps):
        document.redo()
    assert (picture_of(studio) == restyled).all()


def exif(path: Path, photo: Image.Image) -> None:
    tags = Image.Exif()
    tags[0x0112] = 6  # turn by 90 degrees to the right to see it
    photo.transpose(Image.Transpose.ROTATE_90).save(path, exif=tags, quality=100, subsampling=0)


def profile(path: Path, photo: Image.Image) -> None:
    """The same colours in a space with another grey curve, by way of Lab."""
    srgb = ImageCms.createProfile("sRGB")
    lab = ImageCms.createProfile("LAB")
    turned = ImageCms.profileToProfile(photo, srgb, lab, outputMode="LAB")
    assert turned is not None
    turned.save(path, format="TIFF")


def alpha(path: Path, photo: Image.Image) -> None:
    photo = photo.convert("RGBA")
    photo.putalpha(255)
    photo.paste((9, 9, 9, 0), (0, 0, 256, 64))
    photo.save(path)


def wide(path: Path, photo: Image.Image) -> None:
    values = np.asarray(photo.convert("L")).astype(np.uint16) * 257
    Image.fromarray(values).save(path)


@pytest.mark.parametrize(
    ("write", "name"), [(exif, "a.jpg"), (profile, "a.tif"), (alpha, "a.png"), (wide, "b.png")]
)
def test_photos_of_every_kind_come_in_upright_and_in_srgb(
    studio: Studio, qtbot: QtBot, tmp_path: Path, write: Callable[..., None], name: str
) -> None:
    photo = disc_photo()
    photo[:, :40] = (230, 200, 20)  # tells left from top
    write(tmp_path / name, Image.fromarray(photo))
    open_photo(studio, qtbot, tmp_path / name)
    expected = photo.astype(int)
    if write is alpha:
        expected[:64] = 255
    if write is wide:
        expected[:] = np.asarray(Image.fromarray(photo).convert("L"))[..., None]
    # JPEG and Lab keep no byte, but colours and their places
    off = np.abs(picture_of(studio).astype(int) - expected)
    assert np.median(off) <= 4
    assert off[100:150, 5:35].mean() < 8


def test_an_icc_profile_is_converted(studio: Studio, qtbot: QtBot, tmp_path: Path) -> None:
    """In this profile red is what sRGB calls green, so the photo comes in with both swapped."""
    data = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    swapped = data.replace(b"rXYZ", b"?XYZ", 1).replace(b"gXYZ", b"rXYZ", 1)
    swapped = swapped.replace(b"?XYZ", b"gXYZ", 1)
    path = tmp_path / "swapped.png"
    Image.fromarray(disc_photo()).save(path, icc_profile=swapped)
    open_photo(studio, qtbot, path)
    expected = disc_photo()[..., [1, 0, 2]].astype(int)
    assert np.abs(picture_of(studio) - expected).max() <= 2


def test_a_photo_under_the_layout_is_traced_and_the_picture_comes_close(
    studio: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    document, canvas = studio.document, studio.window.canvas
    before = picture_of(studio).copy()
    in_dialog(use_as("underlay"))
    drop(studio, photo_file(tmp_path))
    qtbot.waitUntil(lambda: document.underlay is not None)
    assert studio.photos.bar.isVisible()
    assert canvas.rendering.underlay == 0.5
    assert (picture_of(studio) == before).all()
    studio.photos.bar.opacity.setValue(80)
    assert canvas.rendering.underlay == 0.8

    channel = document.labels.channel_named("rock")
    assert channel is not None
    studio.options.set_channel(channel)
    objects = set(document.layout.objects)
    take_tool(studio, qtbot, Qt.Key.Key_C)
    drag(canvas, (0.2, 0.2), (0.8, 0.8))
    settle(studio, qtbot)
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(set(document.layout.objects) - objects))
    settle(studio, qtbot)
    (rock,) = set(document.layout.objects) - objects
    mask = model_mask(studio, rock)
    assert overlap(mask, disc_mask(*mask.shape)) > 0.9
    assert (picture_of(studio)[~mask] == before[~mask]).all()
    np.testing.assert_allclose(picture_of(studio)[mask].mean(0), (200, 50, 40), atol=8)

    path = tmp_path / "traced.inade"
    studio.files.save_to(path)
    qtbot.waitUntil(lambda: not document.modified)
    underlay = open_project(path).underlay
    assert underlay is not None
    assert (underlay == disc_photo()).all()
    document.undo()
    assert (picture_of(studio) == before).all()
    assert document.layout.objects.keys() == objects
    document.undo()
    assert document.underlay is None
    assert not studio.photos.bar.isVisible()


def test_matching_gives_the_selected_objects_the_photos_look(
    studio: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    document = studio.document
    studio.photos.put_under(disc_photo(), "crop")
    qtbot.waitUntil(lambda: document.underlay is not None)
    chosen = sorted(document.layout.objects)[0]
    before = picture_of(studio).copy()
    document.select([chosen])
    studio.window.actions_["photo.match"].trigger()
    qtbot.waitUntil(lambda: document.looks[chosen].style is not None)
    settle(studio, qtbot)
    mask = model_mask(studio, chosen)
    times = len(mask) // len(disc_photo())
    photo = disc_photo().repeat(times, 0).repeat(times, 1)
    np.testing.assert_allclose(picture_of(studio)[mask].mean(0), photo[mask].mean(0), atol=4)
    assert (picture_of(studio)[~mask] == before[~mask]).all()
    studio.window.actions_["photo.remove"].trigger()
    assert document.underlay is None


def test_what_is_read_off_a_photo_for_one_project_never_reaches_another(
    studio: Studio, fake: FakeEngine, qtbot: QtBot
) -> None:
    document = studio.document
    studio.photos.put_under(disc_photo(), "crop")
    qtbot.waitUntil(lambda: document.underlay is not None)
    settle(studio, qtbot)
    other = document.state.copy()
    take_tool(studio, qtbot, Qt.Key.Key_L)
    studio.options.new_object = True
    fake.gate.clear()
    fake.begun.clear()
    commands.resample(document, [sorted(document.layout.objects)[0]])
    qtbot.waitUntil(fake.begun.is_set)  # reading waits behind this pass
    drag(studio.window.canvas, (0.3, 0.3), (0.6, 0.3), (0.6, 0.6), (0.3, 0.6))
    studio.window.actions_["photo.match"].trigger()
    assert studio.worker.awaits("match")
    assert len(studio.worker.jobs) == 3
    document.load(other)
    fake.gate.set()
    qtbot.waitUntil(lambda: not studio.worker.jobs)
    assert not any(look.style for look in document.looks.values())
    assert document.layout.objects.keys() == other.layout.objects.keys()


def test_a_photo_that_comes_late_finds_its_project_and_size(
    studio: Studio, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    document, background = studio.document, studio.window.canvas.background
    shaped, gate = opening.shaped_photo, threading.Event()

    def slowly(photo: np.ndarray, picture_size: tuple[int, int], how: str) -> np.ndarray:
        gate.wait()
        return shaped(photo, picture_size, how)

    monkeypatch.setattr(opening, "shaped_photo", slowly)
    height, width = document.layout.size
    tall = np.zeros((2 * height, width, 3), np.uint8)
    studio.photos.put_under(tall, "crop")
    layout = document.layout.copy()
    layout.object_map = resize_nearest(layout.object_map, *document.picture_size)
    commands.import_layout(document, layout)
    gate.set()
    qtbot.waitUntil(lambda: document.underlay is not None)
    underlay = document.underlay
    assert underlay is not None
    assert underlay.shape[:2] == document.layout.size == document.picture_size
    studio.window.actions_["photo.remove"].trigger()
    gate.clear()
    studio.photos.put_under(tall, "crop")
    document.load(document.state.copy())
    gate.set()
    qtbot.waitUntil(lambda: not background.busy)
    assert document.underlay is None


def test_without_an_encoder_a_photo_can_still_be_opened_and_the_dialog_says_what_is_off(
    open_studio: Callable[[FakeEngine], Studio], qtbot: QtBot, tmp_path: Path
) -> None:
    studio = open_studio(bundled_fake(has_encoder=False))
    said: list[str] = []

    def act(dialog: QDialog) -> None:
        said.extend(label.text() for label in dialog.findChildren(QLabel))
        press(dialog, "Go on")

    in_dialog(act)
    drop(studio, photo_file(tmp_path))
    qtbot.waitUntil(lambda: "garden" in studio.window.windowTitle())
    assert any("no encoder" in text for text in said)
    canvas = studio.window.canvas
    take_tool(studio, qtbot, Qt.Key.Key_L)
    studio.options.new_object = True
    drag(canvas, (0.3, 0.3), (0.6, 0.3), (0.6, 0.6), (0.3, 0.6))
    assert len(studio.document.layout.objects) == 2
    assert (picture_of(studio) == disc_photo()).all()
    assert not studio.window.actions_["photo.match"].isEnabled()


def test_a_photo_dropped_on_the_styles_is_asked_for_its_object_at_once(
    studio: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    document = studio.document
    picture = picture_of(studio)

    def outline(dialog: QDialog) -> None:
        assert isinstance(dialog, StyleFromPhoto)
        pad = dialog.findChild(OutlinePad)
        qtbot.waitUntil(pad.isVisible)
        drag(pad.canvas, (0.2, 0.2), (0.8, 0.8))
        qtbot.waitUntil(lambda: not pad.canvas.background.busy)
        QTest.keyClick(pad.canvas, Qt.Key.Key_Return)
        press(dialog, "Use style")

    in_dialog(outline)
    drop(studio, photo_file(tmp_path), studio.window.sections["styles"].geometry().center())
    qtbot.waitUntil(lambda: "now among your styles" in studio.window.messages.text)
    assert "Select an object and click the style" in studio.window.messages.text
    assert any(card.name == "garden 1" for card in studio.shelf.cards.values())
    assert picture_of(studio) is picture
    assert document.underlay is None


def test_a_saved_style_that_is_dropped_joins_the_gallery(
    studio: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    crop = Reference.of("disc", disc_photo(), disc_mask(256, 256))
    write_saved_style(tmp_path / "sent.png", SavedStyle(crop, "tree", ("other", "ab" * 32)))
    drop(studio, tmp_path / "sent.png")
    qtbot.waitUntil(lambda: "now among your styles" in studio.window.messages.text)
    (card,) = [card for card in studio.shelf.cards.values() if card.name == "disc"]
    assert card.path is not None
    assert card.saved.checkpoint == ("other", "ab" * 32)
    assert (card.saved.crop.whole()[1] == disc_mask(256, 256)).all()


def test_a_style_is_taken_from_an_object_outlined_in_the_dialog(
    studio: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    document = studio.document
    tree = max(
        i for i, e in document.layout.objects.items()
        if document.labels.classes[e.channel].name == "tree"
    )  # fmt: skip
    document.select([tree])

    def outline(dialog: QDialog) -> None:
        assert isinstance(dialog, StyleFromPhoto)
        pad = dialog.findChild(OutlinePad)
        qtbot.waitUntil(pad.isVisible)  # the photo has been read
        drag(pad.canvas, (0.2, 0.2), (0.8, 0.8))
        qtbot.waitUntil(lambda: not pad.canvas.background.busy)
        QTest.keyClick(pad.canvas, Qt.Key.Key_Return)
        press(dialog, "Use style")

    def choose(dialog: QDialog) -> None:
        in_dialog(outline)
        use_as("style")(dialog)

    in_dialog(choose)
    drop(studio, photo_file(tmp_path))
    qtbot.waitUntil(lambda: document.looks[tree].style is not None)
    settle(studio, qtbot)
    mean = picture_of(studio)[model_mask(studio, tree)].mean(0)
    np.testing.assert_allclose(mean, (200, 50, 40), atol=10)
    assert [card.name for card in studio.shelf.cards.values()].count("garden 1") == 1
    qtbot.waitUntil(lambda: studio.shelf.cards[max(studio.shelf.cards)].path is not None)  # kept


def test_a_photo_of_fewer_bits_is_scaled_and_told(
    studio: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    grey = np.tile(np.linspace(0, 4095, 256).astype(np.uint16), (256, 1))
    Image.fromarray(grey).save(tmp_path / "scan.png")
    told: list[str] = []

    def look(dialog: QDialog) -> None:
        told.extend(label.text() for label in dialog.findChildren(QLabel))
        use_as("picture")(dialog)

    in_dialog(look)
    drop(studio, tmp_path / "scan.png")
    qtbot.waitUntil(lambda: bool(told) and studio.document.picture_size == (256, 256))
    assert any("scan.png: read as values of 12 bits" in text for text in told)
    settle(studio, qtbot)
    white = np.rint(np.linspace(0, 4095, 256).astype(np.uint16) * (255 / 4095))
    assert (picture_of(studio) == white[None, :, None]).all()
