"""First weights from another checkpoint, against tables and pictures rearranged by hand."""

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch

from inade.bench.weights import published_state
from inade.checkpoint.checkpoint import Checkpoint, write_checkpoint
from inade.config import ModelConfig
from inade.errors import TrainingError
from inade.layouts.labels import LabelClass, LabelSet
from inade.networks import Discriminator
from inade.training.presets import Stage, TrainingConfig
from inade.training.run.initial import (
    class_sources,
    model_like,
    read_class_map,
    relabelled,
    start_from,
)
from inade.training.run.plan import Start
from inade.training.run.state import new_state
from tests.made_up import untrained
from tests.priors import made

CONFIG = ModelConfig(4, 32, 32, 2, 8, 4, num_discriminator_filters=4)
TABLE = "up_1.norm_s.weight"
PLANES = "discriminator_1.model0.0.weight"


def label_set(*names: str, unknown: int | None = None) -> LabelSet:
    classes = [LabelClass(i, i + 10, name, (i, i, i)) for i, name in enumerate(names)]
    return LabelSet("set", "A set", tuple(classes), unknown)


OLD = label_set("sky", "crop_field", "tree", "house")


@pytest.fixture(scope="module")
def checkpoint() -> Checkpoint:
    states = published_state(CONFIG, seed=1)
    return Checkpoint(Path(), CONFIG, OLD, states["G"], states["E"], states["D"])


