"""Minifies built pages: removes white space, unused icons, and parts of Material that need its script."""

import re
from collections.abc import Collection

_VERBATIM = re.compile(r"(<(?:pre|textarea|script|style)\b.*?</(?:pre|textarea|script|style)>)", re.DOTALL)
_ICON = re.compile(r'<(symbol|pattern) id="([^"]+)".*?</\1>\s*', re.DOTALL)
_USE = re.compile(r"#((?:icon|people)-[\w-]+)")
_SCRIPT_PARTS = re.compile(
    r'<input class="md-toggle"[^>]*>|<label class="md-overlay"[^>]*></label>|'
    r'<div data-md-component="skip">.*?</div>|<div class="md-dialog"[^>]*>\s*<div[^>]*>\s*</div>\s*</div>',
    re.DOTALL,
)
"""What Material's base template writes outside of its blocks for its script, and a skip link that some pages lack."""
_ANNOUNCE = re.compile(
    r'<div data-md-component="announce">\s*<aside class="md-banner">(.*?)</aside>\s*</div>', re.DOTALL
)
_MARKS = re.compile(r' data-md-(?:component|type)="[^"]*"| class="no-js"')


def minify_html(html: str) -> str:
    """Returns the page without white space and elements that have no effect."""
    parts = _VERBATIM.split(html)
    used = {icon for part in parts[::2] for icon in _USE.findall(part)}
    parts[::2] = (_minify_lines(_prune(part, used)) for part in parts[::2])
    return "".join(parts).strip() + "\n"


def _prune(part: str, used: Collection[str]) -> str:
    """Removes parts of Material that need its script, and unused icons. used: the ids of icons that the page shows."""
    part = _SCRIPT_PARTS.sub("", part)
    part = _ANNOUNCE.sub(r'<aside class="md-banner" aria-label="Notices">\1</aside>', part)
    part = _MARKS.sub("", part)
    return _ICON.sub(lambda icon: icon[0] if icon[2] in used else "", part)


def _minify_lines(part: str) -> str:
    """Removes indents and empty lines; a space at the start or the end stays, because it may separate words."""
    first, *rest = part.split("\n")
    if not rest:
        return part
    return "\n".join([first.rstrip(), *filter(None, map(str.strip, rest[:-1])), rest[-1].lstrip()])
