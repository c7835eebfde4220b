"""Checkpoints: reading and writing folders, published files and other people's scripted ones."""
