"""evaluate: figures of a checkpoint on held-out pictures, with the protocol of each."""

import json
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from inade.commands import options
from inade.commands.report import Report
from inade.devices import Device
from inade.errors import RequestError, SaveError, TrainingError
from inade.files import atomic_write

JUDGES = "Judges"


class ObjectsOf(StrEnum):
    """What gets a look of its own."""

    INSTANCES = "instances"
    CLASSES = "classes"


def evaluate(
    checkpoint: options.CheckpointArgument,
    data: Annotated[
        list[Path],
        typer.Option(
            "--data",
            metavar="FOLDER",
            help="A data-set folder made by prepare, or a packed one; its held-out part. May be"
            " given several times: each is judged by itself.",
        ),
    ],
    side: Annotated[
        int | None,
        typer.Option(
            "--side",
            metavar="N",
            help="Judge a size-free checkpoint at N x N pixels. By default at the size of the pack,"
            " or at the side that nine tenths of the pictures have, at most 512.",
        ),
    ] = None,
    samples: Annotated[
        int, typer.Option("--k", min=2, help="Samples a layout; diversity compares all pairs.")
    ] = 5,
    limit: Annotated[
        int | None,
        typer.Option("--limit", min=1, help="Judge at most so many pictures, evenly spread."),
    ] = None,
    objects: Annotated[
        ObjectsOf,
        typer.Option(
            "--objects",
            help="classes: join the objects of each class, as most published checkpoints had them.",
        ),
    ] = ObjectsOf.INSTANCES,
    prior: options.PriorOption = None,
    inception: Annotated[
        Path | None,
        typer.Option(
            "--inception",
            metavar="FILE",
            help="A TorchScript Inception for FID: bytes [N, 3, H, W] in, features [N, D] out,"
            " such as inception-2015-12-05.pt. Without it only the AlexNet proxy is told.",
            rich_help_panel=JUDGES,
        ),
    ] = None,
    download: Annotated[
        bool,
        typer.Option(
            "--download",
            help="Without --inception: fetch the usual one (inception-2015-12-05.pt, 90 MB) into"
            " torch's cache, or take it from there.",
            rich_help_panel=JUDGES,
        ),
    ] = False,
    segmenter: Annotated[
        Path | None,
        typer.Option(
            "--segmenter",
            metavar="FILE",
            help="A segmenter for consistency, instead of the checkpoint's own: of ours"
            " (segmenter.safetensors), ONNX, or TorchScript: RGB [N, 3, H, W] in 0..1 in, logits of"
            " the checkpoint's classes [N, C, h, w] out. ONNX runs no code; TorchScript does.",
            rich_help_panel=JUDGES,
        ),
    ] = None,
    allow_code: Annotated[
        bool,
        typer.Option(
            "--allow-code",
            help="Let these TorchScript files (--inception, --segmenter) run, which are programs"
            " that can do whatever you can do; remembered for these very files. Only for files"
            " whose origin you trust.",
            rich_help_panel=JUDGES,
        ),
    ] = False,
    report_to: Annotated[
        Path | None,
        typer.Option(
            "--report",
            metavar="OUT",
            help="Write OUT.json and OUT.md; of several --data OUT-FOLDER.json and .md each.",
        ),
    ] = None,
    against: Annotated[
        Path | None,
        typer.Option(
            "--against",
            metavar="OTHER.json",
            help="An earlier --report: its figures are told beside these, and what was judged"
            " differently.",
        ),
    ] = None,
    batch: Annotated[
        int, typer.Option("--batch", min=1, help="Pictures at once.", rich_help_panel="Running")
    ] = 4,
    seed: options.SeedOption = 0,
    device: options.DeviceOption = Device.AUTO,
    size: options.SizeOption = None,
    as_json: options.JsonOption = False,
) -> None:
    """Judge a checkpoint on the held-out pictures of a data set.

    FID or a proxy, LPIPS diversity, change inside and outside a varied class (mCSD, mOCD),
    reconstruction from own styles, and consistency with a segmenter; share, contrast, peak,
    lattice, wallpaper and diversity of two draws, whole and by class, beside real pictures and
    blurred ones. What cannot be judged says why.

    \b
      python main.py evaluate checkpoints/default --data data/camvid --report camvid
      python main.py evaluate runs/mine/checkpoint --data data/camvid --against camvid.json
      python main.py evaluate checkpoints/default --data data/camvid --k 3 --limit 50 --json
    """
    from inade.checkpoint.allowed_code import INCEPTION_SHA256
    from inade.checkpoint.opening import open_checkpoint
    from inade.inference.device import choose_device
    from inade.segmenting import open_segmenter, own_segmenter
    from inade.training.backbones.pretrained import fetched
    from inade.training.data.held_out import HeldOut
    from inade.training.judging.comparison import compared, read_report
    from inade.training.judging.evaluation import Protocol
    from inade.training.judging.evaluation import evaluate as measure
    from inade.training.judging.judges import (
        INCEPTION_URL,
        Inception,
    )

    report = Report("evaluate", as_json)
    if against is not None and len(data) > 1:
        raise RequestError(
            "--against compares with the report of one data set.", remedy="Give one --data."
        )
    where = choose_device(device)
    other = read_report(against) if against else None
    judged = open_checkpoint(checkpoint, size=size)
    for note in judged.notes:
        report.warn(note)
    if judged.placeholder:
        report.warn("This checkpoint is an untrained placeholder: its pictures are noise.")
    if download and inception is None:
        try:
            inception = fetched(INCEPTION_URL, "Inception", hash_prefix=INCEPTION_SHA256)
        except TrainingError as error:  # offline: the proxy is told, and FID says why it is off
            report.warn(str(error))
    feature_judge = Inception(inception, where, allow_code=allow_code) if inception else None
    segmenter = segmenter or own_segmenter(judged.path)
    class_judge = None
    if segmenter:
        class_judge = open_segmenter(segmenter, judged.labels, where, allow_code=allow_code)
    drawn = "published" if options.chosen_prior(judged, prior) is None else "fitted"
    sets = [HeldOut.open(folder, judged, limit, side) for folder in data]
    stems = _stems(report_to, data)
    for held_out, stem in zip(sets, stems, strict=True):
        with report.bar() as progress:
            found = measure(
                judged,
                held_out,
                Protocol(samples, seed, objects.value, batch, drawn),
                device=where,
                inception=feature_judge,
                segmenter=class_judge,
                progress=progress,
            )
        page, facts = found.to_markdown(), found.to_json()
        if other is not None:
            beside = compared(found, other)
            page, facts = page + beside.to_markdown(), facts | {"against": beside.to_json()}
        report.say(page)
        report.results.append(facts)
        if stem is not None:
            _write(report, stem, page, facts)
    report.finish()


def _stems(out: Path | None, data: Sequence[Path]) -> list[Path | None]:
    """Where the report of each data set goes, without a suffix."""
    if out is None:
        return [None] * len(data)
    stem = out.with_suffix("") if out.suffix in (".json", ".md") else out
    if len(data) == 1:
        return [stem]
    names = [folder.resolve().name for folder in data]
    return [
        stem.with_name(
            f"{stem.name}-{name}" if names.count(name) == 1 else f"{stem.name}-{name}-{number}"
        )
        for number, name in enumerate(names, 1)
    ]


def _write(report: Report, stem: Path, page: str, facts: dict[str, Any]) -> None:
    pages = {".json": json.dumps(facts, indent=1) + "\n", ".md": page}
    try:
        for suffix, text in pages.items():
            file = stem.with_name(stem.name + suffix)
            with atomic_write(file) as temporary:
                temporary.write_text(text, "utf-8")
            report.say(f"wrote {file}")
    except SaveError as error:  # the figures took long: they are told all the same
        report.fail(error)
