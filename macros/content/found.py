"""Collects the records that are found in the text of a page, with their lines and issues."""

from dataclasses import dataclass, field
from typing import Any

from macros.content.items import Words, check_item, read_item
from macros.content.layout import UNCITED
from macros.content.lists import Item, Outline
from macros.content.yaml_values import Location
from macros.models.issue import Issue


@dataclass(frozen=True)
class Found:
    """What is found in a text. lines: the line of each value. known: sections that hold other records than facts."""

    file: str
    outline: Outline
    known: frozenset[str]
    data: dict[str, Any] = field(default_factory=dict)
    lines: dict[Location, int] = field(default_factory=dict)
    issues: list[Issue] = field(default_factory=list)

    def report(self, line: int, message: str, hint: str, *, rule: str) -> None:
        """Adds an issue of the file."""
        self.issues.append(Issue(self.file, line, rule, message, hint))

    def read(self, at: Location, item: Item) -> Words:
        """Returns the parts of an item, and reports what is wrong with them."""
        words = read_item(item)
        self.lines[at] = item.line
        self.issues.extend(Issue(self.file, item.line, *message) for message in check_item(item, words))
        return words

    def statement(self, at: Location, item: Item, *, is_labelled: bool = False) -> Any:
        """Returns an item as the data of a statement, or as a text where the key has no sources."""
        words = self.read(at, item)
        if words.label and not is_labelled:
            message, hint = "the list item starts with a label", "write it without the words in bold"
            self.report(item.line, message, hint, rule="markup-in-item")
        if at[0] not in UNCITED:
            return words.statement
        if words.sources:
            message, hint = f"an item of `{at[0]}` has a citation", "remove it, or cite in a paragraph"
            self.report(item.line, message, hint, rule="citation-in-record")
        return words.text
