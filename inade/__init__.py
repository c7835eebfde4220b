"""The model and everything that needs no window."""

import os

# Before torch is loaded: its threads would otherwise wait for each other by spinning. On a
# machine with anything else to do (the window, a training run) that made a pass ten times slower.
os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")

# Before oneDNN's first use: it keeps 1,024 compiled kernels, and training and documents of any size
# ask for more (other numbers of border windows, resized judges), so that it made them anew each time.
os.environ.setdefault("ONEDNN_PRIMITIVE_CACHE_CAPACITY", "4096")
