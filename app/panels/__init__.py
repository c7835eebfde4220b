"""The parts around the canvas: what can be painted, what is there, how it looks."""
