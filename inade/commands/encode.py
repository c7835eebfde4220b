"""encode: the styles of the objects in a photo."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

import typer

from inade.commands import options
from inade.commands.inputs import Inputs, inputs_by_name
from inade.commands.label_maps import read_maps
from inade.commands.report import Report
from inade.commands.scenes import encoded
from inade.commands.vectors import write_styles
from inade.devices import Device, Precision
from inade.formats.maps import LabelsAre, ObjectsAre


def encode(
    checkpoint: options.CheckpointArgument,
    image: Annotated[
        Path, typer.Argument(metavar="IMAGE", help="The photo (or raw .npy), or a folder of them.")
    ],
    labels: options.LabelsArgument,
    out: Annotated[Path, typer.Option("--out", help="The .npz file to write, or a folder.")],
    instances: options.InstancesOption = None,
    labels_are: options.LabelsAreOption = LabelsAre.FILE_IDS,
    objects: options.ObjectsOption = ObjectsAre.CLASSES,
    seed: options.UnusedSeedOption = 0,
    device: options.DeviceOption = Device.AUTO,
    precision: options.PrecisionOption = Precision.FLOAT32,
    plain: options.PlainOption = False,
    size: options.SizeOption = None,
    as_json: options.JsonOption = False,
) -> None:
    """Read the style of every object off a photo whose layout is known.

    The styles go to an .npz file: scale_mu, scale_logvar, bias_mu, bias_logvar, each [I, Z] by
    instance number (by channel without --instances), zero where there is no such instance.

    \b
    Take the styles of a photo, then make a picture with them:
      python main.py encode CHECKPOINT photo.jpg labels.png --out styles.npz
      python main.py generate CHECKPOINT labels.png --styles styles.npz --out new.png
    """
    del seed
    work = inputs_by_name(labels, {"image": image, "instances": instances}, [out])
    report = Report("encode", as_json)
    report.fail_unreadable(labels)
    engine = options.open_engine(checkpoint, device, precision, plain, size, report)

    def read(given: Inputs) -> Iterator[dict[str, Any]]:
        path = given.required("image")
        maps = read_maps(
            given.labels, given.partner("instances"), engine.labels, labels_are, objects, report
        )
        styles = encoded(engine, path, maps, report)
        target = given.output(out, ".npz")
        shapes = write_styles(target, styles, engine.config.noise_dim)
        yield {"file": str(target), "instances": sorted(styles), "shapes": shapes}

    report.each(work, read)
    report.finish()
