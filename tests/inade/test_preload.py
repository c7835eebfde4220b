"""Opening torch's libraries ahead of torch, in processes of their own."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def run(code: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


def test_torch_works_after_its_libraries_were_opened() -> None:
    code = "from inade.preload import preload_torch; import sys; print(preload_torch());"
    code += "print('torch' in sys.modules); import torch; print(torch.ones(2, 2).sum().item())"
    assert run(code).split() == [str(sys.platform in ("linux", "darwin")), "False", "4.0"]


def test_nothing_is_opened_twice_or_where_there_is_no_torch() -> None:
    code = "from inade.preload import preload_torch; import sys; "
    assert run(code + "import torch; print(preload_torch())") == "False"
    hidden = "import inade.preload as p; p.find_spec = lambda name: None; print(p.preload_torch())"
    assert run(hidden) == "False"
