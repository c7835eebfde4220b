"""The files of translations, as tests read them."""

import xml.etree.ElementTree as ElementTree
from pathlib import Path

from resources.translations import refresh

TRANSLATED = ("de", "zh_CN", "ja")
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
