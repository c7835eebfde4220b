"""`inade.evaluate`: the figures of a checkpoint in one call, as the command evaluate gives them."""

from pathlib import Path

import torch

from inade.engine import Engine
from inade.segmenting import open_segmenter, own_segmenter
from inade.training.data.held_out import HeldOut
from inade.training.judging import evaluation
from inade.training.judging.figures import Measurement


def evaluate(
    engine: Engine,
    data: str | Path,
    *,
    samples: int = 5,
    limit: int | None = None,
    side: int | None = None,
    seed: int = 0,
) -> Measurement:
    """Judge an engine's checkpoint on the held-out pictures of a data-set folder, on its device.

    samples: pictures a layout, at least 2; limit: judge at most so many layouts; side: of the
    pictures, for a size-free checkpoint. What cannot be judged here says why. Raises RequestError,
    DataSetError, OutOfMemoryError.
    """
    checkpoint, device = engine.checkpoint, torch.device(engine.device)
    file = own_segmenter(checkpoint.path)
    return evaluation.evaluate(
        checkpoint,
        HeldOut.open(Path(data), checkpoint, limit, side),
        evaluation.Protocol(samples, seed),
        device=device,
        segmenter=open_segmenter(file, checkpoint.labels, device) if file else None,
    )
