"""How much of each of several styles: a slider a style, shares that add up to a whole."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from app import theme
from app.styles.look_slider import LookSlider
from app.translation import follow_language, percent

MOST = 6  # styles in one mix
_FEWEST, _SHOWN = 2, 3  # rows in sight, where room is short and where it is not
_GAP, _THUMBNAIL = 4, 24  # pixels between rows and of a picture


class StyleMixer(QWidget):
    """One slider for each gathered style; hidden while there are fewer than two."""

    moved = Signal(object, object)  # numbers of cards and their shares, while a slider is dragged
    settled = Signal(object, object)  # the same, when they are meant

    def __init__(self) -> None:
        super().__init__()
        self._rows: dict[int, LookSlider] = {}
        self._title = QLabel()
        self._title.setProperty("look", "secondary")
        self.apply = QPushButton()
        self.apply.clicked.connect(lambda: self.settled.emit(self.numbers, self.shares))
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._title, 1)
        top.addWidget(self.apply)
        inside = QWidget()
        self._inside = QVBoxLayout(inside)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self._inside.setSpacing(_GAP)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_GAP)
        column.addLayout(top)
        column.addWidget(self._area)
        self.hide()
        follow_language(self._retranslate)

    def _retranslate(self) -> None:
        self.apply.setText(self.tr("Apply mix"))
        self.apply.setToolTip(self.tr("Give the selected objects this mix of styles"))
        self._show_shares()

    @property
    def numbers(self) -> list[int]:
        """The cards that are mixed."""
        return list(self._rows)

    @property
    def shares(self) -> list[float]:
        """The share of each, adding up to 1; equal where every slider stands at 0."""
        weights = [row.value for row in self._rows.values()]
        total = sum(weights)
        if total == 0:
            return [1 / len(weights)] * len(weights)
        return [weight / total for weight in weights]

    def gather(self, cards: Sequence[int], pictures: Mapping[int, QPixmap],
               names: Mapping[int, str]) -> None:  # fmt: skip
        """Mix these cards, at most `MOST`; those that were mixed already keep their weight."""
        wanted = list(cards)[:MOST] if len(cards) > 1 else []
        for number in [n for n in self._rows if n not in wanted]:
            row = self._rows.pop(number)
            self._inside.removeWidget(row)
            row.hide()
            row.deleteLater()
        for number in wanted:
            if number not in self._rows:
                self._rows[number] = self._row(names[number], pictures[number])
        row = theme.CONTROL_HEIGHT + _GAP
        self._area.setMinimumHeight(min(len(wanted), _FEWEST) * row)
        self._area.setMaximumHeight(min(len(wanted), _SHOWN) * row)
        self.setVisible(bool(wanted))
        self._show_shares()

    def _row(self, name: str, picture: QPixmap) -> LookSlider:
        ratio = self.devicePixelRatioF()
        small = picture.scaled(
            QSize(_THUMBNAIL, _THUMBNAIL) * ratio,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        small.setDevicePixelRatio(ratio)
        row = LookSlider(name, 1.0, lambda _: "", small)
        row.setFixedHeight(theme.CONTROL_HEIGHT)
        row.moved.connect(self._on_moved)
        row.settled.connect(lambda: self.settled.emit(self.numbers, self.shares))
        self._inside.addWidget(row)
        return row

    def _on_moved(self) -> None:
        self._show_shares()
        self.moved.emit(self.numbers, self.shares)

    def _show_shares(self) -> None:
        self._title.setText(self.tr("Mix of %Ln style(s) by share", "", len(self._rows)))
        for row, share in zip(self._rows.values(), self.shares if self._rows else (), strict=True):
            row.show_text(percent(share))
