"""How the document looks in each view: follows its signals and keeps the layers up to date."""

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QObject, QRect, QRectF, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter

from app.canvas import ink
from app.canvas.colors import class_colors
from app.canvas.layers import (
    ComingLayer,
    FreshLayer,
    MapLayer,
    PictureLayer,
    color_table,
    half_table,
    object_table,
    picture_to_layout,
)
from app.canvas.outline import SelectionOutline
from app.canvas.overlays import Divider, draw_seams
from app.canvas.viewport import Viewport
from app.document.document import Document
from inade.layouts.layout import MAX_OBJECTS, Rect
from inade.layouts.shapes import NOTHING
from inade.scene import PicturePatch

GRID_ABOVE = 8.0  # zoom
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
        self._clear_unknown = False
        self.selection_shown = True
        self.underlay = 0.0  # share of the photo under the layout, 0-1
        self.before_held = False
        self.divider = Divider()
        self._map, self._picture, self._before = MapLayer(), PictureLayer(), PictureLayer()
        self._photo = PictureLayer()
        self._coming = ComingLayer()
        self._fresh = FreshLayer(self)
        self._outline = SelectionOutline()
        self._before_picture: np.ndarray | None = None
        self._hidden: frozenset[int] = frozenset()
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
        document.fields_changed.connect(self._on_fields_changed)
        document.history_changed.connect(self._on_step)
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
        self.viewport.closed = self.document.state.closed
        self._fresh.reset(*self.document.layout.size)
        self._picture.update(self.document.picture)
        self._photo.update(self.document.underlay)
        self._before_picture = self.document.picture
        self._stroke = None
        self._coming.clear()
        self.recolor()
        self._trace()
        self.resized.emit()

    def recolor(self) -> None:
        """Use other colours: after a change of `view` or `safe_colors`."""
        self._look_up()
        self._shown = self.document.layout.object_map.copy()
        self._map.redo(self._shown)
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
        self.hold(self._before_picture if held else None)

    def hold(self, picture: np.ndarray | None) -> None:
        """Show this picture, uint8 [h, w, 3], in the place of everything; None ends it."""
        self.before_held = picture is not None
        if self.before_held:
            self._before.update(picture)
        self.stale.emit(None)

    def show_coming(self, patch: PicturePatch | None) -> None:
        """Show rows of a picture that is being made; None: none is any more."""
        if patch is None:
            self._coming.clear()
            self.stale.emit(None)
        else:
            self._coming.show(patch, self.document.picture_size)
            self.stale.emit(picture_to_layout(patch.rect, self.document.state.scale))

    def begin_stroke(self) -> None:
        """A gesture begins: its colours stay until pixels made after its end arrive."""
        self._stroke = NOTHING
        self.viewport.held = True
        self._stroke_picture = self.document.picture

    def end_stroke(self) -> None:
        """The gesture is over, or was taken back."""
        self._stroke = None
        if self.viewport.come_home():
            self.stale.emit(None)
        if self._colours_are_over:
            self._fresh.release(None)
        self._outline_later.start()

    def draw(self, painter: QPainter, exposed: QRect) -> None:
        """Draw what lies in an exposed widget rectangle: view, lines, selection."""
        for shift in self.viewport.shifts(QRectF(exposed)):
            area = QRectF(exposed).translated(-shift, 0).intersected(self.viewport.frame)
            if area.isEmpty():
                continue
            painter.translate(shift, 0)
            if self.before_held:
                self._before.draw(painter, self.viewport)
            else:
                self._views[self.view](painter, area)
            painter.translate(-shift, 0)
        if self.selection_shown and not self.before_held:
            self._outline.draw(painter, self.viewport)
        if self.viewport.closed:
            draw_seams(painter, self.viewport, QRectF(exposed))

    def clear_unknown(self) -> None:
        """From now on what has no label shows the picture alone."""
        self._clear_unknown = True
        self._map = MapLayer(opaque=False)
        self._look_up()
        self._map.redo(self._shown)
        self.stale.emit(None)

    # Views

    def _draw_picture(self, painter: QPainter, area: QRectF) -> None:
        if self.document.picture is None:
            self._draw_map(painter, area)
            self._coming.draw(painter, self.viewport)
            return
        self._picture.draw(painter, self.viewport)
        self._coming.draw(painter, self.viewport)
        self._draw_photo(painter)
        self._fresh.draw(painter, self.viewport)
        if self.outlines or self.viewport.zoom > GRID_ABOVE or self._doubts:
            self._draw_ink(painter, area, on_map=False)

    def _draw_map(self, painter: QPainter, area: QRectF) -> None:
        self._map.draw(painter, self.viewport)
        self._draw_photo(painter)
        self._draw_ink(painter, area, on_map=True)

    def _draw_blend(self, painter: QPainter, area: QRectF) -> None:
        if self.document.picture is not None:
            self._picture.draw(painter, self.viewport)
            self._coming.draw(painter, self.viewport)
            painter.setOpacity(self.blend)
        self._map.draw(painter, self.viewport)
        painter.setOpacity(1.0)
        self._draw_photo(painter)
        self._draw_ink(painter, area, on_map=True)

    def _draw_photo(self, painter: QPainter) -> None:
        if self.underlay > 0:
            painter.setOpacity(self.underlay)
            self._photo.draw(painter, self.viewport)
            painter.setOpacity(1.0)

    def _draw_split(self, painter: QPainter, area: QRectF) -> None:
        x = self.divider.x(self.viewport)
        left, right = QRectF(area), QRectF(area)
        left.setRight(min(x, area.right()))
        right.setLeft(max(x, area.left()))
        for part, draw in ((left, self._draw_picture), (right, self._draw_map)):
            if part.isValid():
                painter.save()
                painter.setClipRect(part, Qt.ClipOperation.IntersectClip)
                draw(painter, part)
                painter.restore()

    def _draw_ink(self, painter: QPainter, area: QRectF, *, on_map: bool) -> None:
        """Lines, hatching and grid; a map always shows where objects of one class touch."""
        ratio = self.viewport.device_ratio
        start, end = area.topLeft() * ratio, area.bottomRight() * ratio
        corner = (int(start.x()) - 1, int(start.y()) - 1)
        device = QRect(*corner, int(end.x()) + 2 - corner[0], int(end.y()) + 2 - corner[1])
        pixels = np.zeros((device.height(), device.width()), np.uint32)
        if self.viewport.zoom > GRID_ABOVE:
            ink.draw_grid(pixels, self.viewport, corner)
        if on_map or self.outlines or self._doubts:
            self._draw_owners(pixels, device, on_map=on_map)
        painter.save()
        painter.setClipRect(area, Qt.ClipOperation.IntersectClip)  # `device` is a little larger
        ink.paint(painter, self.viewport, device, pixels)
        painter.restore()

    def _draw_owners(self, pixels: np.ndarray, device: QRect, *, on_map: bool) -> None:
        ids = ink.sample_ids(self._shown, self.viewport, device)
        if self._doubts and (doubt := self.document.state.doubt) is not None:
            unsure = ink.sample_ids(doubt, self.viewport, device) == self._classes[ids]
            ink.draw_doubt(pixels, unsure, (device.x(), device.y()))
        if on_map and self.hatching:
            ink.draw_hatching(pixels, ids, self._classes, (device.x(), device.y()))
        if self.outlines or self.view == "objects":
            ink.draw_lines(pixels, ids)
        elif on_map:
            ink.draw_lines(pixels, ids, self._classes)

    @property
    def _doubts(self) -> bool:
        """Whether parts of the layout were proposed, and perhaps wrongly."""
        doubt = self.document.state.doubt
        return doubt is not None and doubt.shape == self._shown.shape

    # What the document says

    def _look_up(self) -> None:
        """Build the tables by object id: classes, colours, half-transparent colours."""
        self._channels = self.document.layout.channels
        colors = class_colors(self.document.labels, safe=self.safe_colors)
        self._classes = np.zeros(MAX_OBJECTS, np.uint16)
        self._classes[list(self._channels)] = list(self._channels.values())
        self._half = half_table(self._channels, colors)
        table = object_table() if self.view == "objects" else color_table(self._channels, colors)
        if self._clear_unknown:
            rest = self.document.labels.unknown_channel
            table = table.copy()
            table[[i for i, channel in self._channels.items() if channel == rest]] = 0
        self._map.set_table(table)

    def _on_objects_changed(self) -> None:
        self._follow_table()
        if self.document.hidden != self._hidden:
            self._trace()

    def _follow_table(self) -> None:
        """Objects come and go with their pixels; one that changes class is drawn anew whole."""
        before, now = self._channels, self.document.layout.channels
        if now == before:
            return
        self._look_up()
        other_class = [i for i, channel in now.items() if before.get(i, channel) != channel]
        if other_class:
            self.stale.emit(None)
            self._map.redo(self._shown)
            if self.document.picture is not None and self._awaits_pixels:
                height, width = self._shown.shape
                changed = np.isin(self._shown, other_class)
                colors = self._half[self._shown]
                self._fresh.update(Rect(0, 0, width, height), changed, colors)

    def _on_layout_changed(self, rect: Rect) -> None:
        if not self.document.stroke_active:  # a stroke changes no row of the table on its way
            self._follow_table()
        changed = self.document.layout.object_map[rect.slices] != self._shown[rect.slices]
        inner = Rect.around(changed)
        if inner.empty:
            return
        changed = changed[inner.slices]
        rect = Rect(rect.x + inner.x, rect.y + inner.y, inner.width, inner.height)
        now = self.document.layout.object_map[rect.slices]
        np.copyto(self._shown[rect.slices], now)
        found = now[changed]
        # A brush paints one id: then there is no need to look up a colour for every pixel.
        ids = found[0] if (found == found[0]).all() else now
        self._map.update(rect, changed, ids)
        if self.document.picture is not None and (self._stroke is not None or self._awaits_pixels):
            self._fresh.update(rect, changed, np.take(self._half, ids))
        if self._stroke is None:
            self._outline_later.start()
        else:
            self._stroke = self._stroke.united(rect)
        self.stale.emit(rect)

    def _on_picture_changed(self, rect: Rect) -> None:
        same_size = self._picture.width == self.content[1]
        self._picture.update(self.document.picture, rect)
        place = picture_to_layout(rect, self.document.state.scale) if same_size else None
        self._fresh.release(None if self._colours_are_over else place, self._stroke)
        if not same_size:
            self.resized.emit()
        self.stale.emit(place)

    def _on_fields_changed(self, names: frozenset[str]) -> None:
        if "closed" in names:
            self.viewport.closed = self.document.state.closed
            self._trace()
            self.resized.emit()
        if "underlay" in names:
            self._photo.update(self.document.underlay)
        if names & {"underlay", "sketch", "doubt"}:
            self.stale.emit(None)

    def _on_step(self) -> None:
        shown = self._stroke_picture
        self._before_picture = self.document.picture if shown is None else shown
        self._stroke_picture = None
        if self._colours_are_over:  # what was taken back has none to fade
            self._fresh.clear()

    @property
    def _colours_are_over(self) -> bool:
        """Whether no pixels will come that end them: none are wanted, or the last are there."""
        return self._stroke is None and (not self._awaits_pixels or not self.document.needs_pass)

    @property
    def _awaits_pixels(self) -> bool:
        return not self.document.keep_pixels

    def _trace(self) -> None:
        self._outline_later.stop()
        document = self.document
        self._hidden = document.hidden
        shown = document.selection - self._hidden
        mask = None
        if len(shown) == 1:
            mask = document.layout.object_map == next(iter(shown))
        elif shown:
            mask = np.isin(document.layout.object_map, list(shown))
        self._stale_outline()
        finer = document.layout.size[1] / self.content[1]
        self._outline.trace(mask, finer, closed=document.layout.closed)
        self._stale_outline()

    def _stale_outline(self) -> None:
        box = self._outline.bounds.toAlignedRect()
        if box.isValid():
            self.stale.emit(Rect(box.x(), box.y(), box.width(), box.height()))
