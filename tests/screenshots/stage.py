"""The editor on a stage: driven by mouse, keys and actions, and photographed."""

import os
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from inade.places import FOLDER_VARIABLE

_SCALE = os.environ.get("QT_SCALE_FACTOR", "")  # 2: everything twice as large
OUT = Path("build/screenshots") / (f"{100 * float(_SCALE):.0f}_percent" if _SCALE else "")
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
        os.environ[FOLDER_VARIABLE] = str(self.folder / "data")
        settings = Settings(
            QSettings(str(self.folder / "settings.ini"), QSettings.Format.IniFormat)
        )
        settings.theme = os.environ.get("INADE_SCREENSHOTS_THEME", theme)
        settings.language = os.environ.get("INADE_SCREENSHOTS_LANGUAGE", "en")
        settings.folder = self.folder
        self.studio = Studio(settings)
        self.studio.start()
        self.studio.window.resize(*size)
        self.wait(lambda: self.studio.runner.info is not None)
        self.settle()

    def wait(self, done: Callable[[], bool]) -> None:
        """Run the event loop until something is true; passes run meanwhile as fast as ever."""
        from app.bench.event_loop import wait

        wait(done)

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
        self.keep(name, shown.grab())  # pyright: ignore[reportAttributeAccessIssue]

    def keep(self, name: str, shot: object) -> None:
        """Write a pixmap."""
        shot.save(str(OUT / f"{name}.png"))  # pyright: ignore[reportAttributeAccessIssue]
        print(OUT / f"{name}.png")

    def close(self) -> None:
        """End the editor and remove its folder."""
        self.studio.document.mark_saved()
        self.studio.window.close()
        shutil.rmtree(self.folder, ignore_errors=True)
