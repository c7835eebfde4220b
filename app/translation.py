"""The language of the window: English in the source, others as Qt translations of it.

`python -m resources.translations.refresh` collects what the source says and compiles what was
translated.
"""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from inade.places import RESOURCES

LANGUAGES = ("system", "en", "de")
NAMES = {"en": "English", "de": "Deutsch"}  # each in its own language
FOLDER = RESOURCES / "translations"
_NAME = "language of the window"

translate = QCoreApplication.translate


def install(app: QCoreApplication, language: str) -> str:
    """Have windows that are built from now on speak a language of `LANGUAGES`; tells which."""
    for old in app.findChildren(QTranslator, _NAME):
        app.removeTranslator(old)
        old.deleteLater()
    chosen = of_system() if language == "system" else language
    folders = (QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath), str(FOLDER))
    if chosen != "en":
        for base, folder in zip(("qtbase", "inade"), folders, strict=True):
            translator = QTranslator(app)
            translator.setObjectName(_NAME)
            if translator.load(f"{base}_{chosen}", folder):
                app.installTranslator(translator)
    return chosen


def of_system() -> str:
    """The first language of the person's system that the program speaks."""
    for name in QLocale.system().uiLanguages():
        if name.split("-")[0] in NAMES:
            return name.split("-")[0]
    return "en"
