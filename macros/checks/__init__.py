"""Checks of the sources. Each issue names its rule."""
