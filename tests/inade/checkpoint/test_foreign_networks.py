"""Networks of other people: programs run only once they are allowed, ONNX runs no code at all."""

import zipfile
from pathlib import Path

import numpy as np
import pytest
import torch
from torch import Tensor, nn

from inade.checkpoint import allowed_code
from inade.checkpoint.allowed_code import CodeNotAllowedError
from inade.checkpoint.checkpoint import read_checkpoint
from inade.checkpoint.onnx_segmenter import OnnxSegmenter
from inade.checkpoint.scripted import ScriptedSegmenter
from inade.checkpoint.weights import read_state
from inade.errors import CheckpointError
from inade.layouts.labels import LabelSet
from inade.places import FOLDER_VARIABLE
from inade.reading import LARGEST_FILE
from inade.segmenting import open_segmenter, suggest
from tests.onnx_files import write_colour_segmenter

LABELS = LabelSet.numbered(3)
COLOURS = np.array([(255, 0, 0), (0, 255, 0), (0, 0, 255)], np.uint8)


class Brightest(nn.Module):
    """The class of a pixel is the number of its brightest colour."""

    def forward(self, images: Tensor) -> Tensor:
        return images * 9


@pytest.fixture(autouse=True)
def own_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path / "data"))


def script(file: Path, module: nn.Module | None = None) -> Path:
    torch.jit.script(module or Brightest()).save(str(file))
    return file


def onnx(file: Path) -> Path:
    write_colour_segmenter(file, np.eye(3) * 9, np.zeros(3))
    return file


def photo_of(channels: np.ndarray) -> np.ndarray:
    return COLOURS[channels]


