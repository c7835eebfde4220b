"""What is done with the photo under the layout, beside the switch of views."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSlider, QWidget

from app.actions import Actions
from app.document.document import Document
from app.translation import follow_language


class PhotoBar(QWidget):
    """Opacity of the photo and the actions on it; in sight while there is a photo."""

    shown_at = Signal(float)  # share of the photo, 0-1

    def __init__(self, actions: Actions, document: Document) -> None:
        super().__init__()
        self._document = document
        self._name = QLabel()
        self._name.setProperty("look", "secondary")
        self.opacity = QSlider(Qt.Orientation.Horizontal)
        self.opacity.setRange(0, 100)
        self.opacity.setFixedWidth(72)
        self.opacity.valueChanged.connect(lambda value: self.shown_at.emit(value / 100))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._name)
        row.addWidget(self.opacity)
        self._keep, self._match = actions["paint.keep_pixels"], actions["photo.match"]
        for action in (self._keep, self._match):
            button = actions.button(action.objectName())
            button.setProperty("look", "button")
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
            row.addWidget(button)
        document.replaced.connect(self._follow)
        document.fields_changed.connect(self._follow)
        self._follow()
        follow_language(self._retranslate)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Photo"))
        self._name.setText(self.tr("Photo"))
        self.opacity.setAccessibleName(self.tr("Opacity of the photo"))
        self.opacity.setToolTip(self.tr("Opacity of the photo"))
        self._keep.setIconText(self.tr("Keep pixels"))
        self._match.setIconText(self.tr("Match"))

    def show_share(self, share: float) -> None:
        """Show which opacity the photo has."""
        if round(100 * share) != self.opacity.value():
            with QSignalBlocker(self.opacity):
                self.opacity.setValue(round(100 * share))

    def _follow(self, _: object = None) -> None:
        self.setVisible(self._document.underlay is not None)
