"""Projects, recovery copies and recipes on disk."""
