"""Evaluation of a generator simple enough to know every figure by hand."""

from itertools import combinations
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image
from torch import Tensor, nn

from inade.checkpoint.checkpoint import Checkpoint
from inade.checkpoint.scripted import ScriptedSegmenter
from inade.config import ModelConfig
from inade.errors import CheckpointError, DataSetError
from inade.formats.dataset import add_sample, create, write_split
from inade.inference.request import Request
from inade.layouts.labels import LabelClass, LabelSet
from inade.layouts.layout import Layout
from inade.looks.look import draw_noise
from inade.training.backbones.lpips import Lpips
from inade.training.data.held_out import HeldOut
from inade.training.judging.evaluation import Measurement, Protocol, evaluate
from inade.training.judging.judges import Inception
from tests.inade.training.small_run import pack_folder

SIDE, SAMPLES, NOISE = 32, 3, 4
NAMES = ("red", "green", "blue")
COLORS = np.array([[200, 40, 20], [30, 180, 60], [10, 50, 220]], np.uint8)


def label_set(*names: str) -> LabelSet:
    classes = [LabelClass(i, i, name, (i, i, i)) for i, name in enumerate(names)]
    return LabelSet("set", "A set", tuple(classes))


class Paint(nn.Module):
    """Every object in one colour, which is its noise for the scale."""

    def forward(self, segments: Tensor, _: Tensor, modulation: Tensor, *rest: object) -> Tensor:
        return torch.tanh(modulation[:, 0, :3])[segments].movedim(-1, 1)


class Painted:
    """`Paint` in place of the evaluator that makes single pictures."""

    def full(self, request: Request) -> Tensor:
        assert request.fields is None
        return Paint()(request.segments[None], request.classes, request.modulation)[0]


@pytest.fixture(autouse=True)
def painted(monkeypatch):
    monkeypatch.setattr(
        "inade.training.judging.evaluation.picture_evaluator", lambda *_, **__: Painted()
    )


class MeanColor(nn.Module):
    """The style that makes `Paint` repeat the mean colour of each object."""

    def forward(self, images: Tensor, segments: Tensor, count: int) -> tuple[Tensor, Tensor]:
        mu = torch.zeros(count, 2, NOISE)
        for segment in range(count):
            mean = images.movedim(1, -1)[segments == segment].mean(0)
            mu[segment, 0, :3] = torch.atanh(mean)
        return mu, torch.full_like(mu, -60)


class Painter(Checkpoint):
    """A checkpoint with those two in place of the networks."""

    def build(self, network: str) -> nn.Module:
        return {"generator": Paint(), "encoder": MeanColor()}[network]


class Identity(nn.Module):
    """A backbone whose single tap is the picture and a constant channel."""

    def forward(self, images: Tensor) -> list[Tensor]:
        return [torch.cat([images, torch.ones_like(images[:, :1])], 1)]


class ByBrightest(nn.Module):
    """Logits: the three colours."""

    def forward(self, x: Tensor) -> Tensor:
        return x.clone()


class MeanPixel(nn.Module):
    """Features: the mean bytes; without the argument, nonsense."""

    def forward(self, x: Tensor, return_features: bool = False) -> Tensor:
        return x.float().mean((2, 3)) if return_features else x.float()


LPIPS = Lpips(Identity(), [torch.ones(4)])
CONFIG = ModelConfig(3, SIDE, SIDE, 2, 8, NOISE)


def checkpoint(labels: LabelSet | None = None, *, encoder: bool = True) -> Checkpoint:
    state = {"weight": torch.zeros(1)}
    return Painter(
        Path(), CONFIG, labels or label_set(*NAMES), state, state if encoder else None,
        title="Painter",
    )  # fmt: skip


