"""Zoom and pan as arithmetic."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF, QSizeF

from app.canvas.viewport import Viewport
from inade.layouts.layout import Rect


def viewport(ratio: float = 1.0) -> Viewport:
    """A 1024 x 512 layout of a 256-pixel-wide picture in a 832 x 432 widget."""
    view = Viewport()
    view.set_sizes(QSizeF(832, 432), QSizeF(1024, 512), 256, ratio)
    return view


def test_a_new_layout_is_fitted_and_centred() -> None:
    view = viewport()
    assert view.fitted
    assert view.frame == QRectF(16, 16, 800, 400)
    assert view.zoom == pytest.approx(800 / 256)
    assert view.map_zoom == pytest.approx(800 / 1024)


def test_100_percent_is_one_picture_pixel_a_device_pixel() -> None:
    view = viewport(ratio=2.0)
    view.set_zoom(1.0)
    assert view.frame.width() == pytest.approx(128)  # logical: 256 device pixels


@given(
    st.floats(30, 800), st.floats(30, 400), st.sampled_from([0.25, 0.5, 1, 2, 5.5, 12, 30, 1000])
)
def test_what_lies_under_the_cursor_stays(x: float, y: float, zoom: float) -> None:
    view = viewport()
    before = view.to_layout(QPointF(x, y))
    view.set_zoom(zoom, QPointF(x, y))
    after = view.to_widget(before)
    assert abs(after.x() - x) <= 0.51  # the origin lies on whole device pixels
    assert abs(after.y() - y) <= 0.51


def test_resizing_keeps_a_fit_and_otherwise_the_zoom() -> None:
    view = viewport()
    view.set_sizes(QSizeF(432, 432), QSizeF(1024, 512), 256, 1.0)
    assert view.frame.width() == pytest.approx(400)
    view.set_zoom(2.0)
    view.set_sizes(QSizeF(900, 432), QSizeF(1024, 512), 256, 1.0)
    assert view.zoom == pytest.approx(2.0)
    view.set_sizes(QSizeF(900, 432), QSizeF(1024, 512), 256, 2.0)
    assert view.zoom == pytest.approx(2.0)  # another screen: still device pixels


def test_round_steps() -> None:
    view = viewport()
    view.set_zoom(1.0)
    view.step_zoom(1)
    assert view.zoom == pytest.approx(1.5)
    view.step_zoom(-1)
    view.step_zoom(-1)
    assert view.zoom == pytest.approx(2 / 3)
    for _ in range(40):
        view.step_zoom(1)
    assert view.zoom == pytest.approx(64)


def test_panning_keeps_a_part_in_sight() -> None:
    view = viewport()
    view.pan(QPointF(-100_000, 100_000))
    assert view.frame.intersects(QRectF(0, 0, 832, 432))
    view.pan(QPointF(100_000, -100_000))
    assert view.frame.intersects(QRectF(0, 0, 832, 432))


def test_rectangles_cover_each_other() -> None:
    view = viewport()
    view.set_zoom(3.3)
    rect = Rect(100, 40, 30, 20)
    covered = view.layout_rect(QRectF(view.widget_rect(rect, margin=0)))
    assert covered.united(rect) == covered
    assert covered.width <= 34
    assert covered.height <= 24


def test_a_widget_of_no_size_does_no_harm() -> None:
    view = Viewport()
    view.set_sizes(QSizeF(0, 0), QSizeF(64, 64), 16, 1.0)
    view.set_zoom(5.0, QPointF(0, 0))
    view.fit()
    assert view.scale > 0
