"""Checks SVG files: a browser runs the scripts of an SVG file that is opened by itself."""

from collections.abc import Iterator
from xml.etree import ElementTree

from macros.content.guide import Guide
from macros.models.issue import Issue
from macros.site.markup import check_element

_XLINK = "{http://www.w3.org/1999/xlink}"
_HINT = "remove it, or save the drawing as plain SVG"


def check_svg(guide: Guide) -> Iterator[Issue]:
    """Checks the SVG files below docs/."""
    for path in sorted(guide.docs.rglob("*.svg")):
        file = f"{guide.docs.name}/{path.relative_to(guide.docs).as_posix()}"
        text = path.read_text(encoding="utf-8", errors="replace")
        for excerpt, message in _issues(text):
            line = text[: max(text.find(excerpt), 0)].count("\n") + 1
            yield Issue(file, line, "svg-unsafe", message, _HINT)


def _issues(text: str) -> Iterator[tuple[str, str]]:
    if not text.startswith("<svg"):  # no other encoding, entities or style sheets
        yield "", "the drawing does not start with `<svg`"
        return
    try:
        elements = list(ElementTree.fromstring(text).iter())  # noqa: S314 (no entities: see above)
    except ElementTree.ParseError:
        yield "", "the drawing cannot be read"
        return
    for element in elements:
        attributes = tuple((name.removeprefix(_XLINK).lower(), value) for name, value in element.attrib.items())
        tag = element.tag.rpartition("}")[2].lower()
        yield from ((excerpt, message.text) for excerpt, message in check_element(tag, attributes))
        yield from ((value, f"`{value[:60]}` would be loaded") for _, value in attributes if _loads(value))


def _loads(value: str) -> bool:
    """Returns whether an attribute could load something. `url(#a)` is a reference within the file."""
    return any(mark in value.lower().replace("url(#", "") for mark in ("url(", "image-set(", "\\"))
