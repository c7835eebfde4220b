"""Whatever is in a file: it ends in words, within a gibibyte and five seconds of processor time."""

import os
import subprocess
import sys

import pytest

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="needs fork and limits on data")


def fuzz(count: int, first: int) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.hostile.fuzz", f"--count={count}", f"--first={first}"],
        capture_output=True,
        text=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "OMP_NUM_THREADS": "1"},
    )
    assert done.returncode == 0, done.stdout[-20_000:] + done.stderr[-2_000:]
    assert f"{count} mutations from seed {first}: 0 failed" in done.stdout


def test_500_mutations() -> None:
    fuzz(500, 0)


@pytest.mark.slow
@pytest.mark.timeout(7200)
def test_20_000_mutations() -> None:
    """As many, and from where, as INADE_FUZZ says: `COUNT` or `COUNT,FIRST`."""
    count, _, first = os.environ.get("INADE_FUZZ", "20000").partition(",")
    fuzz(int(count), int(first or 500))
