"""What a resumed run is asked to be beside what it is: refused or told, never passed over."""

from pathlib import Path
from typing import Any

from inade.errors import TrainingError
from inade.training.run.watch import read_settings, snapshots


def require_run(run: Path) -> None:
    """Raise TrainingError where there is nothing to resume."""
    if not snapshots(run):
        raise TrainingError(
            "there is no snapshot of a run in this folder.",
            where=run,
            remedy="Give the folder of a run (--out), or leave --resume out to begin one.",
        )


def require_own(run: Path, **asked: Any) -> None:
    """Raise TrainingError where an option given with --resume is not what the run began with.

    `asked` are `preset` and `seed`, None where they were not given.
    """
    settings = read_settings(run)
    for name, value in asked.items():
        own = settings.get(name, value)
        if value is not None and value != own:
            raise TrainingError(
                "--resume goes on with a run of --{option} {own}; it takes no --{option} {given}.",
                where=run,
                remedy="Leave --{option} out, or begin another run in another folder (--out)"
                " without --resume; --init-export {run}/checkpoint goes on from this one there.",
                option=name,
                own=own,
                given=value,
                run=run,
            )
