"""Generates records: values of the models that are changed, and real files with damaged lines."""

# ruff: noqa: E501 (lists of values)

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

from hypothesis import strategies as st

from macros.content.layout import PLACES
from macros.content.source import read_page
from tests.fuzz.texts import CHARACTERS, WORD
from tests.guide.edits import Change, apply, places_in, values_for
from tests.hostile import HOSTILE, LONG
from tests.support.every import TEXT, records, value
from tests.support.pages import page_files, to_yaml

RECORDS = records()
VALUES: tuple[Any, ...] = (
    None, "", " ", True, False, 0, -1, 1.5, 1e300, 10**30, [], {}, [[]], {"": ""}, [None], "Not stated", "not stated.", "null",
    "2026-01-31", "0001-01-01", "2017-99-99", "9999-12-31", "2026-01-31T10:00:00", "12:30", "No", "1e3", "a # b", "a: b",
    "sample", "smith2020", "FILL IN", "https://example.org/", "http://[", "javascript:alert(1)", "../../x.md", "Ünïcödé",
    "In 12.5 of 100 people & more < less > nothing", "word " * 40, LONG[:5000], {"text": TEXT}, [TEXT], *HOSTILE,
)  # fmt: skip
"""Values that a field may hold, or must refuse."""
LINES = (
    "- a", "key: value", "  - b: c", "---", "...", "# remark", "\tx: y", "a: [b", "b: {c: d", "c: *d", "d: &e f", "e: !f g",
    "f: |", "? g", "<<: {h: i}", '"', "'", "%TAG ! x", "- - - a", "{{ page_head() }}", "## Harms", "```", "<b>", "[^a]: b",
)  # fmt: skip
"""Lines that an editor may leave in a file."""
IN_TEXT = {*PLACES, "facts"}
"""Keys that stand in the text of a page, which is generated as text."""
FIELDS = [
    (file, at)
    for file, (_, data) in RECORDS.items()
    for at in places_in(data)
    if not (file.endswith(".md") and at[0] in IN_TEXT)
]
UNPUBLISHED = {
    "_data/waiting.yml": {"what_happens", "guidelines"},  # no component shows them
    "_data/disclaimers.yml": {"title"},  # the foot of a page shows the text of the general one alone
    "_data/search_words.yml": {"alarms"},  # lead to a page that the project of all fields does not have
}
"""Keys of records whose texts are not published, wherever they are."""


class Edit(NamedTuple):
    """A change of a file. word: what must be published if it is accepted; may be empty."""

    file: str
    change: Any
    word: str


@st.composite
def changes(draw: st.DrawFn) -> Edit:
    """A change of one value in the records that fill every field."""
    file, at = draw(st.sampled_from(FIELDS))
    kind, data = RECORDS[file]
    old = value(data, at)
    is_published = UNPUBLISHED.get(file, set()).isdisjoint(at)
    if is_published and isinstance(old, str) and TEXT in old and draw(st.booleans()):
        word = draw(WORD)
        return Edit(file, Change(file, at, old.replace(TEXT, f"{TEXT} {word}")), word)
    new = draw(st.sampled_from((*VALUES, *[*values_for(kind, at, old)] * 3)))
    return Edit(file, Change(file, at, new), "")


def changed_files(edit: Edit, docs: Path) -> dict[str, str]:
    """The texts of the files of a record with its change. docs: of the project that fills every field."""
    old = RECORDS[edit.file][1]
    data = json.loads(json.dumps(old))
    apply([edit.change], edit.file, data)
    if edit.file.endswith(".md"):
        return page_files(edit.file, data, read_page(docs / edit.file, "").body)
    text, before = (docs / edit.file).read_text(), to_yaml(old)
    assert before in text, f"{edit.file} does not hold its record"
    return {edit.file: text.replace(before, to_yaml(data))}


@st.composite
def damages(draw: st.DrawFn, docs: Path, files: Iterable[str]) -> Edit:
    """A real file with one damaged line; change is its new text."""
    file = draw(st.sampled_from(sorted(files)))
    lines = (docs / file).read_text().split("\n")
    at = draw(st.integers(0, len(lines) - 1))
    line, word = lines[at], draw(WORD)
    if line[-1:].isalpha() and not line.lstrip().startswith("#") and draw(st.booleans()):
        lines[at] = f"{line} {word}"
        return Edit(file, "\n".join(lines), word)
    cut = draw(st.integers(0, len(line)))
    other = draw(st.integers(0, len(lines) - 1))
    lines[at : at + 1] = draw(
        st.sampled_from(
            ([], [line, line], [f"  {line}"], [line[1:]], [line[:cut]], [line[:cut], line[cut:]], [lines[other]])
        )
        | st.sampled_from(CHARACTERS).map(lambda new: [line[:cut] + new + line[cut + 1 :]])
        | st.sampled_from((*LINES, *HOSTILE)).map(lambda new: [line, new])
    )
    return Edit(file, "\n".join(lines), "")
