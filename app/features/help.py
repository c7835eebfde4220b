"""What helps: the guide, shortcuts, diagnostics for a report, about."""

import os
import platform
import re
import sys
from collections import deque
from collections.abc import Callable
from html import escape
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Slot, qVersion
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox

from app.dialogs.shortcuts import Shortcuts
from app.guide.context import page_of
from app.guide.question import SCHEME
from app.guide.window import GuideWindow
from app.main_window import MainWindow
from app.settings import Settings
from app.translation import spoken_set
from app.work.jobs import Failure
from app.work.pool import Background
from app.work.runner import Runner
from inade.places import RESOURCES
from inade.version import VERSION

_PACKAGES = ("torch", "PySide6_Essentials", "numpy", "opencv-python-headless")
_KEPT_FAILURES = 10
_PATH = re.compile(r"""(?<![\w.<>])(?:[A-Za-z]:[\\/]|\\\\|/)[^:\n"'“”„<>|]*""")
_OWN = (RESOURCES.parent, Path(sys.prefix), Path(sys.base_prefix))


class Help(QObject):
    """Answers the Help menu."""

    def __init__(
        self, window: MainWindow, runner: Runner, settings: Settings, background: Background
    ) -> None:
        super().__init__(window)
        self._window, self._runner, self._settings = window, runner, settings
        self._background = background
        self.guide: GuideWindow | None = None  # once it was opened
        self._failures: deque[Failure] = deque(maxlen=_KEPT_FAILURES)
        runner.failed.connect(self.remember)
        # the stub asks for bytes, which Qt refuses
        QDesktopServices.setUrlHandler(SCHEME, self, "open_address")  # pyright: ignore[reportArgumentType]

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What each action id does."""
        return {
            "help.guide": lambda: self.open_guide(page_of(QApplication.focusWidget())),
            "help.shortcuts": self.show_shortcuts,
            "help.diagnostics": self.copy_diagnostics,
            "help.about": self.show_about,
            "help.model": self.show_model,
        }

    def remember(self, failure: Failure) -> None:
        """Keep a failure for the diagnostics."""
        self._failures.append(failure)

    def open_guide(self, page: str) -> None:
        """Show a page of the guide beside the window, or beside a dialog that waits."""
        if self.guide is None:
            self.guide = GuideWindow(self._background, self._window)
        self.guide.open(page)
        waiting = QApplication.activeModalWidget()
        if waiting is not None:  # else it would take no mouse and no keys until that is closed
            self.guide.windowHandle().setTransientParent(waiting.windowHandle())

    @Slot(QUrl)
    def open_address(self, address: QUrl) -> None:
        """Open what a question mark asks for, such as guide:photos."""
        self.open_guide(address.path())

    def show_shortcuts(self) -> None:
        """Every action with its keys."""
        dialog = Shortcuts(self._window.actions_, self._settings, self._window)
        dialog.exec()
        dialog.deleteLater()

    def copy_diagnostics(self) -> None:
        """Put versions, device and the last failures into the clipboard; no pictures, no paths."""
        QGuiApplication.clipboard().setText(self.diagnostics())
        self._window.messages.show_news(
            self.tr("Diagnostics are in the clipboard."),
            self.tr("They hold versions, the device and the last errors, and no pictures."),
        )

    def diagnostics(self) -> str:
        """The text that a report needs."""
        info = self._runner.info
        lines = [
            f"INADE Studio {VERSION}",
            f"Python {sys.version.split()[0]}, Qt {qVersion()}, {platform.platform()}",
            ", ".join(f"{name} {_version(name)}" for name in _PACKAGES),
        ]
        if info is not None:
            height, width = info.size
            size = "any size" if info.size_free else f"{width} x {height}"
            lines.append(f"device {info.device}, precision {info.precision}")
            lines.append(
                f"checkpoint {info.title}, {info.labels.name}, {size}, {info.fingerprint[:12]}"
            )
        for failure in self._failures:
            lines.append(_without_paths(f"\n{failure.what} {failure.remedy}\n{failure.details}"))
        return "\n".join(lines)

    def show_about(self) -> None:
        """Name, licence, and where the idea comes from."""
        QMessageBox.about(
            self._window,
            self.tr("About INADE Studio"),
            self.tr(
                "<b>INADE Studio</b><br>Paint a layout, get a picture, restyle single objects."
                "<br><br>After “Diverse Semantic Image Synthesis via Probability Distribution "
                "Modeling” (Tan and others, CVPR 2021); written anew. Apache-2.0."
            )
            + f"<br><br>INADE Studio {VERSION}",
        )

    def show_model(self) -> None:
        """What pictures are made with just now."""
        info = self._runner.info
        assert info is not None
        rows = (
            (self.tr("Classes"), f"{spoken_set(info.labels.title)} ({len(info.labels)})"),
            (self.tr("Licence"), info.licence or "?"),
            (self.tr("Device"), f"{info.device}, {info.precision}"),
            (self.tr("Folder"), str(info.path)),
            (self.tr("Fingerprint"), info.fingerprint[:16]),
        )
        told = "".join(f"<br>{escape(name)}: {escape(value)}" for name, value in rows)
        QMessageBox.about(
            self._window, self.tr("About this model"), f"<b>{escape(info.title)}</b><br>{told}"
        )


def _without_paths(text: str) -> str:
    """The text with no path but those inside the program, which are told from there on."""

    def told(found: re.Match[str]) -> str:
        for place in _OWN:
            inside = found.group().removeprefix(f"{place}{os.sep}")
            if inside != found.group():
                return inside
        return "<path>"

    return _PATH.sub(told, text)


def _version(package: str) -> str:
    from importlib.metadata import PackageNotFoundError, version  # slow; not for every start

    try:
        return version(package)
    except PackageNotFoundError:
        return "?"
