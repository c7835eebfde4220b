"""A run on one page: curves and sample grids in a single HTML file that needs nothing else."""

import base64
import html
import io
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from PIL import Image

from inade.files import atomic_write
from inade.training.run.watch import PROGRESS, REPORT, parse_progress, samples

GRIDS = 6  # at most, evenly spread, the last one included
_WIDTH, _HEIGHT, _POINTS = 340, 130, 300
_NOT_CURVES = {"step", "pictures", "seconds"}
_TITLES = {
    "kl": "KL of the styles", "adversarial": "adversarial (generator)",
    "features": "feature matching", "perceptual": "perceptual", "colour": "colour",
    "fake": "discriminator on fakes", "real": "discriminator on real pictures", "r1": "R1",
    "images_per_second": "pictures a second", "proxy_distance": "proxy distance (AlexNet, not FID)",
}  # fmt: skip
_STYLE = """
:root { color-scheme: light dark; --ink: #1c1c1c; --paper: #fff; --soft: #888; --line: #2a6fdb; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8e8e8; --paper: #1b1c1e; --soft: #999; --line: #7ab0ff; }
}
body { font: 15px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper);
       max-width: 1100px; margin: 2em auto; padding: 0 1em; }
.curves { display: flex; flex-wrap: wrap; gap: 1.2em; }
figure { margin: 0 0 1.5em; }
figcaption { color: var(--soft); }
svg { display: block; }
polyline { fill: none; stroke: var(--line); stroke-width: 1.5; }
rect { fill: none; stroke: var(--soft); stroke-opacity: .4; }
svg text { fill: var(--soft); font-size: 11px; }
img { max-width: 100%; height: auto; }
td { padding: 0 1.5em 0 0; vertical-align: top; }
td:first-child { color: var(--soft); }
"""


def write_report(run: Path, title: str, facts: Mapping[str, str]) -> Path:
    """Write `report.html` from the run's own files. Raises SaveError."""
    try:
        rows = parse_progress((run / PROGRESS).read_text("utf-8"))
    except OSError:
        rows = []
    names = dict.fromkeys(
        key for row in rows for key, value in row.items()
        if key not in _NOT_CURVES and isinstance(value, (int, float))
    )  # fmt: skip
    curves = [_curve(_TITLES.get(name, name.replace("_", " ")), _points(rows, name))
              for name in names]  # fmt: skip
    table = "".join(
        f"<tr><td>{html.escape(name)}</td><td>{html.escape(value)}</td></tr>"
        for name, value in facts.items()
    )
    page = f"""<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{html.escape(title)}</title>
<meta name="viewport" content="width=device-width"><style>{_STYLE}</style></head><body>
<h1>{html.escape(title)}</h1>
<table>{table}</table>
<h2>Curves</h2>
<div class="curves">{"".join(curves) or "<p>The run was too short for a curve.</p>"}</div>
<h2>Samples</h2>
{"".join(_grid(path) for path in _spread(samples(run))) or "<p>None were drawn.</p>"}
</body></html>
"""
    with atomic_write(run / REPORT) as temporary:
        temporary.write_text(page, "utf-8")
    return run / REPORT


def _points(rows: Sequence[Mapping[str, Any]], name: str) -> list[tuple[float, float]]:
    """(step, value), thinned by taking means so that at most _POINTS are left."""
    points = [(float(row["step"]), float(row[name])) for row in rows if name in row]
    size = -(-len(points) // _POINTS) if points else 1
    groups = [points[i : i + size] for i in range(0, len(points), size)]
    return [(group[-1][0], sum(y for _, y in group) / len(group)) for group in groups]


def _curve(title: str, points: Sequence[tuple[float, float]]) -> str:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    low, high = min(ys), max(ys)
    across, up = (max(xs) - min(xs)) or 1.0, (high - low) or 1.0
    line = " ".join(
        f"{(x - min(xs)) / across * _WIDTH:.1f},{_HEIGHT - (y - low) / up * _HEIGHT:.1f}"
        for x, y in points
    )
    return (
        f"<figure><figcaption>{html.escape(title)}: {ys[-1]:.4g}</figcaption>"
        f'<svg width="{_WIDTH + 62}" height="{_HEIGHT + 20}" role="img"'
        f' aria-label="{html.escape(title)}">'
        f'<g transform="translate(0 4)"><rect width="{_WIDTH}" height="{_HEIGHT}"/>'
        f'<polyline points="{line}"/>'
        f'<text x="{_WIDTH + 4}" y="9">{high:.3g}</text>'
        f'<text x="{_WIDTH + 4}" y="{_HEIGHT}">{low:.3g}</text>'
        f'<text y="{_HEIGHT + 13}">step {min(xs):,.0f}</text>'
        f'<text x="{_WIDTH}" y="{_HEIGHT + 13}" text-anchor="end">{max(xs):,.0f}</text>'
        "</g></svg></figure>"
    )


def _grid(path: Path) -> str:
    step = int(path.stem.removeprefix("step-"))
    with Image.open(path) as picture:
        packed = io.BytesIO()
        picture.convert("RGB").save(packed, "WEBP", quality=88)
    data = base64.b64encode(packed.getvalue()).decode("ascii")
    return (
        f"<figure><figcaption>after step {step:,}</figcaption>"
        f'<img alt="samples after step {step:,}" src="data:image/webp;base64,{data}"></figure>'
    )


def _spread(paths: Sequence[Path]) -> list[Path]:
    count = min(GRIDS, len(paths))
    places = [round(i * (len(paths) - 1) / max(1, count - 1)) for i in range(count)]
    return [paths[place] for place in reversed(places)]  # the newest first
