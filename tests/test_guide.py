"""What README and guide say works: each command and block of code is run, on tiny inputs."""

import json
import re
import shlex
import shutil
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch

from inade.bench.weights import published_state
from inade.checkpoint.checkpoint import write_checkpoint
from inade.checkpoint.own_segmenter import Facts
from inade.cli import main
from inade.config import ModelConfig
from inade.formats.pictures import write_map, write_picture
from inade.layouts.labels import LabelSet
from inade.training import segmenter
from inade.training.presets import PRESETS
from tests.inade.training.test_segmenter import written
from tests.made_up import untrained

ROOT = Path(__file__).parents[1]
ENGLISH = [ROOT / "README.md", *sorted((ROOT / "resources" / "guide").glob("*.md"))]
# Those in other languages have the same blocks: tests/app/guide/test_translated_pages.py
PAGES = [*ENGLISH, *sorted((ROOT / "resources" / "guide").glob("*/*.md"))]
BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\(([^)\s]+)\)")
PROGRAMS = ("python main.py ", "python -m inade ")
SIDE, CROP = 128, 64  # pixels of the maps and photos, and of what is trained on

# Stands for these words of a page; everything else that a page names lies in the `world`.
STAND_INS = {"CHECKPOINT": "checkpoints/default"}
# What makes a command small, beside what the page says.
TINY = {
    "train --what segmenter": "--device cpu --threads 1",
    "train": "--device cpu --threads 1 --judge 0 --sample-every 1000",
    "evaluate": "--device cpu --k 2 --limit 1",
}
LONG = ("fine_tuning", "installing")  # pages that take a while
# Cannot be run here, and why.
LEFT_OUT = {
    "make run": "opens a window until somebody closes it",
    "make test": "runs this test",
    "sudo apt-get install libegl1 libgl1 libxkbcommon0 libxkbcommon-x11-0 libxcb-cursor0 "
    "libxcb-icccm4 libxcb-keysyms1 libdbus-1-3 libfontconfig1": "changes the system",
    "pip install .": "needs the network; tests/test_library.py does",
    'pip install ".[studio]"': "needs the network",
    'pip install ".[train]"': "needs the network",
    "make setup TORCH_INDEX=<that address>": "needs the network",
    r"py -3.12 -m venv .venv": "Windows",
    r".venv\Scripts\pip install -r requirements.txt": "Windows",
    r".venv\Scripts\pip install --no-deps -r requirements-backbones.txt": "Windows",
    r".venv\Scripts\python main.py": "Windows",
    r".venv\Scripts\pip install torch==2.13.0 --index-url <that address>": "Windows",
    "python main.py bench": "takes a quarter of an hour",
    "python main.py bench --quick": "takes minutes",
    "python main.py bench ade20k-full": "takes minutes",
    "python main.py bench ui": "takes minutes",
    "accelerate launch --num_processes 2 main.py train --data data/mine --out runs/mine": (
        "starts processes; tests/inade/training/test_processes.py does"
    ),
}


def blocks(page: Path) -> list[tuple[str, str]]:
    """Language and text of each block of code of a page."""
    return BLOCK.findall(page.read_text("utf-8"))


def commands(text: str) -> list[str]:
    """The lines of a shell's block, continued ones joined, without what is said beside them."""
    lines = text.replace("\\\n", " ").splitlines()
    return [" ".join(line.split("  #")[0].split()) for line in lines if line.strip()]


def all_commands() -> list[str]:
    return [line for page in PAGES for kind, text in blocks(page) if kind == "sh"
            for line in commands(text)]  # fmt: skip


def run(command: str) -> None:
    """Run a command of the program in this process, in the current folder."""
    program = next((name for name in PROGRAMS if command.startswith(name)), None)
    assert program is not None, f"{command}: neither run here nor left out with a reason"
    words = [STAND_INS.get(word, word) for word in shlex.split(command.removeprefix(program))]
    small = next((more for start, more in TINY.items() if " ".join(words).startswith(start)), "")
    begun = time.perf_counter()
    assert main([*words, *shlex.split(small)]) == 0, command
    print(f"{time.perf_counter() - begun:5.1f} s  {command}")


