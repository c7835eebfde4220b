"""The frozen program itself: a build of many minutes, and everything it must stand."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from socket import socket

import numpy as np
import pytest
from PIL import Image

from app.storage.project.project_file import save_project
from inade.version import VERSION
from resources.packaging import sizes
from tests.app.finetune.folders import data_set
from tests.app.storage.states import full_project

ROOT = Path(__file__).parents[2]
BARE = ["env", "-i"]  # no home, no PATH, no Python
pytestmark = [pytest.mark.slow, pytest.mark.timeout(7200)]


@pytest.fixture(scope="module")
def frozen(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The folder of a fresh build, moved to where paths have spaces and umlauts.

    INADE_FROZEN names one that is there already, whose copy is taken.
    """
    place = tmp_path_factory.mktemp("Meine Programme äöü")
    if given := os.environ.get("INADE_FROZEN"):
        shutil.copytree(given, place / "inade-studio", symlinks=True)
    else:
        build = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR"]
        folders = ["--distpath", str(place), "--workpath", str(place / "work")]
        subprocess.run([*build, *folders, "build.spec"], cwd=ROOT, check=True)
        shutil.rmtree(place / "work")
    yield place / "inade-studio"
    shutil.rmtree(place)


def run(frozen: Path, *arguments: object, home: Path, **named: str) -> str:
    """What the program prints without anything around it; it must end well."""
    given = [f"{name}={value}" for name, value in {"HOME": home, **named}.items()]
    done = subprocess.run(
        [*BARE, *given, frozen / "inade-studio", *map(str, arguments)],
        cwd=home, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout
    return done.stdout


def test_it_is_not_larger_than_it_may_be(frozen: Path) -> None:
    assert sum(sizes.sizes(frozen).values()) <= sizes.MOST


def test_no_link_in_it_leads_nowhere(frozen: Path) -> None:
    assert [path for path in frozen.rglob("*") if path.is_symlink() and not path.exists()] == []


def test_everything_works_in_an_empty_home_twice(frozen: Path, tmp_path: Path) -> None:
    for _ in range(2):
        said = run(frozen, "--self-test", home=tmp_path)
        assert "trained one step in a process of its own" in said
        assert "self-test passed" in said
        assert "window's self-test passed" in said


def test_everything_works_where_nothing_can_be_written(frozen: Path, tmp_path: Path) -> None:
    if os.geteuid() != 0 or not shutil.which("unshare"):
        pytest.skip("only root can mount a folder read-only")
    seen = tmp_path / "read only"
    seen.mkdir()
    script = 'mount --bind "$1" "$2" && mount -o remount,bind,ro "$2" && shift 2 && exec "$@"'
    home = tmp_path / "home"
    home.mkdir()
    done = subprocess.run(
        ["unshare", "--mount", "sh", "-c", script, "sh", frozen, seen,
         *BARE, f"HOME={home}", seen / "inade-studio", "--self-test"],
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout


def test_two_processes_of_it_train_together(frozen: Path, tmp_path: Path) -> None:
    """As `accelerate launch` and `torchrun` start them, on this machine."""
    data = data_set(tmp_path / "data", 8, 256)
    with socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    told = {"WORLD_SIZE": "2", "MASTER_ADDR": "127.0.0.1", "MASTER_PORT": port, "HOME": tmp_path}
    ranks = [told | {"RANK": rank, "LOCAL_RANK": rank} for rank in (0, 1)]
    recipe = "--preset finetune --no-prior --judge 0 --pictures 2 --set batch_size=2 --threads 1"
    both = [
        subprocess.Popen(
            [*BARE, *(f"{name}={value}" for name, value in own.items()),
             frozen / "inade-studio", "train", "--data", data, "--out", tmp_path / "run",
             "--init", frozen / "_internal" / "checkpoints" / "default", *recipe.split()],
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        )
        for own in ranks
    ]  # fmt: skip
    said = [process.communicate()[0] for process in both]
    assert [process.returncode for process in both] == [0, 0], said
    assert (tmp_path / "run" / "checkpoint" / "generator.safetensors").is_file()


def test_the_command_line_prints_and_makes_pictures(frozen: Path, tmp_path: Path) -> None:
    labels = np.zeros((128, 128), np.uint8)
    labels[64:] = 3
    Image.fromarray(labels).save(tmp_path / "labels.png")
    checkpoint = frozen / "_internal" / "checkpoints" / "default"
    run(frozen, "generate", checkpoint, "labels.png", "--out", "picture.png", home=tmp_path)
    with Image.open(tmp_path / "picture.png") as picture:
        assert picture.size == (128, 128)
    assert "usage" in run(frozen, "--help", home=tmp_path).lower()


def test_the_thumbnailer_works(frozen: Path, tmp_path: Path) -> None:
    save_project(tmp_path / "a.inade", full_project())
    run(frozen, "--thumbnail", "a.inade", "small.png", 64, home=tmp_path)
    with Image.open(tmp_path / "small.png") as small:
        assert small.size == (32, 16)


def test_licences_and_the_version_travel_along(frozen: Path, tmp_path: Path) -> None:
    inside = frozen / "_internal"
    assert (inside / "THIRD_PARTY.md").read_bytes() == (ROOT / "THIRD_PARTY.md").read_bytes()
    assert (inside / "licences" / "LGPL-3.0.txt").is_file()
    assert (inside / "licences" / "torch" / "licenses" / "LICENSE").is_file()
    assert (inside / "licences" / "torchvision.txt").is_file()
    assert run(frozen, "--version", home=tmp_path).strip() == f"INADE Studio {VERSION}"
