"""Checks mkdocs.yml: each setting must have an effect."""

from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urlsplit

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
    """Checks the address of the site, the features of the theme, and that nothing is loaded from other hosts."""
    if not config["site_url"]:
        hint = "write the address of the site, or unset SITE_URL"
        yield Issue(FILE, 1, "missing-site-url", "`site_url` is empty", hint)
    for key, address in _addresses(config):
        if urlsplit(address).netloc:
            message = f"`{key}` loads `{address}` from another host"
            yield Issue(FILE, 1, "other-host", message, "save the file in `overrides/assets/`, and name it there")
    for feature in config["theme"].get("features") or ():
        if feature not in FEATURES:
            message = f"the theme has no feature `{feature}`"
            yield Issue(FILE, 1, "unknown-theme-feature", message, suggest(str(feature), FEATURES))


def _addresses(config: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for key in ("extra_css", "extra_javascript"):
        yield from ((key, str(address)) for address in config[key])
