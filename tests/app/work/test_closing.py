"""One call ends whatever runs beside the window."""

import threading

from app.application import Studio
from app.work.pool import Background
from app.work.running import Running


def test_whatever_runs_below_the_window_ends_with_it(studio: Studio) -> None:
    gate, done = threading.Event(), list[str]()
    writing = Background(studio.photos, finishes=True)
    writing.run(lambda _: gate.wait(60), lambda _: done.append("told"))
    writing.run(lambda _: done.append("written"), lambda _: done.append("told"))
    threading.Timer(0, gate.set).start()
    studio.document.mark_saved()
    studio.window.close()
    assert done == ["written"]
    names = {thread.name for thread in threading.enumerate()}
    assert not names & {"worker", "saver", "follower"}
    studio.close()  # twice does no harm
    found = [*studio.window.findChildren(Running), *studio.findChildren(Running)]
    assert {type(running).__name__ for running in found} >= {
        "Worker", "Background", "Saver", "LabelMyPictures",
    }  # fmt: skip
