"""The palette: every class of the label set, searched in long lists, the recent ones first."""

from functools import partial
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QLineEdit,
    QListView,
    QMenu,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from app import theme
from app.canvas.colors import class_color
from app.canvas.options import ToolOptions
from app.document.document import Document
from app.settings import Settings
from app.translation import follow_language, spoken_class
from inade.layouts.labels import LabelClass, LabelSet

_ROW, _SEARCH_FROM, _SHOWN_ROWS = 28, 24, 7
_CHANNEL = Qt.ItemDataRole.UserRole
_DIGIT = Qt.ItemDataRole.UserRole + 1
_BESIDE_NAME = 44  # pixels of a cell that hold swatch and digit
_READABLE = 0.7  # of a name, from which the rest can be guessed
Index = QModelIndex | QPersistentModelIndex


def class_words(labels: LabelSet, channel: int) -> str:
    """The name of a class in words, in the language that files keep."""
    return words_of_class(labels.classes[channel])


def words_of_class(entry: LabelClass) -> str:
    """The same of an entry of a label set."""
    return entry.name.replace("_", " ")


def class_title(labels: LabelSet, channel: int) -> str:
    """The name of a class as people read it, in their language where that is known."""
    return spoken_class(labels.classes[channel].name)


class ClassPalette(QWidget):
    """Click a class to paint with it. The digits 1 to 9 and 0 choose the first ten.

    While all that is selected is drawn by one other checkpoint, its classes are here, and a click
    makes the selection one of them.
    """

    noted = Signal(str)
    class_selected = Signal(int)  # channel whose objects shall be selected
    taken = Signal()  # a class was clicked or entered: somebody wants to paint with it
    given = Signal(str, int)  # key and class of another checkpoint, for what is selected

    def __init__(self, document: Document, options: ToolOptions, settings: Settings) -> None:
        super().__init__()
        self._document, self._options, self._settings = document, options, settings
        self._painter = ""  # whose classes are shown, '' for those of the document
        self._model = _ClassModel()
        self._search = QLineEdit()
        self._search.setClearButtonEnabled(True)
        self._list = _Grid()
        self._list.setModel(self._model)
        self._list.setItemDelegate(_ClassDelegate(self._list))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 0, 6, 8)
        column.setSpacing(8)
        column.addWidget(self._search)
        column.addWidget(self._list)
        self._search.textChanged.connect(lambda _text: self._fill())
        self._search.returnPressed.connect(self._take_first)
        self._list.selectionModel().currentChanged.connect(self._on_current_changed)
        self._list.clicked.connect(self._on_taken)
        self._list.activated.connect(self._on_taken)
        self._list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._list.customContextMenuRequested.connect(self._show_menu)
        document.replaced.connect(self._on_labels_changed)
        document.selection_changed.connect(self._follow_selection)
        document.objects_changed.connect(self._follow_selection)
        options.changed.connect(self._show_current)
        options.changed.connect(lambda: self._model.use_safe_colors(options.safe_colors))
        self._on_labels_changed()
        follow_language(self._retranslate)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Classes"))
        self._search.setPlaceholderText(self.tr("Search classes"))
        self._search.setAccessibleName(self.tr("Search classes"))
        self._list.setAccessibleName(self.tr("Classes"))
        self._fill()

    def choose_digit(self, digit: int) -> None:
        """Paint with the class that carries this digit."""
        channel = self._model.channel_with_digit(digit)
        if channel is not None and self._painter:
            self.given.emit(self._painter, channel)
        elif channel is not None:
            self._options.set_channel(channel)

    @property
    def _labels(self) -> LabelSet:
        """The classes that are shown."""
        document = self._document
        return document.state.painters[self._painter].labels if self._painter else document.labels

    def _follow_selection(self) -> None:
        document = self._document
        keys = {document.layout.objects[i].painter for i in document.selection}
        key = keys.pop() if len(keys) == 1 else ""
        if key != self._painter:
            self._on_labels_changed()
        elif key:
            self._show_current()

    def _on_labels_changed(self) -> None:
        document = self._document
        keys = {document.layout.objects[i].painter for i in document.selection}
        self._painter = keys.pop() if len(keys) == 1 else ""
        labels = self._labels
        self._search.setVisible(len(labels) > _SEARCH_FROM)
        self._search.clear()
        self._fill()
        name = document.state.painter(self._painter).checkpoint.name if self._painter else ""
        self.noted.emit(f"{name} · {len(labels)}" if name else str(len(labels)))

    def _fill(self) -> None:
        labels = self._labels
        wanted = self._search.text().casefold().strip()
        channels = [c for c in range(len(labels)) if wanted in _searched(labels, c)]
        if len(labels) > _SEARCH_FROM:
            names = self._settings.recent_classes(labels.name)
            recent = [labels.channel_named(name) for name in names]
            channels.sort(key=lambda c: recent.index(c) if c in recent else len(recent))
        self._model.show(labels, channels, self._digits())
        self._list.most_columns = 3 if len(labels) <= _SEARCH_FROM else 2
        self._list.fit()
        self._show_current()

    def _digits(self) -> dict[int, int]:
        """Digit by channel: the first ten classes, unless others were given a digit."""
        labels = self._labels
        given = {
            channel: digit
            for name, digit in self._settings.digit_classes(labels.name).items()
            if (channel := labels.channel_named(name)) is not None
        }
        taken = set(given.values())
        first = {channel: (channel + 1) % 10 for channel in range(min(10, len(labels)))}
        return {c: d for c, d in first.items() if d not in taken and c not in given} | given

    def _show_menu(self, point: QPoint) -> None:
        index = self._list.indexAt(point)
        if not index.isValid() or self._painter:
            return
        channel = index.data(_CHANNEL)
        menu = QMenu(self)
        menu.addAction(
            self.tr("Select all {0}").format(index.data()),
            lambda: self.class_selected.emit(channel),
        )
        keys = menu.addMenu(self.tr("Digit key"))
        for digit in (*range(1, 10), 0):
            keys.addAction(str(digit), partial(self.give_digit, channel, digit))
        menu.popup(self._list.viewport().mapToGlobal(point))

    def give_digit(self, channel: int, digit: int) -> None:
        """Choose a class with this digit from now on."""
        labels = self._document.labels
        self._settings.set_digit_class(labels.name, labels.classes[channel].name, digit)
        self._fill()

    def _show_current(self) -> None:
        document, channel = self._document, self._options.channel
        if self._painter:
            shown = {document.layout.objects[i].drawn_as for i in document.selection}
            channel = shown.pop() if len(shown) == 1 else -1
        row = self._model.row_of(channel)
        selection = self._list.selectionModel()
        if row is None:
            selection.clearCurrentIndex()
        elif self._list.currentIndex().row() != row:
            self._list.setCurrentIndex(self._model.index(row))

    def _on_current_changed(self, current: QModelIndex) -> None:
        if current.isValid() and not self._painter:
            channel = current.data(_CHANNEL)
            self._options.set_channel(channel)
            labels = self._document.labels
            self._settings.remember_class(labels.name, labels.classes[channel].name)

    def _on_taken(self, index: QModelIndex) -> None:
        if self._painter:
            self.given.emit(self._painter, index.data(_CHANNEL))
        else:
            self.taken.emit()

    def _take_first(self) -> None:
        if self._model.rowCount():
            self._list.setCurrentIndex(self._model.index(0))
            self._on_taken(self._model.index(0))


