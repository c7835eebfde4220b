"""What is said beside the pointer of the object that lies there."""

from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QWidget

from app.canvas.navigation import Phase, Pointer
from app.canvas.overlays import HoverName
from app.canvas.tools.base import Tool
from app.document.document import Document
from app.document.smallness import too_small
from app.translation import spoken_class


class Naming(HoverName):
    """Names it while a tool hovers that wants names.

    for_model   a model draws the document: what is too small for it is told as well, to tools that
                paint when they hover and when a stroke ends there
    """

    def __init__(self, canvas: QWidget, document: Document) -> None:
        super().__init__(canvas)
        self._document = document
        self.for_model = False

    def follow(self, phase: Phase, pointer: Pointer, hit: int | None, tool: Tool) -> None:
        """Say what there is to say of the object that was hit, or nothing."""
        words = list[str]()
        hovers = phase is Phase.HOVER
        if hit is not None and hovers and tool.names_objects:
            words.append(self._name_of(hit))
        tells = self.for_model and (words or (tool.paints and (hovers or phase is Phase.RELEASE)))
        if hit is not None and tells and self._is_small(hit, pointer.position):
            words.append(self.tr("too small for this model"))
        if words:
            self.show_at(pointer.widget, " · ".join(words))
        else:
            self.hide()

    def _name_of(self, hit: int) -> str:
        state = self._document.state
        entry, class_name = state.layout.objects[hit], spoken_class(state.class_of(hit).name)
        return f"{entry.name} ({class_name})" if entry.name else f"{class_name} {hit}"

    def _is_small(self, hit: int, place: QPointF) -> bool:
        return too_small(self._document.state, hit, place.x(), place.y())
