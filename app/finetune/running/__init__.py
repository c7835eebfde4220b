"""A training process followed from the window."""
