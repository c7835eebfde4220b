"""The desktop editor: knows windows, asks `inade` for pictures, never imports torch."""
