"""The guide: pages of Markdown from resources/guide, in a window of their own."""
