"""Project files, and the same with some of their members changed."""

import json
import zipfile
from collections.abc import Callable
from pathlib import Path

from app.storage.project.project_file import save_project
from tests.app.storage.states import full_project


def saved(folder: Path) -> Path:
    path = folder / "test.inade"
    save_project(path, full_project())
    return path


def rewritten(path: Path, **members: bytes | None) -> Path:
    """The archive with members replaced (names with '/' as '__', '.' as '_dot_') or left out."""
    with zipfile.ZipFile(path) as archive:
        contents = {name: archive.read(name) for name in archive.namelist()}
    for key, data in members.items():
        name = key.replace("__", "/").replace("_dot_", ".")
        if data is None:
            del contents[name]
        else:
            contents[name] = data
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in contents.items():
            archive.writestr(name, data)
    return path


def manifest(path: Path, change: Callable[[dict], object]) -> Path:
    """The archive with its manifest changed in place."""
    with zipfile.ZipFile(path) as archive:
        data = json.loads(archive.read("manifest.json"))
    change(data)
    return rewritten(path, manifest_dot_json=json.dumps(data).encode())
