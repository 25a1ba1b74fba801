"""Takes out of a built page what no reader meets: indented and empty lines, and icons that the page does not show."""

import re

_VERBATIM = re.compile(r"(<(?:pre|textarea|script|style)\b.*?</(?:pre|textarea|script|style)>)", re.DOTALL)
_SYMBOL = re.compile(r'<symbol id="([^"]+)".*?</symbol>\s*', re.DOTALL)
_USE = re.compile(r"#(icon-[\w-]+)")


def lighten(html: str, scripts: str) -> str:
    """The page with the same elements and text, but only the icons that it or a script of the site names."""
    used = {*_USE.findall(html), *_USE.findall(scripts)}
    html = _SYMBOL.sub(lambda symbol: symbol[0] if symbol[1] in used else "", html)
    parts = _VERBATIM.split(html)
    parts[::2] = map(_lines, parts[::2])
    return "".join(parts).strip() + "\n"


def _lines(part: str) -> str:
    """A part of a page without indents and empty lines; a space at its start or end stays, for it may part words."""
    first, *rest = part.split("\n")
    if not rest:
        return part
    return "\n".join([first.rstrip(), *filter(None, map(str.strip, rest[:-1])), rest[-1].lstrip()])
