"""The files of translations, as tests read them, and the texts that a window shows."""

import xml.etree.ElementTree as ElementTree
from pathlib import Path

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QWidget

from resources.translations import refresh

TRANSLATED = ("de", "zh_CN", "ja")
_OF_QT = ("qt_dockwidget_closebutton", "qt_dockwidget_floatbutton")  # of docks; never in sight
Texts = dict[tuple[str, str], tuple[str, ...]]  # a translation, or its plurals, by context, source


def file_of(language: str) -> Path:
    return refresh.HERE / f"inade_{language}.ts"


def texts_of(source: Path) -> Texts:
    """What a .ts file holds; an unfinished translation is ''."""
    found: Texts = {}
    for context in ElementTree.parse(source).getroot().iter("context"):
        for message in context.iter("message"):
            translated = message.find("translation")
            assert translated is not None
            forms = [form.text or "" for form in translated.iter("numerusform")]
            texts = tuple(forms or [translated.text or ""])
            if translated.get("type") == "unfinished":
                texts = ("",) * len(texts)
            found[context.findtext("name", ""), message.findtext("source", "")] = texts
    return found


def shown_texts(window: QWidget) -> set[str]:
    """What labels, buttons and actions below a window say, on their faces and in their tips."""
    widgets = [window, *window.findChildren(QWidget)]
    widgets = [w for w in widgets if w.objectName() not in _OF_QT]
    texts = {w.text() for w in widgets if isinstance(w, QLabel | QAbstractButton)}
    texts |= {w.toolTip() for w in widgets} | {w.accessibleName() for w in widgets}
    texts |= {
        box.itemText(i) for box in widgets if isinstance(box, QComboBox) for i in range(box.count())
    }
    return texts | {action.text() for action in window.findChildren(QAction)}


def english(window: QWidget, language: str = "de") -> set[str]:
    """Texts that are in sight untranslated although the language has other words for them."""
    other = {
        source for (_, source), (text, *_) in texts_of(file_of(language)).items() if text != source
    }
    other -= {text for texts in texts_of(file_of(language)).values() for text in texts}
    return {text.strip() for text in shown_texts(window)} & other
