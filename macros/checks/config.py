"""Checks mkdocs.yml: each setting must have an effect."""

from collections.abc import Iterator, Mapping
from typing import Any

from macros.models.issue import Issue, suggest

FILE = "mkdocs.yml"
FEATURES = {
    "content.action.edit",
    "navigation.footer",
    "navigation.path",
    "navigation.prune",
    "navigation.top",
    "toc.follow",
}
"""The features of Material (`theme.features`) that this theme has."""


def check_config(config: Mapping[str, Any]) -> Iterator[Issue]:
    """Checks the address of the site and the features of the theme."""
    if not config["site_url"]:
        hint = "write the address of the site, or unset SITE_URL"
        yield Issue(FILE, 1, "missing-site-url", "`site_url` is empty", hint)
    for feature in config["theme"].get("features") or ():
        if feature not in FEATURES:
            message = f"the theme has no feature `{feature}`"
            yield Issue(FILE, 1, "unknown-theme-feature", message, suggest(str(feature), FEATURES))
