"""What a check of the built site tells."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Fault:
    """What is wrong on a built page: the page (its file below the site), what it says, and what to do."""

    page: str
    written: str
    message: str
    remedy: str
