"""Texture in space: the endless field of noise, and planes of it for a layout."""
