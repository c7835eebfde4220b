"""The sample grid of a run: read from its PNG, shown in the window's own colours."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QImageReader, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app import theme
from app.translation import follow_language
from inade.errors import ImageError
from inade.reading import MALFORMED, parse_json, regular_file
from inade.training.run.watch import SAMPLES_NOTE

SMALLEST = 96  # pixels of a picture's side
_GAP, _HEADER = 4, 22
_ORDER = ("layout", "real", "prior", "restyled", "reference", "prior2")  # from left to right
_LARGEST = 2**26  # pixels of a sheet


@dataclass(frozen=True, eq=False)
class SampleGrid:
    """Pictures in rows; `columns` says what each column is ('layout', 'real', 'prior', ...)."""

    path: Path
    columns: tuple[str, ...]
    rows: tuple[tuple[QImage, ...], ...]


def read_samples(path: Path) -> SampleGrid | None:
    """Read a grid; None for a file that is none. Any thread."""
    try:
        reader = QImageReader(str(regular_file(path, ImageError)))
    except ImageError:
        return None
    if reader.size().width() * reader.size().height() > _LARGEST:
        return None
    note = reader.text(SAMPLES_NOTE)
    image = reader.read()
    if image.isNull():
        return None
    try:
        facts = parse_json(note, path, ImageError)
        columns = tuple(str(name) for name in facts["columns"])
        left, top, width, height, gap = (
            int(facts[key]) for key in ("left", "top", "width", "height", "gap")
        )
        count = int(facts["rows"])
        if len(columns) * count * width * height > 4 * _LARGEST or min(width, height) < 1:
            raise ValueError("its parts are more than it holds")
    except (ImageError, *MALFORMED):
        return SampleGrid(path, ("",), ((image,),))  # the whole sheet, as it is
    rows = tuple(
        tuple(
            image.copy(left + c * (width + gap), top + r * (height + gap), width, height)
            for c in range(len(columns))
        )
        for r in range(count)
    )
    return SampleGrid(path, columns, rows)


class SampleView(QWidget):
    """As many columns and rows as fit with pictures of 96 pixels or more; more by scrolling."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._grid: SampleGrid | None = None
        self._note = ""
        self._scaled: dict[tuple[int, int, int], QImage] = {}
        follow_language(self._retranslate)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Samples"))
        self.update()

    @property
    def grid(self) -> SampleGrid | None:
        """What is shown."""
        return self._grid

    def show_samples(self, grid: SampleGrid | None, note: str = "") -> None:
        """Show a grid, or a note in its place."""
        if grid is self._grid and note == self._note:
            return
        self._grid, self._note = grid, note
        self._scaled.clear()
        self.updateGeometry()
        self.update()

    def heightForWidth(self, width: int) -> int:
        """All rows at the size that the width allows."""
        if self._grid is None:
            return 240
        _, side = self._layout(width)
        return _HEADER + len(self._grid.rows) * (side.height() + _GAP)

    def sizeHint(self) -> QSize:
        width = max(self.width(), 4 * (SMALLEST + _GAP))
        return QSize(width, self.heightForWidth(width))

    def hasHeightForWidth(self) -> bool:
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shown = theme.tokens(self.palette())
        grid = self._grid
        if grid is None:
            painter.setPen(QColor(shown.secondary))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.rect().adjusted(24, 24, -24, -24), flags, self._note)
            return
        columns, side = self._layout(self.width())
        font = painter.font()
        font.setPixelSize(11)
        painter.setFont(font)
        painter.setPen(QColor(shown.secondary))
        for place, column in enumerate(columns):
            x = place * (side.width() + _GAP)
            box = QRectF(x, 0, side.width(), _HEADER - 4)
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, self._title(grid.columns[column]))
        for number, row in enumerate(grid.rows):
            y = _HEADER + number * (side.height() + _GAP)
            if not event.rect().intersects(QRect(0, y, self.width(), side.height())):
                continue
            for place, column in enumerate(columns):
                target = QRect(place * (side.width() + _GAP), y, side.width(), side.height())
                self._draw(painter, target, (number, column), row[column])

    def _draw(
        self, painter: QPainter, target: QRect, place: tuple[int, int], image: QImage
    ) -> None:
        ratio = self.devicePixelRatioF()
        key = (*place, target.width())
        scaled = self._scaled.get(key)
        if scaled is None:
            mode = Qt.TransformationMode.SmoothTransformation
            keep = Qt.AspectRatioMode.IgnoreAspectRatio
            scaled = image.scaled(target.size() * ratio, keep, mode)
            self._scaled[key] = scaled
        path = QPainterPath()
        path.addRoundedRect(QRectF(target), 3, 3)
        painter.save()
        painter.setClipPath(path)
        painter.drawImage(target, scaled)
        painter.restore()

    def _layout(self, width: int) -> tuple[list[int], QSize]:
        """Columns to show, as places in the grid, and the size of a picture."""
        assert self._grid is not None
        names = self._grid.columns
        known = [names.index(name) for name in _ORDER if name in names]
        columns = known or list(range(len(names)))
        most = max(1, (width + _GAP) // (SMALLEST + _GAP))
        columns = columns[: min(most, len(columns))]
        across = max(1, (width + _GAP) // len(columns) - _GAP)
        first = self._grid.rows[0][columns[0]]
        return columns, QSize(across, max(1, round(across * first.height() / first.width())))

    def _title(self, name: str) -> str:
        titles = {
            "layout": self.tr("layout"),
            "real": self.tr("yours"),
            "reference": self.tr("remade"),
            "prior": self.tr("random"),
            "prior2": self.tr("another"),
            "restyled": self.tr("outlined restyled"),
        }
        return titles.get(name, name)
