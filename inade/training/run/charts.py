"""Small line charts as SVG, for a page that stands alone."""

import html
import math
from collections.abc import Sequence

Point = tuple[float, float]  # step, value

STYLE = """
.charts { display: grid; grid-template-columns: repeat(auto-fill, minmax(320px, 1fr)); gap: 1em; }
.chart { background: var(--card); border-radius: 6px; padding: .7em .9em .4em; }
.chart b { font-weight: 600; } .chart .now { float: right; font-variant-numeric: tabular-nums; }
.chart small { display: block; color: var(--soft); min-height: 2.9em; line-height: 1.4; }
.chart svg { display: block; width: 100%; height: auto; overflow: visible; }
.chart polyline { fill: none; stroke: var(--line); stroke-linejoin: round; }
.chart .raw { stroke-opacity: .35; stroke-width: 1; } .chart .smooth { stroke-width: 2; }
.chart circle { fill: var(--line); }
.chart line { stroke: var(--rule); }
.chart text { fill: var(--soft); font-size: 10.5px; font-variant-numeric: tabular-nums; }
"""
MOST_POINTS = 300  # a panel has not more pixels
_LEFT, _WIDTH, _HEIGHT, _BELOW = 40, 280, 110, 18
_MEMORY = 0.9  # of the smoothed line, a point
_NOTHING = 1e-30
_FEW = 12  # points that need no smoothing


def chart(title: str, meaning: str, points: Sequence[Point], *, dots: bool = False) -> str:
    """One chart with its last value; `dots` marks each point. Values are numbers, steps rise."""
    points = thinned([point for point in points if math.isfinite(point[1])])
    if not points:
        return ""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    ticks = round_ticks(min(ys), max(ys))
    low, high = ticks[0], ticks[-1]
    across = (xs[-1] - xs[0]) or 1.0

    def place(x: float, y: float) -> tuple[float, float]:
        return (x - xs[0]) / across * _WIDTH, (high - y) / (high - low) * _HEIGHT

    def line(kind: str, values: Sequence[float]) -> str:
        told = " ".join(
            "{:.1f},{:.1f}".format(*place(*one)) for one in zip(xs, values, strict=True)
        )
        return f'<polyline class="{kind}" points="{told}"/>'

    smoothing = not dots and len(points) > _FEW
    lines = [line("raw" if smoothing else "smooth", ys)]
    if smoothing:
        lines.append(line("smooth", smoothed(ys)))
    if dots:
        lines += [
            '<circle cx="{:.1f}" cy="{:.1f}" r="3">'.format(*place(x, y))
            + f"<title>step {x:,.0f}: {y:.4g}</title></circle>"
            for x, y in points
        ]
    rules = "".join(
        f'<line x2="{_WIDTH}" y1="{place(0, y)[1]:.1f}" y2="{place(0, y)[1]:.1f}"/>'
        f'<text x="-6" y="{place(0, y)[1] + 3.5:.1f}" text-anchor="end">{y:.4g}</text>'
        for y in ticks
    )
    words = html.escape(title)
    return (
        f'<div class="chart"><b>{words}</b><span class="now">{points[-1][1]:.4g}</span>'
        f"<small>{html.escape(meaning)}</small>"
        f'<svg viewBox="{-_LEFT} -8 {_LEFT + _WIDTH + 6} {_HEIGHT + _BELOW + 8}" role="img"'
        f' aria-label="{words}">{rules}{"".join(lines)}'
        f'<text y="{_HEIGHT + 15}">step {xs[0]:,.0f}</text>'
        f'<text x="{_WIDTH}" y="{_HEIGHT + 15}" text-anchor="end">{xs[-1]:,.0f}</text>'
        "</svg></div>"
    )


def thinned(points: Sequence[Point]) -> list[Point]:
    """At most MOST_POINTS: each the mean of its neighbours, at the last one's step."""
    size = -(-len(points) // MOST_POINTS) or 1
    groups = [points[i : i + size] for i in range(0, len(points), size)]
    return [(group[-1][0], sum(y for _, y in group) / len(group)) for group in groups]


def smoothed(values: Sequence[float]) -> list[float]:
    """A moving average that starts at the mean of the values so far, not at the first."""
    kept, weight, found = 0.0, 0.0, []
    for value in values:
        kept, weight = _MEMORY * kept + value, _MEMORY * weight + 1
        found.append(kept / weight)
    return found


def round_ticks(low: float, high: float) -> list[float]:
    """Three to six evenly spaced round numbers that enclose both."""
    spread = max(high - low, 1e-6 * max(abs(low), abs(high)))
    rough = (spread if spread > _NOTHING else 1.0) / 4
    unit = 10 ** math.floor(math.log10(rough))
    step = next(unit * factor for factor in (1, 2, 2.5, 5, 10) if unit * factor >= rough)
    first, last = math.floor(low / step), math.ceil(high / step)
    return [number * step for number in range(first, max(last, first + 1) + 1)]