def layouts() -> list[np.ndarray]:
    """int [2, 32, 32] classes: three bands, and two."""
    first = np.zeros((SIDE, SIDE), np.int32)
    first[8:] = 1
    first[16:] = 2
    second = np.ones((SIDE, SIDE), np.int32)
    second[:, 20:] = 2
    return [first, second]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two held-out pictures in the colours of their classes."""
    create(tmp_path / "data", label_set(*NAMES))
    for name, labels in zip("ab", layouts(), strict=True):
        file = tmp_path / f"{name}.png"
        Image.fromarray(COLORS[labels]).save(file)
        add_sample(tmp_path / "data", label_set(*NAMES), name, file, Layout.from_maps(labels))
    write_split(tmp_path / "data", [], "ab")
    return tmp_path / "data"


def scripted(module: nn.Module, file: Path) -> Path:
    with pytest.warns(DeprecationWarning, match="jit"):
        torch.jit.script(module).save(str(file))
    return file


def unit(color: np.ndarray) -> np.ndarray:
    """The tap of a colour: with a constant channel, scaled to length 1."""
    tap = np.append(color, 1)
    return tap / np.linalg.norm(tap)


def looks(number: int, count: int) -> np.ndarray:
    """float [k, objects, 3]: the colours that the seed gives the objects of a picture."""
    rows = [[draw_noise(number, i, draw, NOISE)[0, :3] for i in range(count)]
            for draw in range(SAMPLES)]  # fmt: skip
    return np.tanh(np.array(rows))


def change(colors: np.ndarray) -> float:
    """Mean over all pairs of [k, 3] colours of the distance of their taps."""
    taps = [unit(color) for color in colors]
    return float(np.mean([((a - b) ** 2).sum() for a, b in combinations(taps, 2)]))


def measure(folder: Path, judged: Checkpoint | None = None, **judges: object) -> Measurement:
    judged = judged or checkpoint()
    held_out = HeldOut.open(folder, judged)
    return evaluate(judged, held_out, Protocol(SAMPLES), lpips=LPIPS, **judges)  # pyright: ignore[reportArgumentType]


def test_figures_equal_those_by_hand(folder):
    found = measure(folder)
    figures = {key: figure.value for key, figure in found.figures.items()}
    first, second = looks(0, 3), looks(1, 2)
    changes = [change(first[:, i]) for i in range(3)]
    changes += [change(second[:, i]) for i in range(2)]
    whole = [changes[0] / 4 + changes[1] / 4 + changes[2] / 2,
             changes[3] * 20 / 32 + changes[4] * 12 / 32]  # fmt: skip
    assert figures["lpips_diversity"] == pytest.approx(np.mean(whole), rel=1e-4)
    half = abs(whole[0] - whole[1]) / 2  # standard error of the mean of two
    assert found.figures["lpips_diversity"].error == pytest.approx(half, rel=1e-4)
    assert f"{np.mean(whole):.4f} ± {half:.4f}" in found.to_markdown()
    by_class = [changes[0], (changes[1] + changes[3]) / 2, (changes[2] + changes[4]) / 2]
    assert figures["mcsd"] == pytest.approx(np.mean(by_class), rel=1e-4)
    assert figures["mocd"] == pytest.approx(0, abs=1e-9)
    assert figures["reconstruction_lpips"] == pytest.approx(0, abs=1e-6)
    assert found.classes["green"]["inside"] == pytest.approx(by_class[1], rel=1e-4)
    assert found.classes["green"]["layouts"] == 2
    assert figures["fid"] is None
    assert "no Inception" in found.figures["fid"].off
    assert figures["proxy_distance"] is not None


def test_batches_do_not_matter(folder):
    judged = checkpoint()
    held_out = HeldOut.open(folder, judged)
    one, two = (
        evaluate(judged, held_out, Protocol(SAMPLES, batch=size), lpips=LPIPS) for size in (1, 2)
    )
    for key, figure in one.figures.items():
        assert two.figures[key].value == pytest.approx(figure.value, rel=1e-5), key


def test_objects_may_be_joined_by_class(folder):
    labels = layouts()[0]
    instances = np.arange(SIDE) // 4 + np.zeros((SIDE, 1), int)
    add_sample(
        folder, label_set(*NAMES), "a", COLORS[labels], Layout.from_maps(labels, instances)
    )  # fmt: skip
    judged = checkpoint()
    held_out = HeldOut.open(folder, judged)
    joined = evaluate(judged, held_out, Protocol(SAMPLES, objects="classes"), lpips=LPIPS)
    first, second = looks(0, 3), looks(1, 2)
    blue = (change(first[:, 2]) + change(second[:, 1])) / 2
    assert joined.classes["blue"]["inside"] == pytest.approx(blue, rel=1e-4)


def test_fid_comes_from_the_given_network(folder, tmp_path):
    inception = Inception(scripted(MeanPixel(), tmp_path / "inception.pt"), allow_code=True)
    found = measure(folder, inception=inception).figures["fid"]

    def mean_pixels(picture_of: list[np.ndarray]) -> np.ndarray:
        return np.array([picture.reshape(-1, 3).mean(0) for picture in picture_of])

    fakes = [looks(0, 3)[0][layouts()[0]], looks(1, 2)[0][layouts()[1] - 1]]
    real = mean_pixels([COLORS[labels].astype(float) for labels in layouts()])
    fake = mean_pixels([np.rint((fake + 1) * 127.5) for fake in fakes])
    # two points each: the covariances are d d^T / 2 with d the difference of the two
    d, e = real[0] - real[1], fake[0] - fake[1]
    expected = ((real.mean(0) - fake.mean(0)) ** 2).sum() + (d @ d + e @ e) / 2 - abs(d @ e)
    assert found.value == pytest.approx(expected, rel=1e-4)
    assert "3 features (2 pictures, fewer pictures than features" in found.protocol
    assert "inception.pt" in found.protocol


def test_consistency_is_the_overlap_with_a_segmenter(folder, tmp_path):
    segmenter = ScriptedSegmenter(
        scripted(ByBrightest(), tmp_path / "segmenter.pt"), allow_code=True
    )
    found = measure(folder, segmenter=segmenter)
    assert found.figures["consistency_miou_real"].value == 1
    areas, objects = [8, 8, 16, 20, 12], [0, 1, 2, 1, 2]
    seen = [*looks(0, 3)[0].argmax(1), *looks(1, 2)[0].argmax(1)]
    terms = list(zip(areas, objects, seen, strict=True))
    iou = [
        sum(a for a, c, s in terms if c == s == k) / sum(a for a, c, s in terms if k in (c, s))
        for k in range(3)
    ]
    assert found.figures["consistency_miou"].value == pytest.approx(np.mean(iou))
    assert [found.classes[name]["iou"] for name in NAMES] == pytest.approx(iou)


def test_without_an_encoder_styles_are_off_and_say_why(folder):
    figure = measure(folder, checkpoint(encoder=False)).figures["reconstruction_lpips"]
    assert figure.value is None
    assert figure.off == "the checkpoint has no encoder"


def test_alexnet_is_off_where_pictures_are_too_small(folder):
    judged = checkpoint()
    found = evaluate(judged, HeldOut.open(folder, judged), Protocol(2))
    assert "at least 63 pixels" in found.figures["lpips_diversity"].off
    assert "at least 63 pixels" in found.to_markdown()


def test_classes_go_by_name(folder):
    judged = checkpoint(label_set("Blue", "RED", "extra", "green"))
    batch = next(iter(HeldOut.open(folder, judged).batches(2)))
    assert batch.labels[0, [0, 8, 16], 0].tolist() == [1, 3, 0]
    assert batch.numbers == (0, 1)
    pixels = (batch.images[0, :, 0, 0] + 1) * 127.5
    np.testing.assert_allclose(pixels.numpy(), COLORS[0], atol=1e-4)


def test_classes_that_do_not_fit_are_all_told(folder):
    with pytest.raises(DataSetError) as caught:
        HeldOut.open(folder, checkpoint(label_set("red", "sky", "tree")))
    assert "'green' (in a), 'blue' (in a)" in str(caught.value)


def test_a_packed_data_set_judges_as_well(folder, tmp_path):
    judged = checkpoint()
    pack_folder(folder, tmp_path / "packed", height=SIDE, width=SIDE)
    packed = HeldOut.open(tmp_path / "packed", judged)
    plain, lossy = (next(iter(one.batches(2))) for one in (HeldOut.open(folder, judged), packed))
    assert torch.equal(lossy.labels, plain.labels)
    assert (lossy.images - plain.images).abs().mean() < 0.1
    assert "packed: 32 x 32, lossy" in packed.source
    with pytest.raises(DataSetError, match="'green'"):
        HeldOut.open(tmp_path / "packed", checkpoint(label_set("red", "sky", "blue")))


def test_an_empty_split_is_told(folder):
    write_split(folder, "ab", [])
    with pytest.raises(DataSetError, match="held out"):
        HeldOut.open(folder, checkpoint())


def test_a_limit_takes_pictures_evenly(folder):
    write_split(folder, [], "abab")
    assert HeldOut.open(folder, checkpoint(), 2).names == ("a", "b")
    few = HeldOut.open(folder, checkpoint(), 1)
    found = evaluate(checkpoint(), few, Protocol(2), lpips=LPIPS)
    assert "at least two" in found.figures["proxy_distance"].off


@pytest.mark.parametrize("kind", [Inception, ScriptedSegmenter])
def test_only_torchscript_files_judge(kind, tmp_path):
    weights = tmp_path / "weights.pth"
    torch.save({"a": torch.zeros(2)}, weights)
    (tmp_path / "text.pt").write_text("hello")
    for file in (weights, tmp_path / "text.pt"):
        with pytest.raises(CheckpointError, match="no TorchScript file"):
            kind(file)
    others = {tmp_path / "absent.pt": "cannot be opened", tmp_path: "this is no file"}
    for file, words in others.items():
        with pytest.raises(CheckpointError, match=words):
            kind(file)


def test_judges_of_another_kind_are_told(tmp_path):
    images = torch.zeros(1, 3, 8, 8)
    brightest = scripted(ByBrightest(), tmp_path / "brightest.pt")
    with pytest.raises(CheckpointError, match="shape"):
        Inception(brightest, allow_code=True).features(images)
    with pytest.raises(CheckpointError, match="tells 3 classes apart, the checkpoint 7"):
        ScriptedSegmenter(brightest).classes(images, 7, None)
    pixels = scripted(MeanPixel(), tmp_path / "pixels.pt")
    assert ScriptedSegmenter(pixels, allow_code=True).classes(images, 4, 1).shape == (
        1,
        8,
        8,
    )  # classes 0, 2, 3
    linear = scripted(nn.Linear(2, 2), tmp_path / "linear.pt")
    with pytest.raises(CheckpointError, match="cannot judge"):
        ScriptedSegmenter(linear, allow_code=True).classes(images, 3, None)
