"""The pages: what they are called, reading them and finding words in them, on any thread.

A page in another language than English lies in a folder of that name beside the English ones.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import cv2
from PySide6.QtGui import QImage

from app.qt_image import image_of
from app.translation import translate
from inade.commands.program import as_called
from inade.errors import InadeError
from inade.formats.pictures import read_photo
from inade.places import RESOURCES

FOLDER = RESOURCES / "guide"
PICTURES = "pictures"
# Name of the file and title, in the order in which they are read.
PAGES = (
    ("first_picture", "First picture"),
    ("painting", "Painting"),
    ("objects", "Objects"),
    ("styles", "Styles"),
    ("variations", "Variations and explore"),
    ("photos", "Photos"),
    ("labelling", "Label my pictures"),
    ("fine_tuning", "Fine-tuning"),
    ("command_line", "Command line"),
    ("library", "Library"),
    ("formats", "Formats"),
    ("speed", "Speed"),
    ("keys", "Keys"),
    ("installing", "Installing"),
    ("troubleshooting", "Troubleshooting"),
)
TITLES = dict(PAGES)
_PICTURE = re.compile(rf"!\[[^\]]*\]\(({PICTURES}/[\w.-]+)\)")
_EMPTY = re.compile(r"(?<=\|)[ \t]*(?=\|)")  # a cell of a table
_MARKS = re.compile(r"!\[[^\]]*\]\([^)]*\)|\]\([^)]*\)|[*`|#\[\]]|^```\w*", re.MULTILINE)


@dataclass(frozen=True)
class Page:
    """One page: its name, its Markdown, and the language that it is written in."""

    name: str
    text: str
    language: str = "en"

    @property
    def words(self) -> str:
        """What is read on the page, in lower case."""
        return " ".join(_MARKS.sub("", self.text).split()).casefold()

    def holds(self, wanted: Iterable[str]) -> bool:
        """Whether all these words, in lower case, are on the page or in its title."""
        title = TITLES[self.name]
        there = f"{title} {translate('Guide', title)} {self.words}".casefold()
        return all(word in there for word in wanted)


def read_pages(folder: Path = FOLDER, language: str = "en") -> dict[str, Page]:
    """Every page by its name, in order, commands as they are typed here; in a language of
    `translation.NAMES` where it was translated, else in English.

    One whose file is missing says so itself.
    """
    pages: dict[str, Page] = {}
    for name, title in PAGES:
        path, spoken = folder / language / f"{name}.md", language
        if not path.is_file():
            path, spoken = folder / f"{name}.md", "en"
        try:
            text = as_called(_filled(path.read_text("utf-8")))
        except OSError as error:
            text = f"# {title}\n\nThis page cannot be read ({error})."
        pages[name] = Page(name, text.replace("](../", "](") if spoken != "en" else text, spoken)
    return pages


def read_pictures(
    page: Page, width: int, ratio: float, ground: tuple[int, int, int], folder: Path = FOLDER
) -> dict[str, QImage]:
    """The pictures of a page by the names that it uses, none wider than `width`.

    Files hold two pixels for each that is shown, `ratio` is how many the screen has. What is clear
    shows the `ground`, RGB. One that cannot be read is left out.
    """
    pictures: dict[str, QImage] = {}
    for name in _PICTURE.findall(page.text):
        try:
            pixels = read_photo(folder / name, background=ground)
        except InadeError:
            continue
        shown = min(width, pixels.shape[1] // 2)
        size = round(shown * ratio), round(shown * ratio * pixels.shape[0] / pixels.shape[1])
        image = image_of(cv2.resize(pixels, size, interpolation=cv2.INTER_AREA))
        image.setDevicePixelRatio(ratio)
        pictures[name] = image
    return pictures


def _filled(text: str) -> str:
    """Markdown whose tables have no empty cells: Qt would put what follows one in its place."""
    lines = text.split("\n")
    filled = [_EMPTY.sub(" \u00a0 ", line) if line.startswith("|") else line for line in lines]
    return "\n".join(filled)
