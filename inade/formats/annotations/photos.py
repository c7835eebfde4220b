"""Photos found by what annotation files call them, never one of the same name in its place."""

import unicodedata
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from inade.errors import LayoutError
from inade.formats.listing import files_below
from inade.formats.pictures import READ_SUFFIXES
from inade.words import Message

IMAGE_FOLDERS = ("images", "image", "imgs", "img", "photos", "JPEGImages")
_SHOWN = 200  # signs of a name in a message: a file can hold anything
_LISTED = 5
_REMEDY = Message("Put it back, or correct its name.")
_BESIDE, _IN_FOLDER, _BY_END = range(3)  # how a photo was found, the surest way first

Parts = tuple[str, ...]


@dataclass(frozen=True)
class Wanted:
    """A photo that an annotation file speaks of.

    file   the annotation file, somewhere below the folder of the photos
    names  what the photo may be called, the likeliest first: bare names, or paths with / or \\
    """

    file: Path
    names: tuple[str, ...]


class MissingPhotoError(LayoutError):
    """A photo that an annotation file speaks of is not below the folder."""


@dataclass(frozen=True)
class _Match:
    """A photo and how it was found.

    by_folders  the name had folders, and they led to it
    apart       the name is a path within the data set, but its folders are not the photo's
    """

    photo: Parts
    how: int
    by_folders: bool
    apart: bool


class Photos:
    """The photos below a folder, none hidden. Names are only looked up among these."""

    def __init__(self, folder: Path, without: Collection[Path] = ()) -> None:
        """List the folder, without the pictures that are known to be maps."""
        self._folder = folder
        self._at: dict[Parts, list[Parts]] = defaultdict(list)  # by path, without regard to case
        self._ending: dict[Parts, list[Parts]] = defaultdict(list)  # likewise, by its last parts
        self._places: dict[Path, list[list[Parts]]] = {}
        for path in files_below(folder, READ_SUFFIXES):
            if path not in without:
                photo = path.relative_to(folder).parts
                self._at[_folded(photo)].append(photo)
                for start in range(len(photo)):
                    self._ending[_folded(photo[start:])].append(photo)
        self._folders = {path[:depth] for path in self._at for depth in range(len(path))}

    def find_all(self, wanted: Sequence[Wanted]) -> list[Path | LayoutError]:
        """The photo of each, or why there is none (MissingPhotoError) or no single one.

        A name is a path from its annotation file; else from a folder of images, or one called
        like the file, beside or above it; else the photo with the same end is meant, if only one
        has as much of it. No photo is given to two: the surer way of finding wins, and of equals
        neither.
        """
        found = [(one, self._find(one)) for one in wanted]
        folders_hold = any(isinstance(match, _Match) and match.by_folders for _, match in found)
        surest: dict[Parts, tuple[int, list[Wanted]]] = {}
        for one, match in found:
            if isinstance(match, _Match) and not (match.apart and folders_hold):
                how, rivals = surest.get(match.photo, (match.how, []))
                if match.how < how:
                    how, rivals = match.how, []
                if match.how == how:
                    rivals.append(one)
                surest[match.photo] = how, rivals
        return [
            match if isinstance(match, LayoutError) else self._given(one, match, surest)
            for one, match in found
        ]

    def unused(self, used: Collection[Path]) -> list[Path]:
        """The photos that are none of these."""
        photos = [photo for listed in self._at.values() for photo in listed]
        return sorted({self._folder.joinpath(*photo) for photo in photos} - set(used))

    def _given(
        self, wanted: Wanted, match: _Match, surest: dict[Parts, tuple[int, list[Wanted]]]
    ) -> Path | LayoutError:
        """The photo of a match, unless its folders belie it or others want it as much or more."""
        at = "/".join(match.photo)
        how, rivals = surest.get(match.photo, (match.how, []))
        if match.how == how and len(rivals) == 1:
            return self._folder.joinpath(*match.photo)
        if match.apart and not any(one is wanted for one in rivals):
            return MissingPhotoError(
                "there is no such photo; '{at}' is in another folder.",
                where=_shown(wanted),
                remedy=_REMEDY,
                at=at,
            )
        listed = [wanted, *(one for one in rivals[: _LISTED + 1] if one is not wanted)][:_LISTED]
        told = [
            f"'{_shown(one)}' in {one.file.relative_to(self._folder).as_posix()}" for one in listed
        ]
        return LayoutError(
            "'{at}' has annotations more than once: as {names}.",
            where=_shown(wanted),
            remedy="Keep one of them, or write its folder before each name.",
            at=at,
            names=" and as ".join(told),
        )

    def _find(self, wanted: Wanted) -> _Match | LayoutError:
        for name in wanted.names:
            parts = _parts(name)
            for how, photos in self._ways(parts, wanted.file):
                if len(photos) > 1:
                    return _ambiguous(wanted, photos)
                if photos:
                    differ = _shared_end(parts, photos[0]) < min(len(parts), len(photos[0]))
                    by_folders = how != _BY_END and len(parts) > 1
                    apart = how == _BY_END and differ and _is_relative(name)
                    return _Match(photos[0], how, by_folders, apart)
        return MissingPhotoError("there is no such photo.", where=_shown(wanted), remedy=_REMEDY)

    def _ways(self, parts: Parts, file: Path) -> Iterator[tuple[int, list[Parts]]]:
        """The photos that each way of finding leads to, the surest way first."""
        beside = file.parent.relative_to(self._folder).parts
        yield _BESIDE, self._photos_at([(*beside, *parts)])
        for places in self._places_of(file):
            yield _IN_FOLDER, self._photos_at([(*place, *parts) for place in places])
        ends = (parts[start:] for start in range(len(parts)))
        same = next((end for end in ends if _folded(end) in self._ending), ())
        photos = self._ending.get(_folded(same), [])
        yield _BY_END, [photo for photo in photos if photo[-1] == parts[-1]] or photos

    def _photos_at(self, paths: list[Parts]) -> list[Parts]:
        """The photos at these paths; where one is not, those that differ in case only."""
        found: list[Parts] = []
        for path in paths:
            plain = _without_dots(path)
            photos = self._at.get(_folded(plain), []) if plain else []
            exact = [photo for photo in photos if photo == plain]
            found += [photo for photo in exact or photos if photo not in found]
        return found

    def _places_of(self, file: Path) -> list[list[Parts]]:
        """Folders that names in a file may start from, nearest first, equally near ones together.

        COCO's `instances_train2017.json` speaks of `train2017/`, CVAT's `instances_train.json` of
        `images/train/`.
        """
        if file not in self._places:
            own = sorted({file.stem, file.stem.partition("_")[2]} - {""})
            beside = file.parent.relative_to(self._folder).parts
            self._places[file] = steps = []
            for depth in range(len(beside), -1, -1):
                places = [(name,) for name in (*IMAGE_FOLDERS, *own)]
                for one in own:
                    for name in IMAGE_FOLDERS:
                        places += [(name, one), (one, name), (f"{one}_{name}",)]
                at = beside[:depth]
                there = [(*at, *place) for place in places]
                steps += [[place for place in there if _folded(place) in self._folders], [at]]
        return self._places[file]


