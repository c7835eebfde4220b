"""A run on one page: how it ended, samples, curves, settings. One HTML file, nothing beside it.

Everything is read from the run's own files, so that a run which failed has its page as well.
"""

import base64
import html
import io
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from PIL import Image

from inade.errors import SaveError
from inade.files import atomic_write
from inade.training.judging.texture import COLUMNS
from inade.training.losses.terms import TERMS
from inade.training.run.charts import STYLE as CHART_STYLE
from inade.training.run.charts import Point, chart
from inade.training.run.progress import PARTS, PREFIX, time_by_part
from inade.training.run.watch import (
    FROM_FITTED,
    PROGRESS,
    REPORT,
    parse_progress,
    read_figures,
    read_settings,
    samples,
    snapshots,
)

GRIDS = 6  # at most, evenly spread, the last one included
_NOT_CURVES = {"step", "pictures", "seconds"}
_FIGURES = {
    "share_whole": ("Share (whole), %", "distance of samples to real scenes as a share of that of"
                    " classes in their mean colours; lower is better"),
    "share_detail": ("Share (detail), %", "the same for pieces at their own scale"),
    "contrast": ("Contrast", "of flat patches inside a class, samples over real; 1 is right"),
    "peak": ("Peak, dB", "of flat patches' spectrum over its ring; right as in real pictures"),
    "lattice": ("Lattice", "what repeats every 16 pixels; right as in real pictures"),
    "wallpaper": ("Wallpaper", "likeness of two samples' texture on one layout; lower is better"),
    "proxy_distance": ("Proxy distance", "samples against real pictures on AlexNet features (not"
                       " FID); lower is better"),
    "reconstruction": ("Reconstruction", "LPIPS of a picture to its remake from its own styles;"
                       " lower is better"),
    "diversity": ("Diversity", "LPIPS between two samples of one layout; higher varies more"),
    "object_change_inside": ("Change inside", "LPIPS inside an object drawn anew; higher varies"
                             " more"),
    "object_change_outside": ("Change outside", "LPIPS around an object drawn anew; lower is"
                              " better"),
}  # fmt: skip
_LOSSES = {term.name: (term.title, term.meaning) for term in TERMS}
_OTHERS = {"images_per_second": ("Pictures a second", "")}
_STYLE = """
:root { color-scheme: light dark; --ink: #1d1f21; --paper: #fff; --card: #f5f6f7; --soft: #686d72;
  --rule: #dcdfe2; --line: #2a6fdb; --good: #1a7f45; --bad: #b3261e; }
@media (prefers-color-scheme: dark) { :root { --ink: #e7e8ea; --paper: #191b1d; --card: #222528;
  --soft: #9aa0a6; --rule: #383c40; --line: #7ab0ff; --good: #5fc98c; --bad: #ff8a80; } }
body { font: 15px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper);
  max-width: 1160px; margin: 2em auto 4em; padding: 0 1.2em; }
h1 { font-size: 1.7em; margin: 0 0 .4em; }
h2 { font-size: 1.15em; margin: 2.2em 0 .3em; }
p.note { color: var(--soft); margin: 0 0 1em; max-width: 75ch; }
.ended { border-left: 4px solid var(--good); background: var(--card); padding: .6em 1em;
  margin: 0 0 1.4em; overflow-wrap: anywhere; }
.ended.failed { border-color: var(--bad); }
.ended b { color: var(--good); } .ended.failed b { color: var(--bad); }
table { border-collapse: collapse; }
td { padding: .12em 1.6em .12em 0; vertical-align: top; overflow-wrap: anywhere; }
td:first-child { color: var(--soft); white-space: nowrap; }
.numbers td, .numbers th { font-variant-numeric: tabular-nums; text-align: right;
  white-space: nowrap; padding: .12em 1.2em .12em 0; font-weight: normal; }
.numbers th { color: var(--soft); } .numbers :first-child { text-align: left; }
figure { margin: 0 0 1.6em; }
figcaption { color: var(--soft); margin-bottom: .3em; }
img { width: 100%; height: auto; border-radius: 4px; }
summary { cursor: pointer; margin-top: 2em; font-weight: 600; }
details td { font: 13px/1.6 ui-monospace, monospace; }
"""


def write_report(run: Path, title: str, ended: str, *, failed: bool = False) -> Path:
    """Write `report.html` from the run's files; `ended` tells how it ended, in words.

    A disk too full for the pictures gets the page without them. Raises SaveError.
    """
    path = run / REPORT
    try:
        _write(path, _page(run, title, ended, failed, samples(run)))
    except SaveError:
        _write(path, _page(run, title, ended, failed, []))
    return path


