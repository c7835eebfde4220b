"""The guide: opened where the keyboard is, read, searched, from the window and from dialogs."""

import ast
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QColor, QDesktopServices, QImage, QPalette, QTextDocument, QTextTable
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListView, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from app.application import Studio
from app.dialogs.preferences import Preferences
from app.guide.pages import FOLDER, PAGES, read_pages
from app.guide.window import GuideWindow
from app.translation import NAMES as LANGUAGES
from app.translation import install
from app.work.pool import Background
from tests.app.hands import object_named
from tests.guide_keys import file, page

Key = Qt.Key
ROOT = Path(__file__).parents[3]
NAMES = [name for name, _ in PAGES]


@pytest.fixture
def guide(qtbot: QtBot, background: Background) -> GuideWindow:
    window = GuideWindow(background)
    qtbot.addWidget(window)
    read(window, qtbot, "painting")
    return window


def read(guide: GuideWindow, qtbot: QtBot, name: str) -> str:
    """Open a page; returns its text as it is shown."""
    guide.open(name)
    qtbot.waitUntil(lambda: guide.page == name)
    return guide.browser.toPlainText()


def search(guide: GuideWindow, qtbot: QtBot, words: str) -> list[str]:
    """Type into the search; returns the pages that are left."""
    guide.search.clear()
    QTest.keyClicks(guide.search, words)
    rows = (guide.list.item(row) for row in range(guide.list.count()))
    names = [item.data(Qt.ItemDataRole.UserRole) for item in rows if not item.isHidden()]
    qtbot.waitUntil(lambda: not names or guide.page in names)
    return names


def press_f1(studio: Studio, qtbot: QtBot) -> str:
    """F1 in the window; returns the page that comes."""
    window = studio.window
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    if studio.help.guide is not None:
        studio.help.guide.page = ""
    QTest.keyClick(window.windowHandle(), Key.Key_F1)
    assert studio.help.guide is not None
    shown = studio.help.guide
    qtbot.waitUntil(lambda: shown.page != "")
    return shown.page


def test_every_page_has_its_file_and_begins_with_its_title() -> None:
    assert {path.stem for path in FOLDER.glob("*.md")} == {*NAMES, "README"}
    for (name, title), read_page in zip(PAGES, read_pages().values(), strict=True):
        assert read_page.name == name
        assert read_page.text.startswith(f"# {title}\n")


def test_every_picture_is_shown_and_together_they_are_small() -> None:
    files = list((FOLDER / "pictures").glob("*.webp"))
    assert sum(file.stat().st_size for file in files) <= 2 * 2**20
    text = (ROOT / "README.md").read_text() + "".join(p.text for p in read_pages().values())
    assert [file.name for file in files if f"pictures/{file.name}" not in text] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_of_keys_says_what_the_program_has(
    spoken: Callable[[str], str], language: str
) -> None:
    spoken(language)
    told = file(language).read_text("utf-8")
    assert told == page(), "write it anew: python -m tests.guide_keys"


@pytest.mark.parametrize("name", NAMES)
def test_pages_show_their_text_and_pictures(guide: GuideWindow, qtbot: QtBot, name: str) -> None:
    text = read(guide, qtbot, name)
    assert text.splitlines()[0] == dict(PAGES)[name]
    block = guide.browser.document().begin()
    while block.isValid():
        for part in block:
            form = part.fragment().charFormat()
            if form.isImageFormat():
                kind = QTextDocument.ResourceType.ImageResource.value
                image = guide.browser.document().resource(kind, form.toImageFormat().name())
                assert image is not None, form.toImageFormat().name()
                assert 0 < image.width() <= guide.browser.lineWrapColumnOrWidth()
        block = block.next()


