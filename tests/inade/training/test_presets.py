"""Presets hold the published numbers; settings survive JSON and refuse nonsense."""

import json
from dataclasses import replace

import pytest
import torch

from inade.errors import TrainingError
from inade.layouts.labels import LabelSet
from inade.networks import Encoder, Generator
from inade.training.presets import PRESETS, Stage, TrainingConfig, training_config

# What is known of the published runs: classes as the model sees them, width, height, upsampling,
# noise width, crop, flip, objects, generator's size (M weights). The rest is common to all.
CROP = 256 / 286
PUBLISHED = {
    "ade20k": (151, 256, 256, "normal", 64, CROP, True, "classes", 90.9),
    "celebamask_hq": (19, 256, 256, "normal", 64, CROP, True, "classes", 85.1),
    "cityscapes": (35, 512, 256, "more", 64, 1.0, True, "instances", 77.4),
    "deepfashion": (8, 256, 256, "normal", 8, 1.0, False, "classes", 84.0),
}
# SPADE's paper: 200 epochs, the second half decaying (ADE20K, Cityscapes), 100 (COCO-Stuff). The
# published default: 50 constant ones. Batches, and how long those 50 decay, are ours.
LENGTHS = {  # batch, epochs at a constant rate, epochs of the decay
    "ade20k": (16, 100, 100),
    "celebamask_hq": (16, 50, 50),
    "cityscapes": (16, 100, 100),
    "deepfashion": (16, 50, 50),
    "coco_stuff": (16, 100, 0),
}


@pytest.mark.parametrize("name", PUBLISHED)
def test_published_presets_are_the_published_runs(name):
    config = training_config(name, LabelSet.builtin(name))
    model, (stage,) = config.model, config.stages
    with torch.device("meta"):
        size = sum(weight.numel() for weight in Generator(model).parameters())
    assert (
        model.num_labels, model.width, model.height, model.upsampling, model.noise_dim,
        stage.scale[0], config.flip, config.objects, round(size / 1e6, 1),
    ) == PUBLISHED[name]  # fmt: skip
    assert stage == Stage(0, model.height, model.width, (stage.scale[0],) * 2)


@pytest.mark.parametrize("name", [*PUBLISHED, "coco_stuff"])
def test_all_published_presets_share_one_recipe(name):
    config = training_config(name, LabelSet.builtin(name))
    model = config.model
    assert (model.num_filters, model.latent_dim, model.encoder_filters) == (64, 256, 64)
    assert (model.num_discriminators, model.num_discriminator_layers) == (2, 4)
    assert model.num_discriminator_filters == 64
    assert (config.discriminator, config.perceptual, config.warm_start) == (
        "published", "auto", False,
    )  # fmt: skip
    assert (config.generator_rate, config.discriminator_rate) == (1e-4, 4e-4)
    assert config.betas == (0.0, 0.9)
    weights = (config.adversarial_weight, config.feature_weight, config.perceptual_weight)
    assert weights == (1, 10, 10)
    assert config.kl_weight == 0.05 / 2
    assert config.fresh_fake
    # what goes beyond the published recipe is off
    assert (config.ema_decay, config.augment_share, config.r1_weight, config.simplify,
            config.prior_share, config.colour_weight, config.frozen_blocks,
            config.consistency_weight) == (0,) * 8  # fmt: skip
    assert (config.batch_size, config.epochs, config.decay_epochs) == LENGTHS[name]


@pytest.mark.parametrize("name", ["lite", "finetune"])
def test_what_goes_beyond_the_published_recipe_is_on_in_ours(name):
    config = training_config(name, LabelSet.numbered(5))
    assert (config.model.width, config.model.height) == (256, 256)
    assert config.discriminator == "frozen"
    assert config.objects == "instances"
    assert min(config.ema_decay, config.augment_share, config.r1_weight, config.simplify,
               config.consistency_weight) > 0  # fmt: skip


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
    config = replace(config, total_pictures=0, epochs=2, decay_epochs=2)
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
        ("preset=ade20k", "no setting 'preset'"),
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


def test_a_run_of_a_fixed_length_falls_to_zero_over_its_last_third():
    config = training_config("lite", LabelSet.numbered(3), total_pictures=900)
    factors = [config.rate_factor(pictures, 7) for pictures in (0, 600, 750, 900, 1000)]
    assert factors == pytest.approx([1, 1, 0.5, 0, 0])
    assert config.pictures_in_all(7) == 900


def test_stages_move_with_the_length_of_the_run():
    lite = training_config("lite", LabelSet.numbered(3))
    assert [stage.pictures / lite.total_pictures for stage in lite.stages] == [0, 0.8, 0.9]
    assert lite.stages[-1].height == 256
    short = lite.changed(["total_pictures=1000"])
    assert [stage.pictures for stage in short.stages] == [0, 800, 900]


def test_published_presets_have_no_additions_and_lite_has_all():
    for name in PRESETS:
        config = training_config(name, LabelSet.numbered(3))
        model = config.model
        added = (model.start, model.texture, model.padding)
        beyond = (config.matching, config.pixel_head, config.glance, config.texture_weight > 0)
        if name in ("lite", "finetune"):
            assert added == ("free", True, "replicate")
            assert beyond == ("moments", "sharp", "shift and resize", True)
        else:
            assert added == ("fixed", False, "zeros")
            assert beyond == ("place", "normalised", "shift", False)


def test_the_published_recipe_at_the_size_of_lite_differs_in_nothing_else():
    lite, plain = (training_config(name, LabelSet.numbered(3)) for name in ("lite", "inade_lite"))
    assert plain.model == replace(lite.model, start="fixed", texture=False, padding="zeros")
    assert (plain.batch_size, plain.total_pictures) == (4, lite.total_pictures)
    assert (plain.discriminator, plain.perceptual, plain.objects) == (
        "published", "auto", "instances",
    )  # fmt: skip
    weights = (plain.adversarial_weight, plain.feature_weight, plain.perceptual_weight)
    assert weights == (1, 10, 10)
    assert (plain.kl_weight, plain.generator_rate, plain.discriminator_rate) == (0.025, 1e-4, 4e-4)
    beyond = ("ema_decay", "augment_share", "r1_weight", "simplify", "prior_share", "colour_weight",
              "consistency_weight")  # fmt: skip
    assert [getattr(plain, name) for name in beyond] == [0] * 7
    assert (plain.fresh_fake, plain.warm_start, plain.prior_looks) == (True, False, "published")
    assert plain.stages == (Stage(0, 256, 256, (256 / 286, 256 / 286)),)


def test_windows_are_enlarged_for_models_of_a_size_only():
    lite, published = (training_config(name, LabelSet.numbered(3)) for name in ("lite", "ade20k"))
    assert not lite.recipe_of(lite.stages[0]).enlarges
    assert published.recipe_of(published.stages[0]).enlarges
