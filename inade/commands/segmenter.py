"""train --what segmenter: the network that tells the classes of a photo."""

import shutil
import time
from pathlib import Path
from typing import Any

from inade.commands.report import Report
from inade.errors import TrainingError
from inade.files import atomic_write
from inade.layouts.labels import LabelSet
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

    What a run needs beside lies in `out`, or beside a checkpoint folder, which stays what it is.
    Raises TrainingError, DataSetError, CheckpointError, DeviceError, SaveError.
    """
    from inade.checkpoint.checkpoint import OURS, read_checkpoint
    from inade.checkpoint.own_segmenter import FILE
    from inade.inference.device import choose_device, training_type
    from inade.training import segmenter
    from inade.training.presets import training_config
    from inade.training.run.device import hardware, tune_cpu
    from inade.training.run.sources import labels_of, open_data

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
    checkpoint = read_checkpoint(out) if (out / OURS["generator"]).is_file() else None
    work = out if checkpoint is None else out.with_name(f"{out.resolve().name}-segmenter")

    def require_its_classes(labels: LabelSet) -> None:
        if checkpoint is not None and labels.classes != checkpoint.labels.classes:
            raise TrainingError(
                "the classes of these data are not those of the checkpoint.",
                where=out,
                remedy="Give data prepared with its label set, or another --out.",
            )

    work.mkdir(parents=True, exist_ok=True)
    with alone_in(work), Heart(work) as heart:
        heart.starting("loading")
        tune_cpu(threads)
        where = choose_device(device)
        heart.on_device(hardware(where))
        labels = labels_of(data[0])
        require_its_classes(labels)
        config = training_config("lite", labels)
        packed = open_data(data, work, config, report.say, heart.starting)
        require_its_classes(packed.labels)
        ends = None if minutes is None else time.monotonic() + minutes * 60

        def stopped(seen: int) -> bool:
            heart.at_work(pictures=seen)
            return heart.stop or (ends is not None and time.monotonic() >= ends)

        found = segmenter.train_segmenter(
            work, packed, init=_file(init), pictures=pictures or segmenter.PICTURES, seed=seed,
            resume=resume, device=where, autocast=training_type(where, precision),
            save_every=save_every, say=report.say, stopped=stopped,
        )  # fmt: skip
        for sentence in found.sentences():
            report.say(sentence)
        heart.note(found.sentences()[0])
    if work != out:
        with atomic_write(out / FILE) as temporary:
            shutil.copyfile(found.file, temporary)
        report.say(f"What the run needed lies in {work}; it may go.")
    report.done({"file": str(out / FILE)})


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
