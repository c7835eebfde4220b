"""Our own segmenter: trained, resumed, read, refused, and used where one is needed."""

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from safetensors.torch import load_file, save_file

from inade.checkpoint.checkpoint import write_checkpoint
from inade.checkpoint.own_segmenter import FILE, Facts, OwnSegmenter, write_segmenter
from inade.cli import main
from inade.config import ModelConfig
from inade.errors import Cancelled, CheckpointError, TrainingError
from inade.formats.labelling import with_unlabelled
from inade.networks.segmenter import SegmenterNetwork
from inade.segmenting import look, open_segmenter, suggest
from inade.training import segmenter
from inade.training.data.packed import PackedData
from inade.training.segmenter import STATE, lacking_overlap, recoloured, train_segmenter
from tests.inade.training.small_run import LABELS, read, small_data
from tests.made_up import untrained

NAMES = tuple(entry.name for entry in LABELS.classes)


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Crops and batches that take no time, and no weights from packages."""
    monkeypatch.setattr(segmenter, "SIDE", 64)
    monkeypatch.setattr(segmenter, "BATCH", 2)
    monkeypatch.setattr(segmenter, "RATE", 2e-3)
    monkeypatch.setattr(segmenter, "WARM", 4)

    def none() -> None:
        raise TrainingError("no package.")

    monkeypatch.setattr(segmenter, "load_efficientnet_lite0", none)


@pytest.fixture
def data(tmp_path: Path) -> PackedData:
    return small_data(tmp_path / "data")


def written(folder: Path, facts: Facts, *, favourite: int | None = None) -> Path:
    """Random weights; with a favourite it always finds that class."""
    torch.manual_seed(2)
    network = SegmenterNetwork(len(facts.classes))
    if favourite is not None:
        with torch.no_grad():
            network.classes.weight.zero_()
            assert network.classes.bias is not None
            network.classes.bias.copy_(5 * torch.eye(len(facts.classes))[favourite])
    write_segmenter(network.state_dict(), facts, folder / FILE)
    return folder / FILE


def test_what_lacks_of_the_overlap_is_that_of_the_figure_where_it_is_sure() -> None:
    truth = torch.tensor([[[0, 0, 1], [0, 1, 9]]])  # 9 is not known
    found = torch.tensor([[[0, 1, 1], [0, 2, 2]]])
    sure = torch.nn.functional.one_hot(found, 4).permute(0, 3, 1, 2) * 100.0
    told = lacking_overlap(sure, truth, 9)
    assert told.item() == pytest.approx(1 - (2 / 3 + 1 / 3) / 2)  # of class 0 and 1; 2 is not there


def test_nothing_lacks_where_no_class_is_known() -> None:
    logits = torch.randn(2, 4, 3, 3, requires_grad=True)
    lacking_overlap(logits, torch.full((2, 3, 3), 9), 9).backward()
    assert logits.grad is not None
    assert logits.grad.abs().max() == 0


def test_it_learns_classes_that_colours_tell(tmp_path: Path, data: PackedData):
    said: list[str] = []
    found = train_segmenter(tmp_path, data, pictures=120, say=said.append)
    assert "starts from nothing" in said[0]
    assert found.file == tmp_path / FILE
    assert not (tmp_path / STATE).exists()
    assert found.judged == 2
    assert found.facts.miou > 0.4  # by chance 0.1
    assert found.facts.pictures == 120
    image = torch.from_numpy(read("5").photo.astype(np.float32) / 127.5 - 1).movedim(-1, 0)[None]
    seen = OwnSegmenter.open(found.file, LABELS).classes(image, 4, None)
    right = seen[0].numpy() == read("5").layout.labels()
    assert right.mean() > 0.6


def test_a_stopped_run_goes_on_as_if_nothing_had_happened(tmp_path: Path, data: PackedData):
    whole = train_segmenter(tmp_path / "whole", data, pictures=8)
    with pytest.raises(Cancelled):
        train_segmenter(tmp_path / "parts", data, pictures=8, stopped=lambda seen: seen >= 4)
    assert not (tmp_path / "parts" / FILE).exists()
    parts = train_segmenter(tmp_path / "parts", data, pictures=8, resume=True)
    one, two = load_file(whole.file), load_file(parts.file)
    for key, value in one.items():
        torch.testing.assert_close(two[key], value, rtol=0, atol=0)


def test_without_a_run_there_is_nothing_to_resume(tmp_path: Path, data: PackedData):
    with pytest.raises(TrainingError, match="no run of a segmenter"):
        train_segmenter(tmp_path / "new", data, resume=True)


def test_probabilities_of_pictures_of_any_size_add_up(tmp_path: Path):
    own = OwnSegmenter.open(written(tmp_path, Facts(NAMES, temperature=2.0)))
    found = own.probabilities(torch.rand(1, 3, 45, 70) * 2 - 1)
    assert found.shape == (1, 4, 45, 70)
    torch.testing.assert_close(found.sum(1), torch.ones(1, 45, 70))


def test_a_temperature_makes_it_less_sure_and_changes_no_class(tmp_path: Path):
    image = torch.rand(1, 3, 64, 64) * 2 - 1
    for name in ("cold", "warm"):
        (tmp_path / name).mkdir()
    cold = OwnSegmenter.open(written(tmp_path / "cold", Facts(NAMES)))
    warm = OwnSegmenter.open(written(tmp_path / "warm", Facts(NAMES, temperature=3.0)))
    assert (warm.probabilities(image).amax(1) <= cold.probabilities(image).amax(1)).all()
    assert (warm.classes(image, 4, None) == cold.classes(image, 4, None)).all()


def test_what_it_is_not_sure_of_stays_unlabelled(tmp_path: Path):
    labels = with_unlabelled(LABELS)
    assert labels.unknown_channel == 4
    photo = np.full((40, 90, 3), 120, np.uint8)
    sure = written(tmp_path, Facts(NAMES), favourite=2)
    assert (suggest(sure, photo, labels) == 2).all()
    unsure = written(tmp_path, Facts(NAMES, temperature=50.0), favourite=2)
    assert (suggest(unsure, photo, labels) == 4).all()


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"version": "2"}, "newer program"),
        ({"classes": "[]"}, "cannot be"),
        ({"classes": "7"}, "no segmenter of ours"),
        ({"temperature": "-1"}, "cannot be"),
        ({"classes": json.dumps(["sky", *NAMES[1:]])}, "another label set"),
        ({"classes": json.dumps(NAMES[:3])}, "another label set"),
    ],
)
def test_files_that_do_not_fit_are_refused(tmp_path: Path, change: dict[str, str], words: str):
    file = written(tmp_path, Facts(NAMES))
    facts = {"version": "1", "classes": json.dumps(NAMES), "temperature": "1.0", "pictures": "1",
             "miou": "nan"}  # fmt: skip
    save_file(load_file(file), file, facts | change)
    with pytest.raises(CheckpointError, match=words):
        open_segmenter(file, LABELS)


def test_damaged_files_are_refused(tmp_path: Path):
    file = written(tmp_path, Facts(NAMES))
    file.write_bytes(file.read_bytes()[:200])
    with pytest.raises(CheckpointError, match="damaged"):
        open_segmenter(file, LABELS)
    save_file({"a": torch.zeros(1)}, file, {"version": "1", "classes": '["a"]', "pictures": "0",
                                            "temperature": "1", "miou": "0"})  # fmt: skip
    with pytest.raises(CheckpointError, match="not the weights of a segmenter"):
        OwnSegmenter.open(file)


def test_recoloured_pictures_keep_their_place_and_range():
    images = torch.rand(3, 3, 16, 16) * 2 - 1
    one, two = (recoloured(images, np.random.default_rng(seed)) for seed in (1, 2))
    assert one.shape == images.shape
    assert float(one.abs().max()) <= 1
    assert not torch.equal(one, two)
    torch.testing.assert_close(one, recoloured(images, np.random.default_rng(1)), rtol=0, atol=0)


def test_the_command_trains_and_refuses_what_is_for_pictures(
    tmp_path: Path, data: PackedData, capsys: pytest.CaptureFixture[str]
):
    given = ["train", "--what", "segmenter", "--data", str(data.folder), "--out",
             str(tmp_path / "out"), "--device", "cpu", "--pictures", "4"]  # fmt: skip
    assert main([*given, "--preset", "lite", "--vgg19", "x"]) == 1
    assert "--preset, --vgg19 cannot be used" in " ".join(capsys.readouterr().err.split())
    assert main(given) == 0
    assert "mIoU" in capsys.readouterr().out
    assert main(given) == 1
    assert "there is a segmenter already" in " ".join(capsys.readouterr().err.split())
    assert main([*given, "--init", str(tmp_path / "out")]) == 0


def test_a_checkpoint_folder_gets_the_segmenter_and_nothing_else(
    tmp_path: Path, data: PackedData, capsys: pytest.CaptureFixture[str]
):
    folder = tmp_path / "run" / "checkpoint"
    config = ModelConfig(4, 64, 64, 2, 8, 4)
    model = untrained(config, LABELS, seed=1, title="made")
    write_checkpoint(model, folder)
    before = {path.name for path in folder.iterdir()}
    given = ["train", "--what", "segmenter", "--data", str(data.folder), "--out", str(folder),
             "--device", "cpu", "--pictures", "2"]  # fmt: skip
    assert main(given) == 0
    assert {path.name for path in folder.iterdir()} == before | {FILE}
    kept = (folder / FILE).read_bytes()
    write_checkpoint(model, folder, overwrite=True)  # as a run that goes on exports its weights
    assert (folder / FILE).read_bytes() == kept
    classes = tuple(replace(entry, name=f"other {entry.name}") for entry in LABELS.classes)
    other = untrained(config, replace(LABELS, classes=classes), seed=1, title="of other classes")
    write_checkpoint(other, folder, overwrite=True)
    assert not (folder / FILE).exists()
    capsys.readouterr()
    assert main(given) == 1
    told = " ".join(capsys.readouterr().err.split())
    assert "the classes of these data are not those of the checkpoint" in told


def test_options_for_pictures_alone_are_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    given = ["train", "--what", "segmenter", "--out", str(tmp_path / "out")]
    assert main([*given, "--judge", "3", "--no-prior", "--sample-every", "1"]) == 1
    told = " ".join(capsys.readouterr().err.split())
    assert "--sample-every, --judge, --no-prior cannot be used" in told


def test_it_tells_in_a_photos_own_size_how_sure_it_is(tmp_path: Path) -> None:
    """Weights that find every pixel likeliest of class 2, with a confidence known by definition."""
    file = written(tmp_path, Facts(NAMES, 2.0), favourite=2)
    photo, told = np.zeros((70, 131, 3), np.uint8), list[float]()
    seen = look(file, photo, LABELS, told.append)
    assert seen.channels.shape == (70, 131)
    assert (seen.channels == 2).all()
    assert seen.confidence is not None
    expected = np.exp(2.5) / (np.exp(2.5) + len(NAMES) - 1)  # a logit of 5 at temperature 2
    assert np.abs(seen.confidence - expected).max() < 1e-3
    assert told == sorted(told)
    assert told[-1] == 1


def test_looking_stops_where_progress_says_so(tmp_path: Path) -> None:
    def stop(_: float) -> None:
        raise Cancelled("stopped.")

    with pytest.raises(Cancelled):
        look(written(tmp_path, Facts(NAMES)), np.zeros((64, 64, 3), np.uint8), LABELS, stop)
