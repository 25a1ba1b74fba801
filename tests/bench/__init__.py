"""Measures what a build, a preview and a visit cost, and holds each figure to its target: `make bench`."""
