"""Files of annotations as their programs write them, and the classes they are read with."""

import base64
import io
import json
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from inade.layouts.labels import LabelClass, LabelSet

SET = LabelSet(
    "zoo",
    "Zoo",
    (
        LabelClass(0, 0, "cat", (9, 0, 0)),
        LabelClass(1, 1, "dog", (0, 9, 0)),
        LabelClass(2, 255, "unlabelled", (0, 0, 0)),
    ),
    unknown_channel=2,
)


def png(values: np.ndarray) -> str:
    stream = io.BytesIO()
    Image.fromarray(values).save(stream, "PNG")
    return base64.b64encode(stream.getvalue()).decode()


def write(path: Path, data: Any) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(data))
    return path
