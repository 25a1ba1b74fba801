"""All topics of the guide from A to Z: pages and their other names, techniques, terms and words of scan reports."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from macros.components.component import Component, Context, NoOptions, Variables
from macros.components.entries import entries


@dataclass(frozen=True)
class Topic:
    """A topic and its URL. of: the name of the page, if it differs from that of the topic."""

    name: str
    url: str
    of: str = ""


def view(_: NoOptions, context: Context) -> Variables:
    """Returns the topics by their first letter. Of topics of one name, the first is shown."""
    found: dict[str, Topic] = {}
    for topic in (*_page_topics(context), *_entry_topics(context)):
        found.setdefault(topic.name.lower(), topic)
    ordered = sorted(found.values(), key=lambda topic: topic.name.lower())
    return {
        "letters": [(letter, list(group)) for letter, group in groupby(ordered, lambda topic: topic.name[0].upper())]
    }


def _page_topics(context: Context) -> Iterator[Topic]:
    for page in context.guide.pages.values():
        if not page.record or page is context.page or page.url.startswith("editors/"):
            continue
        url = context.link(page)
        yield Topic(page.name, url)
        yield from (Topic(_capitalize(other), url, page.name) for other in page.record.also_called)


def _entry_topics(context: Context) -> Iterator[Topic]:
    """Yields techniques, glossary terms and words of scan reports, each with its anchor."""
    for path, entries_of_page in entries(context.guide).items():
        page = context.guide.pages.get(path)
        if page and page.record:
            title = page.record.title
            yield from (
                Topic(entry.names[0], f"{context.link(page)}#{entry.anchor}", title) for entry in entries_of_page
            )


def _capitalize(text: str) -> str:
    return text[0].upper() + text[1:]


COMPONENT = Component("topic_index", "All topics of the guide from A to Z.", view)
