"""A training process that learns nothing: it writes the run's folder as the trainer does.

`FAKE_TRAINING` in its environment says what happens to it: 'slow' goes on until it is stopped,
'quick' finishes, 'crash' dies without a word, 'memory', 'gpu', 'disk' and 'nan' fail with the
trainer's words, 'hang' says nothing any more, 'refuse' ends before its first heartbeat. With
--resume it finishes in any case. Nothing here imports torch or Qt.
"""

import argparse
import json
import os
import shutil
import sys
import time
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
sys.path.insert(0, str(ROOT))

import numpy as np  # noqa: E402
import psutil  # noqa: E402
from PIL import Image, ImageFilter  # noqa: E402
from PIL.PngImagePlugin import PngInfo  # noqa: E402

from inade.errors import SaveError  # noqa: E402
from inade.files import atomic_write  # noqa: E402
from inade.training.run import watch  # noqa: E402
from inade.training.run.report import write_report  # noqa: E402

BUNDLED = ROOT / "checkpoints" / "default"
COLUMNS = ["layout", "real", "reference", "prior", "prior2", "restyled"]
SIDE, GAP, ROWS = 128, 4, 4
STEP = 0.02  # seconds


def pictures(data: Path) -> list[np.ndarray]:
    """Layout, photo and blurred photos of the first pictures, [SIDE, SIDE, 3] row by row."""
    found: list[np.ndarray] = []
    colors = np.array(
        [entry["color"] for entry in json.loads((data / "label_set.json").read_text())["classes"]],
        np.uint8,
    )
    for path in sorted((data / "images").iterdir())[:ROWS]:
        ids = np.asarray(Image.open(data / "labels" / f"{path.stem}.png"))
        layout = Image.fromarray(colors[ids]).resize((SIDE, SIDE))
        photo = Image.open(path).resize((SIDE, SIDE))
        blurred = (photo.filter(ImageFilter.GaussianBlur(2 + turn)) for turn in range(4))
        found += [np.asarray(image) for image in (layout, photo, *blurred)]
    return found


def write_samples(run: Path, step: int, shown: list[np.ndarray]) -> None:
    """A grid of the pictures shown, or of flat colours."""
    sheet = np.full((48 + ROWS * (SIDE + GAP), GAP + 6 * (SIDE + GAP), 3), 250, np.uint8)
    for row in range(ROWS):
        for column in range(6):
            y, x = 48 + row * (SIDE + GAP), GAP + column * (SIDE + GAP)
            flat = (40 * row + 40, 35 * column, min(255, step))
            sheet[y : y + SIDE, x : x + SIDE] = shown[6 * row + column] if shown else flat
    note = {"columns": COLUMNS, "rows": ROWS, "left": GAP, "top": 48}
    note |= {"width": SIDE, "height": SIDE, "gap": GAP}
    texts = PngInfo()
    texts.add_text(watch.SAMPLES_NOTE, json.dumps(note))
    with atomic_write(run / watch.SAMPLES / f"step-{step:09d}.png") as temporary:
        Image.fromarray(sheet).save(temporary, pnginfo=texts)


def write_checkpoint(run: Path, step: int) -> None:
    """A snapshot that cannot be read, and the bundled checkpoint as what was learnt."""
    (run / "snapshots").mkdir(exist_ok=True)
    (run / "snapshots" / f"step-{step:09d}.pt").write_bytes(b"fake")
    folder = run / watch.CHECKPOINT
    if not folder.exists():
        (folder / "continue").mkdir(parents=True)
        for path in BUNDLED.iterdir():
            shutil.copyfile(path, folder / path.name)


def main() -> int:
    """One run."""
    parser = argparse.ArgumentParser()
    parser.add_argument("command")
    for name in ("data", "preset", "init", "map", "out", "title", "device", "judge", "set"):
        parser.add_argument(f"--{name}")
    parser.add_argument("--pictures", type=int)
    for name in ("sample-every", "save-every"):
        parser.add_argument(f"--{name}", type=float)
    for name in ("resume", "detached"):
        parser.add_argument(f"--{name}", action="store_true")
    given = parser.parse_args()
    run = Path(given.out)
    print("fake training of", given.title, flush=True)
    (run / "arguments.json").write_text(json.dumps(sys.argv[1:]))
    fate = "quick" if given.resume else os.environ.get("FAKE_TRAINING", "slow")
    if fate == "refuse":
        print("error: the data set has 3 errors.", flush=True)
        return 1
    shown: list[np.ndarray] = []
    if "FAKE_PICTURES" in os.environ and given.data:
        shown = pictures(Path(given.data))
    own = psutil.Process()
    total = given.pictures
    beat = watch.Heartbeat(own.pid, own.create_time(), total=total, device="2 CPU threads (test)")
    watch.write_wish(run, "run")
    old = watch.read_heartbeat(run)
    step = old.step if given.resume and old is not None else 0
    spent = old.seconds if given.resume and old is not None else 0.0

    def say(state: watch.State, message: str = "", error: str = "") -> None:
        watch.write_heartbeat(
            run,
            replace(
                beat, state=state, step=step, pictures=4 * step, seconds=spent, message=message,
                error=error,
                images_per_second=2.0, seconds_left=(total - 4 * step) / 2, updated=time.time(),
            ),
        )  # fmt: skip

    say("starting", "packing picture 1 of 8")
    while 4 * step < total:
        while watch.read_wish(run) == "pause":
            say("paused")
            time.sleep(STEP)
        step += 5
        spent += 10.0
        row = {"step": step, "pictures": 4 * step, "seconds": spent, "adversarial": 3.0,
               "fake": 1 + 1 / step, "real": 2.0}  # fmt: skip
        row |= {"proxy_distance": 2 / step, "diversity": 0.3, "reconstruction": 0.5}
        with (run / watch.PROGRESS).open("a") as file:
            file.write(json.dumps(row) + "\n")
        if step % 10 == 5:
            write_samples(run, step, shown)
            write_checkpoint(run, step)
        say("training")
        if step >= 15 and fate == "crash":
            os._exit(9)
        if step >= 15 and fate in ("memory", "gpu", "disk", "nan"):
            words = {
                "disk": str(
                    SaveError(
                        "this could not be written (No space left on device).",
                        where=run / "snapshots" / "step-000000015.pt",
                        remedy="Only 0.2 MiB are free on this disk: make room or save elsewhere.",
                    )
                ),
                "nan": "the loss 'fake' is no longer a number at step 15. The last good snapshot"
                " is kept. Resume with lower rates (--set generator_rate=...).",
                "memory": "CUDA out of memory. Tried to allocate 2.00 GiB.",
                "gpu": "CUDA error: no CUDA-capable device is detected",
            }[fate]
            error = {
                "disk": "SaveError",
                "nan": "DivergedError",
                "memory": "OutOfMemoryError",
                "gpu": "AcceleratorError",
            }[fate]
            print("Training on cuda\nTraceback ...\n", words, flush=True)
            write_report(run, given.title, words, failed=True)
            say("failed", words, error)
            return 1
        while step >= 15 and fate == "hang":
            time.sleep(STEP)
        if watch.read_wish(run) == "stop":
            break
        time.sleep(STEP)
    write_samples(run, step, shown)
    write_checkpoint(run, step)
    how = "stopped on request" if 4 * step < total else "all pictures have been seen"
    write_report(run, given.title, how)
    say("finished", how)
    return 0


if __name__ == "__main__":
    sys.exit(main())
