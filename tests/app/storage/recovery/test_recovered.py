"""What windows that did not close in order left behind, found and offered."""

import shutil
from dataclasses import replace
from pathlib import Path

from app.document.state import State
from app.storage.recovery.copy import RecoveryCopy
from app.storage.recovery.recorder import Recorder
from app.storage.recovery.recovered import recoverable
from tests.app.storage.recovery.test_copy import Kept, moment
from tests.app.storage.states import assert_same, full_project


def told(folder: Path, name: str, state: State, *, origin: Path | None, modified: bool) -> None:
    """What a window that was killed left."""
    copy, recorder = RecoveryCopy(folder / f"{name}.recovery"), Recorder()
    whole = replace(moment(state), whole=state.copy(), origin=origin, modified=modified)
    copy.write_base(*recorder.base(whole), copy.begin_base())
    copy._lock.unlock()


def test_copies_are_offered_where_something_would_be_lost(tmp_path: Path) -> None:
    told(tmp_path, "new", full_project(), origin=None, modified=True)
    told(tmp_path, "saved", full_project(), origin=tmp_path / "mine.inade", modified=False)
    (tmp_path / "none.recovery" / ".1").mkdir(parents=True)  # killed before there was one
    alive = RecoveryCopy(tmp_path / "alive.recovery")
    alive.write_base(
        *Recorder().base(replace(moment(full_project()), whole=full_project())), alive.begin_base()
    )
    (found,) = recoverable(tmp_path)
    assert (found.path.stem, found.origin) == ("new", None)
    assert_same(found.open(), full_project())
    found.discard()
    assert {path.name for path in tmp_path.iterdir()} == {"alive.recovery", "alive.lock"}
    alive.discard()
    assert list(tmp_path.iterdir()) == []
    assert recoverable(tmp_path / "nowhere") == []


def test_saving_is_told_to_the_copy(tmp_path: Path) -> None:
    kept = Kept(tmp_path, full_project())
    mine = tmp_path / "mine.inade"
    kept.add(replace(moment(full_project()), origin=mine, modified=True))
    kept.copy._lock.unlock()
    (found,) = recoverable(tmp_path)
    assert found.origin == mine
    kept.add(replace(moment(full_project()), origin=mine, modified=False))
    assert recoverable(tmp_path) == []


def test_copies_of_a_program_of_before_are_offered(tmp_path: Path) -> None:
    shutil.copy(Path(__file__).parents[3] / "data" / "project_v1.inade", tmp_path / "old.inade")
    (tmp_path / "old.json").write_text('{"origin": "/somewhere/mine.inade"}')
    (found,) = recoverable(tmp_path)
    assert found.origin == Path("/somewhere/mine.inade")
    assert found.open().layout.next_id == 900
    found.discard()
    assert list(tmp_path.iterdir()) == []
