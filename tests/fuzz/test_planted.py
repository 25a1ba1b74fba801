"""The fuzz finds faults: each of these is planted in the code, and the generated files show it."""

import re
import sys
from contextlib import contextmanager

import pytest
from hypothesis import given, settings

from macros import postprocess
from macros.checks import addresses, markdown, text
from macros.content import validate, yaml_values
from macros.content.source import Source
from macros.models.issue import Message
from macros.search import index
from macros.site import wording
from tests.fuzz.test_fuzz import BATCHES, FIXED, check_pages, check_records, edits
from tests.support.every import make
from tests.support.project import make_project

pytestmark = pytest.mark.fuzz
DETAILS = re.compile(r"<summary>.*?</summary>", re.DOTALL)


def hidden_text(patch):
    """Attributes that hide text are allowed."""
    patch.setattr(text, "attribute_messages", lambda _: ())


def lost_cell(patch):
    """Words that GitHub does not show are not looked for."""
    patch.setattr(text, "lost_words", lambda *_: ())


def broken_address(patch):
    """An address that cannot be parsed passes for one that can."""
    patch.setattr(markdown, "is_url", lambda _: True)
    patch.setattr(addresses, "is_url", lambda _: True)


def dropped_summary(patch):
    """The titles of folded parts are dropped, and the built words are not compared with the source."""
    original = postprocess.minify_html
    patch.setattr(postprocess, "minify_html", lambda html: DETAILS.sub("", original(html)))
    patch.setattr(postprocess, "check_words", lambda *_: ())


def endless_loop(patch):
    """A sentence with an emoji is read for ever."""
    original = wording.sentence_messages

    def read(sentence):
        while "😀" in sentence:
            pass
        return original(sentence)

    patch.setattr(wording, "sentence_messages", read)


def index_of_letters(patch):
    """The index cannot hold a sign that is not a letter."""
    original = index._texts

    def letters(record, sections):
        assert not any("…" in section.text for section in sections), "no letter"
        return original(record, sections)

    patch.setattr(index, "_texts", letters)


def no_line(patch):
    """The line of a value is lost."""
    patch.setattr(Source, "line", lambda *_: 0)


def unknown_rule(patch):
    """A rule has an id that the catalogue does not have."""
    patch.setitem(validate._MESSAGES, "string_too_long", Message("no-such-rule", "`{key}` is long", "shorten it"))


def cut_value(patch):
    """The start of a word is cut off."""
    original = yaml_values._Reader._scalar

    def cut(reader, event):
        value = original(reader, event)
        return value.replace("Sample text zq", "Sample text") if isinstance(value, str) else value

    patch.setattr(yaml_values._Reader, "_scalar", cut)


def several_errors(patch):
    """A record with two mistakes ends the check."""
    original = validate.relevant_errors

    def one(error):
        (found,) = original(error)
        return [found]

    patch.setattr(validate, "relevant_errors", one)


IN_PAGES = {
    hidden_text: "accepted, but not shown",
    lost_cell: "accepted, but not shown",
    broken_address: "Invalid IPv6 URL",
    dropped_summary: "accepted, but not shown",
    endless_loop: "over 2 s",
    index_of_letters: "no letter",
}
IN_RECORDS = {
    no_line: "line 0:",
    unknown_rule: "no-such-rule",
    cut_value: "accepted, but not shown",
    several_errors: "too many values to unpack",
}


def forget():
    """Clears what the code keeps of texts that it has read."""
    for name, module in list(sys.modules.items()):
        for value in vars(module).values() if name.startswith("macros.") else ():
            if hasattr(value, "cache_clear"):
                value.cache_clear()


@contextmanager
def planted(fault, says):
    """Plants a fault in the code. What runs meanwhile must raise an error that says so."""
    with pytest.MonkeyPatch.context() as patch:
        fault(patch)
        with pytest.raises(Exception, match=says):
            yield
    forget()


@pytest.mark.parametrize("fault", IN_PAGES, ids=lambda fault: fault.__name__)
def test_a_fault_is_found_in_pages(fault, tmp_path):
    project = make_project(tmp_path)
    with planted(fault, IN_PAGES[fault]):
        for written in BATCHES:
            forget()
            check_pages(project, written, limit=2 if fault is endless_loop else 60)


@pytest.mark.parametrize("fault", IN_RECORDS, ids=lambda fault: fault.__name__)
def test_a_fault_is_found_in_records(fault, tmp_path):
    project = make(tmp_path, lambda *_: None)

    @settings(FIXED, max_examples=60, report_multiple_bugs=False)
    @given(edits)
    def run(found):
        forget()
        check_records(project, found, limit=60)

    with planted(fault, IN_RECORDS[fault]):
        run()
