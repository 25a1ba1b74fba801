"""Publishes whom to tell of a security problem (RFC 9116): the provider's contact."""

from datetime import timedelta
from pathlib import Path

from macros.records.guide import Guide

_VALID = timedelta(days=360)
"""RFC 9116, 2.5.5, recommends less than a year. It is counted from the newest check of facts, not from the clock."""


def security_txt(guide: Guide, site: Path) -> None:
    """Writes `.well-known/security.txt` below a built site."""
    provider = guide.shared.provider
    assert provider, "a guide without provider is not built"
    lines = (
        f"Contact: mailto:{provider.contact.email}",
        f"Expires: {guide.newest_check + _VALID}T00:00:00Z",
        "Preferred-Languages: en",
    )
    folder = site / ".well-known"
    folder.mkdir(exist_ok=True)
    (folder / "security.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
