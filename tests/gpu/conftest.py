"""With pytest: the device at hand, or the checks are skipped."""

import pytest
import torch

from tests.gpu.checking import NotHere, Sizes, device_at_hand


@pytest.fixture
def device() -> torch.device:
    found = device_at_hand()
    if found is None:
        pytest.skip("this machine has no graphics device that torch can use")
    return found


@pytest.fixture
def sizes() -> Sizes:
    return Sizes()


@pytest.fixture
def note(record_property):
    return lambda what, value, unit="": record_property(what, f"{value:.4g} {unit}".strip())


@pytest.hookimpl(wrapper=True)
def pytest_pyfunc_call(pyfuncitem: pytest.Function) -> object:
    """What is not here is skipped."""
    try:
        return (yield)
    except NotHere as why:
        pytest.skip(str(why))
