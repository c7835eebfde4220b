"""The pictures of a labelling job, with their states and the progress of all."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import (
    QLabel,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from app import theme
from app.labelling.session import Session
from app.translation import filled, follow_language

_NAME = Qt.ItemDataRole.UserRole


class QueueList(QWidget):
    """A row a picture: a ring for untouched, half a disc for in work, a full one for done."""

    chosen = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.list = QListWidget()
        self.list.setIconSize(QSize(14, 14))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        for name in session.names:
            item = QListWidgetItem(name)
            item.setData(_NAME, name)
            item.setSizeHint(QSize(120, 30))
            self.list.addItem(item)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setRange(0, len(session.names))
        self.note = QLabel()
        self.note.setProperty("look", "secondary")
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 12)
        column.setSpacing(8)
        column.addWidget(self.list, 1)
        column.addWidget(self.note)
        column.addWidget(self.progress)
        self.list.itemClicked.connect(lambda item: self.chosen.emit(item.data(_NAME)))
        self.list.itemActivated.connect(lambda item: self.chosen.emit(item.data(_NAME)))
        session.changed.connect(self.follow)
        follow_language(self.follow)

    def follow(self) -> None:
        """Show the states as they are now."""
        job = self._session.job
        words = {
            "untouched": self.tr("untouched"),
            "work": self.tr("in work"),
            "done": self.tr("done"),
        }
        for row in range(self.list.count()):
            item = self.list.item(row)
            state = job.state(item.data(_NAME))
            item.setIcon(_mark(state))
            item.setToolTip(f"{item.data(_NAME)}: {words[state]}")
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{item.data(_NAME)}, {words[state]}")
            if item.data(_NAME) == self._session.wanted:
                self.list.setCurrentRow(row)
        done, count = len(job.done), self.list.count()
        self.progress.setValue(done)
        self.note.setText(filled(self.tr("{0:,} of {1:,} done"), done, count))


def _mark(state: str) -> QIcon:
    shown = theme.tokens()
    pixmap = QPixmap(28, 28)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    color = QColor({"done": shown.good, "work": shown.accent}.get(state, shown.secondary))
    pen = painter.pen()
    pen.setColor(color)
    pen.setWidth(3)
    painter.setPen(pen)
    painter.drawEllipse(5, 5, 18, 18)
    painter.setBrush(color)
    if state == "done":
        painter.drawEllipse(5, 5, 18, 18)
    elif state == "work":
        painter.drawPie(5, 5, 18, 18, 90 * 16, 180 * 16)
    painter.end()
    return QIcon(pixmap)
