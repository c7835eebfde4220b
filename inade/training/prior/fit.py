"""A checkpoint's prior from a data set, start to end."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import torch

from inade.checkpoint.checkpoint import read_checkpoint
from inade.errors import CheckpointError, DataSetError
from inade.files import atomic_write
from inade.looks.prior import FILE, Prior, write_prior
from inade.training.prior.colours import PICTURES as DRAWN
from inade.training.prior.colours import leading_directions
from inade.training.prior.figures import Figures, figures
from inade.training.prior.fitting import FEW, Form, fit
from inade.training.prior.reading import (
    Progress,
    StyleSource,
    read_styles,
    require_pictures,
    selections_of,
)

# Pictures that a prior is fitted to, and that it is judged by. A size-free model's encoder looks at
# each object for itself, which takes several times as long.
PICTURES, HELD_OUT = 1500, 200
PICTURES_BY_WINDOWS, HELD_OUT_BY_WINDOWS = 700, 80


@dataclass(frozen=True, eq=False)
class Fitted:
    """A prior, where it was written, its figures, and what one should know of it."""

    prior: Prior
    file: Path
    figures: Figures
    notes: tuple[str, ...]


def fit_for(
    folder: Path,
    sources: Sequence[StyleSource],
    *,
    device: torch.device | str = "cpu",
    pictures: int | None = None,
    progress: Progress | None = None,
) -> Fitted:
    """Fit a prior to the training pictures of `sources` and write it into the checkpoint folder.

    At most `pictures` are read, evenly spread (1,500; 700 for a size-free model), and 150 drawn
    for the directions along which colours change. `progress` is told of them and may raise
    Cancelled; the folder is as before then, as after every error. Raises CheckpointError for a
    checkpoint without an encoder, DataSetError for data that hold no object of its classes,
    SaveError, and what reading pictures raises.
    """
    checkpoint = read_checkpoint(folder)
    if not checkpoint.has_encoder:
        raise CheckpointError(
            "this checkpoint has no encoder, and a prior is fitted to the styles that one reads.",
            where=folder,
            remedy="Use a checkpoint with an encoder.",
        )
    if (checkpoint.path / "best_net_G.pth").is_file():
        raise CheckpointError(
            "published files have no place for a prior.",
            where=checkpoint.path,
            remedy="Turn them into a folder of ours first: main.py convert SRC DST.",
        )
    most, judging = PICTURES, HELD_OUT
    if checkpoint.config.size_free:
        most, judging = PICTURES_BY_WINDOWS, HELD_OUT_BY_WINDOWS
    seen = selections_of(checkpoint, sources, pictures or most, held_out=False)
    unseen = selections_of(checkpoint, sources, judging, held_out=True)
    require_pictures(seen, sources)
    drawn = selections_of(checkpoint, sources, DRAWN, held_out=False)
    count, more, last = (sum(len(part.names) for part in parts) for parts in (seen, unseen, drawn))
    every = count + more + last

    def told_of(start: int) -> Progress:
        return lambda done, _: None if progress is None else progress(start + done, every)

    styles = read_styles(checkpoint, seen, device, told_of(0))
    if len(styles) < 2:
        raise DataSetError(
            "these pictures hold no objects of classes that the checkpoint knows.",
            where=sources[0].name,
            remedy="Classes go by name: rename them in label_set.json.",
        )
    held_out = read_styles(checkpoint, unseen, device, told_of(count))
    labels = checkpoint.labels
    forms = [
        fit(
            styles, len(labels), form,
            encoder=checkpoint.encoder_fingerprint, pictures=count,
        )
        for form in (Form.FULL, Form.ALONE, Form.DIAGONAL)
    ]  # fmt: skip
    told = figures(forms[0], forms[1:], held_out, labels, len(styles))
    leading = leading_directions(
        checkpoint, forms[0], drawn, device=str(device), progress=told_of(count + more)
    )
    prior = replace(forms[0], leading=leading)
    file = checkpoint.path / FILE
    with atomic_write(file) as temporary:
        write_prior(prior, temporary)
    return Fitted(prior, file, told, tuple(_notes(prior, told)))


def _notes(prior: Prior, told: Figures) -> list[str]:
    notes: list[str] = []
    absent = [name for name, count in told.object_count.items() if not count]
    few = [name for name, count in told.object_count.items() if 0 < count < FEW]
    if absent:
        notes.append(f"No object of {', '.join(absent)} was seen: drawn as all classes together.")
    if few:
        notes.append(f"Fewer than {FEW} objects of {', '.join(few)}: they lean on all classes.")
    unknown = [
        name
        for k, (name, count) in enumerate(told.object_count.items())
        if count and prior.leading_directions(k) is None
    ]
    if unknown:
        notes.append(
            f"Too few objects of {', '.join(unknown)} were drawn to tell along what their colour"
            " changes: they are explored along random directions."
        )
    if told.objects < FEW:
        notes.append(
            f"These are {told.objects} objects in all: their numbers are drawn one by one"
            " (diagonal). Add pictures."
        )
    if not prior.scene.any():
        notes.append(
            f"Fewer than {FEW} pictures hold several objects: what a scene shares is not known,"
            " so each object is drawn for itself."
        )
    if told.full is None:
        notes.append("No picture is held out, so the prior is not judged.")
    return notes
