"""What tests of the guide's window share."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from app.work.pool import Background


@pytest.fixture
def background(qtbot: QtBot) -> Iterator[Background]:
    del qtbot
    pool = Background(threads=1)
    yield pool
    pool.close()
