"""The window of the guide: pages at the left, one of them at the right, and a search over all."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QEvent, QSize, Qt, QUrl, Signal
from PySide6.QtGui import QImage, QKeySequence, QPalette, QShortcut, QTextCursor
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app import theme
from app.guide.browser import COLUMN, Browser
from app.guide.pages import PAGES, TITLES, Page, read_pages, read_pictures
from app.translation import chosen_language, follow_language, translate
from app.work.pool import Background, Progress

_NAME = Qt.ItemDataRole.UserRole
_LIST_WIDTH = 208
_KIND, _RENEWED = "guide", "guide anew"  # of what is read in the background


class GuideWindow(QWidget):
    """Non-modal. `shown` tells the page that has come; files are read in the `background`."""

    shown = Signal(str)

    def __init__(self, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("guide")
        self._background = background
        self._pages: dict[str, Page] = {}
        self._language = chosen_language()  # that they were asked for in
        self._wanted = PAGES[0][0]
        self.page = ""  # that is shown
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self.list = QListWidget()
        for name, _ in PAGES:
            item = QListWidgetItem()
            item.setData(_NAME, name)
            item.setSizeHint(QSize(0, theme.CONTROL_HEIGHT))
            self.list.addItem(item)
        self._found = QLabel()
        self._found.setProperty("look", "secondary")
        self._found.setWordWrap(True)
        self.browser = Browser()
        self.back = self._button("arrow-left", QKeySequence.StandardKey.Back)
        self.forward = self._button("arrow-right", QKeySequence.StandardKey.Forward)
        self.note = QLabel()
        self.note.setProperty("look", "secondary")
        self.note.setWordWrap(True)
        self._place()
        self._wire()
        follow_language(self._retranslate)
        self.resize(_LIST_WIDTH + COLUMN + 80, 760)

    def open(self, name: str) -> None:
        """Show a page, in front of what is there, and go on reading where a dialog waits."""
        if not self.search.text():
            self.search.setFocus()
        self.show()
        self.raise_()
        self.activateWindow()
        self.go_to(name)

    def go_to(self, name: str) -> None:
        """Show a page, once its text and pictures have been read."""
        self._wanted = name
        known, fresh, pictures_of = self._pages, not self.browser.has(name), self._reader()
        language = self._language = chosen_language()

        def read(_: Progress) -> tuple[dict[str, Page], dict[str, QImage]]:
            pages = known or read_pages(language=language)
            return pages, pictures_of(pages[name]) if fresh else {}

        def take(found: tuple[dict[str, Page], dict[str, QImage]]) -> None:
            self._pages = found[0]
            if fresh:
                self.browser.add(self._pages[name], found[1])
            self.browser.setSource(QUrl(f"{name}.md"))
            self._filter()

        self._background.run(read, take, _KIND)

    @property
    def busy(self) -> bool:
        """Whether a page is still read."""
        return self._wanted != self.page

    @property
    def words(self) -> list[str]:
        """What is searched for, in lower case."""
        return self.search.text().casefold().split()

    def find_next(self, way: int = 1) -> None:
        """Go to the next hit (1) or the one before (-1), on other pages too."""
        pages = [name for name, item in self._items() if not item.isHidden()]
        if not self.words or not pages:
            return
        if self.page in pages and self.browser.go_to_hit(way):
            return
        here = pages.index(self.page) if self.page in pages else -min(way, 0)
        self.go_to(pages[(here + way) % len(pages)])

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange:  # light or dark
            self.browser.reload()
            self._renew(self._pages)
        super().changeEvent(event)

    def _reader(self) -> Callable[[Page], dict[str, QImage]]:
        """What reads the pictures of a page, in the colours of now; for any thread."""
        ratio, base = self.devicePixelRatioF(), self.palette().color(QPalette.ColorRole.Base)
        ground = base.red(), base.green(), base.blue()
        return lambda page: read_pictures(page, COLUMN, ratio, ground)

    def _renew(self, known: dict[str, Page]) -> None:
        """Read the pages that were shown anew, and all unless they are `known`: another language is
        spoken, or what is clear in a picture shows another ground."""
        names, pictures_of = [n for n in self._pages if self.browser.has(n)], self._reader()
        language, self._pages = self._language, known

        def read(_: Progress) -> tuple[dict[str, Page], list[dict[str, QImage]]]:
            pages = known or read_pages(language=language)
            return pages, [pictures_of(pages[name]) for name in names]

        def take(found: tuple[dict[str, Page], list[dict[str, QImage]]]) -> None:
            self._pages = found[0]
            for name, pictures in zip(names, found[1], strict=True):
                self.browser.add(self._pages[name], pictures)
            self.browser.reload()
            self._filter()

        if names:
            self._background.run(read, take, _RENEWED)

    def _place(self) -> None:
        left = QVBoxLayout()
        left.setContentsMargins(12, 12, 0, 12)
        left.setSpacing(8)
        left.addWidget(self.search)
        left.addWidget(self._found)
        left.addWidget(self.list, 1)
        left.addWidget(self.note)
        side = QWidget()
        side.setFixedWidth(_LIST_WIDTH)
        side.setLayout(left)
        bar = QHBoxLayout()
        bar.setContentsMargins(16, 12, 12, 4)
        bar.addWidget(self.back)
        bar.addWidget(self.forward)
        bar.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addLayout(bar)
        right.addWidget(self.browser, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(side)
        row.addLayout(right, 1)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Guide"))
        self.search.setPlaceholderText(self.tr("Search the guide"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.list.setAccessibleName(self.tr("Pages"))
        self.browser.setAccessibleName(self.tr("Page"))
        for button, name in ((self.back, self.tr("Back")), (self.forward, self.tr("Forward"))):
            shown = button.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            button.setAccessibleName(name)
            button.setToolTip(f"{name} ({shown})")
        for name, item in self._items():
            item.setText(translate("Guide", TITLES[name]))
        self.note.setText(self.tr("This page is in English."))
        if self._language != chosen_language():
            self._language = chosen_language()
            self._renew({})
        self._tell_language()
        self._filter()

    def _tell_language(self) -> None:
        """Say so where a page is in another language than the window."""
        shown = self._pages.get(self.page)
        self.note.setVisible(shown is not None and shown.language != self._language)

    def _wire(self) -> None:
        self.search.textChanged.connect(self._on_searched)
        self.search.returnPressed.connect(self.find_next)
        self.list.currentItemChanged.connect(self._on_chosen)
        self.browser.sourceChanged.connect(self._on_shown)
        self.browser.page_wanted.connect(self.go_to)
        self.browser.backwardAvailable.connect(self.back.setEnabled)
        self.browser.forwardAvailable.connect(self.forward.setEnabled)
        self.back.clicked.connect(self.browser.backward)
        self.forward.clicked.connect(self.browser.forward)
        for keys, do in (
            (QKeySequence.StandardKey.Find, self.search.setFocus),
            (QKeySequence.StandardKey.FindNext, self.find_next),
            (QKeySequence("Shift+Return"), lambda: self.find_next(-1)),
            (QKeySequence("Escape"), self._leave),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(do)

    def _button(self, icon: str, keys: QKeySequence.StandardKey) -> QToolButton:
        button = QToolButton()
        button.setIcon(theme.icon(icon))
        button.setIconSize(QSize(theme.TOOL_ICON, theme.TOOL_ICON))
        button.setShortcut(QKeySequence(keys))
        button.setEnabled(False)
        return button

    def _items(self) -> Iterator[tuple[str, QListWidgetItem]]:
        for row in range(self.list.count()):
            item = self.list.item(row)
            yield item.data(_NAME), item

    def _leave(self) -> None:
        """Esc first ends the search."""
        if self.search.text():
            self.search.clear()
        else:
            self.close()

    def _on_searched(self) -> None:
        self._filter()
        shown = [name for name, item in self._items() if not item.isHidden()]
        if self.words and shown and self.page not in shown:
            self.go_to(shown[0])
        else:
            self._mark()

    def _mark(self) -> None:
        """Mark what is searched for, and begin at the first such place."""
        self.browser.mark(self.words)
        self.browser.moveCursor(QTextCursor.MoveOperation.Start)
        self.browser.go_to_hit(1)

    def _filter(self) -> None:
        """The list holds the pages with all words, and says how many those are."""
        found = 0
        for name, item in self._items():
            there = name not in self._pages or self._pages[name].holds(self.words)
            item.setHidden(not there)
            found += there
        self._found.setVisible(bool(self.words))
        self._found.setText(
            self.tr("On {0} of {1} pages; Enter goes to the next place").format(found, len(PAGES))
            if found
            else self.tr("Nothing found")
        )

    def _on_chosen(self, item: QListWidgetItem | None) -> None:
        if item is not None and item.data(_NAME) != self._wanted:
            self.go_to(item.data(_NAME))

    def _on_shown(self, source: QUrl) -> None:
        self.page = self._wanted = source.fileName().removesuffix(".md")
        for name, item in self._items():
            if name == self.page:
                self.list.setCurrentItem(item)
        self._mark()
        self._tell_language()
        self.shown.emit(self.page)