def picture(checkpoint: Checkpoint, classes: list[int]) -> torch.Tensor:
    """float [1, 3, 32, 32] of four upright stripes with these channels."""
    segments = (torch.arange(32) // 8).expand(1, 32, 32).contiguous()
    random = torch.Generator().manual_seed(3)
    modulation = torch.randn(4, 2, 4, generator=random)
    latent = torch.randn(1, 8, generator=random)
    with torch.no_grad():
        return checkpoint.build("generator")(segments, torch.tensor(classes), modulation, latent)


def test_rows_and_planes_follow_the_names(checkpoint):
    new = label_set("Tree", "pond", "CROP FIELD", "roof", "sky")
    started, sentences = relabelled(checkpoint, new, {"roof": "House"})
    table, planes = checkpoint.generator[TABLE], checkpoint.discriminator[PLANES]
    mean = (table[0] + table[1] + table[2] + table[3]) / 4
    expected = torch.stack([table[2], mean, table[1], table[3], table[0]])
    torch.testing.assert_close(started.generator[TABLE], expected)
    torch.testing.assert_close(
        started.discriminator[PLANES][:, [0, 2, 3, 4, 5, 6, 7, 8]],
        planes[:, [2, 1, 3, 0, 4, 5, 6, 7]],
    )
    torch.testing.assert_close(started.discriminator[PLANES][:, 1], planes[:, :4].mean(1))
    assert started.config.num_labels == 5
    assert sentences == [
        "3 of 5 classes go on from the checkpoint by name.",
        "Class 'pond' starts as the mean of all classes.",
        "Class 'roof' starts as 'house'.",
    ]
    others = [key for key in checkpoint.generator if "norm_" not in key]
    assert all(started.generator[key] is checkpoint.generator[key] for key in others)
    started.build("discriminator")


def test_factors_of_noise_and_the_prior_follow_the_names(tmp_path):
    shape = replace(CONFIG, start="free", texture=True, padding="replicate")
    own = untrained(shape, OLD, title="free")
    own = replace(own, prior=made(4, CONFIG.noise_dim, encoder=own.encoder_fingerprint))
    keys = [key for key in own.generator if key.endswith(".norm_1.texture")]
    assert len(keys) == 7
    for key in keys:
        own.generator[key] = torch.randn_like(own.generator[key])
    started, _ = relabelled(own, label_set("tree", "pond", "sky"))
    rows = own.generator[keys[3]]
    mean = (rows[0] + rows[1] + rows[2] + rows[3]) / 4
    expected = torch.stack([rows[2], mean, rows[0]])
    torch.testing.assert_close(started.generator[keys[3]], expected)
    started.build("generator")
    np.testing.assert_array_equal(started.prior.mean[[0, 2]], own.prior.mean[[2, 0]])
    np.testing.assert_allclose(started.prior.mean[1], own.prior.mean.sum(0) / 4)
    assert started.prior.encoder == started.encoder_fingerprint


@pytest.mark.parametrize("preset", ["lite", "finetune"])
def test_a_run_keeps_the_form_of_the_checkpoint_and_says_which(checkpoint, tmp_path, preset):
    published = replace(CONFIG, width=64, height=64)
    free = replace(published, start="free", texture=True, padding="replicate")
    told = []
    for shape, name in ((published, "published"), (free, "free")):
        write_checkpoint(untrained(shape, OLD, title=name), tmp_path / name)
        start = Start(preset, init=tmp_path / name)
        config = start.config(OLD)
        assert config.model == shape
        assert config.stages[-1].width == (256 if shape.size_free else 64)
        assert config.discriminator_first == 300
        far = 0.25 if preset == "lite" else 0.5 if shape.size_free else 0.8
        assert config.stages[-1].scale == (far, 1.0)
        state = new_state(config, Discriminator(config.model), torch.device("cpu"))
        start.load(state, OLD, told.append)
    words = " ".join(told)
    assert "pictures of one size, 64 x 64, without noise by place and with zeros around" in words
    assert "size-free, with noise by place" in words


def test_a_new_discriminator_learns_alone_unless_told_otherwise(tmp_path):
    """Steps of four pictures, of which it takes a fifth at most."""
    write_checkpoint(untrained(CONFIG, OLD, title="old"), tmp_path / "old")

    def steps(preset: str, *changes: str, planned: int | None = None) -> int:
        start = Start(preset, changes, init=tmp_path / "old", planned=planned)
        return start.config(OLD).discriminator_first

    assert steps("lite") == steps("finetune", planned=60_000) == 300
    assert steps("finetune", planned=1000) == 50
    assert steps("finetune", "discriminator_first=0") == 0
    assert steps("lite", "discriminator_first=7", planned=4) == 7
    assert steps("ade20k") == 0
    assert Start("lite").config(OLD).discriminator_first == 0


def test_a_permuted_label_set_makes_the_same_picture(checkpoint):
    started, sentences = relabelled(checkpoint, label_set("house", "tree", "sky", "crop field"))
    before = picture(checkpoint, [0, 1, 2, 3])
    assert torch.equal(picture(started, [2, 3, 1, 0]), before)
    assert not torch.allclose(picture(started, [0, 1, 2, 3]), before, atol=1e-3)
    assert sentences == ["4 of 4 classes go on from the checkpoint by name."]


def test_a_map_overrules_names_and_names_the_rest():
    sources, sentences = class_sources(
        OLD, label_set("sky", "tree", "pond", "moss"), {"TREE": None, "*": "crop field"}
    )
    assert sources == [0, None, 1, 1]
    assert sentences[0].startswith("1 of 4")
    assert "Left behind: tree, house." in sentences


def test_unknown_classes_stand_for_each_other():
    old = label_set("sky", "void", unknown=1)
    sources, sentences = class_sources(old, label_set("nothing", "sky", unknown=0), {})
    assert sources == [1, 0]
    assert "Class 'nothing' starts as 'void'." in sentences
    new = label_set("sky", "cloud", "nothing", unknown=2)
    checkpoint = Checkpoint(Path(), ModelConfig(1, 32, 32, has_unknown_class=True), old, {})
    assert model_like(checkpoint, new) == ModelConfig(2, 32, 32, has_unknown_class=True)


def test_a_state_starts_from_a_checkpoint(checkpoint):
    new = label_set("house", "pond", "sky")
    model = model_like(checkpoint, new)
    config = TrainingConfig(model, (Stage(0, 32, 32),), ema_decay=0.9, frozen_blocks=2)
    state = new_state(config, Discriminator(model), torch.device("cpu"))
    sentences = start_from(state, checkpoint, new)
    table = checkpoint.generator[TABLE]
    for network in (state.generator, state.averages["generator"]):
        rows = network.state_dict()[TABLE]
        assert torch.equal(rows[0], table[3])
        assert torch.equal(rows[2], table[0])
    assert torch.equal(state.encoder.layer1.weight, checkpoint.encoder["layer1.weight"])
    kept = state.discriminator.state_dict()[PLANES]
    assert torch.equal(kept[:, 0], checkpoint.discriminator[PLANES][:, 3])
    assert "The discriminator goes on from the checkpoint's." in sentences


def test_an_unknown_class_in_common_is_nothing_in_common():
    """A published checkpoint has numbered classes and perhaps the unknown one."""
    new = label_set("sky", "unknown", unknown=1)
    sources, sentences = class_sources(LabelSet.numbered(3, unknown=True), new, {})
    assert sources == [None, 2]
    assert "knows class 0, class 1, unknown" in sentences[0]


def test_nothing_in_common_is_told():
    sources, sentences = class_sources(OLD, label_set("car", "lamp"), {})
    assert sources == [None, None]
    assert '--map FILE of {"*": null}' in sentences[0]
    assert "--like new=old" in sentences[0]
    assert "the checkpoint knows sky, crop_field, tree, house." in sentences[0]
    mapped, told = class_sources(OLD, label_set("car", "lamp"), {"*": None})
    assert (mapped, told) == (sources, sentences[1:])


def test_all_wrong_names_of_a_map_are_told_at_once():
    with pytest.raises(TrainingError) as caught:
        class_sources(OLD, label_set("sky"), {"sun": "sky", "sky": "cloud"})
    assert "no class 'sun'" in str(caught.value)
    assert "no class 'cloud'" in str(caught.value)


@pytest.mark.parametrize("content", ["[]", '{"a": 1}', "{", None])
def test_bad_class_maps_are_refused(content, tmp_path):
    file = tmp_path / "map.json"
    if content is not None:
        file.write_text(content)
    with pytest.raises(TrainingError, match=r"class map|map\.json"):
        read_class_map(file)


def test_a_class_map_is_read(tmp_path):
    file = tmp_path / "map.json"
    file.write_text(json.dumps({"pond": "sea", "*": None}))
    assert read_class_map(file) == {"pond": "sea", "*": None}
