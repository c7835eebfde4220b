"""*Fine-tune on my pictures...*: from a folder to a checkpoint, beside the painting."""
