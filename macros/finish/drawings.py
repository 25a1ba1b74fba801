"""Holds drawings to the rules of pages: a browser runs what an SVG file holds when somebody opens it."""

from collections.abc import Iterator
from xml.etree import ElementTree

from macros.finish.unsafe import wrong
from macros.records.guide import Guide
from macros.records.problems import Problem

_XLINK = "{http://www.w3.org/1999/xlink}"
_REMEDY = "remove it, or save the drawing as plain SVG"


def unsafe_drawings(guide: Guide) -> Iterator[Problem]:
    """What is wrong with the SVG files below docs/, told with its line."""
    for path in sorted(guide.docs.rglob("*.svg")):
        file = f"{guide.docs.name}/{path.relative_to(guide.docs).as_posix()}"
        text = path.read_text(encoding="utf-8", errors="replace")
        for written, message in _faults(text):
            yield Problem(file, text[: max(text.find(written), 0)].count("\n") + 1, message, _REMEDY)


def _faults(text: str) -> Iterator[tuple[str, str]]:
    if not text.startswith("<svg"):  # before it could stand another encoding, entities, or a sheet from elsewhere
        yield "", "the drawing does not start with `<svg`"
        return
    try:
        elements = list(ElementTree.fromstring(text).iter())  # noqa: S314 (no entities: see above)
    except ElementTree.ParseError:
        yield "", "the drawing cannot be read"
        return
    for element in elements:
        attributes = tuple((name.removeprefix(_XLINK).lower(), value) for name, value in element.attrib.items())
        yield from wrong(element.tag.rpartition("}")[2].lower(), attributes)
        yield from ((value, f"`{value[:60]}` would be loaded") for _, value in attributes if _loads(value))


def _loads(value: str) -> bool:
    """Whether an attribute that stands for a style could load something; `url(#a)` is a part of the file."""
    return any(mark in value.lower().replace("url(#", "") for mark in ("url(", "image-set(", "\\"))
