"""How the document looks in each view: follows its signals and keeps the layers up to date."""

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QObject, QRect, QRectF, QSizeF, QTimer, Signal
from PySide6.QtGui import QPainter

from app.canvas import ink
from app.canvas.colors import class_colors
from app.canvas.layers import (
    FreshLayer,
    MapLayer,
    PictureLayer,
    color_table,
    half_table,
    object_table,
    picture_to_layout,
)
from app.canvas.outline import SelectionOutline
from app.canvas.overlays import Divider, draw_grid
from app.canvas.viewport import Viewport
from app.document import Document
from inade.layout import MAX_OBJECTS, Rect
from inade.painting import NOTHING

VIEWS = ("picture", "layout", "objects", "blend", "split")


class Rendering(QObject):
    """Draws a document through a viewport. Settings are plain properties; set, then `refresh`."""

    stale = Signal(object)  # Rect of the layout to draw again, None for everything
    resized = Signal()  # layout or picture have another size

    def __init__(self, document: Document, viewport: Viewport, parent: QObject) -> None:
        super().__init__(parent)
        self.document, self.viewport = document, viewport
        self.view = "picture"
        self.blend = 0.5  # share of the layout in the blended view, 0-1
        self.outlines = False  # lines around every object
        self.hatching = False
        self.safe_colors = False
        self.selection_shown = True
        self.before_held = False
        self.divider = Divider()
        self._map, self._picture, self._before = MapLayer(), PictureLayer(), PictureLayer()
        self._fresh = FreshLayer(self)
        self._outline = SelectionOutline()
        self._before_picture: np.ndarray | None = None
        self._stroke: Rect | None = None
        self._stroke_picture: np.ndarray | None = None
        self._outline_later = QTimer(self, singleShot=True, interval=0)
        self._outline_later.timeout.connect(self._trace)
        self._fresh.faded.connect(self.stale)
        document.layout_changed.connect(self._on_layout_changed)
        document.objects_changed.connect(self._on_objects_changed)
        document.picture_changed.connect(self._on_picture_changed)
        document.selection_changed.connect(self._trace)
        document.replaced.connect(self.reload)
        document.undo_stack.indexChanged.connect(self._on_step)
        self._views: dict[str, Callable[[QPainter, QRectF], None]] = {
            "picture": self._draw_picture,
            "layout": self._draw_map,
            "objects": self._draw_map,
            "blend": self._draw_blend,
            "split": self._draw_split,
        }
        self.reload()

    @property
    def content(self) -> tuple[QSizeF, int]:
        """Size of the layout and width of the picture, in their own pixels."""
        height, width = self.document.layout.size
        picture = self.document.picture
        across = self.document.picture_size[1] if picture is None else picture.shape[1]
        return QSizeF(width, height), across

    def reload(self) -> None:
        """Take everything from the document anew."""
        self._fresh.reset(self.document.layout.object_map)
        self._picture.update(self.document.picture)
        self._before_picture = self.document.picture
        self._stroke = None
        self.recolor()
        self._trace()
        self.resized.emit()

    def recolor(self) -> None:
        """Use other colours: after a change of `view` or `safe_colors`."""
        self._look_up()
        self._map.redo(self.document.layout.object_map)
        self.stale.emit(None)

    def set_view(self, view: str) -> None:
        """Show one of `VIEWS`."""
        assert view in VIEWS
        recolored = "objects" in (view, self.view) and view != self.view
        self.view = view
        if recolored:
            self.recolor()
        self.stale.emit(None)

    def hold_before(self, held: bool) -> None:
        """Show the picture as it was before the newest gesture, while a key is held."""
        self.before_held = held and self._before_picture is not None
        if self.before_held:
            self._before.update(self._before_picture)
        self.stale.emit(None)

    def begin_stroke(self) -> None:
        """A gesture begins: its colours stay until pixels made after its end arrive."""
        self._stroke = NOTHING
        self._stroke_picture = self.document.picture

    def end_stroke(self) -> None:
        """The gesture is over, or was taken back."""
        self._stroke = None
        self._outline_later.start()

    def draw(self, painter: QPainter, exposed: QRect) -> None:
        """Draw what lies in an exposed widget rectangle: view, lines, selection."""
        area = QRectF(exposed).intersected(self.viewport.frame)
        if area.isEmpty():
            return
        if self.before_held:
            self._before.draw(painter, self.viewport)
            return
        self._views[self.view](painter, area)
        if self.outlines:
            self._draw_ink(painter, area, lines=None, hatching=False)
        draw_grid(painter, self.viewport, area)
        if self.selection_shown:
            self._outline.draw(painter, self.viewport, QRectF(exposed))

    def outline_box(self) -> QRectF:
        """Layout rectangle around the selection's outline."""
        return self._outline.bounds

    # Views

    def _draw_picture(self, painter: QPainter, area: QRectF) -> None:
        if self.document.picture is None:
            self._draw_map(painter, area)
            return
        self._picture.draw(painter, self.viewport)
        self._fresh.draw(painter, self.viewport)

    def _draw_map(self, painter: QPainter, area: QRectF) -> None:
        self._map.draw(painter, self.viewport)
        lines = None if self.view == "objects" else self._classes
        self._draw_ink(painter, area, lines=lines, hatching=self.hatching)

    def _draw_blend(self, painter: QPainter, area: QRectF) -> None:
        if self.document.picture is not None:
            self._picture.draw(painter, self.viewport)
            painter.setOpacity(self.blend)
        self._draw_map(painter, area)
        painter.setOpacity(1.0)

    def _draw_split(self, painter: QPainter, area: QRectF) -> None:
        x = self.divider.x(self.viewport)
        left, right = QRectF(area), QRectF(area)
        left.setRight(min(x, area.right()))
        right.setLeft(max(x, area.left()))
        for part, draw in ((left, self._draw_picture), (right, self._draw_map)):
            if part.isValid():
                painter.save()
                painter.setClipRect(part)
                draw(painter, part)
                painter.restore()

    def _draw_ink(
        self, painter: QPainter, area: QRectF, *, lines: np.ndarray | None, hatching: bool
    ) -> None:
        ratio = self.viewport.device_ratio
        corner, end = area.topLeft() * ratio, area.bottomRight() * ratio
        first = (int(corner.x()) - 1, int(corner.y()) - 1)
        device = QRect(*first, int(end.x()) + 2 - first[0], int(end.y()) + 2 - first[1])
        ids = ink.sample_ids(self.document.layout.object_map, self.viewport, device)
        pixels = np.zeros(ids.shape, np.uint32)
        if hatching:
            ink.draw_hatching(pixels, ids, self._classes, first)
        ink.draw_lines(pixels, ids, lines)
        ink.paint(painter, self.viewport, device, pixels)

    # What the document says

    def _look_up(self) -> None:
        """Build the tables by object id: classes, colours, half-transparent colours."""
        self._channels = self.document.layout.channels
        colors = class_colors(self.document.labels, safe=self.safe_colors)
        self._classes = np.zeros(MAX_OBJECTS, np.uint16)
        self._classes[list(self._channels)] = list(self._channels.values())
        self._half = half_table(self._channels, colors)
        by_object = self.view == "objects"
        self._map.set_table(object_table() if by_object else color_table(self._channels, colors))

    def _on_objects_changed(self) -> None:
        self._follow_table()
        self.stale.emit(None)

    def _follow_table(self) -> None:
        """Objects come and go with their pixels; one that changes class is drawn anew whole."""
        before, now = self._channels, self.document.layout.channels
        if now == before:
            return
        self._look_up()
        other_class = [i for i, channel in now.items() if before.get(i, channel) != channel]
        if other_class:
            object_map = self.document.layout.object_map
            self._map.redo(object_map)
            if self.document.picture is not None:
                self._fresh.tint(np.isin(object_map, other_class), self._half)

    def _on_layout_changed(self, rect: Rect) -> None:
        object_map = self.document.layout.object_map
        self._follow_table()
        self._map.update(object_map, rect)
        if self.document.picture is not None:
            self._fresh.update(object_map, rect, self._half)
        if self._stroke is None:
            self._outline_later.start()
        else:
            self._stroke = self._stroke.united(rect)
        self.stale.emit(rect)

    def _on_picture_changed(self, rect: Rect) -> None:
        same_size = self._picture.width == self.content[1]
        self._picture.update(self.document.picture, rect)
        place = picture_to_layout(rect, self.document.scale) if same_size else None
        self._fresh.release(place, self._stroke)
        if not same_size:
            self.resized.emit()
        self.stale.emit(place)

    def _on_step(self) -> None:
        shown = self._stroke_picture
        self._before_picture = self.document.picture if shown is None else shown
        self._stroke_picture = None

    def _trace(self) -> None:
        self._outline_later.stop()
        document = self.document
        shown = document.selection - document.hidden
        mask = None
        if len(shown) == 1:
            mask = document.layout.object_map == next(iter(shown))
        elif shown:
            mask = np.isin(document.layout.object_map, list(shown))
        self._stale_outline()
        self._outline.trace(mask, document.layout.size[1] / self.content[1])
        self._stale_outline()

    def _stale_outline(self) -> None:
        box = self._outline.bounds.toAlignedRect()
        if box.isValid():
            self.stale.emit(Rect(box.x(), box.y(), box.width(), box.height()))
