"""Settings of the whole test run: Qt draws offscreen, user folders are temporary."""

import gc
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

from inade.places import FOLDER_VARIABLE

_AT_FIRST = {name: value for name, value in os.environ.items() if name.startswith("ONEDNN_")}

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ.setdefault(
    "OMP_NUM_THREADS", "1"
)  # tiny networks: threads would only wait for each other

# Property tests find the same cases on every machine and assert nothing about speed.
hypothesis.settings.register_profile("suite", deadline=None, database=None, derandomize=True)
hypothesis.settings.load_profile("suite")

_home = Path(tempfile.mkdtemp(prefix="inade-tests-"))
for _name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
    os.environ[_name] = str(_home / _name.lower())
os.environ[FOLDER_VARIABLE] = str(_home / "own")  # as above, on every system

# As in the editor (app/garbage.py): cycles that hold QObjects are never freed at a random moment
# on a random thread, but here, when a test is over and its widgets are gone.
gc.disable()


def pytest_collection_finish(session: pytest.Session) -> None:
    """What is imported by now stays; collecting after every test need not look at it."""
    del session
    gc.freeze()


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_teardown(item: pytest.Item, nextitem: pytest.Item | None) -> object:
    """Free what a test left, once all its fixtures are gone."""
    result = yield
    if "app" in item.path.parts:
        _delete_what_qt_put_off()
        gc.collect()
    elif nextitem is None or nextitem.path != item.path:
        gc.collect()
    return result


def _delete_what_qt_put_off() -> None:
    if "PySide6.QtCore" in sys.modules:
        from PySide6.QtCore import QCoreApplication, QEvent

        if QCoreApplication.instance() is not None:
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(autouse=True)
def as_before_a_run() -> Iterator[None]:
    """Commands that train change how their own process computes; here other tests follow."""
    yield
    os.environ.update(_AT_FIRST)
    if "torch" in sys.modules:
        import torch

        torch.set_flush_denormal(False)


@pytest.fixture(params=["float32", "bf16"])
def precision(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """What `auto` chooses in this test: each on every machine, also where bf16 is emulated.

    Only the answers about what there is are changed, so that `auto` itself is what is tested.
    """
    import torch

    chosen: str = request.param
    if chosen == "bf16" and not _computes_in_bf16():
        pytest.skip("this torch cannot compute in bfloat16 here")
    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    monkeypatch.setattr(torch.backends.mps, "is_available", lambda: False)
    monkeypatch.setattr(torch.cpu, "_is_avx512_bf16_supported", lambda: chosen == "bf16")
    return chosen


def _computes_in_bf16() -> bool:
    import torch

    x = torch.ones(1, 1, 3, 3, dtype=torch.bfloat16)
    try:
        return torch.nn.functional.conv2d(x, x).item() == 9
    except RuntimeError:
        return False


def pytest_unconfigure(config: pytest.Config) -> None:
    """Remove the temporary user folders."""
    del config
    shutil.rmtree(_home, ignore_errors=True)
