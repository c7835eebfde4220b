"""Files of a folder. What systems and archives leave beside them is passed over.

Hidden are names that begin with a dot (`.DS_Store`, the `._NAME` of a Mac, which look like photos
by their ending), what is in a folder `__MACOSX`, and what Windows keeps of a folder's looks.
"""

import os
import unicodedata
from collections.abc import Callable, Collection
from pathlib import Path

_OF_SYSTEMS = ("__macosx", "thumbs.db", "desktop.ini")


def stem_of(path: Path) -> str:
    """A file's name without ending, in the composed form: systems differ in how they keep accents,
    and a photo and its map may come from two of them."""
    return unicodedata.normalize("NFC", path.stem)


def is_text(name: str) -> bool:
    """Whether a name of a file is text. Others cannot be written into lists, or shown."""
    return not any("\ud800" <= sign <= "\udfff" for sign in name)


def unreadable_names(folder: Path) -> list[str]:
    """What is anywhere below a folder under names that are no UTF-8, as far as they can be shown.

    The other functions pass over it, and over what is in such folders.
    """
    found: list[str] = []
    for place, folders, names in os.walk(folder):
        below = Path(place).relative_to(folder)
        found += [str(below / name) for name in (*folders, *names) if not is_text(name)]
        folders[:] = [name for name in folders if is_text(name) and not is_hidden(name)]
    return [name.encode("utf-8", "backslashreplace").decode() for name in sorted(found)]


def other_form(path: Path) -> Path:
    """The same path, or one whose name differs in the form of its accents if only that is there."""
    if not path.exists():
        for form in ("NFC", "NFD"):
            other = path.with_name(unicodedata.normalize(form, path.name))
            if other.exists():
                return other
    return path


def is_hidden(name: str) -> bool:
    """Whether a file or folder of this name is none that a person put there."""
    return name.startswith(".") or name.lower() in _OF_SYSTEMS


def files_in(folder: Path, suffixes: Collection[str]) -> list[Path]:
    """The files of a folder with one of these (lower-case) suffixes, sorted, none hidden."""
    if not folder.is_dir():
        return []
    with os.scandir(folder) as entries:
        names = [entry.name for entry in entries]
    return [folder / name for name in sorted(names) if _fits(name, suffixes)]


def others_in(folder: Path, suffixes: Collection[str]) -> list[Path]:
    """The files of a folder with other suffixes than these, sorted, none hidden."""
    with os.scandir(folder) as entries:
        names = [
            one.name for one in entries if not _leads(one.is_dir) and not _passed_over(one.name)
        ]
    return [folder / name for name in sorted(names) if not _fits(name, suffixes)]


def folders_in(folder: Path) -> list[Path]:
    """The folders in a folder, sorted, none hidden."""
    with os.scandir(folder) as entries:
        names = [one.name for one in entries if _leads(one.is_dir) and not _passed_over(one.name)]
    return [folder / name for name in sorted(names)]


def files_below(folder: Path, suffixes: Collection[str]) -> list[Path]:
    """Likewise anywhere below a folder, by path; nothing in hidden folders."""
    found: list[Path] = []
    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not _passed_over(name)]
        found += [Path(place, name) for name in names if _fits(name, suffixes)]
    return sorted(found)


def _leads(is_dir: Callable[[], bool]) -> bool:
    """Whether an entry is a folder; a link in a circle is none."""
    try:
        return is_dir()
    except OSError:
        return False


def _passed_over(name: str) -> bool:
    return is_hidden(name) or not is_text(name)


def _fits(name: str, suffixes: Collection[str]) -> bool:
    return not _passed_over(name) and Path(name).suffix.lower() in suffixes
