"""Run the flows, all or those that are named by themselves or by their module, in one window."""

import os
import shutil
import sys

from tests.screenshots import (
    dialogs,
    fine_tune,
    guide,
    labelling,
    languages,
    living,
    making,
    painting,
    photos,
)
from tests.screenshots.stage import FLOWS, OUT, Stage

# In the order they run; the guide's begin with the window as it opens.
MODULES = (guide, painting, making, living, dialogs, photos, labelling, fine_tune, languages)


def main(wanted: list[str]) -> int:
    """Run the wanted flows, all of them if none is named; returns the exit code."""
    if not os.environ.get("DISPLAY") and sys.platform == "linux":
        if shutil.which("xvfb-run"):
            screen = "-screen 0 3000x1900x24"  # room for the window at 200 %
            command = ["xvfb-run", "-a", "-s", screen, sys.executable, "-m", "tests.screenshots"]
            os.execvp(command[0], [*command, *wanted])
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from app.system_libraries import problem

    if text := problem():
        print(text, file=sys.stderr)
        return 1
    OUT.mkdir(parents=True, exist_ok=True)
    stage = Stage()
    order = [module.__name__ for module in MODULES]
    for name, run in sorted(FLOWS.items(), key=lambda item: order.index(item[1].__module__)):
        if not wanted or {name, run.__module__.rpartition(".")[2]} & set(wanted):
            run(stage)
    stage.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
