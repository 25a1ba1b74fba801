"""Checks that a guide which is not a demonstration has none of its example values, in any file of the project."""

import re
from collections.abc import Iterator
from functools import reduce
from pathlib import Path
from typing import Any

from macros.content.guide import Guide
from macros.content.source import Source
from macros.models.issue import Issue

PROVIDER = "provider.yml"
DEMO_NAME = "Laser Spine Institute"
"""The provider of the demonstration. It may stay in `name` only, and then everywhere."""
CONTACT = re.compile(r"example|555-01", re.IGNORECASE)
"""Parts of values reserved for examples: domains of RFC 2606, and North American numbers 555-0100 to 555-0199."""
PLACEHOLDERS = {
    "mkdocs.yml": (re.compile(r"[\w.-]*\bexample\.com\b"), "write your own address"),
    ".github/CODEOWNERS": (re.compile(r"@example-org/[\w-]+"), "name your own team"),
}
"""Files of the project, with what they may not hold and what to do."""


def check_leftovers(guide: Guide) -> Iterator[Issue]:
    """Yields an issue for each example value that is left, if `demo` is false."""
    source = guide.shared.sources.get(PROVIDER)
    if source and isinstance(source.data, dict) and source.data.get("demo") is False:
        yield from _contact(source)
        yield from _who_reads(source)
        if source.data.get("name") != DEMO_NAME:
            for file in guide.sources:
                yield from _names(file)
        for name, (pattern, hint) in PLACEHOLDERS.items():
            yield from _lines(name, _read(guide.docs.parent / name), 1, pattern, hint)


def _contact(source: Source) -> Iterator[Issue]:
    for at in source.lines:
        value: Any = reduce(lambda data, key: data[key], at, source.data)
        if at[:1] == ("contact",) and isinstance(value, str) and CONTACT.search(value):
            message = f"`{value}` is an example value, and the record is not a demonstration"
            yield Issue(source.file, source.line(at), "example-value", message, "replace it")


def _who_reads(source: Source) -> Iterator[Issue]:
    offer = source.data.get("offer")
    if isinstance(offer, dict) and offer.get("who_reads") is None:
        message, hint = "nobody has said who reads the scans", "write their profession and license"
        yield Issue(source.file, source.line(("offer", "who_reads")), "who-reads-unknown", message, hint)


def _names(source: Source) -> Iterator[Issue]:
    pattern, hint = re.compile(re.escape(DEMO_NAME)), "write the name of your own provider, or remove it"
    first = 2 if source.body else 1
    yield from _lines(source.file, source.yaml_text, first, pattern, hint)
    yield from _lines(source.file, source.body, source.body_line, pattern, hint)


def _lines(file: str, text: str, first: int, pattern: re.Pattern[str], hint: str) -> Iterator[Issue]:
    for number, line in enumerate(text.splitlines(), first):
        for found in sorted(set(pattern.findall(line))):
            message = f"`{found}` is left from the demonstration"
            yield Issue(file, number, "example-value", message, hint)


def _read(path: Path) -> str:
    return path.read_text("utf-8") if path.is_file() else ""
