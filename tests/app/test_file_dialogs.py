"""Where things are saved: the suffix that a name gets, and the quality."""

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QInputDialog
from pytestqt.qtbot import QtBot

from app.application import Studio
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


@pytest.mark.parametrize("suffix", [".jpg", ".webp"])
def test_the_quality_of_a_picture_is_asked_for_and_remembered(
    suffix: str, studio: Studio, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, offered = studio.settings.folder, list[int]()

    def save(name: str, quality: int | None) -> Path:
        path = folder / f"{name}{suffix}"
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))

        def answer() -> None:
            dialog = QApplication.activeModalWidget()
            assert isinstance(dialog, QInputDialog)
            offered.append(dialog.intValue())
            if quality is None:
                dialog.reject()
            else:
                dialog.setIntValue(quality)
                dialog.accept()

        QTimer.singleShot(0, answer)
        studio.window.actions_["file.save_picture"].trigger()
        qtbot.waitUntil(lambda: not studio.files.busy)
        return path

    good, poor, no = save("good", 92), save("poor", 20), save("no", None)
    assert offered == [92, 92, 20]
    assert not no.exists()
    assert poor.stat().st_size < good.stat().st_size
    for path in (good, poor):
        with Image.open(path) as image:
            assert image.size == studio.document.picture_size[::-1]


def test_a_picture_that_loses_nothing_is_saved_without_a_question(
    studio: Studio, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = studio.settings.folder / "picture.png"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    studio.window.actions_["file.save_picture"].trigger()
    qtbot.waitUntil(path.exists)
