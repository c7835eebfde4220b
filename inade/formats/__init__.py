"""Readers and writers of pictures, layouts and data sets. numpy in, numpy out; no torch."""
