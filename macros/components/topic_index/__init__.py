"""All topics of the guide from A to Z: pages and their other names, techniques, terms and words of scan reports."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from macros.components.component import Component, Context, Nothing
from macros.components.derived import link
from macros.components.entries import entries


@dataclass(frozen=True)
class Topic:
    """A topic, the address that tells of it, and the name of the page if that is another."""

    name: str
    url: str
    of: str = ""


def view(_: Nothing, context: Context) -> Mapping[str, object]:
    """The topics by their first letter; a name that several records have is shown once."""
    found: dict[str, Topic] = {}
    for topic in (*_pages(context), *_entries(context)):
        found.setdefault(topic.name.lower(), topic)
    ordered = sorted(found.values(), key=lambda topic: topic.name.lower())
    return {
        "letters": [(letter, list(group)) for letter, group in groupby(ordered, lambda topic: topic.name[0].upper())]
    }


def _pages(context: Context) -> Iterator[Topic]:
    for page in context.guide.pages.values():
        if not page.record or page is context.page or page.url.startswith("editors/"):
            continue
        url = link(page)
        yield Topic(page.name, url)
        yield from (Topic(_capital(other), url, page.name) for other in page.record.also_called)


def _entries(context: Context) -> Iterator[Topic]:
    """Techniques, glossary terms and words of scan reports, each at its own place."""
    for path, explained in entries(context.guide).items():
        page = context.guide.pages.get(path)
        if page and page.record:
            title = page.record.title
            yield from (Topic(entry.names[0], f"{link(page)}#{entry.place}", title) for entry in explained)


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]


COMPONENT = Component("topic_index", "All topics of the guide from A to Z.", view)
