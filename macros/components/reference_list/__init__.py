"""The last section of a page: the sources that it cites, numbered in the order of their first citation."""

from macros.components.component import Component

SLOT = '<div class="references-go-here"></div>'
"""Replaced by macros/markdown/citations.py: only the finished page knows what it cites, and in what order."""

COMPONENT = Component("reference_list", "The sources of the page.", lambda _, __: {"slot": SLOT})
