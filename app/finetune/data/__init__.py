"""What a run is made of: pictures, classes, where they go and how long it takes."""
