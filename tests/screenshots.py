"""Drive the real window with the bundled model and write one picture a flow.

    make screenshots        or        python -m tests.screenshots [FLOW ...]

writes build/screenshots/NAME.png. On a machine without a screen it runs in `xvfb-run` where
there is one, else Qt draws offscreen. It needs no network.
"""

import math
import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from tests import screenshot_fine_tune, screenshot_photos

OUT = Path("build/screenshots")
FLOWS: dict[str, Callable[["Stage"], None]] = {}


def flow(run: Callable[["Stage"], None]) -> Callable[["Stage"], None]:
    """Register a flow under the name of its function."""
    FLOWS[run.__name__] = run
    return run


class Stage:
    """One editor on the bundled model, with temporary settings."""

    def __init__(self, theme: str = "dark", size: tuple[int, int] = (1440, 900)) -> None:
        from PySide6.QtCore import QSettings

        from app.application import Studio
        from app.settings import Settings

        self.folder = Path(tempfile.mkdtemp(prefix="inade-screenshots-"))
        os.environ["XDG_DATA_HOME"] = str(self.folder / "data")
        settings = Settings(
            QSettings(str(self.folder / "settings.ini"), QSettings.Format.IniFormat)
        )
        settings.theme = theme
        settings.folder = self.folder
        self.studio = Studio(settings)
        self.studio.start()
        self.studio.window.resize(*size)
        self.wait(lambda: self.studio.document.picture is not None)
        self.settle()

    def wait(self, done: Callable[[], bool], seconds: float = 120) -> None:
        """Run the event loop until something is true."""
        from PySide6.QtCore import QDeadlineTimer
        from PySide6.QtTest import QTest

        deadline = QDeadlineTimer(int(1000 * seconds))
        while not done():
            assert not deadline.hasExpired(), "the window did not get that far"
            QTest.qWait(10)

    def settle(self, milliseconds: int = 500) -> None:
        """Wait for pending work, then a moment for fades and timers."""
        from PySide6.QtCore import QDeadlineTimer

        self.wait(lambda: not self.studio.runner.busy)
        rest = QDeadlineTimer(milliseconds)
        self.wait(rest.hasExpired)

    def trigger(self, *action_ids: str) -> None:
        """Use actions one after the other."""
        for action_id in action_ids:
            self.studio.window.actions_[action_id].trigger()
            self.settle(50)

    def select(self, *class_names: str) -> None:
        """Select all objects of these classes."""
        document = self.studio.document
        names = {
            i: document.labels.classes[entry.channel].name
            for i, entry in document.layout.objects.items()
        }
        document.select(i for i, name in names.items() if name in class_names)

    def stroke(self, class_name: str, *points: tuple[float, float]) -> None:
        """Paint a stroke through points given in shares of the layout, by mouse events."""
        from PySide6.QtCore import QPointF, Qt
        from PySide6.QtTest import QTest

        document, canvas = self.studio.document, self.studio.window.canvas
        self.studio.options.set_channel(document.labels.channel_named(class_name) or 0)
        height, width = document.layout.size
        at = [
            canvas.viewport.to_widget(QPointF(x * width, y * height)).toPoint() for x, y in points
        ]
        left, plain = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        QTest.mousePress(canvas, left, plain, at[0])
        for point in at[1:]:
            QTest.mouseMove(canvas, point)
            self.settle(10)
        QTest.mouseRelease(canvas, left, plain, at[-1])

    def shoot(self, name: str, widget: object = None) -> None:
        """Write what the window, or a dialog, shows now."""
        shown = widget or self.studio.window
        shown.grab().save(str(OUT / f"{name}.png"))  # pyright: ignore[reportAttributeAccessIssue]
        print(OUT / f"{name}.png")

    def close(self) -> None:
        """End the editor and remove its folder."""
        self.studio.document.mark_saved()
        self.studio.window.close()
        shutil.rmtree(self.folder, ignore_errors=True)


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
def variations(stage: Stage) -> None:
    bottom = stage.studio.bottom
    stage.select("tree")
    stage.wait(lambda: sum(c.patch is not None for c in bottom.variations.choices) == 9)
    bottom.variations.toggle_pin(2)
    bottom.variations.accept(4)
    stage.settle()
    stage.shoot("variations")


@flow
def explore(stage: Stage) -> None:
    """A spiral over the pad, so that it shows what was found where."""
    bottom = stage.studio.bottom
    stage.select("tree")
    for step in range(24):
        angle, reach = 0.7 * step, 0.1 + 0.035 * step
        bottom.pad.move_to(reach * math.cos(angle), reach * math.sin(angle))
        stage.settle(10)
    bottom.exploring.end()
    stage.settle()
    stage.shoot("explore")


