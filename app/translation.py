"""The language of the window: English in the source, others as Qt translations of it.

`python -m resources.translations.refresh` collects what the source says and compiles what was
translated.
"""

import string
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator, Signal

from inade.places import RESOURCES
from inade.words import Message

NAMES = {"en": "English", "de": "Deutsch", "zh_CN": "简体中文", "ja": "日本語"}  # each in its own
LANGUAGES = ("system", *NAMES)
FOLDER = RESOURCES / "translations"
_NAME = "language of the window"
_TRADITIONAL = {"Hant", "TW", "HK", "MO"}  # in names of Chinese, which is spoken here simplified

translate = QCoreApplication.translate


class _Voice(QObject):
    changed = Signal()


_voice = _Voice()


def install(app: QCoreApplication, language: str) -> str:
    """Speak a language of `LANGUAGES` from now on, in open windows too; tells which it is."""
    chosen = of_system() if language == "system" else language
    old = app.findChildren(QTranslator, _NAME)
    if old and app.property(_NAME) == chosen:
        return chosen
    for translator in old:
        app.removeTranslator(translator)
        translator.deleteLater()
    own, usual = QLocale.system(), QLocale(chosen)
    QLocale.setDefault(own if own.language() == usual.language() else usual)
    folders = (QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath), str(FOLDER))
    for base, folder in zip(("qtbase", "inade"), folders, strict=True):
        translator = QTranslator(app)
        translator.setObjectName(_NAME)
        if translator.load(f"{base}_{chosen}", folder):
            app.installTranslator(translator)
    app.setProperty(_NAME, chosen)
    _voice.changed.emit()
    return chosen


def follow_language(retranslate: Callable[[], object]) -> None:
    """Call a method of a QObject now, and when another language is chosen, while it lives."""
    retranslate()
    _voice.changed.connect(retranslate)


def chosen_language() -> str:
    """The language that is spoken now, one of `NAMES`."""
    app = QCoreApplication.instance()
    return (app and app.property(_NAME)) or "en"


def of_system() -> str:
    """The first language of the person's system that the program speaks."""
    for name in QLocale.system().uiLanguages():
        first, *rest = name.split("-")
        if first == "zh" and not _TRADITIONAL & set(rest):
            return "zh_CN"
        if first in NAMES:
            return first
    return "en"


def spoken_class(name: str) -> str:
    """A class by its name in files, as people read it; in their language where that is known."""
    return translate("Class", name.replace("_", " "))


def spoken_set(title: str) -> str:
    """The title of a label set, in the language where that is known."""
    return translate("LabelSet", title)


def spoken_name(name: str) -> str:
    """A style or scene that came with the program, as people read it; other names as they are."""
    return translate("Style", name)


def number(value: float, spec: str = "") -> str:
    """A number as `format` writes it, with the decimal and thousands marks of the language."""
    locale = QLocale()
    marks = {",": locale.groupSeparator(), ".": locale.decimalPoint()}
    return format(value, spec).translate(str.maketrans(marks))


def percent(share: float, spec: str = ".0f") -> str:
    """A share of 1 in per cent."""
    return translate("Numbers", "{0} %").format(number(100 * share, spec))


def filled(template: str, /, *values: object, **named: object) -> str:
    """`str.format` that writes numbers as the language does."""
    return _FORMATTER.vformat(template, values, named)


def spoken(message: Message) -> str:
    """What the model's side tells, in the language of the window."""
    return message.words(lambda text: translate("Error", text), filled)


class _Formatter(string.Formatter):
    def format_field(self, value: object, format_spec: str) -> str:
        if isinstance(value, int | float):
            return number(value, format_spec)
        return format(value, format_spec)


_FORMATTER = _Formatter()
