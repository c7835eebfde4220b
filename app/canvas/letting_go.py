"""Objects that float on the canvas: says how to go on, and lets them go."""

from PySide6.QtCore import QObject, Signal

from app.canvas.tools.base import Reports
from app.document.document import Document


class LettingGo(QObject):
    """Follows what floats in the document."""

    happened = Signal()  # objects began to float, or do so no longer

    def __init__(self, document: Document, reports: Reports, parent: QObject) -> None:
        super().__init__(parent)
        self._document, self._reports = document, reports
        self._floats = False
        document.history_changed.connect(self.follow)
        document.selection_changed.connect(self.follow)

    def let_go(self) -> bool:
        """What was moved or copied lies where it is from now on. False if nothing floated."""
        floated = self._document.floating.let_go()
        self.follow()
        return floated

    def follow(self) -> None:
        """Tell how to go on while something floats."""
        floats = self._document.floating.at(self._document.state_id) is not None
        if floats != self._floats:
            self._floats = floats
            words = self.tr("It floats: what lies beneath is kept. Enter lets go")
            self._reports.hint.emit(words if floats else "")
            self.happened.emit()
