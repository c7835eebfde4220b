"""Pictures in layers, one for each object: OpenRaster and Photoshop files."""