def _write(path: Path, page: str) -> None:
    with atomic_write(path) as temporary:
        temporary.write_text(page, "utf-8")


def _page(run: Path, title: str, ended: str, failed: bool, drawn: Sequence[Path]) -> str:
    try:
        rows = parse_progress((run / PROGRESS).read_text("utf-8", "replace"))
    except OSError:
        rows = []
    settings = read_settings(run)
    grids = [grid for path in _spread(drawn) if (grid := _grid(path))]
    newest, *earlier = grids or ["<p>None were drawn.</p>"]
    if failed and "snapshot" not in ended:
        ended += f" {_KEPT if snapshots(run) else _NOTHING_KEPT}"
    figures, losses = _charts(rows, _FIGURES, dots=True), _charts(rows, _LOSSES)
    known = {*_FIGURES, *_LOSSES, *_NOT_CURVES, *(PREFIX + part for part in PARTS)}
    times = _grid_of(["a step", "ms", "share"], time_by_part(rows))
    others = _charts(rows, {name: _OTHERS.get(name, (name.replace("_", " "), ""))
                            for row in rows for name in row if name not in known})  # fmt: skip
    sections = [
        _section("Samples", _SAMPLES_NOTE, newest),
        _section("Figures on held-out pictures", _FIGURES_NOTE, figures) if figures else "",
        *_judged(read_figures(run)),
        _section("Losses", _LOSSES_NOTE, losses or "<p>The run was too short for a curve.</p>"),
        _section("Speed and others", "", others) if others else "",
        _section("Where the time went", "", times) if times else "",
        _section("Earlier samples", "", "".join(earlier)) if earlier else "",
    ]
    every = _table({name: str(value) for name, value in _flat(settings)})
    return f"""<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{html.escape(title)}</title>
<meta name="viewport" content="width=device-width"><style>{_STYLE}{CHART_STYLE}</style></head><body>
<h1>{html.escape(title)}</h1>
<p class="ended{" failed" if failed else ""}"><b>{"Failed" if failed else "Ended"}:</b>
{html.escape(ended)}</p>
{_table(_facts(settings, rows))}
{"".join(sections)}
{f"<details><summary>All settings</summary>{every}</details>" if every else ""}
</body></html>
"""


_KEPT = "The last snapshot is whole; the run can be resumed."
_NOTHING_KEPT = "No snapshot had been saved yet."
_SAMPLES_NOTE = (
    "A row is one picture: its layout, the real picture, its remake in its own styles, two samples"
    " with looks from a prior, and the first sample with the outlined object drawn anew. While a"
    " run goes on looks come from N(0, 1), the published prior, so that grids can be compared;"
    " the last grid of a run that came to its end shows the prior fitted to styles of its pictures."
)
_FIGURES_NOTE = (
    "Judged now and then on a few held-out pictures with AlexNet, which no loss uses. Made for"
    " comparing moments of this run; the command evaluate judges a checkpoint at length."
)
_LOSSES_NOTE = (
    "Weighted, as they are added up. Thin: means over ten steps; thick: smoothed. The adversarial"
    " losses tell the balance of two opponents and need not fall."
)


def _facts(settings: Mapping[str, Any], rows: Sequence[Mapping[str, Any]]) -> dict[str, str]:
    """What one wants to know first; what the files do not tell is left out."""
    last = rows[-1] if rows else {}
    model = settings.get("model")
    templates = {
        "Seen": ("{step:,} steps, {pictures_seen:,} pictures in {minutes:,.0f} minutes", ()),
        "Data": ("{data}: {pictures:,} pictures",
                 (", {held_out:,} held out", ", {classes} classes")),
        "Preset": ("{preset}, batch {batch_size}, seed {seed}", ()),
        "Size": ("{width} x {height} pixels", ()),
        "Losses": ("{discriminator} discriminator, backbone {backbone}", ()),
        "Rates": ("generator {generator_rate:g}, discriminator {discriminator_rate:g}", ()),
        "Computed on": ("{hardware}", (", {precision}", ", torch {torch}")),
    }  # fmt: skip
    known = {**settings, **(model if isinstance(model, dict) else {})}
    if isinstance(known.get("data"), list):
        known["data"] = " and ".join(map(str, known["data"]))
    if last:
        known |= {"step": last["step"], "pictures_seen": last.get("pictures", 0),
                  "minutes": last.get("seconds", 0) / 60}  # fmt: skip
    told: dict[str, str] = {}
    for name, (needed, more) in templates.items():
        words = _filled(needed, known)
        if words:
            told[name] = words + "".join(_filled(one, known) for one in more)
    return told


