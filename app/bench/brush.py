"""How long a brush move takes until it is on the screen, through the real event loop."""

import math
import time
from collections.abc import Iterator
from dataclasses import replace

import numpy as np
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from app.canvas.rendering import VIEWS
from app.canvas.view import CanvasView
from app.document.document import Document
from app.document.state import State
from inade.layouts.labels import LabelSet
from inade.layouts.layout import Layout


def sample_document(side: int = 2048, objects: int = 500) -> Document:
    """A document of `side` x `side` pixels with `objects` cells of a Voronoi diagram."""
    labels = LabelSet.builtin("countryside")
    random = np.random.default_rng(7)
    sites = random.random((objects, 2)) * side
    coarse = 256
    y, x = (np.mgrid[:coarse, :coarse] + 0.5) * (side / coarse)
    nearest = np.full((coarse, coarse), np.inf)
    cells = np.zeros((coarse, coarse), np.int64)
    for number, (site_x, site_y) in enumerate(sites):
        distance = (x - site_x) ** 2 + (y - site_y) ** 2
        closer = distance < nearest
        nearest[closer], cells[closer] = distance[closer], number
    layout = Layout.from_maps(cells % len(labels), cells).resized(side, side)
    size = (256, 256)
    project = State.of_layout(layout, labels, size, noise_dim=64, latent_dim=256)
    picture = random.integers(0, 256, (*size, 3), np.uint8)
    return Document(replace(project, picture=picture))


def brush_moves(view: CanvasView, *, size: int = 512, moves: int = 200) -> list[float]:
    """Milliseconds from each mouse move to the end of the repaint it causes.

    Paints one stroke along a spiral over the visible canvas and takes it back.
    """
    view.set_tool("brush")
    view.options.set_size("brush", size)
    points = list(_spiral(view, moves))
    _send(view, QEvent.Type.MouseButtonPress, points[0])
    QApplication.processEvents()
    taken = []
    for point in points[1:]:
        started = time.perf_counter()
        _send(view, QEvent.Type.MouseMove, point)
        QApplication.processEvents()
        taken.append(1000 * (time.perf_counter() - started))
    view.cancel_gesture()
    QApplication.processEvents()
    return taken


def brush_moves_by_view(*, moves: int) -> dict[str, list[float]]:
    """Milliseconds by view, on a canvas of 1100 x 900 logical pixels."""
    assert QApplication.instance() is not None
    view = CanvasView(sample_document())
    view.resize(1100, 900)
    view.show()
    QApplication.processEvents()
    result: dict[str, list[float]] = {}
    for name in VIEWS:
        view.set_view_mode(name)
        QApplication.processEvents()
        result[name] = brush_moves(view, moves=moves)
    view.close()
    view.deleteLater()
    return result


def _spiral(view: CanvasView, count: int) -> Iterator[QPointF]:
    # Off the middle, where a press would take hold of the divider of the split view.
    middle = QPointF(view.width() / 2 - 40, view.height() / 2)
    reach = 0.4 * min(view.width(), view.height())
    for step in range(count):
        turn, distance = step / count * 6 * math.pi, reach * step / count
        yield middle + QPointF(math.cos(turn) * distance, math.sin(turn) * distance)


def _send(view: CanvasView, kind: QEvent.Type, point: QPointF) -> None:
    moved = kind is QEvent.Type.MouseMove
    button = Qt.MouseButton.NoButton if moved else Qt.MouseButton.LeftButton
    event = QMouseEvent(
        kind,
        point,
        QPointF(view.mapToGlobal(point)),
        button,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(view, event)
