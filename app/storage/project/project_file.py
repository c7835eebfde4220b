"""`.inade` projects on disk: a zip, its members stored as they are (`app.storage.project.members`).

    mimetype        first, so that a desktop knows the file by its first bytes
    thumbnail.png   second: lists of files read this and nothing else
    manifest.json and all other members

A file from elsewhere is hostile until proven otherwise: nothing is unpacked to disk.
"""

import hashlib
import io
import zipfile
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from app.document.state import State
from app.storage.project.damage import Damage, damaged, told_as_damage
from app.storage.project.members import all_members, encoded
from app.storage.project.origins import References
from app.storage.project.reader import MAX_MEMBER, Stored, read_manifest
from inade.errors import ProjectError, SaveError
from inade.files import atomic_write, zip_entry
from inade.reading import Archive, open_archive


@dataclass(frozen=True)
class KnownFile:
    """A project file by its true name, and the `content_of` it when it was last read or written."""

    path: Path
    content: str


def save_project(path: Path, state: State) -> KnownFile:
    """Write a project whole or not at all; safe on any thread. Raises SaveError."""
    written = _encoded(state)
    with atomic_write(path) as temporary, zipfile.ZipFile(temporary, "w") as archive:
        for name, data in written:
            archive.writestr(zip_entry(name), data)
    return KnownFile(path.resolve(), _content(archive))


def project_bytes(state: State) -> bytes:
    """What a project file of this state holds."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, data in _encoded(state):
            archive.writestr(zip_entry(name), data)
    return stream.getvalue()


def project_in(data: bytes, where: Path) -> State:
    """The project of such bytes. Raises ProjectError about the file that they came from."""
    with told_as_damage(where), open_archive(where, Damage, data=data) as archive:
        return _state_in(archive, where)


def _encoded(state: State) -> list[tuple[str, bytes]]:
    members = all_members(state, References())
    return [(name, encoded(name, member)) for name, member in members.items()]


def open_project(path: Path) -> State:
    """Read a project. The checkpoint it names need not be there.

    Raises ProjectError for a file that is missing, damaged, foreign or of a newer version.
    """
    return open_known(path)[0]


def open_known(path: Path) -> tuple[State, KnownFile]:
    """Read a project as `open_project` does, and tell what was read."""
    if not path.exists():
        raise ProjectError(
            "there is no such file.", where=path, remedy="It may have been moved or renamed."
        )
    with told_as_damage(path), open_archive(path, Damage) as archive:
        state = _state_in(archive, path)
        return state, KnownFile(path.resolve(), _content(archive))


def _state_in(archive: Archive, path: Path) -> State:
    for name in archive.names:
        place = PurePosixPath(name.replace("\\", "/"))
        if place.is_absolute() or ".." in place.parts or ":" in name:
            raise damaged(path, f"it holds a file with the forbidden name '{name[:80]}'")

    def read(name: str) -> bytes:
        return archive.read(name, MAX_MEMBER)

    return Stored(path, read_manifest(read("manifest.json"), path), read).state()


def content_of(path: Path) -> str:
    """Hex that tells one content of a project file from another; only its directory is read.

    Raises Damage for what is no zip.
    """
    with open_archive(path, Damage) as archive:
        return _content(archive)


class ProjectChangedError(SaveError):
    """A project file holds what somebody else wrote since it was read here."""


def require_as_known(path: Path, known: Collection[KnownFile]) -> None:
    """Raises ProjectChangedError where a file holds something else than it ever did here.

    SaveError if its folder is gone; a file that is gone can be written anew.
    """
    if not path.parent.is_dir():
        raise SaveError(
            "the folder of this project is gone.",
            where=path,
            remedy="It may have been moved or renamed: save it elsewhere.",
        )
    if not path.exists():
        return
    try:
        content = content_of(path)
    except Damage:
        content = ""
    if not any(one.content == content for one in known):
        raise ProjectChangedError(
            "this file was changed by another program since it was opened here.",
            where=path,
            remedy="Save under another name, or overwrite what is there now.",
        )


def member_of(known: KnownFile, name: str) -> bytes:
    """The bytes of one member of a project file, provided that it holds what it held.

    Raises ProjectError if it is not, KeyError where there is no such member, and what
    `told_as_damage` tells of damage.
    """
    with open_archive(known.path, Damage) as archive:
        if _content(archive) != known.content:
            raise ProjectError(
                "this file was changed, and what was not saved in it goes on from what it held"
                " before.",
                where=known.path,
                remedy="Put the former file back, if there is a copy of it, and start again.",
            )
        return archive.read(name, MAX_MEMBER)


def _content(archive: Archive | zipfile.ZipFile) -> str:
    """From names, sizes and checksums, which a zip keeps in one place."""
    entries = archive.infolist()
    told = [(entry.filename, entry.file_size, entry.CRC) for entry in entries]
    return hashlib.sha256(repr(told).encode()).hexdigest()
