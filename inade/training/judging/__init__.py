"""Figures and grids that tell how good a model is."""
