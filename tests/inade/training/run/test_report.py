"""The page at the end of a run stands alone: curves, grids, no link to anywhere."""

import base64
import io
import json
import re

import numpy as np
from PIL import Image

from inade.training.run.report import GRIDS, write_report


def test_a_page_holds_its_curves_and_grids(tmp_path):
    rows = [{"step": step, "pictures": 4 * step, "kl": 1 / step, "seconds": step}
            for step in range(1, 1001)]  # fmt: skip
    rows.append({"step": 1001, "lpips": 0.5})
    (tmp_path / "progress.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    (tmp_path / "samples").mkdir()
    for step in range(1, 10):
        grid = np.full((20, 30, 3), step * 20, np.uint8)
        Image.fromarray(grid).save(tmp_path / "samples" / f"step-{step:09d}.png")
    page = write_report(tmp_path, "Mine & <yours>", {"ended": "all < seen"}).read_text()

    assert "Mine &amp; &lt;yours&gt;" in page
    assert "all &lt; seen" in page
    assert page.count("<svg") == 2  # kl and lpips
    line = re.search(r'<polyline points="([^"]*)"', page)
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


def test_a_run_without_anything_still_has_a_page(tmp_path):
    page = write_report(tmp_path, "Nothing", {}).read_text()
    assert "too short for a curve" in page
