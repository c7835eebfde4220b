"""Variations until they are on screen, and pictures a second while the explore pad is dragged."""

import math
import time

import numpy as np
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from app.application import Studio
from app.bench.event_loop import PATIENCE_MS, PaintWatch, pause, wait
from app.strip.variations import COUNT

_LEFT, _PLAIN = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
_MOVE_EVERY, _TURN = 8, 180  # milliseconds, moves of one round over the pad


def selections(studio: Studio, count: int) -> list[list[int]]:
    """Sets of objects of the sample: one alone, from the largest to the smallest, and a few pairs.

    Every third set is a pair of objects that lie apart in that order.
    """
    areas = studio.document.layout.areas()
    order = sorted(areas, key=lambda i: -areas[i])
    chosen = [order[round(k)] for k in np.linspace(0, len(order) - 1, count)]
    pairs = zip(chosen, reversed(chosen), strict=True)
    return [
        [first, second] if number % 3 == 2 and first != second else [first]
        for number, (first, second) in enumerate(pairs)
    ]


def large_object(studio: Studio, side: int) -> list[int]:
    """A new picture of so many pixels a side, with a disc that fills most of it; the disc."""
    document = studio.document
    first, other = (document.labels.channel_named(name) or 0 for name in ("grass", "crop_field"))
    studio.files.new(first, 1, (side, side))
    disc = document.begin_new_object(other)
    document.extend_stroke(side / 2, side / 2, 0.45 * side)
    document.end_stroke()
    _come_to_rest(studio)
    return [disc]


def variation_times(studio: Studio, sets: list[list[int]]) -> list[float]:
    """Milliseconds from each selection until all its variations are on screen."""
    document, bottom = studio.document, studio.bottom
    variations, watch = bottom.variations, PaintWatch(bottom.row.strip.viewport())
    bottom.dock.show_tab("variations")
    taken = []
    for objects in sets:
        document.select(())
        _come_to_rest(studio)
        begun = time.perf_counter()
        document.select(objects)
        told = [begun]
        connection = variations.changed.connect(lambda told=told: told.append(time.perf_counter()))
        wait(
            lambda told=told: (
                variations.ready
                and len([c for c in variations.choices if c.patch is not None]) == COUNT
                and watch.painted > told[-1]
            )
        )
        variations.changed.disconnect(connection)
        taken.append(1000 * (watch.painted - begun))
    return taken


def explored_times(studio: Studio, sets: list[list[int]]) -> list[tuple[float, float]]:
    """(share of the picture, milliseconds a picture) while the dot is dragged around the pad."""
    document, pad = studio.document, studio.bottom.pad
    result = []
    for objects in sets:
        document.select(objects)
        _come_to_rest(studio)
        shown = _drag_around(studio, pad.rect().center(), 0.3 * min(pad.width(), pad.height()))
        share = float(np.isin(document.layout.object_map, objects).mean())
        apart = np.diff(shown)
        result.append((share, 1000 * float(apart.mean()) if apart.size else math.nan))
    return result


def _drag_around(studio: Studio, center: QPoint, radius: float) -> list[float]:
    """The moments at which pictures came on screen, from the press on: one round over the pad, on
    a slow machine more, until there is a picture."""
    document, pad, canvas = studio.document, studio.bottom.pad, studio.window.canvas
    watch = PaintWatch(canvas)
    made: list[float] = []
    signals = document.picture_changed, studio.runner.coming  # of a large object a part is coming
    connections = [(s, s.connect(lambda _: made.append(time.perf_counter()))) for s in signals]
    shown = [time.perf_counter()]
    QTest.mousePress(pad, _LEFT, _PLAIN, center)
    step = 0
    while step < _TURN or (len(shown) < 2 and time.perf_counter() - shown[0] < PATIENCE_MS / 1000):
        step += 1
        angle = 2 * math.pi * step / _TURN
        offset = QPoint(round(radius * math.cos(angle)), round(radius * math.sin(angle)))
        QTest.mouseMove(pad, center + offset)
        pause(_MOVE_EVERY)
        if made and watch.painted > made[-1] > shown[-1]:
            shown.append(watch.painted)
    QTest.mouseRelease(pad, _LEFT, _PLAIN, pad.rect().center())
    for signal, connection in connections:
        signal.disconnect(connection)
    return shown


def _come_to_rest(studio: Studio) -> None:
    """Nothing is made and nothing lacks; variations of what is selected may still be."""
    wait(lambda: not studio.runner.busy and not studio.document.needs_pass)
    pause(30)
