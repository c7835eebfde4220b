"""Width and height of a picture, typed or chosen, within what can be made; dialogs that ask."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLayout,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from app.guide.question import question_mark
from app.translation import translate
from inade.looks.windows import (
    CLOSING_STEP,
    LARGEST_AREA,
    LARGEST_SIDE,
    SMALLEST_SIDE,
    closing_width,
    is_picture_size,
)


class SizeFields(QWidget):
    """Two fields of pixels. `changed` tells when a person or the program changes one."""

    changed = Signal()

    def __init__(self, size: tuple[int, int]) -> None:
        """`size` is (height, width)."""
        super().__init__()
        self.width_field, self.height_field = (self._field() for _ in range(2))
        self.width_field.setAccessibleName(self.tr("Width in pixels"))
        self.height_field.setAccessibleName(self.tr("Height in pixels"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.width_field, 1)
        row.addWidget(QLabel("×"))
        row.addWidget(self.height_field, 1)
        self.size_ = size

    @property
    def size_(self) -> tuple[int, int]:
        """(height, width)."""
        return self.height_field.value(), self.width_field.value()

    @size_.setter
    def size_(self, size: tuple[int, int]) -> None:
        self.height_field.setValue(size[0])
        self.width_field.setValue(size[1])

    def set_range(self, least: int, most: int) -> None:
        """Let sides be typed that no picture has, to be told of."""
        for field in (self.width_field, self.height_field):
            field.setRange(least, most)

    def _field(self) -> QSpinBox:
        field = QSpinBox()
        field.setRange(SMALLEST_SIDE, LARGEST_SIDE)
        field.setSuffix(" px")
        field.setGroupSeparatorShown(True)
        field.valueChanged.connect(self.changed)
        return field


class SizeDialog(QDialog):
    """What the dialogs of sizes have in common: words above, a form, what is wrong with it, and a
    button that waits until nothing is."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._told = QLabel()
        self._told.setProperty("look", "secondary")
        self._told.setWordWrap(True)
        self.form = QFormLayout()
        self.form.setHorizontalSpacing(16)
        self._problem = QLabel()
        self._problem.setWordWrap(True)
        self._problem.setProperty("look", "placeholder")
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._act = self._buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        self._act.setProperty("look", "primary")
        self._act.setDefault(True)
        question = question_mark("first_picture")
        self._buttons.addButton(question, QDialogButtonBox.ButtonRole.HelpRole)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)

    def lay_out(self, middle: QLayout, *, title: str, told: str, act: str) -> None:
        """Put everything in its place, `middle` being the form or what holds it.

        told: what is said above it; act: the words of the button.
        """
        self.setWindowTitle(title)
        self._told.setText(told)
        self._act.setText(act)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(self._told)
        column.addLayout(middle)
        column.addWidget(self._problem)
        column.addStretch(1)
        column.addWidget(self._buttons)

    def tell(self, problem: str, *, ready: bool = True) -> None:
        """Say what is wrong, '' where nothing is; the button waits for that, and to be `ready`."""
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
        self._act.setEnabled(not problem and ready)
        if self.isVisible():
            self._grow()

    def showEvent(self, event: QShowEvent) -> None:
        self._grow()
        super().showEvent(event)

    def _grow(self) -> None:
        """As high as all lines of what is said, which break."""
        layout = self.layout()
        assert layout is not None
        layout.activate()
        needed = layout.totalHeightForWidth(self.width())
        if self.height() < needed:
            self.resize(self.width(), needed)


def size_problem(size: tuple[int, int], *, closed: bool = False) -> str:
    """Why no picture can have this (height, width), in words; '' where one can.

    closed: whether it is a panorama.
    """
    height, width = size
    if is_picture_size(height, width):
        if closed and (near := closing_width(width)) != width:
            words = translate(
                "Size", "A panorama’s width is a multiple of {0} pixels: {1} would be next to {2}."
            )
            return words.format(CLOSING_STEP, near, width)
        return ""
    words = translate(
        "Size",
        "{0} × {1} is no size for a picture: its sides may have {2} to {3} pixels, and all of it"
        " {4} million.",
    )
    millions = f"{LARGEST_AREA / 1e6:.1f}"
    return words.format(width, height, SMALLEST_SIDE, LARGEST_SIDE, millions)
