"""The workflow file for others: it reads as one, and calls nothing but targets that are there."""

import re
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parents[1]
WORKFLOW = yaml.safe_load((ROOT / ".github" / "workflows" / "check.yml").read_text("utf-8"))
(JOB,) = WORKFLOW["jobs"].values()
COMMANDS = [step["run"] for step in JOB["steps"] if "run" in step]


def test_every_system_and_every_python():
    matrix = JOB["strategy"]["matrix"]
    assert {name.split("-")[0] for name in matrix["system"]} == {"ubuntu", "windows", "macos"}
    assert matrix["python"] == ["3.11", "3.12"]
    assert JOB["runs-on"] == "${{ matrix.system }}"
    project = (ROOT / "pyproject.toml").read_text("utf-8")
    assert 'requires-python = ">=3.11,<3.13"' in project


def test_it_starts_with_each_change_and_may_only_read():
    assert set(WORKFLOW[True]) == {"push", "pull_request"}  # YAML reads the word on as true
    assert WORKFLOW["permissions"] == {"contents": "read"}


def test_it_calls_the_targets_that_people_call():
    called = [re.findall(r"^make ([a-z-]+)", command, re.MULTILINE) for command in COMMANDS]
    assert [name for names in called for name in names] == ["setup", "check", "package"]
    targets = re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    assert {"setup", "check", "package"} <= set(targets)


def test_what_is_uploaded_is_the_frozen_program_in_one_file():
    """Uploads keep neither rights nor links; an archive made after freezing does."""
    names = [step.get("run", step.get("uses", "")) for step in JOB["steps"]]
    packed = next(name for name in names if name.startswith("tar "))
    assert packed.endswith("-C dist .")
    assert names.index("make package") < names.index(packed)
    (upload,) = [step for step in JOB["steps"] if "upload-artifact" in step.get("uses", "")]
    assert upload["with"]["path"] == packed.split()[2]
    assert names.index(packed) < JOB["steps"].index(upload)


def test_commands_run_in_the_shell_that_the_makefile_is_written_for():
    assert JOB["defaults"]["run"]["shell"] == "bash"
    assert COMMANDS[-4:-1] == ["make setup PYTHON=python", "make check", "make package"]
    setup = next(step for step in JOB["steps"] if "setup-python" in step.get("uses", ""))
    assert setup["with"]["python-version"] == "${{ matrix.python }}"
    assert JOB["steps"].index(setup) < JOB["steps"].index({"run": "make setup PYTHON=python"})


def test_every_action_has_a_version():
    used = [step["uses"] for step in JOB["steps"] if "uses" in step]
    assert used
    assert [one for one in used if not re.fullmatch(r"actions/[a-z-]+@v\d+", one)] == []


def test_windows_finds_the_environment_where_venv_puts_it():
    text = (ROOT / "Makefile").read_text("utf-8")
    assert "$(OS),Windows_NT" in text
    assert "$(VENV)/bin/" not in text.split("PY := $(BIN)/python$(EXE)")[1]
