"""Label a folder of photos in the window of *Label my pictures*, by mouse and keys only.

    python -m tests.labelling_by_hand PHOTOS OUT [PLAN.json [SCREENSHOTS]]

opens the editor on the bundled model, takes the photos to a data set in OUT and validates it there,
in the window as well as by command. Only the answer of the folder dialog is put in. PLAN names, by
photo, the gestures: [class, tool, places] with places in shares of the photo, as
`["person", "cut_out", [[0.2, 0.1], [0.6, 0.9]]]`; photos that it lacks get three that fit any
photo. The person's photos and what comes of them stay where they are: nothing here is kept.
"""

import json
import os
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from inade.places import FOLDER_VARIABLE

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog, QWidget

    from app.application import Studio
    from app.labelling.window import LabellingWindow

Gesture = tuple[str, str, Sequence[Sequence[float]]]  # class, tool, places
KEYS = {"cut_out": "C", "superpixel": "S", "lasso": "L", "polygon": "L", "brush": "B", "fill": "G"}
ANY_PHOTO: tuple[Gesture, ...] = (
    ("sky", "polygon", ((0.0, 0.0), (1.0, 0.0), (1.0, 0.2), (0.0, 0.2))),
    ("grass", "superpixel", ((0.05, 0.95), (0.5, 0.93), (0.95, 0.95))),
    ("person", "cut_out", ((0.3, 0.25), (0.7, 0.85))),
)


class Hand:
    """Does what a person does with a labelling window, and waits for what a person waits for."""

    def __init__(self, wait: Callable[[Callable[[], bool]], None]) -> None:
        """`wait` runs the event loop until something is true."""
        self._wait = wait
        self.clicks = 0

    def set_up(
        self,
        studio: "Studio",
        photos: Path,
        target: Path,
        classes: Sequence[str],
        replace: Callable[[object, str, object], None] = setattr,
    ) -> "LabellingWindow":
        """From the menu to the window: folders by the dialog's answer, classes of one's own."""
        from PySide6.QtWidgets import QComboBox, QFileDialog, QLineEdit

        from app.labelling.class_editor import ClassEditor
        from app.labelling.setup import Setup

        answers = [str(photos), str(target)]
        replace(QFileDialog, "getExistingDirectory", lambda *_: answers.pop(0))

        def fill_in(dialog: "QDialog") -> None:
            assert isinstance(dialog, Setup)
            for name in ("Browse for Folder of photos", "Browse for Data set folder"):
                self.click(self.named(dialog, name))
            sets = next(b for b in dialog.findChildren(QComboBox) if b.isEnabled())
            self.type(sets, "My own")
            self._in_dialog(edit)
            self.click(self.named(dialog, "Edit my own classes"))
            self.click(self.button(dialog, "Begin"))
            self._wait(lambda: not dialog.isVisible())

        def edit(dialog: "QDialog") -> None:
            """Write the names over those that are there, and add what is missing."""
            from PySide6.QtCore import Qt
            from PySide6.QtTest import QTest

            assert isinstance(dialog, ClassEditor)

            def editors(table: "QWidget") -> list[QLineEdit]:
                return [e for e in table.findChildren(QLineEdit) if e.isVisible()]

            table = dialog.table
            for row, name in enumerate(classes):
                if row < table.rowCount():
                    index = table.model().index(row, 1)
                    table.scrollTo(index)
                    place = table.visualRect(index).center()
                    view, left = table.viewport(), Qt.MouseButton.LeftButton
                    QTest.mouseClick(view, left, Qt.KeyboardModifier.NoModifier, place)
                    QTest.keyClick(table, Qt.Key.Key_F2)
                    self.clicks += 1
                else:
                    self.click(self.button(dialog, "Add class"))
                self._wait(lambda: len(editors(table)) == 1)
                editor = editors(table)[0]
                editor.selectAll()
                QTest.keyClicks(editor, name)
                QTest.keyClick(editor, Qt.Key.Key_Return)
                self._wait(lambda: not editors(table))
            while table.rowCount() > len(classes):
                index = table.model().index(len(classes), 1)
                place = table.visualRect(index).center()
                view, left = table.viewport(), Qt.MouseButton.LeftButton
                QTest.mouseClick(view, left, Qt.KeyboardModifier.NoModifier, place)
                self.click(self.button(dialog, "Remove"))
            self.click(self.button(dialog, "Use these classes"))

        self._in_dialog(fill_in)
        studio.window.actions_["file.label"].trigger()
        window = studio.labelling.window
        assert window is not None, "the window did not open"
        window.activateWindow()
        self.settle(window)
        return window

    def label(self, window: "LabellingWindow", gestures: Sequence[Gesture]) -> None:
        """The gestures on the picture that is shown, then *Fill the rest*."""
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest

        for name, tool, places in gestures:
            self.choose(window, name)
            QTest.keyClick(window.canvas, KEYS[tool])
            if tool == "polygon":
                for place in places:
                    self.drag(window, (place, place))
                QTest.keyClick(window.canvas, Qt.Key.Key_Return)
            else:
                self.drag(window, places)
            self.settle(window)
            if tool == "cut_out":
                QTest.keyClick(window.canvas, Qt.Key.Key_Return)
            self.settle(window)
        QTest.keyClick(window.canvas, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)

    def done(self, window: "LabellingWindow") -> None:
        """*Done, next*."""
        self.click(self.titled(window, "Done, next"))
        self.settle(window)

    def choose(self, window: "LabellingWindow", class_name: str) -> None:
        """Click a class in the list."""
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest
        from PySide6.QtWidgets import QListView

        for view in window.palette_.findChildren(QListView):
            model = view.model()
            for row in range(model.rowCount()):
                index = model.index(row, 0)
                if index.data() == class_name:
                    view.scrollTo(index)
                    QTest.mouseClick(
                        view.viewport(),
                        Qt.MouseButton.LeftButton,
                        Qt.KeyboardModifier.NoModifier,
                        view.visualRect(index).center(),
                    )
                    self.clicks += 1
                    return
        raise AssertionError(f"there is no class {class_name}")

    def drag(self, window: "LabellingWindow", places: Sequence[Sequence[float]]) -> None:
        """The mouse from place to place."""
        from tests.app.photos.support import drag

        drag(window.canvas, *((place[0], place[1]) for place in places))
        self.clicks += 1

    def finish(self, window: "LabellingWindow") -> str:
        """*Check data set* and the closing of the window; what the check said."""
        self.click(self.titled(window, "Check data set"))
        self.settle(window)
        said = window.messages.text
        window.close()
        return said

    def settle(self, window: "LabellingWindow") -> None:
        """Wait for what is read, looked for and written."""
        self._wait(lambda: not window.session.busy and not window.canvas.background.busy)

    def click(self, widget: "QWidget") -> None:
        """The left button, in the middle."""
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest

        assert widget.isVisible(), widget
        assert widget.isEnabled(), widget
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
        self.clicks += 1

    def type(self, widget: "QWidget", text: str) -> None:
        """Keys, one by one."""
        from PySide6.QtTest import QTest

        widget.setFocus()
        QTest.keyClicks(widget, text)

    def named(self, parent: "QWidget", name: str) -> "QWidget":
        """The button of this name for screen readers."""
        from PySide6.QtWidgets import QPushButton

        return next(b for b in parent.findChildren(QPushButton) if b.accessibleName() == name)

    def button(self, parent: "QWidget", text: str) -> "QWidget":
        """The push button with these words."""
        from PySide6.QtWidgets import QPushButton

        return next(b for b in parent.findChildren(QPushButton) if b.text() == text)

    def titled(self, parent: "QWidget", text: str) -> "QWidget":
        """The tool button with these words."""
        from PySide6.QtWidgets import QToolButton

        return next(b for b in parent.findChildren(QToolButton) if b.text() == text)

    def _in_dialog(self, act: "Callable[[QDialog], None]") -> None:
        from tests.app.hands import in_dialog

        in_dialog(act)


