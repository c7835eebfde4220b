"""What a pass of the fast evaluator was made from, and what differs between two of them.

Letters: S segments, L channels of all layers together.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from inade.inference.ground import Ground
from inade.layouts.area import Area


@dataclass(frozen=True)
class PassState:
    """What a pass is computed from. Rows and start are on the evaluator's device."""

    ground: Ground
    keys: list[bytes]  # of each segment, as in `Request`
    rows: Tensor  # float32 [S, 2, L] of `Tables`, or [S, 3, L]
    global_noise: Tensor
    start: Sequence[Tensor] = ()  # heights and start of `Fields`, for a model without a size

    def same_start(self, other: "PassState") -> bool:
        """Whether the first map is that of `other`, a picture of the same size."""
        mine, theirs = ((each.global_noise, *each.start) for each in (self, other))
        pairs = zip(mine, theirs, strict=True)
        return all(one is two or torch.equal(one, two) for one, two in pairs)

    def differences(self, old: "PassState") -> Area:
        """Pixels whose table row, sketch or texture are not those of `old`, of the same size.

        Segment numbers do not matter.
        """
        numbers: dict[bytes, int] = {}
        mine, theirs = (
            np.array([numbers.setdefault(key, len(numbers)) for key in keys], np.int32)
            for keys in (self.keys, old.keys)
        )
        return self.ground.differences(old.ground, mine, theirs)
