"""The question mark of a dialog: what the guide says about it."""

from PySide6.QtCore import QSize, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QToolButton

from app import theme
from app.guide.pages import TITLES
from app.translation import translate

SCHEME = "guide"  # of addresses such as guide:photos, which `features.help` opens
KEY = "F1"


def question_mark(page: str) -> QToolButton:
    """A button that opens a page of the guide, as F1 does in its window."""
    assert page in TITLES
    button = QToolButton()
    button.setObjectName("question")
    button.setIcon(theme.icon("question"))
    button.setIconSize(QSize(theme.TOOL_ICON, theme.TOOL_ICON))
    button.setAccessibleName(translate("Guide", "Guide"))
    words = translate("Guide", "What the guide says about this ({0})")
    button.setToolTip(words.format(KEY))
    button.setShortcut(KEY)
    button.clicked.connect(lambda: QDesktopServices.openUrl(QUrl(f"{SCHEME}:{page}")))
    return button
