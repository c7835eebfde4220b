"""--self-test: does this installation work? The part that needs no window.

The bundled model makes, restyles and reads a picture, a data set of such pictures is written in
every format, and a process of its own trains one step on it.
"""

import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from inade.commands.report import FAILED, tell_error
from inade.errors import InadeError, TrainingError
from inade.formats import dataset
from inade.formats.export import EXPORTS, export
from inade.formats.pairing import SourceOptions
from inade.formats.pictures import read_photo, write_picture
from inade.formats.sources import KINDS, open_source
from inade.layouts.layout import Layout
from inade.places import BUNDLED, INSTALLED, own_command
from inade.scene import Scene

if TYPE_CHECKING:
    from inade.engine import Engine

PICTURES = 3  # of the data set, one of them held out
PATIENCE = 900  # seconds that a training step may take on a busy machine


class SelfTestError(Exception):
    """Something does not work; says what."""


def self_test() -> int:
    """Try everything that needs no window; returns the exit code, 0 if all is well."""
    try:
        with tempfile.TemporaryDirectory(prefix="inade-self-test-") as folder:
            for done in _steps(Path(folder)):
                print(done, flush=True)
    except InadeError as error:
        tell_error(error)
        return FAILED
    except SelfTestError as error:
        print(f"failed: {error}", flush=True)
        return FAILED
    print("self-test passed", flush=True)
    return 0


def _steps(folder: Path) -> Iterator[str]:
    from inade.engine import Engine

    engine = Engine.open(BUNDLED)
    yield f"opened {engine.checkpoint.title} on {engine.device} in {engine.precision}"
    layout, scene = _scene(engine, 1)
    picture = engine.generate(scene)
    yield f"generated a picture of {picture.shape[1]} x {picture.shape[0]} pixels"
    yield from _restyled(engine, layout, scene, picture)
    if engine.has_encoder:
        styles = engine.encode(picture, layout.object_map)
        yield f"encoded {len(styles)} objects"
    yield from _written(folder, picture)
    yield from _data_set(engine, folder / "data")
    yield from _exported(folder / "data", folder)
    yield from _trained(folder / "data", folder / "run")


def _scene(engine: "Engine", seed: int) -> tuple[Layout, Scene]:
    """Two objects, one above the other."""
    height, width = engine.size
    labels = np.zeros((height, width), np.int32)
    labels[height // 2 :] = len(engine.labels) - seed
    layout = Layout.from_maps(labels)
    looks = engine.draw_looks(layout.objects, seed=seed, channels=layout.channels)
    return layout, Scene.of(layout, looks, engine.draw_global_noise(seed))


def _restyled(engine: "Engine", layout: Layout, scene: Scene, picture: np.ndarray) -> Iterator[str]:
    other = engine.draw_looks([1], seed=1, draw=1, channels=layout.channels)
    fresh = Scene.of(layout, dict(scene.looks) | other, scene.global_noise)
    restyled = engine.regenerate(fresh, picture, objects=[1]).applied(picture)
    if (restyled != picture)[layout.object_map == 0].any():
        raise SelfTestError("restyling one object changed another")
    if (restyled == picture).all():
        raise SelfTestError("restyling an object changed nothing")
    yield "restyled one object, the other kept every byte"


def _written(folder: Path, picture: np.ndarray) -> Iterator[str]:
    for suffix in (".png", ".tif", ".webp", ".jpg"):
        file = folder / f"picture{suffix}"
        write_picture(file, picture)
        read = read_photo(file)
        exact = suffix in (".png", ".tif")
        if read.shape != picture.shape or (exact and (read != picture).any()):
            raise SelfTestError(f"a picture saved as {suffix} reads differently")
    yield "saved pictures as PNG, TIFF, WebP and JPEG and read them"


def _data_set(engine: "Engine", folder: Path) -> Iterator[str]:
    labels = engine.labels  # numbered from 1, for where some formats write 0 there is no object
    numbered = [replace(entry, file_id=entry.channel + 1) for entry in labels.classes]
    labels = replace(labels, classes=tuple(numbered))
    dataset.create(folder, labels)
    names = [f"picture{number}" for number in range(PICTURES)]
    for number, name in enumerate(names, 1):
        layout, scene = _scene(engine, number)
        dataset.add_sample(folder, labels, name, engine.generate(scene), layout)
    dataset.write_split(folder, names[1:], names[:1])
    yield f"made a data set of {PICTURES} pictures"


def _exported(data: Path, folder: Path) -> Iterator[str]:
    for kind in EXPORTS:
        out = folder / kind
        export(dataset.DataSet.open(data), out, kind)
        if kind in KINDS and len(open_source(out, kind, SourceOptions()).pairs) != PICTURES:
            raise SelfTestError(f"the data set written as {kind} lacks pictures")
    yield f"exported it as {', '.join(EXPORTS)}"


def _trained(data: Path, run: Path) -> Iterator[str]:
    if INSTALLED and not _has_backbone():
        yield "left out training, which needs more: pip install 'inade-studio[train]'"
        return
    command = [*own_command(), "train", "--data", str(data), "--out", str(run)]
    recipe = ["--preset", "finetune", "--init", str(BUNDLED), "--no-prior", "--judge", "1"]
    amount = ["--pictures", "1", "--set", "batch_size=1", "--device", "cpu"]
    done = subprocess.run(
        [*command, *recipe, *amount],
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        text=True, check=False, timeout=PATIENCE,
    )  # fmt: skip
    if done.returncode:
        raise SelfTestError(f"a training step ended with {done.returncode}:\n{done.stdout}")
    yield "trained one step in a process of its own"
    from inade.engine import Engine

    Engine.open(run / "checkpoint")
    yield "opened the checkpoint that came of it"


def _has_backbone() -> bool:
    """Whether the frozen weights that `lite` and `finetune` train with are there."""
    from inade.training.backbones.efficientnet import efficientnet_file

    try:
        efficientnet_file()
    except TrainingError:
        return False
    return True
