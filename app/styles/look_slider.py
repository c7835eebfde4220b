"""A slider with its name, or a small picture for it, and its value."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSlider, QWidget


class LookSlider(QWidget):
    """A slider from 0 to a maximum. `moved` while it is dragged, `settled` after."""

    moved = Signal(float)
    settled = Signal()

    def __init__(
        self,
        title: str,
        maximum: float,
        show: Callable[[float], str],
        picture: QPixmap | None = None,
    ) -> None:
        super().__init__()
        self._show = show
        self._slider = QSlider(Qt.Orientation.Horizontal)
        self._slider.setRange(0, round(100 * maximum))
        self._slider.setPageStep(10)
        self._number = QLabel()
        self._number.setMinimumWidth(44)
        self._number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        name = self._name = QLabel()
        if picture is None:
            name.setProperty("look", "secondary")
            name.setMinimumWidth(56)
        else:
            name.setPixmap(picture)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(name)
        row.addWidget(self._slider, 1)
        row.addWidget(self._number)
        self._slider.valueChanged.connect(self._on_value_changed)
        self._slider.sliderReleased.connect(self.settled)
        self.show_value(1.0)
        self.set_title(title)

    def set_title(self, title: str) -> None:
        """What the slider is called."""
        for part in (self._slider, self._name):
            part.setToolTip(title)
        self._slider.setAccessibleName(title)
        if self._name.pixmap().isNull():
            self._name.setText(title)
        self._number.setText(self._show(self.value))

    @property
    def value(self) -> float:
        """Where the slider stands."""
        return self._slider.value() / 100

    def show_text(self, text: str) -> None:
        """Say something else than `show` does of the value."""
        self._number.setText(text)

    def show_value(self, value: float) -> None:
        """Show a value without telling anyone."""
        if not self._slider.isSliderDown():
            self._slider.blockSignals(True)
            self._slider.setValue(round(100 * value))
            self._slider.blockSignals(False)
            self._number.setText(self._show(value))

    def _on_value_changed(self, value: int) -> None:
        self._number.setText(self._show(value / 100))
        self.moved.emit(value / 100)
        if not self._slider.isSliderDown():  # keys and clicks settle at once
            self.settled.emit()
