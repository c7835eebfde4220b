"""What is edited: the document, its gestures, its undo steps. No widgets, no inference."""
