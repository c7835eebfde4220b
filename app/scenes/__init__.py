"""Whole scenes as styles: the shelf of them, the panel that shows it, giving and saving them."""
