"""Looks of training pictures: whose styles those drawn from the prior take."""

import numpy as np
import pytest
import torch

from inade.config import ModelConfig
from inade.training.adversaries.frozen import FrozenAdversary
from inade.training.data.stream import BatchStream
from inade.training.generating import Part, donors_of, draw_looks
from inade.training.run.state import new_state
from tests.inade.training.small_run import CPU, Backbone, small_config, small_data


def test_donors_are_other_objects_of_the_class_where_there_are_any():
    classes = np.array([0, 1, 2, 0, 1, 0])
    seen = {number: set() for number in range(3)}
    for seed in range(60):
        donors = donors_of(classes, 3, np.random.default_rng(seed))
        assert len(donors) == 3
        for number, donor in enumerate(donors.tolist()):
            assert classes[donor] == classes[number]
            seen[number].add(donor)
    assert seen == {0: {3, 5}, 1: {4}, 2: {2}}


@pytest.mark.parametrize("looks_from", ["published", "donors"])
def test_looks_of_the_prior_are_noise_or_other_objects_styles(tmp_path, looks_from):
    """With no noise left (logvar very low) a donor's look is its mean, which has no gradient."""
    config = small_config(prior_share=0.5, prior_looks=looks_from, batch_size=2)
    adversary = FrozenAdversary(config, Backbone(), Backbone.channels)
    state = new_state(config, adversary.network, CPU)
    for name, head in state.encoder.named_children():
        if name.endswith("_var"):
            torch.nn.init.zeros_(head.weight)
            torch.nn.init.constant_(head.bias, -60.0)
    stage = config.stages[0]
    batch = BatchStream(small_data(tmp_path / "data"), config.recipe_of(stage), 2, seed=1).at(0)
    looks = draw_looks(state, stage, Part(batch, slice(0, 2)), 0)
    assert looks.compared == 1
    first = batch.sample_of_segment == 0
    mu, _ = state.encoder(batch.images, batch.segments, len(batch.classes))
    for row in looks.modulation[first]:
        nearest = (mu - row).abs().amax((1, 2)).min().item()
        assert (nearest < 1e-4) == (looks_from == "donors")
    looks.modulation[first].sum().backward(retain_graph=True)
    assert all(
        parameter.grad is None or not parameter.grad.any()
        for parameter in state.encoder.parameters()
    )
    looks.modulation[~first].sum().backward()
    assert any(parameter.grad is not None for parameter in state.encoder.parameters())


def test_fields_are_those_of_the_crop_and_repeat_by_place(tmp_path):
    model = ModelConfig(
        4, 64, 64, 2, 4, 4, max_channels=8, start="free", texture=True, padding="replicate"
    )
    config = small_config(model=model)
    state = new_state(config, FrozenAdversary(config, Backbone(), Backbone.channels).network, CPU)
    stage = config.stages[0]
    batch = BatchStream(small_data(tmp_path / "data"), config.recipe_of(stage), 2, seed=1).at(0)
    part = Part(batch, slice(0, 2))
    fields, again, other = (draw_looks(state, stage, part, draw).fields for draw in (0, 0, 1))
    assert fields is not None
    assert fields.heights is not None
    top, bottom = batch.spans.unbind(1)
    torch.testing.assert_close(fields.heights[:, 0], (top + bottom) / 2)  # one row of 32 pixels
    assert [tuple(plane.shape) for plane in fields.texture] == [
        (2, side, side) for side in (1, 2, 2, 4, 8, 16, 32)
    ]
    for plane, same, fresh in zip(fields.texture, again.texture, other.texture, strict=True):
        assert torch.equal(plane, same)
        assert not torch.equal(plane, fresh)
        assert not torch.equal(plane[0], plane[1])
