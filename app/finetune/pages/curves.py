"""Curves of a run, drawn light: a panel each for the losses and for the figures."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from app import theme
from app.translation import filled, follow_language, number

Row = Mapping[str, float]
_MEMORY = 0.85  # smoothing of the losses, a row
_LEGEND, _AXIS, _SIDE, _GAP = 22, 18, 34, 14
_MOST_POINTS = 400  # more than a panel has pixels would only cost time


@dataclass(frozen=True)
class Curve:
    """One line: its words, its colour as a token or #rrggbb, and points (step, value)."""

    title: str
    color: str
    points: tuple[tuple[float, float], ...]


class Curves(QWidget):
    """Two panels over one axis of steps. Each has a scale of its own, written at its left."""

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumSize(220, 150)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._panels: list[list[Curve]] = [[], []]
        self._rows: Sequence[Row] = ()
        follow_language(self._retranslate)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Curves"))
        self.show_rows(self._rows)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show lines of `progress.jsonl`."""
        self._rows = rows
        self._panels = [
            [
                self._curve(self.tr("generator"), "accent", rows, ("adversarial",), _MEMORY),
                self._curve(self.tr("discriminator"), "warning", rows, ("fake", "real"), _MEMORY),
            ],
            [
                self._curve(self.tr("error in remaking yours"), "good", rows, ("reconstruction",)),
                self._curve(self.tr("diversity"), "secondary", rows, ("diversity",)),
            ],
        ]
        said = [
            filled(self.tr("{0} {1:.2f}"), curve.title, curve.points[-1][1])
            for panel in self._panels
            for curve in panel
            if curve.points
        ]
        self.setAccessibleDescription(", ".join(said))
        self.update()

    @property
    def curves(self) -> list[Curve]:
        """All that is drawn."""
        return [curve for panel in self._panels for curve in panel]

    def _curve(
        self, title: str, color: str, rows: Sequence[Row], keys: tuple[str, ...], memory: float = 0
    ) -> Curve:
        points: list[tuple[float, float]] = []
        smooth = None
        for row in rows:
            if not all(key in row for key in keys):
                continue
            value = sum(row[key] for key in keys) / len(keys)
            if math.isfinite(value):
                smooth = value if smooth is None else memory * smooth + (1 - memory) * value
                points.append((row["step"], smooth))
        every = max(1, len(points) // _MOST_POINTS)
        return Curve(title, color, (*points[:-1:every], *points[-1:]))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        last = max((curve.points[-1][0] for curve in self.curves if curve.points), default=0)
        height = (self.height() - _GAP) / 2
        for index, panel in enumerate(self._panels):
            place = QRectF(0, index * (height + _GAP), self.width(), height)
            self._draw_panel(painter, place, panel, last)

    def _draw_panel(
        self, painter: QPainter, place: QRectF, panel: list[Curve], last: float
    ) -> None:
        shown = theme.tokens(self.palette())
        font = painter.font()
        font.setPixelSize(12)
        painter.setFont(font)
        x = 0.0
        for curve in panel:
            painter.fillRect(QRectF(x, place.top() + 9, 10, 3), QColor(getattr(shown, curve.color)))
            painter.setPen(QColor(shown.secondary))
            text = curve.title
            if curve.points:
                text += "  " + number(curve.points[-1][1], ".3g")
            width = painter.fontMetrics().horizontalAdvance(text)
            box = QRectF(x + 16, place.top(), width + 4, _LEGEND)
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, text)
            x += 16 + width + 18
        plot = place.adjusted(_SIDE, _LEGEND + 6, -2, -_AXIS)
        values = [value for curve in panel for _, value in curve.points]
        font.setPixelSize(10)
        painter.setFont(font)
        low, high = _range(values)
        painter.setPen(QPen(QColor(shown.hairline), 1))
        for share in (0.0, 0.5, 1.0):
            y = round(plot.bottom() - share * plot.height()) + 0.5
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
        painter.setPen(QColor(shown.secondary))
        if not values:
            painter.drawText(plot, Qt.AlignmentFlag.AlignCenter, self._empty(panel))
            return
        for share, value in ((0.0, low), (1.0, high)):
            y = plot.bottom() - share * plot.height()
            box = QRectF(place.left(), y - 7, _SIDE - 6, 14)
            flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(box, flags, number(value, ".2g"))
        under = QRectF(plot.left(), plot.bottom() + 3, plot.width(), _AXIS - 3)
        painter.drawText(under, Qt.AlignmentFlag.AlignLeft, "0")
        painter.drawText(under, Qt.AlignmentFlag.AlignRight, filled(self.tr("step {0:,.0f}"), last))
        for curve in panel:
            line = [
                QPointF(
                    plot.left() + plot.width() * step / max(last, 1),
                    plot.bottom() - plot.height() * (value - low) / (high - low),
                )
                for step, value in curve.points
            ]
            color = QColor(getattr(shown, curve.color))
            painter.setPen(QPen(color, 1.5))
            painter.drawPolyline(QPolygonF(line))
            if len(curve.points) < 12:  # few figures: each is a measurement worth seeing
                painter.setBrush(color)
                for point in line:
                    painter.drawEllipse(point, 2, 2)
                painter.setBrush(Qt.BrushStyle.NoBrush)

    def _empty(self, panel: list[Curve]) -> str:
        if panel is self._panels[0]:
            return self.tr("The curves begin after ten steps")
        return self.tr("The first figures come with the samples")


def _range(values: Sequence[float]) -> tuple[float, float]:
    """A range with a little room; from 0 where that costs little."""
    if not values:
        return 0.0, 1.0
    low, high = min(values), max(values)
    if 0 <= low < 0.6 * high:
        low = 0.0
    room = 0.05 * (high - low) or 0.5 * abs(high) or 1.0
    return (low if low == 0 else low - room), high + room
