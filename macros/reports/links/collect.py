"""Collects the external URLs of the guide, with the file and the line of each."""

import re
from collections import defaultdict
from collections.abc import Iterator
from urllib.parse import quote

from macros.content.guide import Guide
from macros.content.source import Source

DOI_RECORD = "https://doi.org/api/handles/"
"""The REST API of doi.org, which is requested in place of publishers."""
_URL = re.compile(r"https?://[^\s<>\"'`)\]}|]+")
Places = dict[str, list[str]]
"""{URL: the places that name it, as `file: line N`}."""


def external_urls(guide: Guide) -> Places:
    """Returns the external URLs in the order of the files. Of a reference with a DOI, only the DOI.

    guide: without issues.
    """
    places: defaultdict[str, list[str]] = defaultdict(list)
    for url, place in [*_references(guide), *_texts(guide)]:
        if place not in places[url]:
            places[url].append(place)
    return dict(places)


def _references(guide: Guide) -> Iterator[tuple[str, str]]:
    source = guide.shared.sources["references.yml"]
    for index, reference in enumerate(guide.shared.references.values()):
        key = "DOI" if reference.doi else "PMID" if reference.pmid else "URL"
        url = f"{DOI_RECORD}{quote(reference.doi)}" if reference.doi else reference.link
        if url:
            yield url, f"{source.file}: line {source.line((index, key))}"


def _texts(guide: Guide) -> Iterator[tuple[str, str]]:
    """Yields the URLs in the text of pages and in the shared files other than references."""
    for page in guide.pages.values():
        yield from _find_urls(page.source, page.source.body, page.source.body_line)
    for name, source in guide.shared.sources.items():
        if name != "references.yml":
            yield from _find_urls(source, source.yaml_text, 1)


def _find_urls(source: Source, text: str, first_line: int) -> Iterator[tuple[str, str]]:
    for number, line in enumerate(text.splitlines(), start=first_line):
        for found in _URL.findall(line):
            yield found.rstrip(".,;:"), f"{source.file}: line {number}"
