"""Finds the attribute lists of a text: `{: .small }`."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from markdown.extensions.attr_list import get_attrs_and_remainder

from macros.content.prose import cut, without_code

ATTRIBUTES = {"id", "width", "height", "lang", "data-expires"}
"""Attributes that a page may set."""
CLASSES = {"columns", "small"}
"""Classes that a page may set."""
_LIST = re.compile(r"(?<!\{)\{(?::[^{}\n]*|[ ]*(?:[#.][\w-]|[\w-]+=)[^{}\n]*)\}")
_LIST_WITH_SPACE = re.compile(rf"[ ]*{_LIST.pattern}")


class Attribute(NamedTuple):
    """An attribute in a list. offset: of the list in the text. name: `class` for `.name`."""

    offset: int
    name: str
    value: str

    @property
    def is_allowed(self) -> bool:
        """Returns whether a page may set it."""
        return self.value in CLASSES if self.name == "class" else self.name in ATTRIBUTES


def attributes(body: str) -> Iterator[Attribute]:
    """Yields the attributes of all lists."""
    for match in _LIST.finditer(without_code(body)):
        for name, value in get_attrs_and_remainder(match[0].strip("{:} "))[0]:
            if name in (".", "class"):
                yield from (Attribute(match.start(), "class", part) for part in (value or "").split() or [""])
            else:
                yield Attribute(match.start(), name, value or "")


def without_attributes(body: str) -> str:
    """Returns the text without attribute lists, which GitHub shows as text."""
    return cut(body, _LIST_WITH_SPACE)
