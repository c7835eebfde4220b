"""Recovery copies: what changes of a project, on disk as it changes, and found again."""
