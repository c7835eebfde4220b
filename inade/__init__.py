"""The model and everything that needs no window."""

import os

# Before torch is loaded: its threads would otherwise wait for each other by spinning. On a
# machine with anything else to do (the window, a training run) that made a pass ten times slower.
os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")

# Before oneDNN's first use: it keeps 1,024 compiled kernels, and training asks for more (judges
# resize, each batch has other numbers of border windows), so that it made a hundred anew each step.
os.environ.setdefault("ONEDNN_PRIMITIVE_CACHE_CAPACITY", "4096")
