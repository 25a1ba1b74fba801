"""Makes the questions about each source: what to ask, and where."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import quote, urlencode

from macros.content.guide import Guide
from macros.models.shared import Reference

CROSSREF = "https://api.crossref.org/works/"
PUBMED = "https://eutils.ncbi.nlm.nih.gov/entrez/eutils/"
TOOL = "neck-and-back-pain-guide"
_COCHRANE = re.compile(r"(10\.1002/14651858\.[A-Z]{2}\d{6})(?:\.pub(\d+))?", re.IGNORECASE)
"""Matches the DOI of a Cochrane review. Its versions end with nothing, `.pub2`, `.pub3` and so on."""


class Service(StrEnum):
    """Who is asked."""

    CROSSREF = "Crossref"
    COCHRANE = "Crossref, for the next version"
    PUBMED = "PubMed"
    PAGE = "the page of the guideline"


@dataclass(frozen=True)
class Question:
    """A question about a source. source: its key. date: of a guideline, the version that we read.

    then: the start of a second URL, which ends with the PubMed id that `url` finds.
    """

    source: str
    service: Service
    url: str
    then: str = ""
    date: str = ""


def contact(guide: Guide) -> str:
    """Returns the address that services may write to, or an empty string: that of a demonstration reaches nobody."""
    provider = guide.shared.provider
    return provider.contact.mistakes if provider and not provider.demo else ""


def questions(guide: Guide) -> list[Question]:
    """Returns all questions, in the order of the sources."""
    references = guide.shared.references
    found = [each for reference in references.values() for each in _of_reference(reference, contact(guide))]
    for guideline in guide.shared.guidelines:
        reference = references.get(guideline.source)  # the check refuses an unknown one
        if address := reference and (reference.url or reference.link):
            found.append(Question(guideline.source, Service.PAGE, address, date=guideline.date))
    return found


def _of_reference(reference: Reference, email: str) -> Iterator[Question]:
    if reference.doi:
        yield Question(reference.id, Service.CROSSREF, _work(reference.doi))
        if match := _COCHRANE.fullmatch(reference.doi):
            doi = f"{match[1]}.pub{int(match[2] or 1) + 1}"
            yield Question(reference.id, Service.COCHRANE, _work(doi))
    summary = _pubmed("esummary", email, id="")
    if reference.pmid:
        yield Question(reference.id, Service.PUBMED, f"{summary}{reference.pmid}")
    elif reference.doi:
        search = _pubmed("esearch", email, term=f'"{reference.doi}"[doi]')
        yield Question(reference.id, Service.PUBMED, search, then=summary)


def _work(doi: str) -> str:
    return f"{CROSSREF}{quote(doi, safe='')}"


def _pubmed(program: str, email: str, **options: str) -> str:
    known = {"db": "pubmed", "retmode": "json", "tool": TOOL} | ({"email": email} if email else {})
    return f"{PUBMED}{program}.fcgi?{urlencode(known | options)}"
