"""Whether pictures differ enough to learn from."""

from contextlib import suppress

import cv2
import numpy as np

from inade.errors import DataSetError
from inade.training.data.packed import Pictures

LOOKED_AT = 48  # pictures
SIDE = 16  # pixels to which each is shrunk before they are compared
ALIKE = 4.0  # of 255: median difference of two pictures below which they are one picture


def alike_words(data: Pictures) -> str:
    """What to tell of training pictures that all look alike; "" where they differ.

    One that cannot be read is left to the training, which names it when its turn comes.
    """
    numbers = data.training
    if len(numbers) < 2:
        return ""
    chosen = numbers[np.linspace(0, len(numbers) - 1, min(LOOKED_AT, len(numbers))).astype(int)]
    small: list[np.ndarray] = []
    for number in chosen:
        with suppress(DataSetError):
            image = data.read(int(number))[0]
            small.append(cv2.resize(image, (SIDE, SIDE), interpolation=cv2.INTER_AREA))
    if len(small) < 2:
        return ""
    seen = np.stack(small).reshape(len(small), -1).astype(np.float32)
    one, two = np.triu_indices(len(seen), 1)
    differences = np.sort(np.abs(seen[one] - seen[two]).mean(1))
    difference = float(differences[len(differences) // 2])
    if difference >= ALIKE:
        return ""
    return (
        f"The training pictures look alike: half of the pairs differ by less than"
        f" {difference:.1f} of 255 grey levels. What is learnt from them is one picture; take in"
        " others, or see whether the folder holds copies."
    )
