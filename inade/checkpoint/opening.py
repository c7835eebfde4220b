"""Checkpoints by what people have of them: a folder, a project of the editor, a name on the hub."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from inade.checkpoint.checkpoint import FOR_PICTURES, Checkpoint, read_checkpoint
from inade.checkpoint.hub import fetched, hub_name
from inade.errors import CheckpointError, InadeError, ProjectError
from inade.layouts.labels import LabelSet
from inade.places import BUNDLED, checkpoint_folders, own_checkpoints
from inade.reading import MALFORMED, open_archive, parse_json, reason_of

PROJECT_SUFFIX = ".inade"
_LARGEST = 2**26  # bytes of a manifest


def open_checkpoint(
    source: str | Path | None = None,
    *,
    size: tuple[int, int] | None = None,
    labels: LabelSet | None = None,
    networks: tuple[str, ...] = FOR_PICTURES,
) -> Checkpoint:
    """Read the bundled checkpoint, or that of a folder, of a project, or of a hub repository.

    A repository is OWNER/NAME or OWNER/NAME@REVISION where no such folder is here; it is downloaded
    once (`inade.checkpoint.hub`). A project tells its checkpoint by name and fingerprint: it is
    looked for beside the bundled one, among a person's own and beside the project. size, labels and
    networks as in `read_checkpoint`. Raises CheckpointError, ProjectError.
    """
    path = BUNDLED if source is None else Path(source)
    read = partial(read_checkpoint, size=size, labels=labels, networks=networks)
    if path.suffix == PROJECT_SUFFIX and path.is_file():
        told, others = _told(path)
        folder, found = _of_project(path, told, size)
        if found is None or labels is not None or networks != FOR_PICTURES:
            found = read(folder)
        return _noted(found, others)
    if name := hub_name(path):
        path = fetched(name)
    return read(path)


def _noted(checkpoint: Checkpoint, others: list[str]) -> Checkpoint:
    """The checkpoint of a project, with a note of others that draw some of its objects."""
    if not others:
        return checkpoint
    note = f"in the project {', '.join(others)} draws some objects; this one draws all here"
    return replace(checkpoint, notes=(*checkpoint.notes, note))


def _of_project(
    project: Path, told: Mapping[str, Any], size: tuple[int, int] | None
) -> tuple[Path, Checkpoint | None]:
    """The folder of the checkpoint that a project was made with, and what was read to know it."""
    name, fingerprint = str(told.get("name", "")), str(told.get("fingerprint", ""))
    folders = checkpoint_folders(project.resolve().parent)
    for folder in sorted(folders, key=lambda folder: folder.name != name):
        if not fingerprint:
            if folder.name == name:
                return folder, None
            continue
        try:
            found = read_checkpoint(folder, size=size)
        except InadeError:  # another one, which is not asked for
            continue
        if found.fingerprint == fingerprint:
            return folder, found
    raise CheckpointError(
        "the checkpoint '{name}' of this project is not here.",
        where=project,
        remedy="Put its folder into {folder}, or open the checkpoint by its own folder.",
        name=name,
        folder=own_checkpoints(),
    )


def _told(project: Path) -> tuple[dict[str, Any], list[str]]:
    """What a project says of its checkpoint, and names of other ones. Raises ProjectError."""
    try:
        with open_archive(project, ProjectError) as archive:
            manifest = parse_json(archive.read("manifest.json", _LARGEST), project, ProjectError)
        own, known = manifest["checkpoint"], manifest.get("checkpoints", {})
        told = known[own] if isinstance(own, str) else own
        others = sorted(f"'{one['name']}'" for key, one in known.items() if key != own)
        if not isinstance(told, dict):
            raise ValueError("no checkpoint is told")
    except (ProjectError, *MALFORMED) as error:
        raise ProjectError(
            "this project does not tell its checkpoint ({error}).",
            where=project,
            remedy="Open it in the editor and save it, or give a checkpoint folder.",
            error=reason_of(error),
        ) from error
    return told, others
