from pathlib import Path

import pytest

from inade import places
from inade.places import FOLDER_VARIABLE, own_checkpoints, own_folder


def test_what_a_person_keeps_lies_where_they_say(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path))
    monkeypatch.setattr(places, "INSTALLED", True)
    assert own_folder() == tmp_path
    assert own_checkpoints() == tmp_path / "checkpoints"


def test_without_a_word_it_is_among_the_user_data(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(FOLDER_VARIABLE)
    monkeypatch.setattr("platformdirs.user_data_dir", lambda name, appauthor: tmp_path / name)
    assert own_folder() == tmp_path / "inade-studio"
