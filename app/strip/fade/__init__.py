"""Fading between two looks: a strip of steps, one of which can be taken, and a film of all."""
