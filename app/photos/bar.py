"""What is done with the photo under the layout, beside the switch of views."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSlider, QToolButton, QWidget

from app.actions import Actions
from app.document.document import Document


class PhotoBar(QWidget):
    """Opacity of the photo and the actions on it; in sight while there is a photo."""

    shown_at = Signal(float)  # share of the photo, 0-1

    def __init__(self, actions: Actions, document: Document) -> None:
        super().__init__()
        self._document = document
        self.setAccessibleName(self.tr("Photo"))
        name = QLabel(self.tr("Photo"))
        name.setProperty("look", "secondary")
        self.opacity = QSlider(Qt.Orientation.Horizontal)
        self.opacity.setRange(0, 100)
        self.opacity.setFixedWidth(72)
        self.opacity.setAccessibleName(self.tr("Opacity of the photo"))
        self.opacity.setToolTip(self.tr("Opacity of the photo"))
        self.opacity.valueChanged.connect(lambda value: self.shown_at.emit(value / 100))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(name)
        row.addWidget(self.opacity)
        for action_id, text in (
            ("paint.keep_pixels", self.tr("Keep pixels")),
            ("photo.match", self.tr("Match")),
        ):
            button = QToolButton()
            button.setProperty("look", "button")
            button.setDefaultAction(actions[action_id])
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
            button.setText(text)
            button.setAccessibleName(actions.name(action_id))
            row.addWidget(button)
        document.replaced.connect(self._follow)
        document.fields_changed.connect(self._follow)
        self._follow()

    def show_share(self, share: float) -> None:
        """Show which opacity the photo has."""
        if round(100 * share) != self.opacity.value():
            with QSignalBlocker(self.opacity):
                self.opacity.setValue(round(100 * share))

    def _follow(self, _: object = None) -> None:
        self.setVisible(self._document.underlay is not None)
