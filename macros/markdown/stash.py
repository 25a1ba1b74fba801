"""Stashes the HTML of components while Markdown runs.

Markdown would parse it, which takes longer than the rest of a page and could change it. So a call returns a marker, and
its HTML is stashed here.
"""

import re
from itertools import count

from markdown import Markdown

_MARKER = re.compile(r'<div data-stash="(\d+)"></div>')
_numbers = count()
_stash: dict[int, str] = {}


def stash(html: str) -> str:
    """Stashes a block of HTML, and returns its marker: one line that Markdown does not change."""
    number = next(_numbers)
    _stash[number] = html
    return f'<div data-stash="{number}"></div>'


def protect_markers(md: Markdown, lines: list[str]) -> list[str]:
    """Stores each line that is a marker in the HTML stash of Python-Markdown."""
    return [md.htmlStash.store(line) if _MARKER.fullmatch(line) else line for line in lines]


def unstash(html: str) -> str:
    """Replaces each marker by its HTML, and removes that from the stash."""
    return _MARKER.sub(lambda match: _stash.pop(int(match[1]), ""), html)
