"""Collects what the guide links to on other hosts, with the file and the line on which it is written."""

import re
from collections import defaultdict
from collections.abc import Iterator
from urllib.parse import quote

from macros.records.guide import Guide
from macros.records.source import Source

DOI_RECORD = "https://doi.org/api/handles/"
"""The handle system's answer for a DOI (doi.org, REST API of the proxy): no publisher is asked."""
_ADDRESS = re.compile(r"https?://[^\s<>\"'`)\]}|]+")
Places = dict[str, list[str]]


def external(guide: Guide) -> Places:
    """Each address to ask, and the places (`file: line N`) that name it, in the order of the files.

    Needs a guide whose files can all be read.
    A reference with a DOI is asked by its DOI, and by nothing else; addresses in pages and records as they are written.
    """
    places: defaultdict[str, list[str]] = defaultdict(list)
    for address, place in [*_references(guide), *_texts(guide)]:
        if place not in places[address]:
            places[address].append(place)
    return dict(places)


def _references(guide: Guide) -> Iterator[tuple[str, str]]:
    source = guide.shared.sources["references.yml"]
    for index, reference in enumerate(guide.shared.references.values()):
        key = "DOI" if reference.doi else "PMID" if reference.pmid else "URL"
        address = f"{DOI_RECORD}{quote(reference.doi)}" if reference.doi else reference.link
        if address:
            yield address, f"{source.file}: line {source.line((index, key))}"


def _texts(guide: Guide) -> Iterator[tuple[str, str]]:
    """Addresses in the text of pages, and in all files of records but the references."""
    for page in guide.pages.values():
        yield from _written(page.source, page.source.body, page.source.body_line)
    for name, source in guide.shared.sources.items():
        if name != "references.yml":
            yield from _written(source, source.written, 1)


def _written(source: Source, text: str, first_line: int) -> Iterator[tuple[str, str]]:
    for number, line in enumerate(text.splitlines(), start=first_line):
        for found in _ADDRESS.findall(line):
            yield found.rstrip(".,;:"), f"{source.file}: line {number}"
