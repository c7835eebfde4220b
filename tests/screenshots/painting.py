"""The window itself: first start, painting, selection, views, sizes, light and dark."""

from tests.screenshots.stage import Stage, flow


@flow
def first_start(stage: Stage) -> None:
    stage.shoot("first_start")


@flow
def painting(stage: Stage) -> None:
    window = stage.studio.window
    window.messages.hide()
    stage.trigger("tool.brush")
    stage.studio.options.set_size("brush", 70)
    stage.stroke("snow", (0.46, 0.33), (0.55, 0.28), (0.64, 0.34))
    stage.studio.runner.live = False
    stage.stroke("bush", (0.5, 0.75), (0.55, 0.8))
    stage.shoot("painting")
    stage.studio.runner.live = True
    stage.studio.runner.generate()
    stage.settle()


@flow
def selection(stage: Stage) -> None:
    stage.trigger("tool.select")
    stage.select("tree")
    stage.settle()
    stage.shoot("selection")


@flow
def objects(stage: Stage) -> None:
    from app.document import commands

    document = stage.studio.document
    house = [
        i
        for i, e in document.layout.objects.items()
        if document.labels.classes[e.channel].name in ("wall", "roof")
    ]
    commands.rename(document, house[0], "house front")
    commands.set_locked(document, house[:2], locked=True)
    stage.select("roof", "wall")
    stage.settle()
    stage.shoot("objects")


@flow
def views(stage: Stage) -> None:
    for name in ("layout", "objects", "blend", "split"):
        stage.trigger(f"view.{name}")
        stage.settle(200)
        stage.shoot(f"view_{name}")
    stage.trigger("view.picture")


@flow
def before(stage: Stage) -> None:
    """The picture before the last gesture, and the pointer of the keyboard."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    canvas = stage.studio.window.canvas
    canvas.setFocus()
    for _ in range(3):
        QTest.keyClick(canvas, Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    QTest.keyPress(canvas, Qt.Key.Key_Backslash)
    stage.settle(200)
    stage.shoot("before_held")
    QTest.keyRelease(canvas, Qt.Key.Key_Backslash)


@flow
def small(stage: Stage) -> None:
    window = stage.studio.window
    stage.trigger("tool.brush")
    window.resize(1280, 720)
    stage.settle()
    stage.shoot("small_1280x720")
    stage.trigger("tool.select")
    window.resize(1440, 900)
    stage.settle()


@flow
def alone(stage: Stage) -> None:
    stage.studio.window.toggle_surroundings()
    stage.settle()
    stage.shoot("canvas_alone")
    stage.studio.window.toggle_surroundings()


@flow
def light(stage: Stage) -> None:
    from app import theme
    from app.application import application
    from inade.errors import ImageError

    theme.apply(application(), "light")
    stage.settle()
    stage.shoot("light")
    window = stage.studio.window
    stage.trigger("tool.fill")
    stage.studio.report(ImageError("this is no picture that can be read.", where="broken.png"))
    window.resize(1280, 720)
    stage.settle()
    stage.shoot("light_1280x720")
    window.messages.hide()
    window.resize(1440, 900)
    stage.trigger("tool.select")
    theme.apply(application(), "dark")
    stage.settle()
    stage.shoot("dark")
