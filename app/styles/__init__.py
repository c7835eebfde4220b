"""Styles: the shelf of references, applying and mixing them, and the panel that shows it."""
