"""The question mark of a dialog: what the guide says about it."""

from PySide6.QtCore import QSize, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QToolButton

from app import theme
from app.guide.pages import TITLES
from app.translation import follow_language, translate

SCHEME = "guide"  # of addresses such as guide:photos, which `features.help` opens
KEY = "F1"


def question_mark(page: str) -> QToolButton:
    """A button that opens a page of the guide, as F1 does in its window."""
    assert page in TITLES
    return _QuestionMark(page)


class _QuestionMark(QToolButton):
    def __init__(self, page: str) -> None:
        super().__init__()
        self.setObjectName("question")
        self.setIcon(theme.icon("question"))
        self.setIconSize(QSize(theme.TOOL_ICON, theme.TOOL_ICON))
        self.clicked.connect(lambda: QDesktopServices.openUrl(QUrl(f"{SCHEME}:{page}")))
        follow_language(self._retranslate)

    def _retranslate(self) -> None:
        self.setAccessibleName(translate("Guide", "Guide"))
        words = translate("Guide", "What the guide says about this ({0})")
        self.setToolTip(words.format(KEY))
        self.setShortcut(KEY)
