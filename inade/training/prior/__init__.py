"""Fitting a checkpoint's prior to the styles of its training pictures."""
