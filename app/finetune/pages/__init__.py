"""The pages of the fine-tuning window, one a step."""
