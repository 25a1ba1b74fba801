"""Reads an item of a list as a record: a sentence, its label, the sources that it cites and its last day."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from macros.content.lists import Item
from macros.content.prose import CITATION
from macros.models.issue import Message

_LABEL = re.compile(r"\*\*([^*]+):\*\*(?:[ ]+|$)")
_CITATIONS = re.compile(rf"(?:[ ]*{CITATION.pattern})+$")
_EXPIRES = re.compile(r"[ ]*\{:?[ ]*data-expires=[\"']?([^\"'\s}]*)[\"']?[ ]*\}$")
_MARKUP = re.compile(r"\*\*|~~|==|[\[*_`\\|]|&#?\w+;")


@dataclass(frozen=True)
class Words:
    """The parts of an item. label: the words of `**Label:**` at its start. expires: its last day, as written.

    sources: those cited at the end. is_cited_inside: whether there are others.
    """

    label: str
    text: str
    sources: tuple[str, ...]
    expires: str
    is_cited_inside: bool

    @property
    def statement(self) -> dict[str, Any]:
        """Returns the item as the data of a statement."""
        optional = {"sources": list(self.sources), "expires": self.expires}
        return {"text": self.text, **{key: value for key, value in optional.items() if value}}


def read_item(item: Item) -> Words:
    """Splits an item into its parts."""
    expires = _EXPIRES.search(item.text)
    text = item.text[: expires.start()] if expires else item.text
    label = _LABEL.match(text)
    text = text[label.end() :] if label else text
    cited = _CITATIONS.search(text)
    text, citations = (text[: cited.start()], cited[0]) if cited else (text, "")
    sources = tuple(match[1] for match in CITATION.finditer(citations))
    words = CITATION.sub("", text)
    is_cited_inside = words != text
    return Words(
        label[1].strip() if label else "", words.strip(), sources, expires[1] if expires else "", is_cited_inside
    )


def is_fact(item: Item) -> bool:
    """Returns whether an item is written as a fact: `**Label:** text[^key]`."""
    words = read_item(item)
    return bool(words.label and words.sources)


def ends_with_citation(text: str) -> bool:
    """Returns whether a text ends with a citation."""
    return bool(_CITATIONS.search(text))


def check_item(item: Item, words: Words) -> Iterator[Message]:
    """Yields what keeps an item from being a record. Its words are shown on cards too, without Markdown."""
    found = _MARKUP.search(f"{words.label} {words.text}")
    if item.is_nested:
        message, hint = "the list item contains another list or paragraph", "write it as one paragraph"
        yield Message("list-item-nested", message, hint)
    elif words.is_cited_inside:
        message, hint = "a citation is inside the words of the list item", "write citations at the end of the item"
        yield Message("citation-inside-item", message, hint)
    elif found:
        message = f"the list item has Markdown (`{found[0]}`)"
        hint = "write plain words, because cards and the search show them too; put a link into a paragraph"
        yield Message("markup-in-item", message, hint)
