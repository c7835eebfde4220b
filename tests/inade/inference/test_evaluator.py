"""The choice of evaluator, and the memory for references."""

from pathlib import Path

import pytest
import torch

from inade.checkpoint.checkpoint import Checkpoint, read_checkpoint
from inade.inference import evaluator
from inade.inference.evaluator import StyleReader, picture_evaluator
from inade.inference.fast import FastEvaluator
from inade.inference.plain import PlainEvaluator
from tests.scenes import patchwork

CPU = torch.device("cpu")
BUNDLED = Path(__file__).resolve().parents[3] / "checkpoints" / "default"


@pytest.fixture(scope="module")
def checkpoint() -> Checkpoint:
    return read_checkpoint(BUNDLED)


def test_fast_unless_plain_is_asked_for(checkpoint):
    scene = patchwork(checkpoint.config, patch=40, count=5)
    pictures = []
    for plain, kind in ((True, PlainEvaluator), (False, FastEvaluator)):
        subject = picture_evaluator(checkpoint, CPU, torch.float32, plain=plain)
        assert isinstance(subject, kind)
        pictures.append(subject.full(scene))
    torch.testing.assert_close(*pictures, rtol=0, atol=1e-4)


def test_styles_are_the_same_on_both_roads(checkpoint):
    segments = patchwork(checkpoint.config, patch=30, count=5).segments
    image = torch.rand(3, *segments.shape, generator=torch.Generator().manual_seed(0))
    fast, plain = (
        StyleReader(checkpoint, CPU, plain=plain).read(image, segments, 5)
        for plain in (False, True)
    )
    for ours, theirs in zip(fast, plain, strict=True):
        torch.testing.assert_close(ours, theirs, rtol=0, atol=1e-4)


def test_a_reference_is_read_once(checkpoint, monkeypatch):
    monkeypatch.setattr(evaluator, "REFERENCES", 1)
    reader = StyleReader(checkpoint, CPU)
    segments = torch.zeros(32, 32, dtype=torch.int64)
    image = torch.zeros(3, 32, 32)
    first = reader.read(image, segments, 1)
    assert reader.read(image.clone(), segments.clone(), 1) is first
    assert reader.read(image, segments, 2) is not first  # and it was dropped for this one
    assert reader.read(image, segments, 1) is not first
