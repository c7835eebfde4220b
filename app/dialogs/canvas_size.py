"""Another size for the canvas: what of the picture stays, what is new and what owns that."""

import numpy as np
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QSpinBox,
    QToolButton,
    QWidget,
)

from app import theme
from app.dialogs.picture_size import SizeDialog, SizeFields, size_problem
from app.panels.classes import class_title
from app.qt_image import image_of
from inade.layouts.labels import LabelSet
from inade.layouts.layout import Rect
from inade.looks.windows import LARGEST_SIDE

_PREVIEW = QSize(232, 200)
_ARROWS = (
    ("arrow-up-left", "arrow-up", "arrow-up-right"),
    ("arrow-left", "circle", "arrow-right"),
    ("arrow-down-left", "arrow-down", "arrow-down-right"),
)


class CanvasSize(SizeDialog):
    """Asks for the new canvas as a window of the picture, which may reach outside."""

    def __init__(
        self,
        size: tuple[int, int],
        labels: LabelSet,
        picture: np.ndarray | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """size: (height, width) of the picture, uint8 [h, w, 3], which is shown if it is there."""
        super().__init__(parent)
        self._before = size
        self._anchor = (1, 1)  # row and column of the part that stays where it is
        self._window = Rect(0, 0, size[1], size[0])
        self._fields = SizeFields(size)
        self._fields.set_range(1, 4 * LARGEST_SIDE)
        self._sides = {name: self._side_field() for name in ("left", "top", "right", "bottom")}
        for name, title in (
            ("left", self.tr("Left, pixels to add")),
            ("top", self.tr("Top, pixels to add")),
            ("right", self.tr("Right, pixels to add")),
            ("bottom", self.tr("Bottom, pixels to add")),
        ):
            self._sides[name].setAccessibleName(title)
            self._sides[name].setToolTip(title)
        self._fill = QComboBox()
        self._fill.setAccessibleName(self.tr("Fill with"))
        self._fill.addItem(self.tr("The nearest object"), None)
        for entry in labels.classes:
            self._fill.addItem(class_title(labels, entry.channel), entry.channel)
        self._reframe = QCheckBox(self.tr("The scene’s top and bottom follow the canvas"))
        self._reframe.setToolTip(
            self.tr("Off: where the scene has its top and bottom stays as it is")
        )
        self._preview = _Preview(size, picture)
        self.form.addRow(self.tr("Width × height"), self._fields)
        self.form.addRow(self.tr("Keep in place"), self._anchors())
        self.form.addRow(self.tr("Add or cut"), self._cross())
        self.form.addRow(self.tr("Fill with"), self._fill)
        self.form.addRow("", self._reframe)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addLayout(self.form, 1)
        row.addWidget(self._preview, 0, Qt.AlignmentFlag.AlignTop)
        told = self.tr(
            "{0} × {1} pixels now. What stays in the picture keeps every pixel; what is new is"
            " made to fit it."
        ).format(size[1], size[0])
        self.lay_out(row, title=self.tr("Canvas size"), told=told, act=self.tr("Change"))
        self._fields.changed.connect(self._on_size_typed)
        for field in self._sides.values():
            field.valueChanged.connect(self._on_side_typed)
        self._show()

    @property
    def window_(self) -> Rect:
        """The new canvas in pixels of the picture."""
        return self._window

    @property
    def fill(self) -> int | None:
        """The class of what is new; None: the nearest object grows."""
        return self._fill.currentData()

    @property
    def reframe(self) -> bool:
        """Whether the scene's top and bottom follow the canvas."""
        return self._reframe.isChecked()

    def set_anchor(self, row: int, column: int) -> None:
        """The part of the picture, 0 to 2 down and across, that stays where it is."""
        self._anchor = row, column
        self._on_size_typed()

    def _on_size_typed(self) -> None:
        (height, width), (rows, columns) = self._fields.size_, self._before
        row, column = self._anchor
        y, x = -((height - rows) * row // 2), -((width - columns) * column // 2)
        self._window = Rect(x, y, width, height)
        self._show()

    def _on_side_typed(self) -> None:
        left, top, right, bottom = (
            self._sides[name].value() for name in ("left", "top", "right", "bottom")
        )
        height, width = self._before
        self._window = Rect(-left, -top, width + left + right, height + top + bottom)
        self._show()

    def _show(self) -> None:
        """Every field tells the same window; what cannot be is told."""
        window, (height, width) = self._window, self._before
        sides = {
            "left": -window.x,
            "top": -window.y,
            "right": window.x + window.width - width,
            "bottom": window.y + window.height - height,
        }
        for name, value in sides.items():
            _set_quietly(self._sides[name], value)
        _set_quietly(self._fields.width_field, window.width)
        _set_quietly(self._fields.height_field, window.height)
        whole = Rect(0, 0, width, height)
        problem = size_problem((window.height, window.width))
        if not problem and window.crossed(whole).empty:
            problem = self.tr("Nothing of the picture would be left.")
        self.tell(problem, ready=window != whole)
        grows = window.crossed(whole) != window
        self._fill.setEnabled(grows)
        self._preview.show_window(window)

    def _anchors(self) -> QWidget:
        """Three by three buttons."""
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(4)
        group = QButtonGroup(holder)
        down = (self.tr("top"), self.tr("middle"), self.tr("bottom"))
        across = (self.tr("left"), self.tr("middle"), self.tr("right"))
        for row, icons in enumerate(_ARROWS):
            for column, icon in enumerate(icons):
                button = QToolButton()
                button.setProperty("look", "button")
                button.setCheckable(True)
                button.setChecked((row, column) == self._anchor)
                button.setIcon(theme.icon(icon))
                title = self.tr("Keep {0}, {1} in place").format(down[row], across[column])
                button.setAccessibleName(title)
                button.setToolTip(title)
                button.clicked.connect(
                    lambda _checked=False, r=row, c=column: self.set_anchor(r, c)
                )
                group.addButton(button)
                grid.addWidget(button, row, column)
        grid.setColumnStretch(3, 1)
        return holder

    def _cross(self) -> QWidget:
        """The four sides where they lie."""
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(4)
        for name, row, column in (("top", 0, 1), ("left", 1, 0), ("right", 1, 2), ("bottom", 2, 1)):
            grid.addWidget(self._sides[name], row, column)
        return holder

    def _side_field(self) -> QSpinBox:
        field = QSpinBox()
        field.setRange(-LARGEST_SIDE, 4 * LARGEST_SIDE)
        field.setSuffix(" px")
        return field


class _Preview(QWidget):
    """The picture with the new canvas drawn around it."""

    def __init__(self, size: tuple[int, int], picture: np.ndarray | None) -> None:
        super().__init__()
        self.setFixedSize(_PREVIEW)
        self.setAccessibleName(self.tr("The picture and its new canvas"))
        self._size = size
        self._window = Rect(0, 0, size[1], size[0])
        self._shown = QPixmap()
        if picture is not None:
            step = max(1, max(picture.shape[:2]) // 512)
            self._shown = QPixmap.fromImage(image_of(np.ascontiguousarray(picture[::step, ::step])))

    def show_window(self, window: Rect) -> None:
        """Draw another canvas."""
        self._window = window
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tokens = QPainter(self), theme.tokens()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(event.rect(), QColor(tokens.window))
        whole = Rect(0, 0, self._size[1], self._size[0])
        both = whole.united(self._window)
        share = min((self.width() - 16) / both.width, (self.height() - 16) / both.height)
        left = (self.width() - both.width * share) / 2
        top = (self.height() - both.height * share) / 2

        def place(rect: Rect) -> QRectF:
            x, y = left + (rect.x - both.x) * share, top + (rect.y - both.y) * share
            return QRectF(x, y, rect.width * share, rect.height * share)

        canvas = place(self._window)
        painter.fillRect(canvas, QColor(tokens.accent_ground))
        if self._shown.isNull():
            painter.fillRect(place(whole), QColor(tokens.hairline))
        else:
            painter.setOpacity(0.3)  # what is cut off
            painter.drawPixmap(place(whole), self._shown, QRectF(self._shown.rect()))
            painter.setOpacity(1.0)
            painter.setClipRect(canvas)
            painter.drawPixmap(place(whole), self._shown, QRectF(self._shown.rect()))
            painter.setClipping(False)
        painter.setPen(QPen(QColor(tokens.accent), 1.5))
        painter.drawRect(canvas)
        painter.end()


def _set_quietly(field: QSpinBox, value: int) -> None:
    if field.value() != value:
        blocked = field.blockSignals(True)
        field.setValue(value)
        field.blockSignals(blocked)
