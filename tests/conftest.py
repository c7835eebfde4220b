"""Settings of the whole test run: Qt draws offscreen, user folders are temporary."""

import os
import shutil
import tempfile
from pathlib import Path

import hypothesis
import pytest

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


def pytest_unconfigure(config: pytest.Config) -> None:
    """Remove the temporary user folders."""
    del config
    shutil.rmtree(_home, ignore_errors=True)
