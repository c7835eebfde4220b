"""The canvas: shows the document and turns gestures into edits."""
