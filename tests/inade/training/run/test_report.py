"""The page at the end of a run stands alone: curves, grids, no link to anywhere."""

import base64
import errno
import io
import json
import re
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from inade.training.run.charts import round_ticks, smoothed
from inade.training.run.report import GRIDS, write_report


def test_a_page_holds_its_curves_and_grids(tmp_path):
    rows = [{"step": step, "pictures": 4 * step, "kl": 1 / step, "seconds": step}
            for step in range(1, 1001)]  # fmt: skip
    rows.append({"step": 1001, "lpips": 0.5, "kl": float("nan")})
    (tmp_path / "progress.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    (tmp_path / "samples").mkdir()
    for step in range(1, 10):
        grid = np.full((20, 30, 3), step * 20, np.uint8)
        Image.fromarray(grid).save(tmp_path / "samples" / f"step-{step:09d}.png")
    page = write_report(tmp_path, "Mine & <yours>", "all < seen").read_text()

    assert "Mine &amp; &lt;yours&gt;" in page
    assert "all &lt; seen" in page
    assert page.count("<svg") == 2  # kl and lpips
    line = re.search(r'<polyline class="raw" points="([^"]*)"', page)
    assert line is not None
    heights = [float(point.split(",")[1]) for point in line[1].split()]
    assert 100 <= len(heights) <= 300
    assert heights == sorted(heights)  # the loss falls, so the line goes down the page
    pictures = re.findall(r'src="data:image/webp;base64,([^"]*)"', page)
    assert len(pictures) == GRIDS
    with Image.open(io.BytesIO(base64.b64decode(pictures[0]))) as newest:
        assert newest.size == (30, 20)
        assert abs(np.asarray(newest).mean() - 180) < 4
    assert not re.search(r"https?://|<link|<script", page)


def test_the_time_of_a_step_is_a_table_and_no_curve(tmp_path):
    rows = [
        {"step": 10, "seconds_data": 0.05, "seconds_forward": 0.2, "seconds_backward": 0.75},
        {"step": 20, "seconds_data": 0.15, "seconds_forward": 0.4, "seconds_backward": 0.45},
    ]
    (tmp_path / "progress.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    page = write_report(tmp_path, "Slow", "done.").read_text()
    cells = re.findall(r"<td>([^<]*)</td>", page[page.index("Where the time went") :])[:9]
    assert cells[1:3] == ["100", "10 %"]
    assert cells[4:6] == ["300", "30 %"]
    assert cells[7:9] == ["600", "60 %"]
    assert "<svg" not in page


def test_files_that_are_damaged_do_not_cost_the_page(tmp_path):
    (tmp_path / "run.json").write_text('{"model": [1], "preset": 7, "pictures": "many"}')
    (tmp_path / "progress.jsonl").write_bytes(b'\xff\n{"step": 3, "kl": "low", "r1": 0.5}\n{"st')
    page = write_report(tmp_path, "Damaged", "stopped.").read_text()
    assert "R1" in page
    assert "KL" not in page


def test_a_run_without_anything_still_has_a_page(tmp_path):
    (tmp_path / "samples").mkdir()
    (tmp_path / "samples" / "step-000000001.png").write_bytes(b"no picture")
    page = write_report(tmp_path, "Nothing", "the data are gone.", failed=True).read_text()
    assert "too short for a curve" in page
    assert "None were drawn" in page
    assert "Failed:</b>\nthe data are gone. No snapshot" in page


def test_what_a_person_wants_to_know_first_is_on_the_page(tmp_path):
    settings = {"preset": "lite", "batch_size": 4, "seed": 3, "data": "/my/<data>", "pictures": 40,
                "held_out": 5, "classes": 7, "model": {"width": 256, "height": 128},
                "hardware": "2 CPU threads"}  # fmt: skip
    (tmp_path / "run.json").write_text(json.dumps(settings))
    row = {"step": 10, "pictures": 40, "seconds": 120.0, "diversity": 0.25}
    (tmp_path / "progress.jsonl").write_text(json.dumps(row))
    page = write_report(tmp_path, "Mine", "stopped on request.").read_text()
    for fact in (
        "10 steps, 40 pictures in 2 minutes",
        "/my/&lt;data&gt;: 40 pictures, 5 held out, 7 classes",
        "lite, batch 4, seed 3",
        "256 x 128 pixels",
        "higher varies more",
        "<td>model.width</td><td>256</td>",
    ):
        assert fact in page
    assert "Failed" not in page


def test_a_disk_too_full_for_the_pictures_gets_the_page_without(tmp_path, monkeypatch):
    noise = np.random.default_rng(0).integers(0, 255, (400, 400, 3), np.uint8)
    (tmp_path / "samples").mkdir()
    Image.fromarray(noise).save(tmp_path / "samples" / "step-000000001.png")
    real = Path.write_text

    def small_disk(path: Path, text: str, encoding: str) -> int:
        if len(text) > 50_000:
            raise OSError(errno.ENOSPC, "No space left on device")
        return real(path, text, encoding)

    monkeypatch.setattr(Path, "write_text", small_disk)
    page = write_report(tmp_path, "Full", "the disk is full.", failed=True).read_text()
    assert "the disk is full." in page
    assert "data:image" not in page


@given(st.floats(-1e9, 1e9), st.floats(0, 1e9))
def test_ticks_are_few_round_and_enclose_the_values(low, spread):
    ticks = round_ticks(low, low + spread)
    assert 2 <= len(ticks) <= 7
    slack = 1e-6 * (abs(low) + spread + 1e-9)
    assert ticks[0] <= low + slack
    assert ticks[-1] >= low + spread - slack


def test_the_smoothed_line_of_a_constant_is_the_constant():
    assert smoothed([2.0] * 5) == pytest.approx([2.0] * 5)
    assert smoothed([0.0, 1.0]) == pytest.approx([0.0, 1 / 1.9])
