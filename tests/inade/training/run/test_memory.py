"""The memory probe: it measures without a trace, and divides the batch as memory asks."""

import pytest
import torch

from inade.errors import OutOfMemoryError
from inade.training.run import memory
from inade.training.run.memory import BESIDES_SAVED, BESIDES_WEIGHTS, USABLE, parts_that_fit
from tests.inade.training.small_run import CPU, small_config, small_data, small_state, weights


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    return small_data(tmp_path_factory.mktemp("memory") / "pack")


def test_measuring_leaves_no_trace_and_larger_pictures_need_more(data):
    needs = []
    for stages in (small_config().stages, small_config().stages[:1]):  # 64 pixels, 32 pixels
        state, adversary = small_state(small_config(stages=stages))
        before = weights(state)
        one, two = (memory.saved_by(count, state, adversary, data, CPU) for count in (1, 2))
        after = weights(state)
        assert [key for key, value in before.items() if not torch.equal(value, after[key])] == []
        needs.append(two - one)
    assert 3 < needs[0] / needs[1] < 5  # four times the pixels


@pytest.mark.parametrize(("pictures", "parts"), [(8, 1), (7, 2), (4, 2), (3, 4), (1, 8)])
def test_the_batch_is_divided_until_it_fits(data, monkeypatch, pictures, parts):
    state, adversary = small_state(small_config(batch_size=8))
    each = 1_000_000
    monkeypatch.setattr(memory, "saved_by", lambda count, *given: count * each)
    kept = sum(p.nbytes for net in state.networks.values() for p in net.parameters())
    free = ((pictures + 0.5) * BESIDES_SAVED * each + BESIDES_WEIGHTS * kept) / USABLE
    monkeypatch.setattr(memory, "free_memory", lambda device: int(free))
    found, words = parts_that_fit(state, adversary, data, CPU)
    assert found == parts
    assert ("parts" in words) == (parts > 1)


def test_what_does_not_fit_at_all_is_told(data, monkeypatch):
    state, adversary = small_state(small_config())
    monkeypatch.setattr(memory, "free_memory", lambda device: 1000)
    with pytest.raises(OutOfMemoryError, match=r"does not fit .* recompute=true"):
        parts_that_fit(state, adversary, data, CPU)
