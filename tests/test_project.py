"""The project itself: start script, set-up, what the README promises, the frozen program."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

import main as start
from app import __main__ as entry

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture
def editor(monkeypatch):
    """Stands in for the window; a list of the file lists it was opened with."""
    opened: list[list[str]] = []
    fake = ModuleType("app.start")
    fake.main = lambda files: opened.append(list(files)) or 0  # pyright: ignore[reportAttributeAccessIssue]
    monkeypatch.setitem(sys.modules, "app.start", fake)
    return opened


def test_no_argument_or_a_file_opens_the_editor(editor, tmp_path):
    project = tmp_path / "meadow.inade"
    project.touch()
    assert start.main([]) == 0
    assert start.main([str(project)]) == 0
    assert editor == [[], [str(project)]]


def test_a_command_goes_to_the_command_line(editor, capsys):
    assert start.main(["info", "--help"]) == 0
    assert "python main.py info" in capsys.readouterr().out
    assert start.main(["no-such-thing"]) == 2
    assert editor == []


def test_the_editor_does_not_start_without_its_libraries(editor, monkeypatch, capsys):
    monkeypatch.setattr("app.system_libraries.problem", lambda: "install libegl1")
    assert start.main([]) == 1
    assert capsys.readouterr().err == "install libegl1\n"
    assert editor == []


def test_the_self_test_is_of_both_storeys_and_stops_at_the_first_failure(monkeypatch):
    tried, model = [], iter((0, 1))
    monkeypatch.setattr(entry, "test_without_window", lambda: tried.append("model") or next(model))
    monkeypatch.setattr(entry, "test_window", lambda: tried.append("window") or 0)
    assert start.main(["--self-test"]) == 0
    assert tried == ["model", "window"]
    assert start.main(["--self-test"]) != 0
    assert tried == ["model", "window", "model"]


@pytest.mark.parametrize("name", ["requirements", "requirements-dev", "requirements-backbones"])
def test_every_requirement_is_pinned(name):
    lines = (ROOT / f"{name}.txt").read_text().splitlines()
    wanted = [line for line in lines if line and not line.startswith(("#", "-r "))]
    assert wanted
    assert [line for line in wanted if not re.fullmatch(r"[\w.-]+==[\w.]+", line)] == []


def test_readme_and_map_name_what_is_there():
    text = (ROOT / "README.md").read_text() + (ROOT / "CONTRIBUTING.md").read_text()
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    assert set(re.findall(r"`?make ([a-z][a-z-]+)", text)) <= targets
    table = text.split("## What is where")[1].split("\n\n")[1]
    for cell in re.findall(r"^\| (`.*?) \|", table, re.MULTILINE):
        for name in re.findall(r"`([^` ]+)`", cell):
            assert any((ROOT / folder / name).exists() for folder in (".", "inade")), cell


@pytest.mark.skipif(not shutil.which("make"), reason="this machine has no make")
def test_another_python_is_refused_in_words(tmp_path):
    shutil.copy(ROOT / "Makefile", tmp_path)
    for name in ("requirements.txt", "requirements-dev.txt", "requirements-backbones.txt"):
        (tmp_path / name).touch()
    old = tmp_path / "python3.6"
    old.write_text("#!/bin/sh\nexit 1\n")
    old.chmod(0o755)
    environment = {key: value for key, value in os.environ.items() if key != "MAKEFLAGS"}
    done = subprocess.run(
        ["make", "setup", f"PYTHON={old}"],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode != 0
    assert "is not Python 3.11 or 3.12, which INADE Studio needs." in done.stderr
    assert not (tmp_path / ".venv").exists()
