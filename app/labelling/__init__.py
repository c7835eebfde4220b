"""Label my pictures: a folder of photos, outlined one by one into a data set."""
