"""What a run tells of its scenes while it goes on, and its report at the end."""

import json
from dataclasses import replace

import numpy as np
import pytest

from inade.training.data.packed import JoinedData
from inade.training.data.packing import pack
from inade.training.judging.card import model_card
from inade.training.judging.samples import as_uint8
from inade.training.judging.scenes import SceneFigures
from inade.training.judging.showing import Showing
from inade.training.run.report import write_report
from inade.training.run.watch import read_figures
from tests.inade.training.backbones.test_loading import needs_lpips
from tests.inade.training.small_run import LABELS, SIZE, read, small_config, small_state

NAMES = ["6", "2", "5", "1", "4", "0", "3"]
HELD_OUT = {"1", "2", "3", "4", "5"}


@pytest.fixture
def showing(tmp_path) -> Showing:
    data = pack(tmp_path / "data", NAMES, read, LABELS, height=SIZE, width=SIZE, held_out=HELD_OUT)
    return Showing(tmp_path / "run", data, "Small", 5)


@needs_lpips
def test_a_run_tells_its_scenes_and_the_report_shows_them(showing, monkeypatch):
    monkeypatch.setattr("inade.training.judging.texture.FEW", 1)  # a quarter is one patch
    state, _ = small_state(small_config())
    added: list[tuple[np.ndarray, ...]] = []
    real_add = SceneFigures.add

    def add(self, batch, one, two):
        added.append(tuple(map(as_uint8, (batch.images, one, two))))
        real_add(self, batch, one, two)

    monkeypatch.setattr(SceneFigures, "add", add)
    row = showing(state)
    assert sum(len(images) for images, *_ in added) == 5
    assert all((one != two).any() for _, one, two in added)
    assert {"share_whole", "contrast", "peak", "diversity", "proxy_distance"} <= row.keys()
    assert "share_detail" not in row
    assert all(np.isfinite(value) for value in row.values())

    told = read_figures(showing.run)
    assert told["scenes"] == 5
    assert told["side"] == f"{SIZE} x {SIZE}"
    assert "N(0, 1)" in told["prior"]
    assert told["seed"] == state.config.seed
    assert "own for each scene" in told["draws"]
    assert told["figures"]["share_whole"]["value"] == row["share_whole"]
    assert told["figures"]["share_whole"]["blurred"] is not None
    assert told["classes"].keys() == {entry.name for entry in LABELS.classes}
    assert np.mean([one["contrast"] for one in told["classes"].values()]) == pytest.approx(
        row["contrast"]
    )

    (showing.run / "progress.jsonl").write_text(json.dumps({"step": 7} | row) + "\n")
    page = write_report(showing.run, "Small", "done.").read_text()
    for words in (
        "5 scenes of 64 x 64, after step 0; looks drawn from N(0, 1), the published prior",
        "<b>Share (whole), %</b>",
        "<b>Contrast</b>",
        "real, blurred",
        "Texture by class",
        f"<td>{LABELS.classes[0].name}</td>",
        told["figures"]["contrast"]["protocol"],
    ):
        assert words in page
    assert "share_whole" not in page  # every figure has words


def test_the_card_of_a_size_free_model_tells_what_it_is(tmp_path):
    model = replace(small_config().model, start="free", texture=True, padding="replicate")
    config = small_config(
        model=model, matching="moments", pixel_head="sharp", prior_looks="donors",
        texture_weight=1.0,
    )  # fmt: skip
    state, _ = small_state(config)
    state.step, state.pictures = 3, 33
    packs = [
        pack(tmp_path / str(side), NAMES, read, LABELS, height=side, width=side, held_out=HELD_OUT)
        for side in (SIZE, 2 * SIZE)
    ]
    card = " ".join(model_card(state, JoinedData(packs), "Free", "bf16").split())
    for words in (
        "pictures of any size from 128 pixels a side up",
        "4 training pictures from 2 packs (2 of 64x64, 2 of 128x128; large ones",
        "10 others were held out",
        "33 pictures seen (3.3 passes over the data)",  # an epoch: 2, and 2 four times
        " in bf16.",
        "the finest features matched by object",
        "sees fine texture",
        "noise by place",
        "50 % of the pictures in looks of other objects of the class",
        "stored as float16",
        "from which this model was never trained",
        "seen in pictures of 64 and 128 pixels a side",
    ):
        assert words in card
    assert "one picture size" not in card


def test_the_card_of_a_model_of_one_size_tells_that(tmp_path):
    state, _ = small_state(small_config(discriminator="published", prior_share=0.0))
    data = pack(tmp_path / "data", NAMES, read, LABELS, height=SIZE, width=SIZE, held_out=HELD_OUT)
    card = " ".join(model_card(state, data, "Small").split())
    assert "INADE generator and encoder, 64x64 pixels" in card
    assert "at one picture size" in card
    assert "2 training pictures, packed at 64x64" in card
    for words in ("noise by place", "looks of other", "sees fine texture", "never trained from"):
        assert words not in card


@pytest.mark.parametrize("damaged", ['{"figures": 3, "classes": [1]}', '{"figures": {"a": 1}}', ""])
def test_a_damaged_file_of_figures_does_not_cost_the_page(tmp_path, damaged):
    (tmp_path / "figures.json").write_text(damaged)
    page = write_report(tmp_path, "Small", "done.").read_text()
    assert "The last figures" not in page
