"""Takes out of a built page what no reader meets: indented and empty lines, and drawings that it does not show."""

import re

_VERBATIM = re.compile(r"(<(?:pre|textarea|script|style)\b.*?</(?:pre|textarea|script|style)>)", re.DOTALL)
_DRAWN = re.compile(r'<(symbol|pattern) id="([^"]+)".*?</\1>\s*', re.DOTALL)
_USE = re.compile(r"#((?:icon|people)-[\w-]+)")


def lighten(html: str, scripts: str) -> str:
    """The page with the same elements and text, but only the icons and patterns that it or a script names."""
    used = {*_USE.findall(html), *_USE.findall(scripts)}
    html = _DRAWN.sub(lambda drawn: drawn[0] if drawn[2] in used else "", html)
    parts = _VERBATIM.split(html)
    parts[::2] = map(_lines, parts[::2])
    return "".join(parts).strip() + "\n"


def _lines(part: str) -> str:
    """A part of a page without indents and empty lines; a space at its start or end stays, for it may part words."""
    first, *rest = part.split("\n")
    if not rest:
        return part
    return "\n".join([first.rstrip(), *filter(None, map(str.strip, rest[:-1])), rest[-1].lstrip()])
