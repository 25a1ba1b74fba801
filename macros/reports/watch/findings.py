"""What the watch finds about a source."""

import re
from dataclasses import dataclass
from enum import StrEnum

from macros.models.fields import DOI


class Kind(StrEnum):
    """What was found, in the order of the report."""

    RETRACTED = "retracted"
    SUPERSEDED = "superseded"
    CHANGED = "changed"
    DOUBTED = "doubted"
    CORRECTED = "corrected"
    UNKNOWN = "unknown"
    NOT_VERIFIED = "not verified"


@dataclass(frozen=True)
class Finding:
    """A finding. why: what was said, in words of our own. date, link: of the notice or the newer version, if known."""

    kind: Kind
    why: str
    date: str = ""
    link: str = ""

    def __str__(self) -> str:
        """Returns the finding on one line."""
        return ", ".join(filter(None, (f"{self.kind}: {self.why}", self.date, self.link)))


def doi_link(doi: str) -> str:
    """Returns the URL of a DOI, or an empty string for a text that is none: other hosts write it."""
    return f"https://doi.org/{doi}" if re.fullmatch(DOI, doi) and "`" not in doi else ""
