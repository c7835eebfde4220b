"""Where things are saved: the suffix that a name gets."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from app.dialogs import files


@pytest.mark.parametrize(
    ("name", "kind", "expected"),
    [
        ("a/farm", "PNG (*.png)", "a/farm.png"),
        ("a/farm", "JPEG (*.jpg)", "a/farm.jpg"),
        ("a/farm", "TIFF (*.tif)", "a/farm.tif"),
        ("a/farm.webp", "PNG (*.png)", "a/farm.webp"),
        ("a/farm", "", "a/farm.png"),
        ("", "", None),
    ],
)
def test_a_picture_gets_the_suffix_of_its_kind(
    name: str, kind: str, expected: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def answer(*given: object) -> tuple[str, str]:
        asked.append(str(given[-1]))
        return name, kind

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    path = files.ask_where_to_save_picture(None, Path("a/farm"))
    assert path == (None if expected is None else Path(expected))
    assert all(known in asked[0] for known in ("PNG", "JPEG", "WebP", "TIFF"))
