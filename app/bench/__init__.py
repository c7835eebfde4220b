"""`main.py bench ui`: what a person waits for in the window, measured through its event loop."""
