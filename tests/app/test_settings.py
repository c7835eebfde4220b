"""What is remembered between starts."""

from pathlib import Path

from app.settings import Settings


def test_settings_survive_and_nonsense_reads_as_the_default(
    settings: Settings, tmp_path: Path
) -> None:
    settings.theme = "dark"
    settings.device = "toaster"
    settings.remember(tmp_path / "a.inade")
    settings.remember(tmp_path / "b.inade")
    settings.remember(tmp_path / "a.inade")
    settings.set_shortcut("make.resample", "Ctrl+R")
    assert settings.theme == "dark"
    assert settings.device == "auto"
    assert settings.recent == [tmp_path / "a.inade", tmp_path / "b.inade"]
    assert settings.shortcuts == {"make.resample": "Ctrl+R"}
    settings.set_shortcut("make.resample", None)
    assert settings.shortcuts == {}
