"""Sentences of built pages: each mistake with its rule, and what is no mistake."""

import pytest

from macros.content.load import load
from macros.site.document import parse_document
from macros.site.wording import check_wording, sentence_messages
from tests.support.building import replaced
from tests.support.project import make_project


@pytest.mark.parametrize(
    ("sentence", "rules"),
    [
        ("It is safe.", ["promise"]),
        ("Massage cures and fixes the pain.", ["promise", "promise"]),
        ("No treatment is proven to cure it.", []),
        ("Nobody can guarantee that.", []),
        ("Is it safe?", []),
        ("Rest is not needed; heat is safe.", ["promise"]),
        ("It helped 12% of people.", ["percent-sign"]),
        ("It helped 12 of 100 people.", []),
        ("word " * 30 + ".", []),
        ("word " * 31, ["long-sentence"]),
    ],
)
def test_rules_of_a_sentence(sentence, rules):
    assert [message.rule for message in sentence_messages(sentence.replace(" .", "."))] == rules


@pytest.mark.parametrize(
    ("file", "old", "new", "line"),
    [
        ("sample.md", "Nothing changes.", "Waiting\ncures it.", 63),
        ("sample.md", "summary: A sample", "summary: Waiting cures it. A sample", 6),
        ("_data/glossary.yml", "Taking a sample", "Waiting cures it", 1),
    ],
)
def test_the_line_is_that_of_the_text_or_the_record(file, old, new, line, tmp_path):
    project = make_project(tmp_path)
    replaced(project / "docs" / file, (old, new))
    html = "<main><p>Waiting cures it.</p></main>"
    issues = list(
        check_wording(load(project / "docs"), {"sample/index.html": parse_document("sample/index.html", html)})
    )
    assert [(issue.file, issue.line, issue.rule) for issue in issues] == [(f"docs/{file}", line, "promise")]
