"""A run on disk: how it begins, what it keeps, how it is continued elsewhere."""
