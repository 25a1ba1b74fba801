"""Icons of Material's set in text: `:material-phone:`. For pymdownx.emoji, with `emoji_index` and `emoji_generator`.

An SVG has its size, so that it keeps it without styles. It is hidden from screen readers: the words beside it say the
same.
"""

from functools import cache
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element, fromstring

import material
from markdown import Markdown

ICONS = Path(material.__file__).parent / "templates" / ".icons"
SIZE = "20"
_SVG = "{http://www.w3.org/2000/svg}"


class _Icons(dict[str, dict[str, str]]):
    """Finds the file of an icon when it is asked for: the set has 14,000."""

    def get(self, name: str, default: Any = None) -> Any:
        """Returns the entry of an icon such as `:material-phone:`."""
        return {"name": name} if icon_path(name.strip(":")) else default


def index(_options: dict[str, Any], _md: Markdown) -> dict[str, Any]:
    """Returns the index of icons for pymdownx.emoji."""
    return {"name": "icon", "emoji": _Icons(), "aliases": {}}


@cache
def icon_path(name: str) -> Path | None:
    """Returns the file of an icon such as `material-phone`; None if there is none."""
    folders = (name.replace("-", "/", count) for count in (1, 2))
    return next((path for folder in folders if (path := ICONS / f"{folder}.svg").is_file()), None)


def to_svg(_index: str, shortname: str, *_: Any) -> Element:
    """Returns the SVG of an icon, for pymdownx.emoji."""
    path = icon_path(shortname.strip(":"))
    assert path
    svg = fromstring(path.read_text(encoding="utf-8"))  # noqa: S314 (a file of the theme)
    for element in svg.iter():
        element.tag = element.tag.removeprefix(_SVG)
    svg.attrib |= {"class": "icon", "aria-hidden": "true", "width": SIZE, "height": SIZE}
    return svg
