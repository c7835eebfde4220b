"""Flows that begin with a photo: restyled, traced, taken as a style."""

import numpy as np

from tests.screenshots.stage import Stage, flow


def garden(height: int = 480, width: int = 640) -> np.ndarray:
    """uint8 [H, W, 3]: a drawn meadow with a round tree and a stone, for want of a photo."""
    y, x = np.mgrid[:height, :width].astype(np.float32)
    noise = np.random.default_rng(4)
    sky = np.stack([120 + 90 * y / height, 170 + 50 * y / height, np.full_like(y, 230)], 2)
    grass = np.stack([90 + 30 * y / height, 130 + 30 * y / height, np.full_like(y, 60)], 2)
    ridge = height * 0.55 + 14 * np.sin(x / 60)
    picture = np.where((y > ridge)[..., None], grass, sky)
    crown = np.hypot(x - width * 0.55, y - height * 0.42) + 9 * np.sin(np.arctan2(
        y - height * 0.42, x - width * 0.55) * 9)  # fmt: skip
    trunk = (np.abs(x - width * 0.55) < 11) & (y > height * 0.4) & (y < height * 0.78)
    stone = np.hypot((x - width * 0.3) / 1.6, y - height * 0.78) < 34
    picture = np.where(trunk[..., None], (86, 62, 44), picture)
    picture = np.where((crown < 105)[..., None], (46, 92, 40), picture)
    picture = np.where(stone[..., None], (128, 124, 118), picture)
    rough = noise.normal(0, 1, (height // 4, width // 4)).repeat(4, 0).repeat(4, 1)
    fine = noise.normal(0, 1, (height, width))
    return np.clip(picture + (9 * rough + 6 * fine)[..., None], 0, 255).astype(np.uint8)


def drag(stage: Stage, *places: tuple[float, float], release: bool = True) -> None:
    """The mouse from place to place, in shares of the layout."""
    from PySide6.QtCore import QPointF, Qt
    from PySide6.QtTest import QTest

    canvas = stage.studio.window.canvas
    size, left = canvas.viewport.layout, Qt.MouseButton.LeftButton
    points = [
        canvas.viewport.to_widget(QPointF(x * size.width(), y * size.height())).toPoint()
        for x, y in places
    ]
    QTest.mousePress(canvas, left, Qt.KeyboardModifier.NoModifier, points[0])
    for point in points[1:]:
        QTest.mouseMove(canvas, point)
        stage.settle(10)
    if release:
        QTest.mouseRelease(canvas, left, Qt.KeyboardModifier.NoModifier, points[-1])


def enter(stage: Stage) -> None:
    """Wait for what is looked for, then take it."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    canvas = stage.studio.window.canvas
    stage.wait(lambda: not canvas.background.busy)
    stage.settle()
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    stage.settle()


def choose(stage: Stage, class_name: str) -> None:
    """Paint with this class."""
    stage.studio.options.set_channel(stage.studio.document.labels.channel_named(class_name) or 0)


@flow
def photo_dialog(stage: Stage) -> None:
    from pathlib import Path

    from app.photos.dialog import PhotoDialog
    from app.storage.reading import FoundPhoto

    document, info = stage.studio.document, stage.studio.runner.info
    assert info is not None
    photo = garden()
    found = FoundPhoto(Path("garden.jpg"), photo, False, (photo.shape[0], photo.shape[1]))
    size, window = document.picture_size, stage.studio.window
    dialog = PhotoDialog(found, document.labels, size, info, window, encoder=True)
    dialog.show()
    stage.settle()
    stage.shoot("photo_dialog", dialog)
    dialog.close()


@flow
def photo_restyle(stage: Stage) -> None:
    """A photo is the picture, its tree is cut out and restyled."""
    studio = stage.studio
    studio.document.mark_saved()
    studio.photos.open_as_picture(garden(), "garden", 3, "crop")
    stage.wait(lambda: studio.document.underlay is not None)
    choose(stage, "tree")
    stage.trigger("tool.cut_out")
    drag(stage, (0.3, 0.12), (0.5, 0.5), (0.85, 0.82))
    stage.wait(lambda: not studio.window.canvas.background.busy)
    stage.settle()
    stage.shoot("photo_cut_out")
    enter(stage)
    choose(stage, "rock")
    stage.trigger("tool.superpixel")
    studio.options.set_size("superpixel", 60)
    drag(stage, (0.17, 0.78), (0.24, 0.78), (0.3, 0.79), release=False)
    stage.wait(lambda: not studio.window.canvas.background.busy)
    stage.settle()
    stage.shoot("photo_superpixels")
    drag(stage, (0.17, 0.78), (0.24, 0.78), (0.3, 0.79))
    stage.settle()
    choose(stage, "sky")
    stage.trigger("tool.lasso")
    for corner in ((0.0, 0.0), (0.3, 0.0), (0.27, 0.3), (0.08, 0.42)):
        drag(stage, corner, corner)
    stage.shoot("photo_polygon")
    stage.studio.window.canvas.cancel_gesture()
    stage.trigger("tool.select")
    stage.select("tree")
    stage.settle()
    cards = studio.shelf.cards
    autumn = next(n for n, card in cards.items() if card.class_name == "tree")
    before = studio.document.picture
    studio.restyling.apply(autumn)
    stage.wait(lambda: studio.document.picture is not before)
    stage.settle(2000)
    stage.shoot("photo_restyle")


@flow
def photo_proposed(stage: Stage) -> None:
    """The bundled segmenter proposes a layout for a photo; what is unsure is hatched."""
    studio = stage.studio
    studio.document.mark_saved()
    studio.photos.propose(garden(), "garden", None, "crop")
    stage.wait(lambda: studio.document.state.doubt is not None)
    stage.wait(lambda: studio.window.messages.isVisible())
    stage.settle()
    stage.shoot("photo_proposed")
    stage.trigger("view.blend")
    stage.shoot("photo_proposed_blend")
    stage.trigger("view.picture")


@flow
def photo_tracing(stage: Stage) -> None:
    """A photo under the layout of a new project; its tree is traced into it."""
    studio = stage.studio
    studio.document.mark_saved()
    studio.files.new(None, 4)
    stage.settle()
    studio.photos.put_under(garden(), "crop")
    stage.wait(lambda: studio.document.underlay is not None)
    choose(stage, "tree")
    stage.trigger("tool.cut_out")
    drag(stage, (0.3, 0.12), (0.5, 0.5), (0.85, 0.82))
    enter(stage)
    stage.settle()
    studio.document.select([max(studio.document.layout.objects)])
    stage.settle()
    stage.shoot("photo_tracing")
    studio.photos.bar.show_share(0.0)
    stage.settle()
    stage.shoot("photo_traced")


@flow
def photo_style(stage: Stage) -> None:
    """One object of a photo is outlined in a dialog, for its style."""
    from PySide6.QtTest import QTest

    from app.photos.outline_pad import OutlinePad
    from app.styles.dialog import StyleFromPhoto
    from inade.formats.pictures import write_picture

    write_picture(stage.folder / "garden.png", garden())
    document = stage.studio.document
    dialog = StyleFromPhoto(
        document.labels, stage.folder, {6}, stage.studio.background, stage.studio.window
    )
    dialog.set_photo(stage.folder / "garden.png")
    dialog.show()
    pad = dialog.findChild(OutlinePad)
    stage.wait(lambda: not stage.studio.background.busy)
    stage.settle()
    from PySide6.QtCore import QPointF, Qt

    size = pad.canvas.viewport.layout
    points = [
        pad.canvas.viewport.to_widget(QPointF(x * size.width(), y * size.height())).toPoint()
        for x, y in ((0.36, 0.12), (0.75, 0.82))
    ]
    left = Qt.MouseButton.LeftButton
    QTest.mousePress(pad.canvas, left, Qt.KeyboardModifier.NoModifier, points[0])
    QTest.mouseMove(pad.canvas, points[1])
    QTest.mouseRelease(pad.canvas, left, Qt.KeyboardModifier.NoModifier, points[1])
    stage.wait(lambda: not pad.canvas.background.busy)
    QTest.keyClick(pad.canvas, Qt.Key.Key_Return)
    stage.settle()
    stage.shoot("photo_style", dialog)
    dialog.close()
    pad.close_pad()


@flow
def rerender_preview(stage: Stage) -> None:
    """After edits one by one, the whole picture is made anew beside the present one."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from app.dialogs.rerender_preview import RerenderPreview

    for name in ("tree", "grass", "water"):
        stage.select(name)
        stage.trigger("make.resample")
        stage.settle()

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, RerenderPreview):
            watch.stop()
            stage.shoot("rerender_preview", dialog)
            dialog.reject()

    watch = QTimer(interval=300)
    watch.timeout.connect(look)
    watch.start()
    stage.trigger("make.all")
    stage.wait(lambda: not watch.isActive())
    stage.settle()


@flow
def style_from_photo(stage: Stage) -> None:
    """The picture itself serves as the photo, so nothing but the program is needed."""
    from app.styles.dialog import StyleFromPhoto
    from inade.formats.pictures import write_picture
    from inade.formats.readers import write_layout

    document = stage.studio.document
    assert document.picture is not None
    for name in ("images", "labels", "instances"):
        (stage.folder / name).mkdir()
    photo = stage.folder / "images" / "farmhouse.png"
    write_picture(photo, document.picture)
    small = document.layout.resized(*document.picture_size)
    labels, instances = (stage.folder / n / "farmhouse.png" for n in ("labels", "instances"))
    write_layout(small, labels, instances, document.labels)
    stage.select("bush")
    channels = {document.layout.objects[i].channel for i in document.selection}
    dialog = StyleFromPhoto(
        document.labels, stage.folder, channels, stage.studio.background, stage.studio.window
    )
    dialog.set_photo(photo)
    dialog.show()
    stage.wait(lambda: not stage.studio.background.busy)
    stage.settle()
    stage.shoot("style_from_photo", dialog)
    reference = dialog.labelled_photo()
    dialog.close()
    assert reference is not None
    stage.studio.restyling.read(reference)
    stage.settle()
    stage.shoot("styles")