def main(arguments: list[str]) -> int:
    """Run it; the exit code is that of `validate`."""
    from PySide6.QtCore import QSettings
    from PySide6.QtTest import QTest

    from app.application import Studio
    from app.settings import Settings
    from inade.cli import main as command_line

    photos, target = Path(arguments[0]), Path(arguments[1])
    plan = json.loads(Path(arguments[2]).read_text("utf-8")) if len(arguments) > 2 else {}
    home = tempfile.mkdtemp(prefix="inade-labelling-")
    os.environ[FOLDER_VARIABLE] = home
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    store = QSettings(f"{home}/settings.ini", QSettings.Format.IniFormat)
    studio = Studio(Settings(store))
    studio.start()

    def wait(done: Callable[[], bool]) -> None:
        while not done():
            QTest.qWait(10)

    wait(lambda: studio.document.picture is not None and not studio.runner.busy)
    hand = Hand(wait)
    gestures = [g for listed in plan.values() for g in listed] or ANY_PHOTO
    classes = [*dict.fromkeys(name for name, _, _ in gestures)]
    window = hand.set_up(studio, photos, target, classes)
    for name in window.session.names:
        hand.label(window, plan.get(name, ANY_PHOTO))
        if len(arguments) > 3:
            window.grab().save(str(Path(arguments[3]) / f"{name}.png"))
        hand.done(window)
        print(name, window.session.job.state(name), hand.clicks, "presses so far")
    print(hand.finish(window))
    studio.document.mark_saved()
    studio.window.close()
    return command_line(["validate", str(target)])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
