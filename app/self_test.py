"""--self-test, the part with a window, drawn offscreen: it opens, loads the model, and what is made
in it goes to disk and comes back.
"""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from PySide6.QtCore import QSettings

from app.application import Studio, application
from app.bench.event_loop import PaintWatch, wait
from app.document.state import State
from app.settings import Settings
from app.storage.project.project_file import open_project, save_project
from app.storage.project.thumbnail import write_thumbnail
from app.storage.recipe import recipe_of
from inade.errors import InadeError
from inade.formats.pictures import read_index_map, read_photo, read_texts, write_picture
from inade.formats.readers import write_layout
from inade.places import FOLDER_VARIABLE
from inade.recipe import RECIPE

FAILED = 1


class SelfTestError(Exception):
    """Something does not work; says what."""


def self_test() -> int:
    """Try the window and its files; returns the exit code, 0 if all is well."""
    try:
        with tempfile.TemporaryDirectory(prefix="inade-self-test-") as folder:
            for done in _steps(Path(folder)):
                print(done, flush=True)
    except (InadeError, SelfTestError, TimeoutError) as error:
        print(f"failed: {error}", flush=True)
        return FAILED
    print("window's self-test passed", flush=True)
    return 0


def _steps(folder: Path) -> Iterator[str]:
    os.environ[FOLDER_VARIABLE] = str(folder)  # nobody's recovery copies are touched
    store = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
    studio = Studio(Settings(store))
    document, runner = studio.document, studio.runner
    try:
        studio.start()
        watch = PaintWatch(studio.window.canvas)
        wait(lambda: watch.painted > 0)
        if application().windowIcon().isNull():
            raise SelfTestError("the window has no icon")
        yield f"opened the window in {application().platformName()}"
        wait(lambda: runner.info is not None and not runner.busy)
        before = document.picture
        document.select([min(document.layout.objects)])
        studio.window.actions_["make.resample"].trigger()
        wait(lambda: not runner.busy and not document.needs_pass)
        if before is None or document.picture is None or (before == document.picture).all():
            raise SelfTestError("resampling an object changed nothing")
        yield "resampled an object of the sample in it"
        state = document.state.copy()
        yield from _project(folder, state)
        yield from _pictures(folder, state, recipe_of(state, runner.info))
    finally:
        document.mark_saved()
        studio.window.close()


def _project(folder: Path, state: State) -> Iterator[str]:
    project, again, small = (folder / name for name in ("a.inade", "b.inade", "small.png"))
    content = save_project(project, state).content
    if save_project(again, open_project(project)).content != content:
        raise SelfTestError("a project that was opened and saved again is another one")
    write_thumbnail(project, small, 128)
    if max(read_photo(small).shape[:2]) != 128:
        raise SelfTestError("the small picture of a project has not the size that was asked for")
    yield "saved a project, opened it, and wrote its small picture"


def _pictures(folder: Path, state: State, recipe: str) -> Iterator[str]:
    assert state.picture is not None
    for suffix in (".png", ".jpg", ".webp", ".tif"):
        path = folder / f"picture{suffix}"
        write_picture(path, state.picture, texts={RECIPE: recipe})
        same = np.array_equal(read_photo(path), state.picture)
        if read_texts(path).get(RECIPE) != recipe or not (same or suffix in (".jpg", ".webp")):
            raise SelfTestError(f"a picture exported as {suffix} is not what it was")
    labels, instances = folder / "labels.png", folder / "instances.png"
    write_layout(state.layout, labels, instances, state.labels)
    if not np.array_equal(read_index_map(instances), state.layout.object_map):
        raise SelfTestError("an exported layout is not what it was")
    yield "exported it as PNG, JPEG, WebP and TIFF with their recipes, and as label maps"
