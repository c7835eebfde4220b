"""Presets hold the published numbers; settings survive JSON and refuse nonsense."""

import json
from dataclasses import replace

import pytest

from inade.errors import TrainingError
from inade.labels import LabelSet
from inade.networks import Encoder, Generator
from inade.training.presets import PRESETS, Stage, TrainingConfig, training_config


@pytest.mark.parametrize("name", ["ade20k", "celebamask_hq", "cityscapes", "deepfashion"])
def test_published_presets_have_the_published_numbers(name):
    config = training_config(name, LabelSet.builtin(name))
    assert (config.generator_rate, config.discriminator_rate) == (1e-4, 4e-4)
    assert config.betas == (0.0, 0.9)
    weights = (config.feature_weight, config.perceptual_weight, config.kl_weight)
    assert weights == (10, 10, 0.025)
    assert (config.model.num_filters, config.model.latent_dim) == (64, 256)
    assert config.model.noise_dim == (8 if name == "deepfashion" else 64)
    assert config.objects == ("instances" if name == "cityscapes" else "classes")
    beyond = (config.ema_decay, config.augment_share, config.r1_weight, config.simplify)
    assert beyond == (0, 0, 0, 0)
    wide = name == "cityscapes"
    assert (config.model.width, config.model.height) == (512 if wide else 256, 256)
    assert config.discriminator == "published"
    assert config.fresh_fake


def test_lite_fits_sixteen_megabytes_as_float16():
    model = training_config("lite", LabelSet.builtin("countryside")).model
    weights = [*Generator(model).state_dict().values(), *Encoder(model).state_dict().values()]
    assert 2 * sum(value.numel() for value in weights) < 16_000_000 - 100_000


@pytest.mark.parametrize("name", PRESETS)
def test_settings_survive_json(name):
    config = training_config(name, LabelSet.numbered(5))
    assert TrainingConfig.from_json(json.loads(json.dumps(config.to_json()))) == config


def test_stages_and_rates_follow_the_pictures_seen():
    config = training_config("lite", LabelSet.numbered(5))
    config = replace(config, epochs=2, decay_epochs=2)
    config = replace(config, stages=(Stage(0, 128, 128), Stage(50, 256, 256)))
    assert config.stage_at(49).height == 128
    assert config.stage_at(50).height == 256
    assert [config.rate_factor(n, 10) for n in (0, 20, 30, 40, 90)] == [1, 1, 0.5, 0, 0]


def test_single_settings_change_by_name():
    config = training_config("lite", LabelSet.numbered(5))
    changed = config.changed(["batch_size=8", "kl_weight=0.5", "fresh_fake=true"])
    assert (changed.batch_size, changed.kl_weight, changed.fresh_fake) == (8, 0.5, True)


@pytest.mark.parametrize(
    ("pair", "words"),
    [
        ("batchsize=8", "batch_size"),
        ("batch_size=many", "many"),
        ("batch_size=0", "batch_size is 0"),
        ("discriminator=new", "published or frozen"),
        ("stages=1", "no setting"),
    ],
)
def test_wrong_settings_are_told_in_words(pair, words):
    with pytest.raises(TrainingError, match=words):
        training_config("lite", LabelSet.numbered(5)).changed([pair])


def test_impossible_settings_are_told_in_words(tmp_path):
    config = training_config("lite", LabelSet.numbered(5))
    with pytest.raises(TrainingError, match="100x100 do not fit"):
        replace(config, stages=(Stage(0, 100, 100),))
    with pytest.raises(TrainingError, match="no preset named 'large'"):
        training_config("large", LabelSet.numbered(5))
    (tmp_path / "run.json").write_text("[1, 2")
    with pytest.raises(TrainingError, match="cannot be read"):
        TrainingConfig.read(tmp_path / "run.json")