def test_f1_opens_the_page_of_what_has_the_focus(studio: Studio, qtbot: QtBot) -> None:
    window = studio.window
    window.canvas.setFocus()
    assert press_f1(studio, qtbot) == "first_picture"
    studio.document.select([object_named(studio, "tree")])
    window.canvas.setFocus()
    assert press_f1(studio, qtbot) == "objects"
    window.canvas.set_tool("brush")
    assert press_f1(studio, qtbot) == "painting"
    window.canvas.set_tool("cut_out")
    assert press_f1(studio, qtbot) == "photos"
    search = studio.styles.findChild(QLineEdit)
    for widget, name in (
        (studio.palette.findChild(QListView), "painting"),
        (studio.objects.list, "objects"),
        (search, "styles"),
        (studio.bottom.row.strip, "variations"),
    ):
        assert isinstance(widget, QWidget)
        widget.setFocus()
        assert press_f1(studio, qtbot) == name


def test_the_menu_has_guide_and_keys(studio: Studio) -> None:
    names = [action.text() for action in studio.window.menus["&Help"].actions()]
    assert names[:2] == ["&Guide", "&Keyboard shortcuts"]


def test_a_dialog_opens_its_page_and_both_can_be_used(studio: Studio, qtbot: QtBot) -> None:
    dialog = Preferences(studio.settings, studio.window)
    qtbot.addWidget(dialog)
    dialog.setModal(True)
    dialog.show()
    qtbot.waitUntil(dialog.isActiveWindow)
    QTest.keyClick(dialog.windowHandle(), Key.Key_F1)  # as a click: the button goes down and up
    qtbot.waitUntil(lambda: studio.help.guide is not None)
    guide = studio.help.guide
    assert guide is not None
    qtbot.waitUntil(lambda: guide.page == "troubleshooting")
    qtbot.waitUntil(guide.isActiveWindow)
    QTest.keyClick(guide.windowHandle(), Key.Key_U)  # a window that is blocked hears nothing
    assert guide.search.text() == "u"
    dialog.reject()
    assert guide.isVisible()


def test_each_dialog_has_a_question_mark() -> None:
    """Whoever adds a dialog finds here that its page is wanted."""
    lacking: list[str] = []
    for path in (ROOT / "app").rglob("*.py"):
        text = path.read_text("utf-8")
        dialogs = [
            node.name
            for node in ast.walk(ast.parse(text))
            if isinstance(node, ast.ClassDef)
            and any(isinstance(base, ast.Name) and base.id == "QDialog" for base in node.bases)
        ]
        if dialogs and "question_mark(" not in text and path.name != "window.py":
            lacking += dialogs
    assert lacking == []


def test_what_follows_an_empty_cell_stays_in_its_column(guide: GuideWindow, qtbot: QtBot) -> None:
    read(guide, qtbot, "speed")
    (table,) = [
        frame
        for frame in guide.browser.document().rootFrame().childFrames()
        if isinstance(frame, QTextTable)
    ]
    rows = [
        [part.strip() for part in line.strip("|").split("|")]
        for line in (FOLDER / "speed.md").read_text("utf-8").splitlines()
        if line.startswith("|") and "---" not in line
    ]
    for number, row in enumerate(rows):
        cells = [table.cellAt(number, column) for column in range(len(row))]
        shown = [cell.firstCursorPosition().block().text().strip() for cell in cells]
        assert shown == row


def test_links_lead_on_and_back(guide: GuideWindow, qtbot: QtBot) -> None:
    read(guide, qtbot, "photos")
    guide.browser.anchorClicked.emit("styles.md")
    qtbot.waitUntil(lambda: guide.page == "styles")
    current = guide.list.currentItem()
    assert current is not None
    assert current.text() == "Styles"
    qtbot.mouseClick(guide.back, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: guide.page == "photos")
    qtbot.mouseClick(guide.forward, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: guide.page == "styles")


