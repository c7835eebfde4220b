"""The real window with the bundled model: its start, and strokes until they are on screen.

Runs in a process of its own, since a start can be measured once a process.
"""

import os
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from PySide6.QtCore import QPointF, QSettings, Qt
from PySide6.QtTest import QTest

from app.application import Studio, application
from app.bench.event_loop import LoopBeat, PaintWatch, pause, wait
from app.bench.looks import explored_times, large_object, selections, variation_times
from app.bench.strokes import BenchStroke, stroke_mix
from app.canvas.view import CanvasView
from app.settings import Settings
from app.start import keep_collector
from inade.layouts.layout import resize_nearest
from inade.places import FOLDER_VARIABLE

_MOVE_EVERY = 8  # milliseconds, as a mouse does
_LEFT, _PLAIN = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@dataclass
class SessionFigures:
    """What one session showed, in milliseconds.

    window, picture   from the start of the process until both are on screen
    ready             until the model is loaded and shows what was painted meanwhile
    loading           longest stall until the model is there;  lost: clicks without effect by then
    generating        longest stall while passes run
    strokes           (share of the picture that was painted, release until it is on screen)
    variations        from a selection until nine alternatives of it are on screen
    explored          (share of the picture that is explored, time a picture during one drag)
    """

    window: float = 0.0
    picture: float = 0.0
    ready: float = 0.0
    loading: float = 0.0
    clicks: int = 0
    lost: int = 0
    generating: float = 0.0
    strokes: list[tuple[float, float]] = field(default_factory=list)
    variations: list[float] = field(default_factory=list)
    explored: list[tuple[float, float]] = field(default_factory=list)


def run(started: float, strokes: int, looks: int = 0, side: int = 0) -> SessionFigures:
    """Measure one session that began at `time.time()` of `started`.

    `strokes` are painted, `looks` selections are varied and explored: of the sample, or of a
    picture of this `side` one object that fills most of it.
    """
    figures = SessionFigures()
    with tempfile.TemporaryDirectory(prefix="inade-bench-") as folder:
        os.environ[FOLDER_VARIABLE] = folder
        store = QSettings(str(Path(folder) / "settings.ini"), QSettings.Format.IniFormat)
        app = application()
        studio = Studio(Settings(store))
        collector = keep_collector(studio)
        studio.start()
        studio.window.resize(1440, 900)  # offscreen, the screen is smaller
        heart, watch = LoopBeat(app), PaintWatch(studio.window.canvas)
        wait(lambda: watch.painted > 0)
        figures.window = 1000 * (time.time() - started)
        saved = studio.document.picture is not None  # and so was painted with the window
        _click_while_loading(studio, heart, figures)
        wait(lambda: studio.document.picture is not None and not studio.document.needs_pass)
        made = time.perf_counter()
        wait(lambda: watch.painted > made)
        figures.ready = 1000 * (time.time() - started)
        figures.picture = figures.window if saved else figures.ready
        wait(lambda: not studio.runner.busy)
        if strokes or looks:
            pause(1000)  # what loads behind the first picture is done
        if strokes:
            _paint(studio, heart, watch, strokes, figures)
        if looks:
            heart.stop()
            sets = [large_object(studio, side)] * looks if side else selections(studio, looks)
            figures.variations = variation_times(studio, sets)
            figures.explored = explored_times(studio, sets)
        studio.document.mark_saved()
        studio.window.close()
        collector.deleteLater()
    return figures


def _click_while_loading(studio: Studio, heart: LoopBeat, figures: SessionFigures) -> None:
    """Paint dabs while torch is imported; each must become an undo step."""
    canvas, history = studio.window.canvas, studio.document.history
    canvas.set_tool("brush")
    heart.reset()
    while studio.runner.info is None:
        row, column = divmod(figures.clicks, 40)
        place = canvas.viewport.to_widget(
            _layout_point(studio, 0.1 + 0.02 * column, 0.1 + 0.1 * (row % 9))
        )
        studio.options.new_object = True
        QTest.mousePress(canvas, _LEFT, _PLAIN, place.toPoint())
        QTest.mouseRelease(canvas, _LEFT, _PLAIN, place.toPoint())
        figures.clicks += 1
        figures.lost = figures.clicks - history.index
        pause(200)
    figures.loading = heart.longest


def _paint(
    studio: Studio, heart: LoopBeat, watch: PaintWatch, count: int, figures: SessionFigures
) -> None:
    document, canvas = studio.document, studio.window.canvas
    canvas.set_tool("brush")
    for stroke in stroke_mix(count):
        wait(lambda: not studio.runner.busy and not document.needs_pass)
        pause(30)
        before = resize_nearest(document.layout.object_map, *document.picture_size)
        heart.reset()
        taken = _stroke(studio, canvas, watch, stroke)
        figures.generating = max(figures.generating, heart.longest)
        after = resize_nearest(document.layout.object_map, *document.picture_size)
        share = float(np.mean(before != after))
        if share:
            figures.strokes.append((share, taken))


def _stroke(studio: Studio, canvas: CanvasView, watch: PaintWatch, stroke: BenchStroke) -> float:
    """Milliseconds from the release of a stroke until all its pixels are on screen."""
    document, options = studio.document, studio.options
    options.set_channel(document.labels.channel_named(stroke.class_name) or 0)
    options.set_size("brush", stroke.size)
    options.new_object = True
    pause(_MOVE_EVERY)  # a person's events come one by one
    places = [
        canvas.viewport.to_widget(_layout_point(studio, x, y)).toPoint() for x, y in stroke.points
    ]
    QTest.mousePress(canvas, _LEFT, _PLAIN, places[0])
    for place in places[1:]:
        pause(_MOVE_EVERY)
        QTest.mouseMove(canvas, place)
    pause(_MOVE_EVERY)
    released = time.perf_counter()
    QTest.mouseRelease(canvas, _LEFT, _PLAIN, places[-1])
    made = [released]
    connection = document.picture_changed.connect(lambda _: made.append(time.perf_counter()))
    wait(lambda: not document.needs_pass and watch.painted > made[-1])
    document.picture_changed.disconnect(connection)
    return 1000 * (watch.painted - released)


def _layout_point(studio: Studio, x: float, y: float) -> QPointF:
    height, width = studio.document.layout.size
    return QPointF(x * width, y * height)