@pytest.fixture
def channels() -> np.ndarray:
    values = np.zeros((64, 96), np.int64)
    values[:, 32:], values[32:, 64:] = 1, 2
    return values


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_a_program_is_run_only_when_it_was_allowed_and_asked_for_once(
    tmp_path: Path, channels: np.ndarray, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = script(tmp_path / "a.pt")
    with monkeypatch.context() as patch:
        patch.setattr(torch.jit, "load", lambda *_, **__: pytest.fail("it was opened"))
        with pytest.raises(CodeNotAllowedError, match="is a program") as caught:
            suggest(file, photo_of(channels), LABELS)
    assert "--allow-code" in caught.value.remedy
    assert "ONNX" in caught.value.remedy
    found = suggest(file, photo_of(channels), LABELS, allow_code=True)
    assert (found == channels).mean() > 0.95
    again = file.rename(tmp_path / "moved.pt")
    assert (suggest(again, photo_of(channels), LABELS) == found).all(), "known by its content"
    with pytest.raises(CodeNotAllowedError):
        open_segmenter(script(tmp_path / "other.pt", nn.Conv2d(3, 3, 1)), LABELS)


def test_a_program_may_be_larger_than_other_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "large.pt"
    with file.open("wb") as large:
        large.truncate(LARGEST_FILE + 1)
    monkeypatch.setattr(Path, "read_bytes", lambda _: b"no program")
    with pytest.raises(CheckpointError) as caught:
        ScriptedSegmenter(file)
    assert "MiB" not in str(caught.value)


def test_a_damaged_memory_of_answers_asks_again(tmp_path: Path) -> None:
    place = tmp_path / "data" / "inade-studio" / "allowed-code.json"
    place.parent.mkdir(parents=True)
    for content in ("[1]", "{", '{"a": 1}'):
        place.write_text(content)
        with pytest.raises(CodeNotAllowedError):
            allowed_code.require_allowed(tmp_path / "a.pt", "ab" * 32, False)
    allowed_code.require_allowed(tmp_path / "a.pt", "ab" * 32, True)
    allowed_code.require_allowed(tmp_path / "b.pt", "ab" * 32, False)


def test_the_usual_inception_is_known(tmp_path: Path) -> None:
    allowed_code.require_allowed(tmp_path / "i.pt", allowed_code.INCEPTION_SHA256, False)


@pytest.mark.parametrize("content", [b"", b"hello", b"PK\x03\x04" + bytes(100)])
def test_what_is_no_program_is_told_without_asking(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.pt").write_bytes(content)
    with pytest.raises(CheckpointError, match="no TorchScript file") as caught:
        ScriptedSegmenter(tmp_path / "a.pt", allow_code=True)
    assert "Traceback" not in str(caught.value)
    assert "PytorchStreamReader" not in str(caught.value)


def test_onnx_is_read_without_asking(tmp_path: Path, channels: np.ndarray) -> None:
    found = suggest(onnx(tmp_path / "a.onnx"), photo_of(channels), LABELS)
    assert (found == channels).mean() > 0.95
    segmenter = open_segmenter(tmp_path / "a.onnx", LABELS)
    assert isinstance(segmenter, OnnxSegmenter)
    two = torch.from_numpy(COLOURS[np.stack([channels, channels * 0])]).movedim(-1, 1)
    found = segmenter.classes(two.float() / 127.5 - 1, 3, None)
    assert torch.equal(found, torch.from_numpy(np.stack([channels, channels * 0])))
    with pytest.raises(CheckpointError, match="tells 3 classes apart, the checkpoint 7"):
        segmenter.classes(two.float(), 7, None)


@pytest.mark.parametrize("content", [b"", b"hello", b"\x08\x08\x3a\xff\xff\xff\xff\x0f"])
def test_what_is_no_onnx_is_refused_in_words(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.onnx").write_bytes(content)
    with pytest.raises(CheckpointError) as caught:
        OnnxSegmenter(tmp_path / "a.onnx")
    assert "cv2" not in str(caught.value)


class Witness(nn.Module):
    """Leaves a file behind as soon as TorchScript loads it."""

    def __init__(self, left: str) -> None:
        super().__init__()
        self.left, self.values = left, torch.ones(1)

    def forward(self, images: Tensor) -> Tensor:
        return images

    @torch.jit.export
    def __getstate__(self) -> tuple[str, Tensor]:
        return self.left, self.values

    @torch.jit.export
    def __setstate__(self, state: tuple[str, Tensor]) -> None:
        self.training = False
        self.left, self.values = state
        torch.save(self.values, self.left)


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize("compression", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_a_program_that_is_called_weights_is_not_run(tmp_path: Path, compression: int) -> None:
    left = tmp_path / "left.bin"
    torch.jit.script(Witness(str(left))).save(str(tmp_path / "program.pt"))
    left.unlink(missing_ok=True)  # saving may leave it too
    file = tmp_path / "best_net_G.pth"
    with zipfile.ZipFile(tmp_path / "program.pt") as old, zipfile.ZipFile(file, "w") as new:
        for entry in old.infolist():
            new.writestr(entry.filename, old.read(entry), compress_type=compression)
    torch.jit.load(str(file))
    assert left.is_file(), "it does what it is here for"
    left.unlink()
    for read in (read_state, read_checkpoint):
        with pytest.raises(CheckpointError):
            read(file if read is read_state else tmp_path)
    assert not left.exists()


def test_a_table_of_weights_is_read(tmp_path: Path) -> None:
    for form in (True, False):
        torch.save({"a": torch.ones(2)}, tmp_path / "a.pth", _use_new_zipfile_serialization=form)
        assert torch.equal(read_state(tmp_path / "a.pth")["a"], torch.ones(2))


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_the_answer_speaks_of_the_bytes_in_question_and_of_no_others(
    tmp_path: Path, channels: np.ndarray
) -> None:
    file, photo = script(tmp_path / "a.pt"), photo_of(channels)
    with pytest.raises(CodeNotAllowedError) as asked:
        suggest(file, photo, LABELS)
    script(file, nn.Conv2d(3, 3, 1))  # another program takes its place meanwhile
    with pytest.raises(CodeNotAllowedError) as again:
        suggest(file, photo, LABELS, allow_code=asked.value.sha256)
    assert again.value.sha256 != asked.value.sha256
    assert (suggest(script(file), photo, LABELS, allow_code=asked.value.sha256) == channels).any()


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_what_is_run_is_what_was_hashed(
    tmp_path: Path, channels: np.ndarray, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = script(tmp_path / "a.pt")

    def swapped(*_: object) -> None:
        script(file, nn.Conv2d(3, 3, 1))

    monkeypatch.setattr("inade.checkpoint.scripted.require_allowed", swapped)
    found = suggest(file, photo_of(channels), LABELS, allow_code=True)
    assert (found == channels).mean() > 0.95
