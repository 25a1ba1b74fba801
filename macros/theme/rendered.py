"""Keeps the rendered text of pages between the builds of a preview: an edit of a text renders that page only."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from macros.components.component import FOLDER
from macros.content.guide import Guide, GuidePage
from macros.content.load import Fingerprint, fingerprint
from macros.content.shared_files import Shared
from macros.content.source import Source
from macros.models.pages import Page

_ATTRIBUTES = ("toc", "present_anchor_ids", "links_to_anchors")
"""What MkDocs notes of a page when it renders its text."""
_CODE = {".py", ".pyc", ".css"}
"""Files of components that the text of pages does not depend on. A change of Python needs a new start."""


@dataclass(frozen=True)
class Inputs:
    """What the text of a page is rendered from, besides its own source: components see the records and calls of all."""

    records: dict[str, Page | None]
    calls: dict[str, list[tuple[Any, ...]]]
    shared: Shared
    files: frozenset[str]
    settings: tuple[Fingerprint, ...]


def read_inputs(guide: Guide, files: Iterable[str], config: str | None) -> Inputs:
    """Returns the inputs of a build. files: the paths of all files below docs/. config: the path of mkdocs.yml."""
    templates = sorted(path for path in FOLDER.rglob("*.*") if path.suffix not in _CODE)
    settings = tuple(map(fingerprint, [*templates, *([Path(config)] if config else [])]))
    records = {path: page.record for path, page in guide.pages.items()}
    calls = {
        path: [(call.name, call.first, call.options) for call in page.parsed.calls]
        for path, page in guide.pages.items()
    }
    return Inputs(records, calls, guide.shared, frozenset(files), settings)


class RenderedPages:
    """The rendered text of each page, for as long as the inputs of all pages stay the same."""

    def __init__(self) -> None:
        self._inputs: Inputs | None = None
        self._pages: dict[str, tuple[Source, str, dict[str, Any]]] = {}

    def start(self, inputs: Inputs) -> None:
        """Starts a build: forgets all pages if their inputs have changed."""
        if inputs != self._inputs:
            self._pages.clear()
        self._inputs = inputs

    def has(self, page: GuidePage) -> bool:
        """Returns whether the text of a page is known and its source is the same."""
        return page.path in self._pages and self._pages[page.path][0] == page.source

    def keep(self, page: GuidePage, html: str, rendered: Any) -> None:
        """Keeps the text of a page. rendered: the page of MkDocs."""
        noted = {name: getattr(rendered, name) for name in _ATTRIBUTES}
        self._pages[page.path] = (page.source, html, noted)

    def restore(self, page: GuidePage, rendered: Any) -> str:
        """Returns the text of a page. rendered: the page of MkDocs, which gets what was noted with the text."""
        _, html, noted = self._pages[page.path]
        for name, value in noted.items():
            setattr(rendered, name, value)
        return html
