"""Parts the styles of a page: those of its first screen, and the rest, which comes when that is shown."""

import re
from itertools import takewhile

from lightningcss import process_stylesheet

from macros.finish.selectors import Group, Part, Rule, written

CHARACTERS = 980
"""How much text a first screen holds at most, on a wide screen too (tests/browser/test_first_view.py)."""
_CONTENTS = re.compile(r'<nav class="toc".*?</nav>', re.DOTALL)
_TEXT = re.compile(r"<(nav|script)\b.*?</\1>|<[^>]*>([^<]+)", re.DOTALL)
_DEFINED = re.compile(r"(--[\w-]+):")
_USED = re.compile(r"(?<![\w-])--[\w-]+(?![\w:-])")


def first_view(html: str) -> str:
    """What a first screen can show of a page: its beginning, and the contents, which stand beside it on a wide one."""
    length = 0
    for part in _TEXT.finditer(html, max(html.find("<main"), 0)):
        if length >= CHARACTERS:
            return html[: part.start()] + "".join(_CONTENTS.findall(html))
        length += len((part[2] or "").strip())
    return html


def part_styles(
    sheet: Group, later: Group, first: frozenset[str], names: frozenset[str], added: str = ""
) -> tuple[str, str]:
    """The styles for a first view that holds the names `first`, and the rest for a page that holds `names`.

    Of two rules that are equally strong the later one wins. So the rest begins at the first rule that the first view
    lacks, wholly or in part, and has all from there on, and then what it needs of `later`, of which no first view
    shows anything. Custom properties that only a sheet uses which scripts add (`added`) stand in the rest.
    """
    tokens = list(takewhile(_is_token, sheet.parts))
    rules = sheet.parts[len(tokens) :]
    shown = [written(rule, first) for rule in rules]
    whole = [written(rule, names) for rule in rules]
    same = len(list(takewhile(lambda pair: pair[0] == pair[1], zip(shown, whole, strict=True))))
    rest = "".join([*whole[same:], later.written(names)])
    values = "".join(written(token, first) for token in tokens)
    at_once = _used(values, "".join(shown))
    return (
        process_stylesheet(_only(values, at_once) + "".join(shown)),
        process_stylesheet(_only(values, _used(values, rest + added) - at_once) + rest),
    )


def _is_token(part: Part) -> bool:
    """Whether a part of a sheet sets custom properties of the whole page and nothing else."""
    match part:
        case Rule():
            return [selector.text for selector in part.selectors] == [":root"]
        case Group():
            return all(map(_is_token, part.parts))
    return False


def _used(values: str, css: str) -> set[str]:
    """The custom properties that a sheet uses, and those that the values of these use."""
    used = set(_USED.findall(css))
    while more := set(_USED.findall(_only(values, used))) - used:
        used |= more
    return used


def _only(values: str, names: set[str]) -> str:
    """The values of the custom properties with these names."""
    return process_stylesheet(values, unused_symbols=set(_DEFINED.findall(values)) - names)
