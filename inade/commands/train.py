"""train: a checkpoint from a data set. The body of the command; the command line registers it."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext, suppress
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from inade.commands.options import picture_size
from inade.commands.report import Report
from inade.devices import Device, Precision
from inade.errors import Cancelled, SaveError, TrainingError
from inade.training.run.heart import Heart, alone_in, in_background, require_new, words_of
from inade.training.run.resuming import (
    forgotten_if_it_fails,
    kept_limits,
    kept_precision,
    require_own,
    require_run,
)
from inade.training.run.watch import CHECKPOINT

if TYPE_CHECKING:
    from inade.training.judging.showing import Showing


class What(StrEnum):
    """What a run learns."""

    PICTURES = "pictures"
    SEGMENTER = "segmenter"


PRESET, SAMPLE_EVERY, JUDGE = "lite", 15.0, 16
DATA = "What is learnt"
LIMITS = "How long, and on what"


def train(
    out: Annotated[Path, typer.Option("--out", help="The run's folder; it is made.")],
    data: Annotated[
        list[Path] | None,
        typer.Option(
            "--data",
            help="A data-set folder made by prepare, or a packed one; several times for several,"
            " whose pictures may differ in size.",
        ),
    ] = None,
    what: Annotated[
        What,
        typer.Option(
            "--what",
            help="pictures: generator and encoder. segmenter: the small network that tells the"
            " classes of a photo, segmenter.safetensors in --out, which may be a checkpoint"
            " folder.",
            rich_help_panel=DATA,
        ),
    ] = What.PICTURES,
    preset: Annotated[
        str | None,
        typer.Option(
            show_default=PRESET,
            help="lite (the bundled model), finetune, inade_lite (INADE's own recipe at the size of"
            " lite), or a published run: ade20k, celebamask_hq, cityscapes, deepfashion,"
            " coco_stuff.",
            rich_help_panel=DATA,
        ),
    ] = None,
    init: Annotated[
        Path | None,
        typer.Option(
            "--init",
            help="Start from this checkpoint. With lite and finetune a new discriminator learns"
            " alone at first, 300 steps or a fifth of --pictures (--set discriminator_first=N).",
            rich_help_panel=DATA,
        ),
    ] = None,
    size: Annotated[
        Any,
        typer.Option(
            "--size",
            parser=picture_size,
            metavar="WIDTHxHEIGHT",
            help="Picture size, such as 512x256: a model without a size learns from pictures of"
            " that shape, not from their middle square. With --init of published files: theirs,"
            " where they do not tell it.",
            rich_help_panel=DATA,
        ),
    ] = None,
    like: Annotated[
        list[str] | None,
        typer.Option(
            "--like",
            metavar="NEW=OLD",
            help="With --init: a new class starts as this class of the checkpoint.",
            rich_help_panel=DATA,
        ),
    ] = None,
    class_map: Annotated[
        Path | None,
        typer.Option(
            "--map",
            metavar="JSON",
            help='With --init: a file {"new class": "class of the checkpoint"}; null is the mean'
            ' of all classes, "*" every class without a namesake.',
            rich_help_panel=DATA,
        ),
    ] = None,
    init_export: Annotated[
        Path | None,
        typer.Option(
            "--init-export",
            help="Go on with a run from the folder 'checkpoint' that it exported.",
            rich_help_panel=DATA,
        ),
    ] = None,
    resume: Annotated[
        bool, typer.Option("--resume", help="Go on with the run in --out, exactly.")
    ] = False,
    settings: Annotated[
        list[str] | None,
        typer.Option(
            "--set",
            metavar="NAME=VALUE",
            help="Change a setting of the preset or of the run: discriminator=published,"
            " batch_size=8, ... A wrong name lists them all.",
            rich_help_panel=DATA,
        ),
    ] = None,
    vgg19: Annotated[
        Path | None,
        typer.Option("--vgg19", help="A file with VGG-19's weights.", rich_help_panel=DATA),
    ] = None,
    download: Annotated[
        bool,
        typer.Option(
            "--download",
            help="VGG-19 may be fetched where it is neither given nor in torch's cache.",
            rich_help_panel=DATA,
        ),
    ] = False,
    seed: Annotated[
        int | None,
        typer.Option(show_default="0", help="Same seed, same run.", rich_help_panel=DATA),
    ] = None,
    title: Annotated[str, typer.Option(help="Name of the checkpoint.")] = "",
    minutes: Annotated[
        float | None, typer.Option(help="Stop after this time.", rich_help_panel=LIMITS)
    ] = None,
    pictures: Annotated[
        int | None, typer.Option(help="Stop after this many pictures.", rich_help_panel=LIMITS)
    ] = None,
    save_every: Annotated[
        float, typer.Option(help="Minutes between snapshots.", rich_help_panel=LIMITS)
    ] = 5.0,
    sample_every: Annotated[
        float, typer.Option(help="Minutes between sample grids.", rich_help_panel=LIMITS)
    ] = SAMPLE_EVERY,
    judge: Annotated[
        int,
        typer.Option(help="Held-out pictures for the figures, 0 none.", rich_help_panel=LIMITS),
    ] = JUDGE,
    device: Annotated[
        str, typer.Option(help=f"{', '.join(Device)}.", rich_help_panel=LIMITS)
    ] = Device.AUTO,
    precision: Annotated[
        str,
        typer.Option(
            help=f"{', '.join(Precision)} (CUDA); a resumed run keeps its own.",
            rich_help_panel=LIMITS,
        ),
    ] = Precision.AUTO,
    threads: Annotated[
        int | None, typer.Option(min=1, help="CPU threads.", rich_help_panel=LIMITS)
    ] = None,
    prior: Annotated[
        bool,
        typer.Option(
            "--prior/--no-prior",
            help="At the end, fit the prior that looks are drawn from and calibrate texture. A run"
            " that is stopped before its pictures or minutes are over leaves that to the commands"
            " prior and calibrate.",
            rich_help_panel=LIMITS,
        ),
    ] = True,
    detached: Annotated[
        bool,
        typer.Option(
            "--detached",
            help="Go on when the terminal closes, at low priority; the files heartbeat.json and"
            " control.json in the run's folder watch and steer it.",
            rich_help_panel=LIMITS,
        ),
    ] = False,
) -> None:
    """Train a model on a data set, or go on with a run.

    Several devices or machines: `accelerate launch main.py train ...` or `torchrun`; the batch is
    shared, the numbers stay the same. Ctrl-C once saves and stops; --resume then goes on as if
    nothing had happened. The folder 'checkpoint' in the run's folder opens in the editor at any
    time. A run that comes to its end fits the checkpoint's prior to styles of its pictures, at most
    1,500 of them (700 for a size-free model): its figures are told, and looks are drawn from it.

    \b
      python main.py prepare my-pictures data/mine
      python main.py train --data data/mine --preset finetune --init checkpoints/default
          --out runs/mine
      python main.py train --resume --out runs/mine
      python main.py train --what segmenter --data data/mine --out runs/mine/checkpoint
    """
    # 1. What was asked for, and whether it goes together
    if what == What.SEGMENTER:
        from inade.commands.segmenter import require_fitting, train_segmenter

        require_fitting(
            {"--preset": preset, "--size": size, "--like": like, "--map": class_map,
             "--init-export": init_export, "--set": settings, "--vgg19": vgg19,
             "--download": download, "--title": title, "--detached": detached,
             "--sample-every": sample_every != SAMPLE_EVERY, "--judge": judge != JUDGE,
             "--no-prior": not prior}
        )  # fmt: skip
        train_segmenter(
            out, data or [], init=init, resume=resume, pictures=pictures, minutes=minutes,
            save_every=save_every, seed=seed or 0, device=device, precision=precision,
            threads=threads,
        )  # fmt: skip
        return
    if resume and (init or init_export):
        raise TrainingError("--resume goes on with a run; it takes no --init or --init-export.")
    if init_export and preset is not None:
        raise TrainingError(
            "--init-export goes on with the settings of its run; it takes no --preset.",
            remedy="Leave --preset out; --set NAME=VALUE changes single settings.",
        )
    if (like or class_map) and init is None:
        raise TrainingError("--like and --map say what --init CHECKPOINT is to become; add it.")
    if size is not None and (resume or init_export):
        raise TrainingError(
            "a run that goes on keeps its picture size.", remedy="Leave --size out."
        )
    if resume:
        require_run(out)
        require_own(out, preset=preset, seed=seed)
    leads = int(os.environ.get("RANK", "0")) == 0  # of the processes of accelerate or torchrun
    if detached:
        in_background()
    if leads and not resume:
        require_new(out)
    report = Report("train", as_json=not leads)
    with alone_in(out) if leads else nullcontext(), Heart(out, leads=leads) as heart:
        heart.starting("loading")
        from inade.inference.device import choose_device, training_type
        from inade.looks.prior import FILE as PRIOR_FILE
        from inade.networks.together import joined
        from inade.training import trainer
        from inade.training.backbones.vgg import load_vgg19
        from inade.training.judging.showing import Showing
        from inade.training.run.best import read_best
        from inade.training.run.device import device_troubles, hardware, tune_cpu
        from inade.training.run.ending import finish
        from inade.training.run.initial import read_class_map
        from inade.training.run.plan import Resume, Start, make_plan, settled
        from inade.training.run.report import write_report
        from inade.training.run.sources import recorded_data

        # 2. What the run is asked to be
        if vgg19 is not None:
            load_vgg19(vgg19)  # before anything is packed; a run loads what its settings ask for
        sources = data or (recorded_data(out) if resume else [])
        if not sources:
            raise TrainingError("there is nothing to train on.", remedy="Give --data FOLDER.")
        if resume:
            pictures, minutes, limits = kept_limits(out, pictures, minutes)
            precision, kept = kept_precision(out, precision)
            for words in filter(None, (limits, kept)):
                report.say(words)
            begin = Resume(
                out, settings or [], perceptual_file=vgg19, download=download,
                planned=pictures, minutes=minutes,
            )  # fmt: skip
        else:
            if preset == "finetune" and init is None:
                report.warn(
                    "finetune without --init CHECKPOINT trains from nothing, at rates for a model"
                    " that has learnt; --init checkpoints/default goes on from the bundled one."
                )
            begin = Start(
                preset or PRESET,
                [*([] if seed is None else [f"seed={seed}"]), *(settings or [])],
                init=init,
                size=size,
                like=(read_class_map(class_map) if class_map else {})
                | dict(_pair(text) for text in like or []),
                init_export=init_export,
                perceptual_file=vgg19,
                download=download,
                planned=pictures,
                minutes=minutes,
            )

        # 3. The device
        tune_cpu(threads)
        where = choose_device(device)
        autocast = training_type(where, precision)
        with joined(where) as where:
            heart.on_device(hardware(where))

            # 4. The plan: settings and data, then networks as they begin or go on
            config, packed = settled(
                out, begin, sources, say=report.say, warn=report.warn, starting=heart.starting
            )

            def warn(words: str) -> None:
                report.warn(words)
                heart.warning = words

            showing = Showing(out, packed, title or out.resolve().name, judge, warn)
            with (
                page_of_failure(showing) if leads else nullcontext(),
                forgotten_if_it_fails(out) if leads and resume else nullcontext(),
                device_troubles(out),
            ):
                plan = make_plan(
                    out, begin, config, packed, device=where, autocast=autocast, say=report.say
                )

                # 5. The loop
                budget = trainer.Budget(minutes, pictures, save_every, sample_every)
                reason = trainer.train(plan, budget, heart, showing)
                state = plan.state

        # 6. The end: the prior, the best, the report
        ended = f"{reason} after {state.step:,} steps and {state.pictures:,} pictures."
        has_prior = (out / CHECKPOINT / PRIOR_FILE).is_file()  # a run resumed when it was over
        if leads and prior and reason != trainer.STOPPED and not has_prior:
            with report.bar() as progress:
                fitted = finish(
                    showing, state, heart, device=where, say=report.say, progress=progress
                )
            ended = f"{ended} {fitted}"
        if leads and (best := read_best(out)) and best.step < state.step:
            ended = f"{ended} {best.words()}"
        heart.note(ended)
        report.say(heart.beat.message)
        if leads:
            page = write_report(out, showing.title, heart.beat.message)
            report.done({"file": str(page)})
    report.done({"file": str(out / "checkpoint")})


@contextmanager
def page_of_failure(showing: "Showing") -> Iterator[None]:
    """A run that fails has its report as well, with what happened, where the disk allows it."""
    from inade.training.run.report import write_report

    try:
        yield
    except BaseException as error:
        failed = not isinstance(error, KeyboardInterrupt | Cancelled)
        with suppress(SaveError):
            write_report(showing.run, showing.title, words_of(error), failed=failed)
        raise


def _pair(text: str) -> tuple[str, str]:
    new, equals, old = text.partition("=")
    if not equals or not new or not old:
        raise TrainingError(
            "'{text}' is no pair of classes.", remedy="Write --like new=old.", text=text
        )
    return new, old
