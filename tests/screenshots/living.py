"""Objects that float, areas made anew, large documents, labels that the model suggests."""

from tests.screenshots.stage import Stage, flow


@flow
def floating(stage: Stage) -> None:
    from app.document import commands
    from inade.layouts.layout import Rect

    document = stage.studio.document
    stage.trigger("tool.transform")
    stage.select("rock")
    (rock,) = document.selection
    box = document.layout.boxes()[rock]
    wide = Rect(box.x - box.width, box.y - 3 * box.height, box.width * 2, box.height * 2)
    commands.transform(document, [rock], wide)
    stage.settle()
    stage.shoot("floating")
    stage.trigger("edit.undo", "tool.select")


@flow
def regenerating(stage: Stage) -> None:
    from PySide6.QtCore import QPointF, Qt
    from PySide6.QtTest import QTest

    canvas, document = stage.studio.window.canvas, stage.studio.document
    stage.trigger("tool.regenerate")
    height, width = document.layout.size
    corners = [(0.3, 0.55), (0.55, 0.5), (0.62, 0.8), (0.35, 0.72)]
    points = [canvas.viewport.to_widget(QPointF(x * width, y * height)).toPoint()
              for x, y in corners]  # fmt: skip
    plain = Qt.KeyboardModifier.NoModifier
    for point in points:
        QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, plain, point)
    stage.settle(100)
    stage.shoot("regenerating")
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    stage.settle()
    stage.shoot("regenerated")
    stage.trigger("edit.undo", "tool.select")


@flow
def sizes(stage: Stage) -> None:
    """Another canvas and another size, asked for and made."""
    from app.dialogs.canvas_size import CanvasSize
    from app.dialogs.scale_document import ScaleDocument
    from inade.layouts.layout import Rect

    studio, document = stage.studio, stage.studio.document
    dialog = CanvasSize(document.picture_size, document.labels, document.picture, studio.window)
    for name, pixels in (("left", 96), ("right", 160), ("top", -64)):
        dialog._sides[name].setValue(pixels)  # pyright: ignore[reportPrivateUsage]
    dialog.show()
    stage.settle()
    stage.shoot("canvas_size", dialog)
    dialog.close()
    scale = ScaleDocument(document.picture_size, studio.window)
    scale._percent.setValue(150)  # pyright: ignore[reportPrivateUsage]
    scale.show()
    stage.settle()
    stage.shoot("scale_document", scale)
    scale.close()
    height, width = document.picture_size
    studio.sizing.set_canvas(Rect(-width // 4, 0, width * 3 // 2, height))
    stage.wait(lambda: document.picture_size != (height, width))
    stage.settle()
    stage.shoot("canvas_extended")
    stage.trigger("edit.undo")


@flow
def suggesting(stage: Stage) -> None:
    """Labels for a picture of the model's own, by the segmenter that comes with it."""
    from inade.formats.labelling import begin
    from inade.formats.pictures import write_picture
    from inade.layouts.labels import LabelSet

    studio = stage.studio
    assert studio.document.picture is not None
    write_picture(stage.folder / "views" / "farm.png", studio.document.picture)
    labels = LabelSet.builtin("countryside")
    studio.labelling.open(begin(stage.folder / "views", stage.folder / "suggested", labels))
    window = studio.labelling.window
    assert window is not None
    stage.wait(lambda: not window.session.busy)
    window.actions_["label.suggest"].trigger()
    stage.wait(lambda: not window.session.suggesting and not window.canvas.background.busy)
    stage.settle()
    stage.shoot("suggesting", window)
    studio.labelling.close()


@flow
def samples(stage: Stage) -> None:
    """The menu of samples, and one of them."""
    studio = stage.studio
    before, menu = studio.document.state.copy(), studio.window.menus["samples"]
    menu.aboutToShow.emit()
    stage.wait(lambda: not any(action.icon().isNull() for action in menu.actions()))
    menu.popup(studio.window.mapToGlobal(studio.window.rect().center()))
    stage.settle()
    stage.shoot("samples_menu", menu)
    menu.close()
    menu.actions()[1].trigger()
    stage.wait(lambda: studio.document.picture_size == (1024, 1024))
    stage.settle(1500)
    stage.shoot("sample")
    studio.document.load(before)


@flow
def panorama(stage: Stage) -> None:
    """The sample that goes all around, looked at over its seam and painted across it."""
    from PySide6.QtCore import QPointF

    from app.storage import sample

    studio = stage.studio
    before, canvas = studio.document.state.copy(), studio.window.canvas
    studio.document.load(sample.open_sample("all_around"))
    stage.settle()
    stage.shoot("panorama")
    canvas.pan_by(QPointF(0.42 * canvas.width(), 0))
    stage.settle()
    stage.trigger("tool.brush")
    stage.stroke("water", (-0.08, 0.8), (-0.03, 0.82), (0.03, 0.8), (0.07, 0.83))
    stage.settle(1500)
    stage.shoot("panorama_seam")
    stage.trigger("tool.select")
    studio.document.load(before)


@flow
def painters(stage: Stage) -> None:
    """A tree that another checkpoint draws: the menu, and what has come of it."""
    from dataclasses import replace

    from inade.checkpoint.checkpoint import read_checkpoint, write_checkpoint
    from inade.places import BUNDLED

    studio = stage.studio
    model, place = read_checkpoint(BUNDLED), stage.folder / "my-trees"
    name = next(key for key in model.generator if key.endswith("conv_img.bias"))
    changed = model.generator | {name: model.generator[name] + 0.1}
    write_checkpoint(replace(model, generator=changed, title="My trees"), place)
    before, menu = studio.document.state.copy(), studio.window.menus["painters"]
    stage.select("tree")
    studio.painters.choose(place)
    stage.wait(lambda: bool(studio.document.state.painters))
    stage.settle(1500)
    stage.shoot("painters")
    menu.aboutToShow.emit()
    stage.settle()
    menu.popup(studio.window.mapToGlobal(studio.window.rect().center()))
    stage.settle()
    stage.shoot("painters_menu", menu)
    menu.close()
    studio.document.load(before)


@flow
def large(stage: Stage) -> None:
    from app.document.state import State
    from app.storage import sample
    from app.storage.opening import fit

    studio = stage.studio
    before = studio.document.state.copy()
    layout = fit(sample.read_sample(before.labels), (512, 1024), "crop", 1)
    wide = State.of_layout(
        layout, before.labels, (512, 1024), noise_dim=before.noise_dim,
        latent_dim=before.global_noise.size, seed=3, checkpoint=before.checkpoint,
        prior=before.prior,
    )  # fmt: skip
    studio.document.load(wide)
    stage.wait(lambda: studio.document.picture is not None)
    stage.select("tree")
    stage.settle(1500)
    stage.shoot("large")
    studio.document.load(before)
    stage.settle()
