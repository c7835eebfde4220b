"""From pictures with layouts to a checkpoint, and figures that say how good it is."""
