"""Layouts: object map and table, label sets, and what paints, fills, moves and traces them."""
