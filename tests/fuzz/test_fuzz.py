"""Generated pages and records are published in full, or refused with file, line and rule. A build takes under 10 s."""

from functools import partial

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.fuzz.batch import LIMIT, judge
from tests.fuzz.records import Edit, changed_files, changes, damages
from tests.fuzz.texts import every_form, texts
from tests.guide.edits import Change, copy_project
from tests.support.every import make
from tests.support.project import make_project

BATCH = 25
"""Files in a build."""
FIXED = settings(
    derandomize=True, database=None, deadline=None, max_examples=2, phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)  # fmt: skip
"""The same small set in each run."""
MANY = settings(FIXED, derandomize=False, phases=[Phase.generate, Phase.shrink], print_blob=True)
"""Another set in each run. What fails is reduced to few files."""
PAGE = """---
type: page
title: Page {number}
summary: A generated page.
checked_on: 2026-01-31
clinical_review: null
---
{{{{ page_head() }}}}

{text}

## Sources

{{{{ reference_list() }}}}
"""
FORMS = [*every_form()]
BATCHES = [FORMS[start : start + BATCH] for start in range(0, len(FORMS), BATCH)]
pages = st.lists(texts(), min_size=BATCH, max_size=BATCH)
edits = st.lists(changes(), min_size=10, max_size=BATCH, unique_by=lambda edit: edit.file)


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    return make_project(tmp_path_factory.mktemp("small"))


@pytest.fixture(scope="module")
def every(tmp_path_factory):
    """The project that fills every field."""
    return make(tmp_path_factory.mktemp("every"), lambda *_: None)


def check_pages(project, written, limit=LIMIT):
    named = {f"page-{number}.md": one for number, one in enumerate(written)}
    files = {name: PAGE.format(number=name[5:-3], text=one.text) for name, one in named.items()}
    judge(project, files, dict.fromkeys(files), {name: one.words for name, one in named.items()}, limit)


def check_edits(project, edits, render, limit=LIMIT):
    files = {name: text for edit in edits for name, text in render(edit).items()}
    before = {name: (project / "docs" / name).read_text() for name in files}
    judge(project, files, before, {edit.file: [edit.word] for edit in edits if edit.word}, limit)


def check_records(project, edits, limit=LIMIT):
    check_edits(project, edits, partial(changed_files, docs=project / "docs"), limit)


def test_a_change_of_a_record_is_in_its_file(every):
    at = ("_data/techniques.yml", (0, "feels_like", "text"))
    files = changed_files(Edit(at[0], Change(*at, "Sample text zqglljfdl"), "zqglljfdl"), every / "docs")
    assert files[at[0]].count("zqglljfdl") == 1


@FIXED
@given(written=pages)
def test_pages(small, written):
    check_pages(small, written)


@settings(FIXED, max_examples=1)
@given(edits=edits)
def test_records(every, edits):
    check_records(every, edits)


@pytest.mark.fuzz
@pytest.mark.parametrize("written", BATCHES)
def test_each_form(small, written):
    check_pages(small, written)


@pytest.mark.fuzz
@settings(MANY, max_examples=40)
@given(written=pages)
def test_a_thousand_pages(small, written):
    check_pages(small, written)


@pytest.mark.fuzz
@settings(MANY, max_examples=40)
@given(edits=edits)
def test_half_a_thousand_records(every, edits):
    check_records(every, edits)


@pytest.mark.fuzz
@settings(MANY, max_examples=40)
@given(data=st.data())
def test_half_a_thousand_damaged_files_of_the_guide(tmp_path_factory, data):
    project = _real(tmp_path_factory)
    docs = project / "docs"
    names = [path.relative_to(docs).as_posix() for end in ("md", "yml") for path in docs.rglob(f"*.{end}")]
    edits = data.draw(st.lists(damages(docs, names), min_size=10, max_size=15, unique_by=lambda edit: edit.file))
    check_edits(project, edits, lambda edit: {edit.file: edit.change}, limit=LIMIT + 20)


def _real(factory):
    """A copy of the guide, which each example restores."""
    folder = factory.getbasetemp() / "real"
    if not folder.exists():
        folder.mkdir()
        copy_project(folder)
    return folder
