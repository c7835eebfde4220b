"""Out of memory on the device: said as such, and the next call works."""

import numpy as np
import torch

from inade.engine import Engine
from inade.errors import OutOfMemoryError
from inade.layouts.layout import Layout
from tests.gpu.checking import Note, Sizes, gpu, peak_mib, starved


@gpu
def test_too_little_memory_is_told_and_the_next_call_works(
    device: torch.device, sizes: Sizes, note: Note
) -> None:
    engine = Engine(sizes.checkpoint(), device=str(device))
    side = 512 if sizes.bundled else 128
    labels = np.zeros((side, side), np.int64)
    labels[side // 2 :] = 1
    scene = engine.scene_of(Layout.from_maps(labels), 1)
    peak = peak_mib(lambda: engine.generate(scene), device)
    if peak is not None:
        note(f"memory of a picture of {side} x {side}", peak, "MiB")
    before = engine.generate(scene)
    larger = engine.scene_of(Layout.from_maps(np.kron(labels, np.ones((4, 4), np.int64))), 1)
    engine.forget()
    with starved(device):
        try:
            engine.generate(larger)
        except OutOfMemoryError as error:
            assert error.remedy  # noqa: PT017 - pytest may not be here
        else:
            raise AssertionError("a picture was made without memory")
    after = engine.generate(scene)
    assert np.abs(before.astype(int) - after.astype(int)).max() <= 2
