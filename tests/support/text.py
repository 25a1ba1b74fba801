"""The text of a page, as the site renders and checks it."""

from functools import cache
from types import SimpleNamespace
from typing import Any, cast

from markdown import Markdown

from macros.checks.markdown import check_markdown
from macros.checks.parity import differences
from macros.checks.text import read_text
from macros.content.guide import Guide, GuidePage
from macros.content.source import Source
from macros.markdown.dialect import Dialect
from macros.models.issue import Message
from tests.conftest import project_config

_WITH_RECORDS = "macros.markdown.extensions:GuideExtension"
"""The extension that needs the records of a guide."""


@cache
def dialect() -> Dialect:
    """The Markdown of the site."""
    config = project_config()
    return Dialect.of(config.markdown_extensions, config.mdx_configs)


def messages(text: str) -> list[tuple[int, Message]]:
    """The lines, from 1, and the messages on a text."""
    page = GuidePage("a.md", Source("a.md", {}, "", text), None)
    issues = list(check_markdown(cast(Guide, SimpleNamespace(pages={"a.md": page}))))
    reported: Any = [(issue.line, Message(issue.rule, issue.message, issue.hint)) for issue in issues]
    return reported or [
        (line + 1, message) for line, message in read_text(text).refused or differences(text, dialect())
    ]


def rules(text: str) -> list[str]:
    """The rules that a text breaks, each with its line."""
    return [f"{line}: {message.rule}" for line, message in messages(text)]


@cache
def _markdown() -> Markdown:
    config = project_config()
    names = [name for name in config.markdown_extensions if name != _WITH_RECORDS]
    options = {name: dict(config.mdx_configs[name]) for name in names if name in config.mdx_configs}
    return Markdown(extensions=names, extension_configs=options)


def rendered(text: str) -> str:
    """The HTML of a text, without citations and links to the glossary."""
    return _markdown().reset().convert(text)


def shown(text: str) -> str:
    """What readers get of a text, on one line: its HTML, or the rules that refuse it."""
    return " ".join(rules(text)) or " ".join(rendered(text).split("\n"))
