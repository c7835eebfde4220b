"""The switch between the five views, in a bar over the canvas, and the zoom in its corner."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSlider, QWidget

from app.actions import Actions
from app.translation import follow_language

VIEW_ACTIONS = ("view.picture", "view.layout", "view.objects", "view.blend", "view.split")


class ViewBar(QWidget):
    """Five segments; the opacity of the layout appears beside *Blend*."""

    blended = Signal(float)  # share of the layout, 0-1

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        segments = QFrame()
        segments.setProperty("look", "segments")
        inside = QHBoxLayout(segments)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.setSpacing(0)
        for action_id in VIEW_ACTIONS:
            button = actions.button(action_id, shown=True)
            button.setProperty("look", "segment")
            inside.addWidget(button)
        self._opacity = QSlider(Qt.Orientation.Horizontal)
        self._opacity.setRange(0, 100)
        self._opacity.setValue(50)
        self._opacity.setFixedWidth(120)
        self._opacity.valueChanged.connect(lambda value: self.blended.emit(value / 100))
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 0)
        row.setSpacing(12)
        row.addWidget(segments)  # at the left: it stays under the pointer when controls appear
        row.addWidget(self._opacity)
        row.addStretch(1)
        self.show_view("picture")
        follow_language(self._retranslate)

    def add(self, part: QWidget) -> None:
        """Put more controls at the right of the switch."""
        self._row.insertWidget(self._row.count() - 1, part)

    def show_view(self, view: str) -> None:
        """Show the controls of a view."""
        self._opacity.setVisible(view == "blend")

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("View"))
        self._opacity.setAccessibleName(self.tr("Opacity of the layout"))
        self._opacity.setToolTip(self.tr("Opacity of the layout"))


class ZoomBadge(QLabel):
    """The zoom in the lower right corner of the canvas."""

    def __init__(self, canvas: QWidget) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self.setProperty("look", "badge")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        canvas.installEventFilter(self)

    def place(self) -> None:
        """Go back into the corner."""
        self.adjustSize()
        corner = self._canvas.rect().bottomRight() - self.rect().bottomRight()
        self.move(corner.x() - 12, corner.y() - 12)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.place()
        return False
