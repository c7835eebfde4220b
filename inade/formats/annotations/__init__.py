"""Files of annotation tools, by class name: read and written one picture at a time."""
