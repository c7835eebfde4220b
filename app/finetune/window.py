"""The window of the five steps; it stays beside the editor and never blocks it."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.finetune.pages.check_page import CheckPage
from app.finetune.pages.done_page import DonePage
from app.finetune.pages.page import Page, hairline
from app.finetune.pages.pictures_page import PicturesPage
from app.finetune.pages.settings_page import SettingsPage
from app.finetune.pages.steps import Steps
from app.finetune.pages.train_page import TrainPage
from app.translation import follow_language

PICTURES, CHECK, SETTINGS, TRAIN, USE = range(5)
_SIZE = (1040, 720)


class FineTuneWindow(QDialog):
    """Pages by step, the steps at the left, buttons and a hint at the bottom."""

    step_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowFlags(
            Qt.WindowType.Window
            | Qt.WindowType.WindowCloseButtonHint
            | Qt.WindowType.WindowMinMaxButtonsHint
        )
        self.setModal(False)
        self.setMinimumSize(880, 600)
        self.pictures, self.check, self.settings = PicturesPage(), CheckPage(), SettingsPage()
        self.train, self.use = TrainPage(), DonePage()
        self.pages: tuple[Page, ...] = (
            self.pictures,
            self.check,
            self.settings,
            self.train,
            self.use,
        )
        self.steps = Steps(len(self.pages))
        self._stack = QStackedWidget()
        self._bar = QStackedWidget()
        self._bar.setFixedHeight(55)
        for page in self.pages:
            self._stack.addWidget(page)
            self._bar.addWidget(_bar_of(page))
        line = QFrame()
        line.setProperty("look", "line")
        line.setFixedWidth(1)
        row = QHBoxLayout()
        row.setSpacing(0)
        for part in (self.steps, line, self._stack):
            row.addWidget(part, 1 if part is self._stack else 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row, 1)
        column.addWidget(hairline())
        column.addWidget(self._bar)
        self.steps.chosen.connect(self.step_chosen)
        self.resize(*_SIZE)
        self.go_to(PICTURES, set(), set())
        follow_language(self._retranslate)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Fine-tune on my pictures"))
        self.steps.set_titles(
            (
                self.tr("Pictures"),
                self.tr("Check"),
                self.tr("Settings"),
                self.tr("Train"),
                self.tr("Use it"),
            )
        )

    @property
    def step(self) -> int:
        """The step that is shown."""
        return self._stack.currentIndex()

    def go_to(self, step: int, done: set[int], reachable: set[int]) -> None:
        """Show a step."""
        other = step != self.step
        self._stack.setCurrentIndex(step)
        self._bar.setCurrentIndex(step)
        self.steps.show_state(step, done, reachable)
        page = self.pages[step]
        if other and page.first is not None:
            page.first.setFocus()

    def appear(self) -> None:
        """Show the window within its screen, over its parent's middle the first time."""
        if not self.isVisible():
            screen = self.screen().availableGeometry()
            width, height = min(self.width(), screen.width()), min(self.height(), screen.height())
            self.resize(width, height)
            parent = self.parentWidget()
            middle = parent.frameGeometry().center() if parent is not None else screen.center()
            corner = middle - QPoint(width // 2, height // 2)
            self.move(
                max(screen.left(), min(corner.x(), screen.right() - width)),
                max(screen.top(), min(corner.y(), screen.bottom() - height)),
            )
        self.show()
        self.raise_()
        self.activateWindow()


def _bar_of(page: Page) -> QWidget:
    hint = page.hint
    hint.setProperty("look", "secondary")
    hint.setWordWrap(True)
    bar = QWidget()
    row = QHBoxLayout(bar)
    row.setContentsMargins(18, 12, 18, 12)
    row.setSpacing(8)
    row.addWidget(hint, 1)
    for one in page.buttons:
        row.addWidget(one)
    return bar
