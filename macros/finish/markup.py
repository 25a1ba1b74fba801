"""Takes out of a built page what no reader meets: indented and empty lines, and icons that the page does not show."""

import re

_VERBATIM = re.compile(r"(<(?:pre|textarea|script|style)\b.*?</(?:pre|textarea|script|style)>)", re.DOTALL)
_LINES = re.compile(r"\s*\n\s*")
_SYMBOL = re.compile(r'<symbol id="([^"]+)".*?</symbol>\s*', re.DOTALL)
_USE = re.compile(r"#(icon-[\w-]+)")


def lighten(html: str, scripts: str) -> str:
    """The page with the same elements and text, but only the icons that it or a script of the site names."""
    used = {*_USE.findall(html), *_USE.findall(scripts)}
    html = _SYMBOL.sub(lambda symbol: symbol[0] if symbol[1] in used else "", html)
    parts = _VERBATIM.split(html)
    parts[::2] = [_LINES.sub("\n", part) for part in parts[::2]]
    return "".join(parts).strip() + "\n"