def folded(name: str) -> str:
    """One spelling for names that are the same file on disks that keep no case."""
    return unicodedata.normalize("NFC", name).casefold()


def _ambiguous(wanted: Wanted, photos: list[Parts]) -> LayoutError:
    listed = [f"'{'/'.join(photo)}'" for photo in photos[:_LISTED]]
    if len(photos) > _LISTED:
        listed.append(f"{len(photos) - _LISTED:,} others")
    return LayoutError(
        "it can be {photos}.",
        where=_shown(wanted),
        remedy="Write its folder before the name in {file}, or rename one.",
        photos=" or ".join(listed),
        file=wanted.file.name,
    )


def _shown(wanted: Wanted) -> str:
    return wanted.names[0][:_SHOWN]


def _parts(name: str) -> Parts:
    return tuple(part for part in name.replace("\\", "/").split("/") if part not in ("", "."))


def _is_relative(name: str) -> bool:
    """Whether a path has folders of the data set, not of the disk that it was made on."""
    first = name.replace("\\", "/").partition("/")[0]
    return first not in ("", "..") and ":" not in first


def _without_dots(path: Parts) -> Parts | None:
    """The path without '..'; None where it leads out of the folder."""
    kept: list[str] = []
    for part in path:
        if part != "..":
            kept.append(part)
        elif kept:
            kept.pop()
        else:
            return None
    return tuple(kept)


def _folded(path: Parts) -> Parts:
    return tuple(folded(part) for part in path)


def _shared_end(one: Parts, other: Parts) -> int:
    """How many parts two paths have in common, from their ends."""
    count = 0
    for first, second in zip(reversed(one), reversed(other), strict=False):
        if folded(first) != folded(second):
            break
        count += 1
    return count
