"""Frozen pretrained networks: their shapes, and where their weights come from."""