@pytest.fixture
def world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A current folder with all that the pages name, and nothing larger than 128 pixels."""
    monkeypatch.chdir(tmp_path)
    labels = LabelSet.builtin("countryside")
    unknown = labels.unknown_channel is not None
    config = ModelConfig(
        len(labels) - unknown, CROP, CROP, 2, 8, 4, max_channels=8, has_unknown_class=unknown,
        num_discriminator_filters=4, start="free", texture=True, padding="replicate",
    )  # fmt: skip
    made = untrained(config, labels, seed=3, title="tiny")
    write_checkpoint(made, tmp_path / "checkpoints" / "default")
    names = tuple(entry.name for entry in labels.classes)
    written(tmp_path / "checkpoints" / "default", Facts(names), favourite=names.index("tree"))
    published = ModelConfig(150, CROP, CROP, 2, 8, 4, has_unknown_class=True)
    folder = tmp_path / "downloads" / "ade20k"
    folder.mkdir(parents=True)
    for name, state in published_state(published, networks="GE").items():
        torch.save(state, folder / f"best_net_{name}.pth")
    (folder / "config.json").write_text(json.dumps(published.to_json()))

    draw = np.random.default_rng(1)
    tree = labels.channel_named("tree")
    channels = np.zeros((SIDE, SIDE), np.int64)  # 0 above, 3 below, a tree in the middle
    channels[64:] = 3
    channels[32:96, 40:88] = tree
    ids = np.array([entry.file_id for entry in labels.classes])[channels].astype(np.uint8)
    instances = np.select([channels == 3, channels == tree], [3, 1], 0).astype(np.uint8)
    photo = draw.integers(0, 256, (SIDE, SIDE, 3), np.uint8)
    for name in ("labels.png", "photo.png", "labels/1.png", "my-pictures/labels/1.png"):
        write_map(tmp_path / name, ids)
    for number in range(2, 6):
        write_map(tmp_path / "my-pictures" / "labels" / f"{number}.png", ids)
    for name in ("instances.png", "instances/1.png"):
        write_map(tmp_path / name, instances)
    for name in ("photo.jpg", "picture.png"):
        write_picture(tmp_path / name, photo)
    for number in range(1, 6):
        write_picture(tmp_path / "my-pictures" / "images" / f"{number}.jpg", photo)
    vectors = {"noise": (4, 2, 4), "global_noise": (8,)}
    np.savez("vectors.npz", **{k: draw.standard_normal(v, np.float32) for k, v in vectors.items()})

    small = {"width": CROP, "height": CROP, "num_filters": 2, "max_channels": 8}
    small |= {"num_discriminator_filters": 4, "latent_dim": 8, "noise_dim": 4}
    for name in ("lite", "finetune"):
        preset = PRESETS[name]
        settings = {**preset.settings, "batch_size": 1, "total_pictures": 1, "perceptual": "none"}
        tiny = replace(preset, model={**preset.model, **small}, settings=settings, stages=())
        monkeypatch.setitem(PRESETS, name, tiny)
    monkeypatch.setattr(segmenter, "SIDE", CROP)
    monkeypatch.setattr(segmenter, "BATCH", 1)
    monkeypatch.setattr(segmenter, "PICTURES", 1)
    yield tmp_path
    shutil.rmtree(tmp_path / "runs", ignore_errors=True)


@pytest.mark.parametrize(
    "page",
    [pytest.param(page, marks=[pytest.mark.slow] * (page.stem in LONG)) for page in ENGLISH],
    ids=[page.relative_to(ROOT).with_suffix("").as_posix() for page in ENGLISH],
)
def test_what_a_page_tells_to_type_works(page: Path, world: Path):
    names: dict[str, object] = {}
    for kind, text in blocks(page):
        if kind == "python":
            exec(compile(text, page.name, "exec"), names)
        elif kind == "json":
            LabelSet.from_json(json.loads(text), where=page)
        elif kind == "sh":
            for command in commands(text):
                if command not in LEFT_OUT:
                    run(command)


def test_blocks_say_what_they_hold():
    for page in PAGES:
        text = page.read_text("utf-8")
        kinds = {kind for kind, _ in blocks(page)}
        assert kinds <= {"sh", "python", "json", "bibtex"}, page
        assert text.count("```") == 2 * len(blocks(page)), page
        outside = BLOCK.sub("", text)
        assert not re.search(r"\n\n    \S", outside), f"{page}: an indented block runs nowhere"


def test_what_is_left_out_is_told_and_still_there():
    for command, reason in LEFT_OUT.items():
        print(f"not run: {command} ({reason})")
    assert [command for command in LEFT_OUT if command not in all_commands()] == []


def test_links_lead_somewhere():
    for page in PAGES:
        for target in LINK.findall(BLOCK.sub("", page.read_text("utf-8"))):
            if "://" not in target:
                assert (page.parent / target).exists(), f"{page.name}: {target}"


def test_the_readme_is_short():
    assert len((ROOT / "README.md").read_bytes()) <= 8_400
