"""Another size for a document and all that is in it."""

from PySide6.QtWidgets import QCheckBox, QDoubleSpinBox, QWidget

from app.dialogs.picture_size import SizeDialog, SizeFields, size_problem
from inade.looks.windows import LARGEST_SIDE


class ScaleDocument(SizeDialog):
    """Asks for the new size, in pixels or in percent."""

    def __init__(
        self, size: tuple[int, int], parent: QWidget | None = None, *, closed: bool = False
    ) -> None:
        """size: (height, width) of the picture; closed: whether it is a panorama."""
        super().__init__(parent)
        self._closed = closed
        self._before = self._size = size
        self._fields = SizeFields(size)
        self._fields.set_range(1, 4 * LARGEST_SIDE)
        self._percent = QDoubleSpinBox()
        self._percent.setRange(1, 10_000)
        self._percent.setDecimals(1)
        self._percent.setSuffix(" %")
        self._percent.setAccessibleName(self.tr("Percent"))
        self._keep = QCheckBox(self.tr("Keep the proportions"))
        self._keep.setChecked(True)
        self.form.addRow(self.tr("Width × height"), self._fields)
        self.form.addRow(self.tr("Percent"), self._percent)
        self.form.addRow("", self._keep)
        told = self.tr(
            "{0} × {1} pixels now. Layout and picture are scaled; what the model made is then"
            " made anew at the new size, and a photo is resampled."
        ).format(size[1], size[0])
        self.lay_out(self.form, title=self.tr("Scale document"), told=told, act=self.tr("Scale"))
        self._fields.changed.connect(self._on_typed)
        self._percent.valueChanged.connect(self._on_percent)
        self._keep.toggled.connect(self._on_typed)
        self._show()
        self.resize(420, 220)

    @property
    def size_(self) -> tuple[int, int]:
        """(height, width) of the picture to come."""
        return self._size

    def _on_typed(self) -> None:
        """With its proportions kept, the side that was not typed follows the other."""
        (rows, columns), (height, width) = self._before, self._fields.size_
        if self._keep.isChecked():
            if width != self._size[1] or height == self._size[0]:
                height = max(1, round(width * rows / columns))
            else:
                width = max(1, round(height * columns / rows))
        self._size = height, width
        self._show()

    def _on_percent(self, percent: float) -> None:
        height, width = (max(1, round(side * percent / 100)) for side in self._before)
        self._size = height, width
        self._show(percent)

    def _show(self, percent: float | None = None) -> None:
        shown = 100 * self._size[1] / self._before[1] if percent is None else percent
        for widget in (self._fields, self._percent):
            widget.blockSignals(True)
        self._fields.size_ = self._size
        self._percent.setValue(shown)
        for widget in (self._fields, self._percent):
            widget.blockSignals(False)
        problem = size_problem(self._size, closed=self._closed)
        self.tell(problem, ready=self._size != self._before)
