"""Checkpoints by their names on a hub: fetched once, nothing that could hold code, plain words."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
import torch

from inade.checkpoint.checkpoint import read_checkpoint, write_checkpoint
from inade.checkpoint.hub import HubName, fetched, hub_name
from inade.config import ModelConfig
from inade.errors import CheckpointError
from inade.layouts.labels import LabelSet
from tests.inade.checkpoint.fake_hub import COMMIT, FakeHub
from tests.made_up import untrained

ROOT = Path(__file__).resolve().parents[3]
CONFIG = ModelConfig(6, 64, 64, 2, 16, 8)
ASK = """
import json, sys
from pathlib import Path
from inade.checkpoint.hub import fetched, hub_name
from inade.errors import CheckpointError
told = []
for name in sys.argv[1:]:
    try:
        told.append(str(fetched(hub_name(Path(name)))))
    except CheckpointError as error:
        told.append(f"error: {error}")
print(json.dumps([*told, "torch" in sys.modules]))
"""


@pytest.fixture(scope="module")
def upload(tmp_path_factory) -> Path:
    """What someone put on the hub: a checkpoint folder, and things that are not to be fetched."""
    folder = tmp_path_factory.mktemp("hub") / "meadow"
    write_checkpoint(untrained(CONFIG, LabelSet.numbered(6), title="Meadow"), folder)
    torch.save({}, folder / "best_net_G.pth")
    (folder / "setup.py").write_text("raise SystemExit\n")
    (folder / "continue").mkdir()
    (folder / "continue" / "part-000.safetensors").write_bytes(b"")
    return folder


def ask(cache: Path, endpoint: str, *names: str, **variables: str) -> list[str]:
    """What a fresh process finds by these names: folders, or errors in words."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith("HF_")}
    environment = {**kept, "HF_HOME": str(cache), "HF_ENDPOINT": endpoint, **variables}
    environment |= {"no_proxy": "127.0.0.1", "NO_PROXY": "127.0.0.1", "HF_HUB_DISABLE_XET": "1"}
    done = subprocess.run(
        [sys.executable, "-c", ASK, *names], cwd=ROOT, env=environment,
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    *told, torch_loaded = json.loads(done.stdout.splitlines()[-1])
    assert not torch_loaded
    return told


def test_a_repository_is_fetched_once_and_pinned(upload, tmp_path):
    with FakeHub(upload) as hub:
        (folder,) = ask(tmp_path, hub.address, "someone/meadow")
        assert Path(folder).name == COMMIT
        names = {path.name for path in Path(folder).iterdir()}
        assert names == {
            "README.md", "config.json", "labels.json", "generator.safetensors",
            "encoder.safetensors",
        }  # fmt: skip
        asked = len(hub.asked)
        assert ask(tmp_path, hub.address, "someone/meadow", "someone/meadow@main") == [folder] * 2
        assert len(hub.asked) == asked, "what is there asks nobody"
        assert ask(tmp_path, hub.address, "someone/meadow@v1") == [folder]
    assert ask(tmp_path, hub.address, "someone/meadow", HF_HUB_OFFLINE="1") == [folder]
    found = read_checkpoint(Path(folder))
    assert (found.title, found.fingerprint) == ("Meadow", read_checkpoint(upload).fingerprint)


def test_what_goes_wrong_is_a_sentence(upload, tmp_path):
    with FakeHub(upload) as hub:
        absent, revision = ask(tmp_path, hub.address, "someone/else", "someone/meadow@v9")
        bare = tmp_path / "bare"
        bare.mkdir()
        (bare / "best_net_G.pth").write_bytes(b"")
        hub.folder = bare
        (foreign,) = ask(tmp_path, hub.address, "someone/meadow")
    assert "someone/else: this checkpoint of the hub cannot be used: there is no such" in absent
    assert "it has no revision 'v9'" in revision
    assert "it holds no generator.safetensors" in foreign
    for offline in ({}, {"HF_HUB_OFFLINE": "1"}):  # the server is gone by now
        (told,) = ask(tmp_path / "empty", hub.address, "someone/meadow", **offline)
        assert "it was not downloaded yet and the hub cannot be reached" in told
        assert "Traceback" not in told


def test_a_download_cut_short_is_no_checkpoint(upload, tmp_path):
    hub_folder = tmp_path / "hub" / "models--someone--meadow"
    (hub_folder / "refs").mkdir(parents=True)
    (hub_folder / "refs" / "main").write_text(COMMIT)
    cut = hub_folder / "snapshots" / COMMIT
    cut.mkdir(parents=True)
    (cut / "config.json").write_text("{}")
    (told,) = ask(tmp_path, "http://127.0.0.1:9", "someone/meadow", HF_HUB_OFFLINE="1")
    assert "it was not downloaded yet" in told


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("someone/meadow", HubName("someone/meadow", None)),
        ("someone/meadow@v1.0", HubName("someone/meadow", "v1.0")),
        ("checkpoints/defualt", None),  # a slip: the folder checkpoints is here
        ("/absolute/path", None),
        ("a/b/c", None),
        ("meadow", None),
        ("../meadow", None),
    ],
)
def test_what_is_a_name_and_what_a_path(text, name, monkeypatch):
    monkeypatch.chdir(ROOT)
    assert hub_name(Path(text)) == name


@pytest.mark.parametrize("name", ["foo/bar--baz", "foo/bar..x", "foo/bar.", "runs/my.git"])
def test_a_name_that_no_hub_takes_is_told(name: str) -> None:
    meant = hub_name(Path(name))
    assert meant is not None
    with pytest.raises(CheckpointError, match="cannot be fetched"):
        fetched(meant)
