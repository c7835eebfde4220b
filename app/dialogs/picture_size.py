"""Width and height of a picture, typed or chosen, within what can be made."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QSpinBox, QWidget

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


def make_room(dialog: QDialog) -> None:
    """Let a dialog be as high as what it says, whose lines break."""
    layout = dialog.layout()
    assert layout is not None
    layout.activate()
    needed = layout.totalHeightForWidth(dialog.width())
    if dialog.height() < needed:
        dialog.resize(dialog.width(), needed)


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
