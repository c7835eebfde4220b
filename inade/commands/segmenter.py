"""train --what segmenter: the network that tells the classes of a photo."""

import time
from pathlib import Path
from typing import Any

from inade.commands.report import Report
from inade.errors import TrainingError
from inade.training.run.heart import Heart, alone_in


def require_fitting(given: dict[str, Any]) -> None:
    """Raise TrainingError where options of a run for pictures were given, by their names."""
    told = [name for name, value in given.items() if value]
    if told:
        raise TrainingError(
            "{names} cannot be used with --what segmenter.",
            remedy="It takes --data, --out, --init, --resume, --pictures, --minutes, --save-every,"
            " --seed, --device, --precision and --threads.",
            names=", ".join(told),
        )


def train_segmenter(
    out: Path,
    data: list[Path],
    *,
    init: Path | None,
    resume: bool,
    pictures: int | None,
    minutes: float | None,
    save_every: float,
    seed: int,
    device: str,
    precision: str,
    threads: int | None,
) -> None:
    """Train into `out`, which may be a checkpoint folder of the same classes; tell what came of it.

    Raises TrainingError, DataSetError, CheckpointError, DeviceError, SaveError.
    """
    from inade.checkpoint.checkpoint import read_checkpoint
    from inade.checkpoint.own_segmenter import FILE, Facts, require_classes
    from inade.inference.device import choose_device, training_type
    from inade.training import segmenter
    from inade.training.presets import training_config
    from inade.training.run.device import hardware, tune_cpu
    from inade.training.run.sources import open_data

    report = Report("train", as_json=False)
    if not data:
        raise TrainingError("there is nothing to train on.", remedy="Give --data FOLDER.")
    if (out / FILE).is_file() and not resume and init is None:
        raise TrainingError(
            "there is a segmenter already.",
            where=out / FILE,
            remedy="Name another folder, or go on from it: --init {file}.",
            file=out / FILE,
        )
    out.mkdir(parents=True, exist_ok=True)
    with alone_in(out), Heart(out) as heart:
        heart.starting("loading")
        tune_cpu(threads)
        where = choose_device(device)
        heart.on_device(hardware(where))
        packed = open_data(
            data, out, lambda labels: training_config("lite", labels), report.say, heart.starting
        )
        if (out / "generator.safetensors").is_file():
            names = tuple(entry.name for entry in packed.labels.classes)
            require_classes(out / FILE, Facts(names), read_checkpoint(out).labels)
        ends = None if minutes is None else time.monotonic() + minutes * 60

        def stopped(seen: int) -> bool:
            heart.at_work(pictures=seen)
            return heart.stop or (ends is not None and time.monotonic() >= ends)

        found = segmenter.train_segmenter(
            out, packed, init=_file(init), pictures=pictures or segmenter.PICTURES, seed=seed,
            resume=resume, device=where, autocast=training_type(where, precision),
            save_every=save_every, say=report.say, stopped=stopped,
        )  # fmt: skip
        for sentence in found.sentences():
            report.say(sentence)
        heart.note(found.sentences()[0])
    report.done({"file": str(found.file)})


def _file(init: Path | None) -> Path | None:
    """The segmenter that --init names: the file, or one in a checkpoint folder."""
    from inade.checkpoint.own_segmenter import FILE

    if init is None or init.is_file():
        return init
    if (init / FILE).is_file():
        return init / FILE
    raise TrainingError(
        "there is no {file} to start from.", where=init, remedy="Leave --init out.", file=FILE
    )
