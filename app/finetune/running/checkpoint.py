"""What a run has made, copied to where the editor lists checkpoints."""

import shutil
from pathlib import Path

from app.finetune.data.plan import plain_name
from inade import places
from inade.errors import TrainingError
from inade.files import atomic_folder
from inade.training.run import watch

_TRIES = 3  # the run may just be replacing its folder


def adopt(run: Path, name: str) -> Path:
    """Copy the run's checkpoint as `name`; a checkpoint of the same run is replaced.

    Returns its folder. Raises TrainingError if there is none, SaveError.
    """
    target = _free(places.own_checkpoints(), plain_name(name), run)
    for last in (*(False,) * (_TRIES - 1), True):
        source = watch.checkpoint_of(run)
        if source is None:
            raise TrainingError(
                "this run has made no checkpoint yet.", where=run, remedy="Wait for the samples."
            )
        try:
            with atomic_folder(target, replace=True) as folder:
                for path in source.iterdir():
                    if path.is_file():  # what another machine needs to go on stays in the run
                        shutil.copyfile(path, folder / path.name)
                (folder / _MARK).write_text(str(run), "utf-8")
            return target
        except FileNotFoundError:
            if last:
                raise
    raise AssertionError("returned or raised above")


_MARK = "made_by_run.txt"


def _free(parent: Path, name: str, run: Path) -> Path:
    """A folder of this name that is new or came from this run."""
    count, folder = 1, parent / name
    while folder.exists():
        try:
            if (folder / _MARK).read_text("utf-8") == str(run):
                break
        except OSError:
            pass
        count += 1
        folder = parent / f"{name}-{count}"
    return folder
