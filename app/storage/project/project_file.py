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
from app.storage.project.members import all_members, encoded
from app.storage.project.origins import References
from app.storage.project.reader import MAX_MEMBER, Stored, damaged, read_manifest, told_as_damage
from inade.errors import ProjectError, SaveError
from inade.files import atomic_write, zip_entry


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
    with told_as_damage(where), zipfile.ZipFile(io.BytesIO(data)) as archive:
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
    with told_as_damage(path), zipfile.ZipFile(path) as archive:
        state = _state_in(archive, path)
        return state, KnownFile(path.resolve(), _content(archive))


def _state_in(archive: zipfile.ZipFile, path: Path) -> State:
    for name in archive.namelist():
        place = PurePosixPath(name.replace("\\", "/"))
        if place.is_absolute() or ".." in place.parts or ":" in name:
            raise damaged(path, f"it holds a file with the forbidden name '{name[:80]}'")

    def read(name: str) -> bytes:
        return _read(archive, name, path)

    return Stored(path, read_manifest(read("manifest.json"), path), read).state()


def content_of(path: Path) -> str:
    """Hex that tells one content of a project file from another; only its directory is read.

    Raises OSError, or BadZipFile for what is no zip.
    """
    with zipfile.ZipFile(path) as archive:
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
    try:
        content = content_of(path)
    except FileNotFoundError:
        return
    except (OSError, zipfile.BadZipFile):
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
    with zipfile.ZipFile(known.path) as archive:
        if _content(archive) != known.content:
            raise ProjectError(
                "this file was changed, and what was not saved in it goes on from what it held"
                " before.",
                where=known.path,
                remedy="Put the former file back, if there is a copy of it, and start again.",
            )
        return _read(archive, name, known.path)


def _read(archive: zipfile.ZipFile, name: str, path: Path) -> bytes:
    if archive.getinfo(name).file_size > MAX_MEMBER:
        raise damaged(path, f"'{name}' would be larger than {MAX_MEMBER // 2**20} MiB")
    return archive.read(name)


def _content(archive: zipfile.ZipFile) -> str:
    """From names, sizes and checksums, which a zip keeps in one place."""
    told = [(entry.filename, entry.file_size, entry.CRC) for entry in archive.infolist()]
    return hashlib.sha256(repr(told).encode()).hexdigest()