def _filled(template: str, values: Mapping[str, Any]) -> str:
    try:
        return template.format_map(values)
    except (KeyError, ValueError, TypeError):
        return ""


def _judged(told: Mapping[str, Any]) -> list[str]:
    """The last judging in numbers: beside real pictures, and by class; nothing without one."""
    figures = _rows_of(told.get("figures"))
    beside = _grid_of(
        ["", "samples", "real", "real, blurred"],
        [
            [str(one.get("name", key)), *(_number(one.get(part)) for part in _BESIDE)]
            for key, one in figures.items()
            if one.get("value") is not None
        ],
    )
    by_class = _grid_of(
        ["class", *COLUMNS.values()],
        [
            [name, *(_number(one.get(column)) for column in COLUMNS)]
            for name, one in _rows_of(told.get("classes")).items()
        ],
    )
    facts = _filled("{scenes} scenes of {side}, after step {step:,}; looks drawn from {prior}; seed"
                    " {seed}, a draw {draws}.", told)  # fmt: skip
    protocols = _table(
        {str(one.get("name", key)): str(one.get("protocol", "")) for key, one in figures.items()}
    )
    how = f"<details><summary>How each was got</summary>{protocols}</details>"
    return [
        _section("The last figures beside real pictures", facts, beside + how) if beside else "",
        _section("Texture by class", "", by_class) if by_class else "",
    ]


_BESIDE = ("value", "real", "blurred")


def _rows_of(told: Any) -> dict[str, Mapping[str, Any]]:
    """What is a table of tables in a file that may be damaged."""
    pairs = told.items() if isinstance(told, dict) else ()
    return {str(key): row for key, row in pairs if isinstance(row, dict)}


def _number(value: Any) -> str:
    return f"{value:.4g}" if isinstance(value, (int, float)) else ""


def _grid_of(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table with a row of headings; nothing without rows."""
    if not rows:
        return ""
    lines = "".join(f"<tr>{_cells('td', row)}</tr>" for row in rows)
    return f'<table class="numbers"><tr>{_cells("th", head)}</tr>{lines}</table>'


def _cells(kind: str, words: Sequence[str]) -> str:
    return "".join(f"<{kind}>{html.escape(word)}</{kind}>" for word in words)


def _charts(
    rows: Sequence[Mapping[str, Any]], wanted: Mapping[str, tuple[str, str]], *, dots: bool = False
) -> str:
    """The named columns of the log as charts, those that have a value."""
    charts: list[str] = []
    for name, (title, meaning) in wanted.items():
        points: list[Point] = [
            (float(row["step"]), float(row[name]))
            for row in rows
            if isinstance(row.get(name), (int, float))
        ]
        if points:
            charts.append(chart(title, meaning, points, dots=dots))
    return f'<div class="charts">{"".join(charts)}</div>' if charts else ""


def _section(title: str, note: str, body: str) -> str:
    words = f'<p class="note">{html.escape(note)}</p>' if note else ""
    return f"<h2>{html.escape(title)}</h2>{words}{body}\n"


def _table(facts: Mapping[str, str]) -> str:
    rows = "".join(
        f"<tr><td>{html.escape(name)}</td><td>{html.escape(value)}</td></tr>"
        for name, value in facts.items()
    )
    return f"<table>{rows}</table>" if rows else ""


def _flat(settings: Mapping[str, Any], prefix: str = "") -> list[tuple[str, Any]]:
    pairs: list[tuple[str, Any]] = []
    for name, value in settings.items():
        inner = isinstance(value, dict)
        pairs += _flat(value, f"{prefix}{name}.") if inner else [(prefix + name, json.dumps(value))]
    return pairs


def _grid(path: Path) -> str:
    """A sample grid; nothing where the file is no picture."""
    packed = io.BytesIO()
    try:
        number, fitted, _ = path.stem.removeprefix("step-").partition(FROM_FITTED)
        step, drawn = int(number), "fitted" if fitted else "published"
        with Image.open(path) as picture:
            picture.convert("RGB").save(packed, "WEBP", quality=88)
    except (OSError, ValueError):
        return ""
    data = base64.b64encode(packed.getvalue()).decode("ascii")
    return (
        f"<figure><figcaption>after step {step:,}, looks from the {drawn} prior</figcaption>"
        f'<img alt="samples after step {step:,}" src="data:image/webp;base64,{data}"></figure>'
    )


def _spread(paths: Sequence[Path]) -> list[Path]:
    count = min(GRIDS, len(paths))
    places = [round(i * (len(paths) - 1) / max(1, count - 1)) for i in range(count)]
    return [paths[place] for place in reversed(places)]  # the newest first