@flow
def history(stage: Stage) -> None:
    for name in ("roof", "grass"):
        stage.select(name)
        stage.trigger("make.resample")
    stage.trigger("edit.undo")
    stage.studio.bottom.dock.show_tab("history")
    stage.settle()
    stage.shoot("history")
    stage.studio.bottom.dock.show_tab("jobs")
    stage.settle()
    stage.shoot("jobs")
    stage.studio.bottom.dock.show_tab("variations")


@flow
def views(stage: Stage) -> None:
    for name in ("layout", "objects", "blend", "split"):
        stage.trigger(f"view.{name}")
        stage.settle(200)
        stage.shoot(f"view_{name}")
    stage.trigger("view.picture")


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
def shortcuts(stage: Stage) -> None:
    from app.dialogs.shortcuts import Shortcuts

    dialog = Shortcuts(stage.studio.window.actions_, stage.studio.settings, stage.studio.window)
    dialog.show()
    stage.settle()
    stage.shoot("shortcuts", dialog)
    dialog.close()


@flow
def preferences(stage: Stage) -> None:
    from app.dialogs.preferences import Preferences

    dialog = Preferences(stage.studio.settings, stage.studio.window)
    dialog.show()
    stage.settle()
    stage.shoot("preferences", dialog)
    dialog.close()


@flow
def class_mapping(stage: Stage) -> None:
    from app.dialogs.class_mapping import ClassMapping
    from inade.labels import LabelSet

    document = stage.studio.document
    used = sorted({entry.channel for entry in document.layout.objects.values()})
    other = LabelSet.builtin("ade20k")
    dialog = ClassMapping(document.labels, other, used, stage.studio.window)
    dialog.show()
    stage.settle()
    stage.shoot("class_mapping", dialog)
    dialog.close()


@flow
def new_document(stage: Stage) -> None:
    from app.dialogs.new_document import NewDocument

    assert stage.studio.runner.info is not None
    dialog = NewDocument(stage.studio.runner.info, stage.studio.window)
    dialog.show()
    stage.settle()
    stage.shoot("new_document", dialog)
    dialog.close()


@flow
def style_from_photo(stage: Stage) -> None:
    """The picture itself serves as the photo, so nothing but the program is needed."""
    from app.dialogs.style_from_photo import StyleFromPhoto
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
    dialog = StyleFromPhoto(document.labels, stage.folder, channels, stage.studio.window)
    dialog.set_photo(photo)
    dialog.show()
    stage.settle()
    stage.shoot("style_from_photo", dialog)
    reference = dialog.reference()
    dialog.close()
    assert reference is not None
    stage.studio.restyling.read(reference)
    stage.settle()
    stage.shoot("styles")


@flow
def gallery(stage: Stage) -> None:
    stage.select("tree")
    stage.settle()
    card = stage.studio.styles.cards.model().index(0, 0)
    from PySide6.QtCore import Qt

    stage.studio.restyling.apply(card.data(Qt.ItemDataRole.UserRole))
    stage.settle()
    stage.shoot("gallery")


@flow
def error(stage: Stage) -> None:
    broken = stage.folder / "broken.png"
    broken.write_bytes(b"\x89PNG\r\n\x1a\nbroken")
    stage.studio.files.open_all([str(broken)])
    stage.settle()
    stage.shoot("error")
    stage.studio.window.messages.hide()


@flow
def menus(stage: Stage) -> None:
    window = stage.studio.window
    for title in ("&File", "&Object", "&Generate", "&View"):
        menu = window.menus[title]
        menu.popup(window.mapToGlobal(window.rect().topLeft()))
        stage.settle(100)
        stage.shoot(f"menu_{title[1:].lower()}", menu)
        menu.close()


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

    theme.apply(application(), "light")
    stage.settle()
    stage.shoot("light")
    theme.apply(application(), "dark")
    stage.settle()
    stage.shoot("dark")


def main(wanted: list[str]) -> int:
    """Run the flows, all or the wanted ones, in one window."""
    if not os.environ.get("DISPLAY") and sys.platform == "linux":
        if shutil.which("xvfb-run"):
            screen = "-screen 0 2000x1400x24"
            command = ["xvfb-run", "-a", "-s", screen, sys.executable, "-m", "tests.screenshots"]
            os.execvp(command[0], [*command, *wanted])
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from app.system_libraries import problem

    if text := problem():
        print(text, file=sys.stderr)
        return 1
    OUT.mkdir(parents=True, exist_ok=True)
    stage = Stage()
    for name, run in (FLOWS | screenshot_photos.FLOWS | screenshot_fine_tune.FLOWS).items():
        if not wanted or name in wanted:
            run(stage)
    stage.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