def test_other_links_are_left_to_the_desktop(
    guide: GuideWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    read(guide, qtbot, "library")
    guide.browser.anchorClicked.emit("../examples/notebook.ipynb")
    assert [Path(url.toLocalFile()).is_file() for url in opened] == [True]
    assert guide.page == "library"


def test_commands_are_told_as_they_are_typed_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.argv", ["/opt/inade-studio/inade-studio"])
    assert "inade-studio info checkpoints/default" in read_pages()["command_line"].text


def test_the_list_leads_to_its_pages(guide: GuideWindow, qtbot: QtBot) -> None:
    guide.list.setCurrentRow(NAMES.index("formats"))
    qtbot.waitUntil(lambda: guide.page == "formats")


def test_a_search_finds_pages_and_marks_every_place(guide: GuideWindow, qtbot: QtBot) -> None:
    text = read(guide, qtbot, "photos")
    assert "photos" in search(guide, qtbot, "superpixel")
    assert guide.page == "photos"
    marks = guide.browser.extraSelections()
    assert len(marks) == text.casefold().count("superpixel") > 0
    for mark in marks:
        assert mark.cursor.selectedText().casefold() == "superpixel"  # pyright: ignore[reportAttributeAccessIssue]
    assert search(guide, qtbot, "nonsense9") == []
    assert any(label.text() == "Nothing found" for label in guide.findChildren(QLabel))
    assert search(guide, qtbot, "") == NAMES


def test_enter_goes_from_place_to_place_over_all_pages(guide: GuideWindow, qtbot: QtBot) -> None:
    pages = search(guide, qtbot, "segmenter")
    assert len(pages) > 1
    visited = [guide.page]
    for _ in range(200):
        before = guide.page
        QTest.keyClick(guide.search, Key.Key_Return)
        qtbot.waitUntil(lambda: not guide.busy)
        if guide.page != before:
            visited.append(guide.page)
        if len(visited) > len(pages):
            break
    assert visited[0] == visited[-1]
    assert sorted(visited[1:]) == sorted(pages)
    assert guide.browser.textCursor().selectedText().casefold() == "segmenter"


def test_esc_ends_the_search_then_the_window(guide: GuideWindow, qtbot: QtBot) -> None:
    search(guide, qtbot, "tree")
    guide.activateWindow()
    qtbot.waitUntil(guide.isActiveWindow)
    QTest.keyClick(guide.windowHandle(), Key.Key_Escape)
    assert guide.search.text() == ""
    assert guide.isVisible()
    QTest.keyClick(guide.windowHandle(), Key.Key_Escape)
    assert not guide.isVisible()


def test_a_page_that_is_lost_says_so(tmp_path: Path) -> None:
    pages = read_pages(tmp_path)
    assert list(pages) == NAMES
    assert "cannot be read" in pages["styles"].text


def test_an_open_guide_follows_the_language_and_says_that_pages_are_english(
    guide: GuideWindow, qapp: QApplication, qtbot: QtBot
) -> None:
    item = guide.list.item(NAMES.index("painting"))
    words = "このページは英語です。"
    try:
        install(qapp, "ja")
        assert item.text() == "描画"
        qtbot.waitUntil(guide.note.isVisible)
        assert guide.note.text() == words
    finally:
        install(qapp, "en")
    assert item.text() == "Painting"
    qtbot.waitUntil(lambda: not guide.note.isVisible())


def test_what_is_clear_in_a_picture_shows_the_ground_of_now(
    guide: GuideWindow, qtbot: QtBot
) -> None:
    """The first page's picture has clear gaps."""

    def shades() -> list[int]:
        image = guide.browser.loadResource(
            QTextDocument.ResourceType.ImageResource.value, "pictures/looks.webp"
        )
        assert isinstance(image, QImage)
        across = [image.pixelColor(x, image.height() // 2) for x in range(image.width())]
        return [color.lightness() for color in across]

    read(guide, qtbot, "first_picture")
    for ground in (QColor("#fefefe"), QColor("#010101")):
        palette = guide.palette()
        palette.setColor(QPalette.ColorRole.Base, ground)
        guide.setPalette(palette)
        qtbot.waitUntil(lambda ground=ground: ground.lightness() in shades())


def test_all_of_it_has_names(guide: GuideWindow) -> None:
    for kind in (QLineEdit, QToolButton, QWidget):
        for widget in guide.findChildren(kind):
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not widget.objectName():
                assert widget.accessibleName() or widget.parent() is guide.search, widget
