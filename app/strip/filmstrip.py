"""A row of small pictures to click, to hold for a comparison, and to walk along with the keys."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QIcon,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app import theme
from app.panels.carrying import Carrier

HOLD_MS = 220
_GAP, _LARGEST, _CAPTION, _CORNER, _SIGN = 8, 96, 18, 20, 16
_FRAME = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, eq=False)
class Frame:
    """One picture of the row.

    picture  None while it is being made;  title: for tool tips and screen readers
    badge    drawn in the lower left corner;  caption: drawn under the picture
    part     whether it shows a part of what it stands for, which a small sign says
    current  framed in the accent colour;  marked: whether its corner icon is on
    faded    drawn pale, such as a state that is undone
    """

    picture: QPixmap | None
    title: str
    badge: str = ""
    caption: str = ""
    current: bool = False
    marked: bool = False
    faded: bool = False
    part: bool = False


class Filmstrip(QListView):
    """`chosen` by click, Return or Space; `held` while the button or key C stays down.

    Dragged out, a picture goes to other programs: `full_picture` tells it by row, uint8 [h, w, 3].
    """

    chosen = Signal(int)
    held = Signal(int)  # -1 when it is let go
    marked = Signal(int)  # the corner icon, or the key of the mark
    resized = Signal()  # pictures of another size are wanted

    def __init__(
        self, mark_icon: str = "", mark_key: Qt.Key | None = None, *, fill: int = 0
    ) -> None:
        """Without an icon pictures have no mark.

        `fill`: that many pictures share the width, so none is out of sight; 0 to scroll.
        """
        super().__init__()
        self._fill, self._mark_key = fill, mark_key
        self._marks = bool(mark_icon)
        self.full_picture: Callable[[int], np.ndarray | None] = lambda _: None
        self._carrier = Carrier(self)
        self._pressed_at = QPoint()
        self._carried = False  # the button that began a drag is still down
        self._pressed: int | None = None
        self._app = QCoreApplication.instance() or self
        self._holding = False
        self._by_key = False
        self._hold = QTimer(self, singleShot=True, interval=HOLD_MS)
        self._hold.timeout.connect(self._on_held)
        self._frames = _Frames(self)
        self.setModel(self._frames)
        self.setItemDelegate(_Painter(self, mark_icon))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setMovement(QListView.Movement.Static)
        self.setWrapping(False)
        self.setSpacing(0)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        if fill:
            self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setMouseTracking(True)

    @property
    def side(self) -> int:
        """Sides of the square pictures in pixels, for whoever makes them."""
        caption = 0 if self._fill else _CAPTION
        bar = 0 if self._fill else 10
        side = min(_LARGEST, self.height() - caption - bar - 6)
        if self._fill:
            side = min(side, (self.viewport().width() - 2) // self._fill - _GAP)
        return max(side, 32)

    @property
    def entered_by_key(self) -> bool:
        """Whether it has the keyboard because somebody went there with Tab or F6."""
        return self._by_key and self.hasFocus()

    def frames(self) -> list[Frame]:
        """What is shown."""
        return self._frames.frames

    def show_frames(self, frames: list[Frame]) -> None:
        """Show these pictures; those that stay in their place keep focus and scrolling."""
        if self._pressed is not None and self._pressed >= len(frames):
            self._pressed = None  # what was pressed is gone
        self._frames.put(frames)

    def compare(self, row: int) -> None:
        """Hold a picture without a finger on it, until anything is pressed anywhere."""
        self._holding = True
        self.held.emit(row)
        self._app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let go of what `compare` holds; Esc does nothing else."""
        if event.type() not in (QEvent.Type.MouseButtonPress, QEvent.Type.ShortcutOverride):
            return super().eventFilter(watched, event)
        self._app.removeEventFilter(self)
        let_go = self._let_go()
        escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if let_go and escape:
            event.accept()
        return let_go and escape

    def event(self, event: QEvent) -> bool:
        """Keys of the row come before the window's shortcuts."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            own = (self._mark_key, Qt.Key.Key_C, Qt.Key.Key_Space, Qt.Key.Key_Return)
            if event.key() in own and not event.modifiers():
                event.accept()
                return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid():
            place = self.mark_rect(self.visualRect(index))
            if self._marks and place.contains(event.position().toPoint()):
                self.marked.emit(index.row())
                return
            self._pressed, self._pressed_at = index.row(), event.position().toPoint()
            self._hold.start()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        way = (event.position().toPoint() - self._pressed_at).manhattanLength()
        if self._pressed is None or way < QApplication.startDragDistance():
            super().mouseMoveEvent(event)
            return
        row, self._pressed = self._pressed, None
        self._let_go()
        picture, frame = self.full_picture(row), self.frames()[row]
        if picture is not None and frame.picture is not None:
            self._carried, name = True, frame.caption or frame.title.partition(":")[0]
            self._carrier.carry(picture, name, frame.picture, lambda: self._carried)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self._carried = False
        pressed, self._pressed = self._pressed, None
        if event.button() != Qt.MouseButton.LeftButton or self._let_go() or pressed is None:
            return
        if self.indexAt(event.position().toPoint()).row() == pressed:
            self.chosen.emit(pressed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.currentIndex().row()
        if row >= 0 and not event.isAutoRepeat():
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
                self.chosen.emit(row)
                return
            if event.key() == self._mark_key:
                self.marked.emit(row)
                return
            if event.key() == Qt.Key.Key_C and not event.modifiers():
                self._pressed = row
                self._on_held()
                return
        if event.text().strip():
            event.ignore()  # letters and digits are for others, not for a search by name
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_C and not event.isAutoRepeat() and self._holding:
            self._pressed = None
            self._let_go()
        else:
            super().keyReleaseEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            keys = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
            self._by_key = event.reason() in keys
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._pressed = None
        self._let_go()
        super().focusOutEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
        if event.oldSize().isValid() and event.oldSize() != event.size():
            self.resized.emit()

    def minimumSizeHint(self) -> QSize:
        return QSize(160, 48)

    def mark_rect(self, cell: QRect) -> QRect:
        """Where the corner icon of a cell lies."""
        return QRect(cell.x() + self.side - _CORNER + 3, cell.y() + 3, _CORNER, _CORNER)

    def _on_held(self) -> None:
        if self._pressed is not None:
            self._holding = True
            self.held.emit(self._pressed)

    def _let_go(self) -> bool:
        self._hold.stop()
        held, self._holding = self._holding, False
        if held:
            self.held.emit(-1)
        return held


class _Frames(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.frames: list[Frame] = []

    def put(self, frames: list[Frame]) -> None:
        if len(frames) != len(self.frames):
            self.beginResetModel()
            self.frames = frames
            self.endResetModel()
        elif frames:
            self.frames = frames
            self.dataChanged.emit(self.index(0), self.index(len(frames) - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's signature)
        return 0 if parent.isValid() else len(self.frames)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        frame = self.frames[index.row()]
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return frame.title
        return frame if role == _FRAME else None


class _Painter(QStyledItemDelegate):
    def __init__(self, strip: Filmstrip, mark_icon: str) -> None:
        super().__init__(strip)
        self._strip = strip
        self._icon = theme.icon(mark_icon) if mark_icon else None
        self._part = theme.icon("crop")

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        side = self._strip.side
        caption = 0 if not index.data(_FRAME).caption else _CAPTION
        return QSize(side + _GAP, side + 6 + caption)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        frame: Frame = index.data(_FRAME)
        shown, side = theme.tokens(), self._strip.side
        cell: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue]
        box = QRect(cell.topLeft() + QPoint(3, 3), QSize(side, side))
        state = option.state  # pyright: ignore[reportAttributeAccessIssue]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(shown.raised))
        painter.drawRoundedRect(box, 4, 4)
        if frame.picture is not None:
            painter.setOpacity(0.35 if frame.faded else 1.0)
            painter.drawPixmap(box, frame.picture)
            painter.setOpacity(1.0)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        focused = bool(state & QStyle.StateFlag.State_HasFocus)
        if frame.current or focused or hovered:
            color = shown.accent if frame.current else shown.text if focused else shown.secondary
            painter.setPen(QPen(QColor(color), 2.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(-1, -1, 1, 1), 5, 5)
        if frame.badge:
            self._draw_badge(painter, box, frame.badge)
        if frame.part and frame.picture is not None:
            corner = QRect(box.right() - _SIGN - 3, box.bottom() - _SIGN - 3, _SIGN, _SIGN)
            self._draw_sign(painter, corner, self._part, on=False)
        if frame.caption:
            self._draw_caption(painter, box, frame)
        if self._icon is not None and (frame.marked or hovered):
            place = self._strip.mark_rect(cell)
            self._draw_sign(painter, place, self._icon, on=frame.marked)
        painter.restore()

    def _draw_badge(self, painter: QPainter, box: QRect, text: str) -> None:
        font = painter.font()
        font.setPixelSize(11)
        font.setBold(True)
        painter.setFont(font)
        wide = max(16, painter.fontMetrics().horizontalAdvance(text) + 8)
        badge = QRect(box.x() + 4, box.bottom() - 19, wide, 16)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(20, 20, 22, 200))  # over any picture, in either theme
        painter.drawRoundedRect(badge, 4, 4)
        painter.setPen(QColor("#ffffff"))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, text)

    def _draw_caption(self, painter: QPainter, box: QRect, frame: Frame) -> None:
        shown = theme.tokens()
        font = painter.font()
        font.setPixelSize(11)
        font.setBold(False)
        painter.setFont(font)
        painter.setPen(QColor(shown.text if frame.current else shown.secondary))
        line = QRect(box.x(), box.bottom() + 3, box.width(), _CAPTION - 2)
        text = painter.fontMetrics().elidedText(
            frame.caption, Qt.TextElideMode.ElideRight, line.width()
        )
        painter.drawText(line, Qt.AlignmentFlag.AlignCenter, text)

    def _draw_sign(self, painter: QPainter, box: QRect, icon: QIcon, *, on: bool) -> None:
        ground = QColor(theme.tokens().raised)
        ground.setAlpha(225)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(box, 4, 4)
        state = QIcon.State.On if on else QIcon.State.Off
        icon.paint(painter, box.adjusted(3, 3, -3, -3), state=state)
