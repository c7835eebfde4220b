"""Every thread of the window, and the one road that answers take."""
