"""Python-Markdown extensions, and the reading of pages as GitHub does."""
