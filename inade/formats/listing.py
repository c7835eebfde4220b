"""Files of a folder. What systems and archives leave beside them is passed over.

Hidden are names that begin with a dot (`.DS_Store`, the `._NAME` of a Mac, which look like photos
by their ending), what is in a folder `__MACOSX`, and what Windows keeps of a folder's looks.
"""

import os
from collections.abc import Collection
from pathlib import Path

_OF_SYSTEMS = ("__macosx", "thumbs.db", "desktop.ini")


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
        names = [one.name for one in entries if one.is_file() and not is_hidden(one.name)]
    return [folder / name for name in sorted(names) if not _fits(name, suffixes)]


def folders_in(folder: Path) -> list[Path]:
    """The folders in a folder, sorted, none hidden."""
    with os.scandir(folder) as entries:
        names = [one.name for one in entries if one.is_dir() and not is_hidden(one.name)]
    return [folder / name for name in sorted(names)]


def files_below(folder: Path, suffixes: Collection[str]) -> list[Path]:
    """Likewise anywhere below a folder, by path; nothing in hidden folders."""
    found: list[Path] = []
    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not is_hidden(name)]
        found += [Path(place, name) for name in names if _fits(name, suffixes)]
    return sorted(found)


def _fits(name: str, suffixes: Collection[str]) -> bool:
    return not is_hidden(name) and Path(name).suffix.lower() in suffixes