def _searched(labels: LabelSet, channel: int) -> str:
    """Both names of a class, since files and pages of others have the English one."""
    return f"{class_words(labels, channel)}\n{class_title(labels, channel)}".casefold()


class _ClassModel(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self._labels: LabelSet | None = None
        self._channels: list[int] = []
        self._digits: dict[int, int] = {}
        self._safe = False

    def use_safe_colors(self, safe: bool) -> None:
        if safe != self._safe:
            self._safe = safe
            self.dataChanged.emit(self.index(0), self.index(self.rowCount() - 1))

    def show(self, labels: LabelSet, channels: list[int], digits: dict[int, int]) -> None:
        self.beginResetModel()
        self._labels, self._channels, self._digits = labels, channels, digits
        self.endResetModel()

    def row_of(self, channel: int) -> int | None:
        return self._channels.index(channel) if channel in self._channels else None

    def channel_with_digit(self, digit: int) -> int | None:
        return next((c for c, given in self._digits.items() if given == digit), None)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's signature)
        return 0 if parent.isValid() else len(self._channels)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        assert self._labels is not None
        channel = self._channels[index.row()]
        title = class_title(self._labels, channel)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return title
        if role == Qt.ItemDataRole.DecorationRole:
            return QColor(*class_color(self._labels, channel, safe=self._safe))
        if role == _CHANNEL:
            return channel
        if role == _DIGIT:
            return str(self._digits.get(channel, ""))
        return None


class _Grid(QListView):
    """A list that flows in columns and is as high as its rows, up to a limit."""

    def __init__(self) -> None:
        super().__init__()
        self.most_columns = self.columns = 3
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def fit(self) -> None:
        """As many columns as there is room for: two where three would cut much of a name.

        Or any of it, where all rows of two are in sight.
        """
        model = self.model()
        names = [model.index(row, 0).data() for row in range(model.rowCount())] if model else []
        widest = max(map(self.fontMetrics().horizontalAdvance, names), default=0)
        share = 1.0 if len(names) <= 2 * _SHOWN_ROWS else _READABLE
        needed = share * widest + _BESIDE_NAME
        fits = needed * self.most_columns < self.viewport().width()
        self.columns = self.most_columns if fits else 2
        long = self._rows() > _SHOWN_ROWS
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAlwaysOn if long else policy.ScrollBarAlwaysOff
        )
        width = max((self.viewport().width() - 1) // self.columns, 60)
        self.setGridSize(QSize(width, _ROW))
        self.scheduleDelayedItemsLayout()
        self.updateGeometry()

    def resizeEvent(self, e: QResizeEvent) -> None:
        super().resizeEvent(e)
        self.fit()

    def sizeHint(self) -> QSize:
        return QSize(theme.PANEL_WIDTH - 16, min(self._rows(), _SHOWN_ROWS) * _ROW + 2)

    def minimumSizeHint(self) -> QSize:
        rows = self._rows()
        return QSize(160, (rows if rows <= _SHOWN_ROWS else 4) * _ROW + 2)

    def _rows(self) -> int:
        return -(-self.model().rowCount() // self.columns) if self.model() else 0


class _ClassDelegate(QStyledItemDelegate):
    def __init__(self, grid: "_Grid") -> None:
        super().__init__(grid)
        self._list = grid

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        shown = theme.tokens()
        box = option.rect.adjusted(1, 1, -1, -1)  # pyright: ignore[reportAttributeAccessIssue]
        state = option.state  # pyright: ignore[reportAttributeAccessIssue]
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(shown.accent_ground if chosen else shown.raised))
            painter.drawRoundedRect(box, 6, 6)
        swatch = QRect(box.left() + 4, box.center().y() - 6, 14, 14)
        painter.setBrush(index.data(Qt.ItemDataRole.DecorationRole))
        painter.setPen(QPen(QColor(shown.hairline), 1))
        painter.drawRoundedRect(swatch, 4, 4)
        digit = index.data(_DIGIT)
        right = box.right() - 3
        if digit:
            badge = QRect(right - 12, box.center().y() - 7, 14, 15)
            right = badge.left() - 2
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(badge, 3, 3)
            small = option.font  # pyright: ignore[reportAttributeAccessIssue]
            small.setPixelSize(10)
            painter.setFont(small)
            painter.setPen(QColor(shown.secondary))
            painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, digit)
        font = option.widget.font()  # pyright: ignore[reportAttributeAccessIssue]
        painter.setFont(font)
        painter.setPen(QColor(shown.accent if chosen else shown.text))
        space = QRect(swatch.right() + 7, box.top(), right - swatch.right() - 7, box.height())
        text = painter.fontMetrics().elidedText(
            index.data(Qt.ItemDataRole.DisplayRole), Qt.TextElideMode.ElideRight, space.width()
        )
        painter.drawText(space, Qt.AlignmentFlag.AlignVCenter, text)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(shown.accent), 1))
            painter.drawRoundedRect(box, 6, 6)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return self._list.gridSize()
