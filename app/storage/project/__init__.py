"""Projects on disk: their members, read and written."""
