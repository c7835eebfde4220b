"""What a resumed run is asked to be beside what it is: refused or told, never passed over."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from inade.devices import Precision
from inade.errors import Cancelled, SaveError, TrainingError
from inade.layouts.labels import LabelSet
from inade.training.run.watch import CHECKPOINT, read_settings, snapshots, write_settings

if TYPE_CHECKING:
    from inade.training.data.packed import Pictures

_ASKED = ("limits", "precision")  # of a run, by each call


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


def kept_limits(
    run: Path, pictures: int | None, minutes: float | None
) -> tuple[int | None, float | None, str]:
    """How long a resumed run goes on, in pictures and minutes, and that in words where it was
    not asked for: without either, as long as the run was given before."""
    if pictures is not None or minutes is not None:
        return pictures, minutes, ""
    limits: Any = read_settings(run).get("limits")
    if not isinstance(limits, dict):
        return None, None, ""
    pictures, minutes = limits.get("pictures"), limits.get("minutes")
    told = [f"--pictures {pictures}"] if pictures else []
    told += [f"--minutes {minutes:g} (from now)"] if minutes is not None else []
    if not told:
        return None, None, ""
    words = (
        f"The run keeps the limit it had: {' and '.join(told)}."
        " Another one takes its place; --pictures 0 is the whole plan."
    )
    return pictures, minutes, words


def kept_precision(run: Path, precision: str) -> tuple[str, str]:
    """The precision a resumed run goes on in, and that in words where it was not asked for."""
    kept = read_settings(run).get("precision")
    if precision != Precision.AUTO or kept not in tuple(Precision):
        return precision, ""
    return str(kept), f"The run keeps its precision: --precision {kept}."


@contextmanager
def forgotten_if_it_fails(run: Path) -> Iterator[None]:
    """Put run.json back where a call that resumes a run fails.

    All of it where the call saved no snapshot; else what was asked of the call alone: its limits
    and its precision, which may be why it failed.
    """
    before, newest = dict(read_settings(run)), snapshots(run)[-1:]
    try:
        yield
    except Cancelled:
        raise
    except Exception:
        now = before if snapshots(run)[-1:] == newest else dict(read_settings(run))
        asked = {name: before[name] for name in _ASKED if name in before}
        with suppress(SaveError):
            write_settings(run, now | asked)
        raise


def changed_words(before: Mapping[str, Any], after: Mapping[str, Any]) -> str:
    """How --set changes the settings of a resumed run; stages go with the number of pictures."""
    changed = [
        f"{name} is {after[name]}, it was {before[name]}"
        for name in after
        if name != "stages" and after[name] != before[name]
    ]
    return f"From here on it is another run: {'; '.join(changed)} (--set)." if changed else ""


def require_its_classes(run: Path, data: "Pictures") -> None:
    """A run goes on with the classes it began with, in their order. Raises TrainingError."""
    known = run / CHECKPOINT / "labels.json"
    if known.is_file() and LabelSet.read(known).classes != data.labels.classes:
        raise TrainingError(
            "the classes of the data are not those that the run began with.",
            where=data.folder,
            remedy="Give the data set that it began with, or start a new run from its checkpoint"
            " (--init), which takes classes over by name.",
        )


def require_its_backbone(run: Path, name: str) -> None:
    """A run's losses are measured by one network from its beginning to its end. Raises
    TrainingError."""
    before = read_settings(run).get("backbone", name)
    if before != name:
        raise TrainingError(
            "the run's losses used the backbone {before}, and now there is only {name}.",
            where=run,
            remedy="Give it: --vgg19 FILE, --download, or --set perceptual=vgg16 as it was.",
            before=before,
            name=name,
        )
