"""The Markdown of the site, without what only links, numbers or styles its text."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from markdown import Markdown

_LEFT_OUT = {
    "macros.markdown.extensions:LayoutExtension",
    "macros.markdown.extensions:GuideExtension",
    "pymdownx.emoji",
}
"""Extensions that change how blocks look, but not which blocks there are."""


@dataclass(frozen=True)
class Dialect:
    """Extensions of Python-Markdown, and their options."""

    extensions: tuple[str, ...]
    options: Mapping[str, Mapping[str, Any]] = field(hash=False)

    @classmethod
    def of(cls, extensions: Iterable[str], options: Mapping[str, Mapping[str, Any]]) -> "Dialect":
        """Returns the dialect of `markdown_extensions` and `mdx_configs` of MkDocs."""
        kept = tuple(name for name in extensions if name not in _LEFT_OUT)
        return cls(kept, {name: options[name] for name in kept if name in options})

    def render(self, text: str) -> str:
        """Returns the HTML of a text."""
        return _markdown(self).reset().convert(text)


@lru_cache(maxsize=4)
def _markdown(dialect: Dialect) -> Markdown:
    options = {name: dict(values) for name, values in dialect.options.items()}
    return Markdown(extensions=list(dialect.extensions), extension_configs=options)
