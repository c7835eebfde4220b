"""The project as a library: what is installed, and that both lists of versions agree."""

import json
import os
import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest
from packaging.requirements import Requirement

import inade
from app import __main__ as studio
from inade import places
from inade.commands import program
from inade.version import VERSION

ROOT = Path(__file__).resolve().parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
EXTRAS = PROJECT["optional-dependencies"].values()
WANTED = [*PROJECT["dependencies"], *(one for extra in EXTRAS for one in extra)]


def plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


@pytest.mark.parametrize("wanted", map(Requirement, WANTED), ids=lambda one: one.name)
def test_what_make_run_installs_is_what_the_library_asks_for(wanted):
    lines = [
        line
        for name in ("requirements.txt", "requirements-backbones.txt")
        for line in (ROOT / name).read_text("utf-8").splitlines()
    ]
    pinned = {plain(name): version for name, _, version in (one.partition("==") for one in lines)}
    assert wanted.specifier.contains(pinned[plain(wanted.name)])


def test_places_are_those_of_the_source_tree():
    assert places.RESOURCES == ROOT / "resources"
    assert places.BUNDLED == ROOT / "checkpoints" / "default"
    assert places.own_checkpoints() == ROOT / "checkpoints"


def test_texts_name_the_command_as_it_is_called(monkeypatch):
    told = "Make one with: python main.py prepare SOURCE OUT; or `accelerate launch main.py train`."
    assert program.as_called(told).count("python main.py") == 1
    monkeypatch.setattr(sys, "argv", ["/usr/bin/inade", "info"])
    assert program.as_called(told) == (
        "Make one with: inade prepare SOURCE OUT; or `accelerate launch -m inade train`."
    )
    monkeypatch.setattr(sys, "argv", ["somewhere/notebook.py"])
    monkeypatch.setattr(program, "INSTALLED", True)
    assert program.as_called("python main.py info") == "python -m inade info"


def test_without_qt_the_editor_says_what_to_install(monkeypatch, capsys):
    monkeypatch.setattr(studio, "find_spec", lambda name: None)
    assert studio.main([]) == 1
    assert "pip install 'inade-studio[studio]'" in capsys.readouterr().err


@pytest.mark.slow
@pytest.mark.timeout(1800)
def test_what_is_installed_carries_its_resources_and_needs_no_qt(tmp_path):
    """Builds the wheel, which fetches hatchling, and runs it from where it was unpacked."""
    build = [sys.executable, "-m", "pip", "wheel", "--no-deps", "--quiet", "-w", str(tmp_path)]
    subprocess.run([*build, str(ROOT)], check=True)
    (wheel,) = tmp_path.glob(f"inade_studio-{VERSION}-*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "site")
    script = (
        f"import sys; sys.path.insert(0, {str(tmp_path / 'site')!r})\n"
        "sys.modules['PySide6'] = None\n"
        "from inade.commands import self_test; from inade.layouts.labels import builtin_names\n"
        "import inade.places; assert inade.places.INSTALLED\n"
        "assert 'ade20k' in builtin_names()\n"
        "self_test._has_backbone = lambda: False  # as without the extra for training\n"
        "from inade.cli import main; sys.argv[0] = 'inade'; sys.exit(main(['--self-test']))"
    )
    done = subprocess.run(
        [sys.executable, "-I", "-c", script],
        cwd=tmp_path, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "left out training" in done.stdout
    assert "self-test passed" in done.stdout


@pytest.mark.slow
def test_the_types_of_what_the_library_offers_are_complete(tmp_path):
    """As whoever imports it sees them: nothing of `inade.__all__` has a type to be guessed."""
    bin_folder = Path(sys.executable).parent
    environment = {
        **os.environ,
        "PATH": f"{bin_folder}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": str(ROOT),
    }
    command = [bin_folder / "basedpyright", "--verifytypes", "inade", "--ignoreexternal"]
    done = subprocess.run(
        [*command, "--outputjson"], cwd=tmp_path, env=environment,
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    symbols = json.loads(done.stdout)["typeCompleteness"]["symbols"]
    offered = {
        f"{getattr(inade, name).__module__}.{name}" for name in set(inade.__all__) - {"__version__"}
    }
    of_these = [
        one for one in symbols if any(f"{one['name']}.".startswith(f"{o}.") for o in offered)
    ]
    assert offered <= {one["name"] for one in of_these}
    assert [one["name"] for one in of_these if not one["isTypeKnown"]] == []
