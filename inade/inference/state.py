"""What a pass of the fast evaluator was made from, and what differs between two of them.

Letters: H W picture size, S segments, L channels of all layers together.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor


@dataclass(frozen=True)
class PassState:
    """What a pass is computed from. Rows, start and texture are on the evaluator's device."""

    segments: np.ndarray  # int64 [H, W]
    keys: list[bytes]  # class and modulation of each segment
    rows: Tensor  # float32 [S, 2, L] of `Tables`, or [S, 3, L]
    global_noise: Tensor
    sketch: Tensor | None
    start: Sequence[Tensor] = ()  # heights and start of `Fields`, for a model without a size
    texture: Sequence[Tensor] = ()  # that of `Fields`, for a model with texture

    def same_start(self, other: "PassState") -> bool:
        """Whether the first map is that of `other`, a picture of the same size."""
        mine, theirs = ((each.global_noise, *each.start) for each in (self, other))
        return all(torch.equal(one, two) for one, two in zip(mine, theirs, strict=True))

    def same_layout(self, other: "PassState") -> bool:
        """Whether segment numbers and sketch are those of `other`, pixel by pixel."""
        same_sketch = self.sketch is other.sketch or (
            self.sketch is not None
            and other.sketch is not None
            and torch.equal(self.sketch, other.sketch)
        )
        return same_sketch and np.array_equal(self.segments, other.segments)

    def differences(self, old: "PassState") -> np.ndarray:
        """bool [H, W]: pixels whose table row, sketch or texture are not those of `old`.

        Segment numbers do not matter. Of texture the finest plane tells of all.
        """
        numbers: dict[bytes, int] = {}
        before = np.array([numbers.setdefault(key, len(numbers)) for key in old.keys])
        after = np.array([numbers.setdefault(key, len(numbers)) for key in self.keys])
        mask = before[old.segments] != after[self.segments]
        if old.sketch is not None and self.sketch is not None:
            mask |= (old.sketch != self.sketch).numpy()
        if self.texture:
            mask |= (old.texture[-1][0] != self.texture[-1][0]).cpu().numpy()
        return mask
