"""The model and everything that needs no window.

In a notebook or a program of your own:

    from inade import Engine, open_layout

    engine = Engine.open()
    layout = open_layout("labels.png", engine.labels)
    picture = engine.generate(layout, seed=1)
    other = engine.restyle(picture, "sky", seed=2)
    styles = engine.encode(other)

What is named here is loaded when it is first used, so that importing a module without networks
loads no torch.
"""

import os
from importlib import import_module
from typing import TYPE_CHECKING

from inade.version import VERSION as __version__  # noqa: N811

if TYPE_CHECKING:
    from inade.devices import Device as Device
    from inade.devices import Precision as Precision
    from inade.engine import Engine as Engine
    from inade.errors import InadeError as InadeError
    from inade.formats.pictures import read_photo as read_photo
    from inade.formats.pictures import write_picture as write_picture
    from inade.formats.readers import open_layout as open_layout
    from inade.layouts.labels import LabelSet as LabelSet
    from inade.layouts.layout import Layout as Layout
    from inade.looks.look import Look as Look
    from inade.looks.look import Style as Style
    from inade.picture import Picture as Picture
    from inade.scene import Scene as Scene
    from inade.training.judging.judging import evaluate as evaluate

# Before torch is loaded: its threads would otherwise wait for each other by spinning. On a
# machine with anything else to do (the window, a training run) that made a pass ten times slower.
os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")

# Before oneDNN's first use: it keeps 1,024 compiled kernels, up to 0.75 MB each, and edits ask for
# products of ever other sizes; a pass needs some forty. (Training asks for more.)
os.environ.setdefault("ONEDNN_PRIMITIVE_CACHE_CAPACITY", "256")

_FROM = {
    "Device": "inade.devices",
    "Engine": "inade.engine",
    "InadeError": "inade.errors",
    "LabelSet": "inade.layouts.labels",
    "Layout": "inade.layouts.layout",
    "Look": "inade.looks.look",
    "Picture": "inade.picture",
    "Precision": "inade.devices",
    "Scene": "inade.scene",
    "Style": "inade.looks.look",
    "evaluate": "inade.training.judging.judging",
    "open_layout": "inade.formats.readers",
    "read_photo": "inade.formats.pictures",
    "write_picture": "inade.formats.pictures",
}
__all__ = [
    "Device",
    "Engine",
    "InadeError",
    "LabelSet",
    "Layout",
    "Look",
    "Picture",
    "Precision",
    "Scene",
    "Style",
    "__version__",
    "evaluate",
    "open_layout",
    "read_photo",
    "write_picture",
]


def __getattr__(name: str) -> object:
    if name not in _FROM:
        raise AttributeError(f"module 'inade' has no attribute '{name}'")
    return getattr(import_module(_FROM[name]), name)


def __dir__() -> list[str]:
    return sorted(__all__)
