"""Loads the guide: YAML with line numbers, pages, and the calls and text of pages."""
