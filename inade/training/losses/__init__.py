"""Losses as formulas, the table of their terms, and the one that keeps noise inside objects."""
