"""Shows one page of the guide: Markdown with its pictures, in the colours of the window."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QDesktopServices,
    QImage,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextLength,
    QTextTable,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QTextEdit

from app import theme
from app.guide.pages import FOLDER, TITLES, Page

COLUMN = 680  # pixels of text
_LINES = 135.0  # percent of a line's height
_HEADINGS = {1: 24, 2: 17, 3: 14}  # pixels
_TEXT, _CODE = 13, 12


class Browser(QTextBrowser):
    """Knows the pages that were added. `page_wanted` names the page that a link leads to."""

    page_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._texts: dict[str, str] = {}
        self._pictures: dict[str, QImage] = {}
        self._hits: list[tuple[int, int]] = []  # first and last place
        self.setOpenLinks(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.setLineWrapColumnOrWidth(COLUMN)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.document().setDocumentMargin(16)
        self.anchorClicked.connect(self._follow)
        self.sourceChanged.connect(self._dress)

    def has(self, name: str) -> bool:
        """Whether a page was added."""
        return name in self._texts

    def add(self, page: Page, pictures: Mapping[str, QImage]) -> None:
        """Add a page, and its pictures by the names that it uses, in place of those known."""
        self._texts[page.name] = page.text
        self._pictures |= pictures

    def loadResource(self, type: int, name: QUrl | str) -> object:
        """What was added; nothing is read from disk or network."""
        name = QUrl(name)
        if type == QTextDocument.ResourceType.ImageResource.value:
            return self._pictures.get(name.path())
        return self._texts.get(name.fileName().removesuffix(".md"), "")

    def mark(self, words: Sequence[str]) -> None:
        """Mark every place of these words."""
        shown = theme.tokens()
        form = QTextCharFormat()
        form.setBackground(QColor(shown.accent))
        form.setForeground(QColor(shown.on_accent))
        marks: list[QTextEdit.ExtraSelection] = []
        self._hits = []
        for word in words:
            cursor = self.document().find(word)
            while not cursor.isNull():
                mark = QTextEdit.ExtraSelection()
                mark.cursor, mark.format = QTextCursor(cursor), form  # pyright: ignore[reportAttributeAccessIssue]
                marks.append(mark)
                self._hits.append((cursor.selectionStart(), cursor.selectionEnd()))
                cursor = self.document().find(word, cursor)
        self._hits.sort()
        self.setExtraSelections(marks)

    def go_to_hit(self, way: int) -> bool:
        """Select the next marked place (1) or the one before (-1); False where there is none."""
        cursor = self.textCursor()
        here = cursor.selectionEnd() if way > 0 else cursor.selectionStart()
        if way > 0:
            rest = [hit for hit in self._hits if hit[0] >= here]
        else:
            rest = [hit for hit in reversed(self._hits) if hit[1] <= here]
        if not rest:
            return False
        cursor.setPosition(rest[0][0])
        cursor.setPosition(rest[0][1], QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Text and pictures are as wide as a page, or as the window where that is narrower."""
        super().resizeEvent(event)
        self.setLineWrapColumnOrWidth(min(COLUMN, self.viewport().width()))

    def _follow(self, url: QUrl) -> None:
        name = url.fileName().removesuffix(".md")
        if url.isRelative() and name in TITLES:
            self.page_wanted.emit(name)
        elif url.isRelative():  # such as the notebook
            QDesktopServices.openUrl(QUrl.fromLocalFile(str((FOLDER / url.path()).resolve())))
        else:
            QDesktopServices.openUrl(url)

    def _dress(self) -> None:
        """Give headings, code and tables their sizes, room and colours."""
        shown = theme.tokens()
        whole = QTextCursor(self.document())
        whole.beginEditBlock()  # laid out once, at the end
        block = self.document().begin()
        while block.isValid():
            if QTextCursor(block).currentTable() is None:
                _dress_block(block, shown)
            block = block.next()
        for frame in self.document().rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                form = frame.format()
                form.setBorder(0)
                form.setCellPadding(4)
                form.setCellSpacing(0)
                form.setBorderCollapse(True)
                form.setTopMargin(8)
                form.setBottomMargin(12)
                form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
                frame.setFormat(form)
        whole.endEditBlock()


def _dress_block(block: QTextBlock, shown: theme.Tokens) -> None:
    form = QTextBlockFormat(block.blockFormat())
    cursor = QTextCursor(block)
    level = form.headingLevel()
    if level:
        _resize(cursor, _HEADINGS.get(level, _TEXT))
        form.setTopMargin(4 if level == 1 else 22)
        form.setBottomMargin(8)
    elif _is_code(block):
        _resize(cursor, _CODE)
        form.setBackground(QColor(shown.window))
        form.setLeftMargin(8)
        form.setTopMargin(0 if _is_code(block.previous()) else 4)
        form.setBottomMargin(0 if _is_code(block.next()) else 12)
    else:
        form.setBottomMargin(4 if cursor.currentList() is not None else 10)
        if "\ufffc" not in block.text():  # where a picture stands the line is as high as that
            kind = QTextBlockFormat.LineHeightTypes.ProportionalHeight
            form.setLineHeight(_LINES, kind.value)
    cursor.setBlockFormat(form)


def _is_code(block: QTextBlock) -> bool:
    return block.blockFormat().hasProperty(QTextFormat.Property.BlockCodeFence.value)


def _resize(cursor: QTextCursor, pixels: int) -> None:
    """Give the letters of the cursor's block another size."""
    letters = QTextCharFormat()
    letters.setProperty(QTextFormat.Property.FontPixelSize.value, pixels)
    cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
    cursor.mergeCharFormat(letters)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
