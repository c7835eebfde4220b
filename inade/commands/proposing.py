"""What `auto` stands for in the place of a label map: the checkpoint's segmenter proposes one."""

from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from inade.commands.label_maps import Maps, maps_of
from inade.commands.report import Report
from inade.errors import RequestError
from inade.formats.maps import ObjectsAre
from inade.layouts.proposing import Proposal, doubt_left

if TYPE_CHECKING:
    from inade.engine import Engine

AUTO = "auto"


def is_auto(labels: Path | None) -> bool:
    """Whether the word was given; a file or folder of that name is a label map as any."""
    return str(labels) == AUTO and not Path(AUTO).exists()


def proposed_maps(
    engine: "Engine",
    photo: Path,
    pixels: np.ndarray,
    objects_are: ObjectsAre,
    report: Report,
    *,
    closed: bool = False,
) -> tuple[Maps, float]:
    """The layout that the segmenter sees in a photo, uint8 [H, W, 3], and the share it doubts.

    Objects are numbered by class, or with components by themselves. The share, 0-1, and the
    classes that it is mostly of are told as well. Raises RequestError without a segmenter,
    CheckpointError, OutOfMemoryError.
    """
    from inade.segmenting import look, own_segmenter

    file = own_segmenter(Path(engine.checkpoint.path))
    if file is None:
        raise RequestError(
            "this checkpoint has no segmenter to say what is where in a picture.",
            where=engine.checkpoint.path,
            remedy="Give a label map, or train one: main.py train --what segmenter --data DATA.",
        )
    proposal = Proposal.of(look(file, pixels, engine.labels), engine.labels)
    channels = proposal.layout.labels()
    by_itself = objects_are is ObjectsAre.COMPONENTS
    instances = proposal.layout.object_map if by_itself else channels
    maps = maps_of(photo, channels, instances, closed=closed)
    assert proposal.doubt is not None  # a segmenter of ours tells it
    doubt = doubt_left(proposal.doubt, proposal.layout)
    unsure = 1 - doubt.sure
    names = ", ".join(engine.labels.classes[channel].name for channel in doubt.worst)
    mostly = f", mostly where it says {names}" if names else ""
    report.warn(f"{file.name} proposed the layout of {photo}; it doubts {unsure:.0%}{mostly}.")
    return maps, unsure
