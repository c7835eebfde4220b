"""The model and everything that needs no window."""

import os

# Before torch is loaded: its threads would otherwise wait for each other by spinning. On a
# machine with anything else to do (the window, a training run) that made a pass ten times slower.
os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
