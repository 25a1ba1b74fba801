"""An issue of a built page is reported at the line of its source."""

import pytest

from macros.content.load import load
from macros.models.issue import Issue
from macros.site.locate import locate_in_source
from tests.support.project import SAMPLE, make_project

LINE = 63  # of the text that each case writes


@pytest.fixture
def locate(tmp_path):
    project = make_project(tmp_path)
    page = project / "docs/sample.md"

    def locate(written, excerpt, file="sample/index.html", reported=()):
        page.write_text(SAMPLE.replace("Nothing changes.", written))
        issues = [Issue(file, 0, "a-rule", "wrong", "change it", excerpt=excerpt)]
        return [(issue.file, issue.line) for issue in locate_in_source(issues, load(project / "docs"), reported)]

    return locate


@pytest.mark.parametrize(
    ("written", "excerpt", "line"),
    [
        ("See [this](gone/).", "gone/", LINE),
        ("gone/ is a word\n\nSee [this](gone/).", "gone/", LINE + 2),
        ("See [this](<gone/> 'Title').", "gone/", LINE),
        ("See [this][a].\n\n[a]: gone/", "gone/", LINE + 2),
        ("See [this](second.md#gone).", "../second/#gone", LINE),
        ("Text\n{: onclick=x }", "onclick", LINE + 1),
        ("Nothing of it.", "gone/", 1),
    ],
)
def test_the_line_of_what_is_wrong(written, excerpt, line, locate):
    assert locate(written, excerpt) == [("docs/sample.md", line)]


def test_what_stands_in_no_page_is_reported_for_the_configuration(locate):
    assert locate("A.", "x", file="404.html") == [("mkdocs.yml", 1)]


def test_what_follows_from_an_issue_elsewhere_is_left_out(locate):
    assert locate("A.", "x", file="404.html", reported=["docs/second.md"]) == []
    assert locate("B.", "not in its text", reported=["docs/sample.md"]) == []
    assert locate("See [this](gone/).", "gone/", reported=["docs/sample.md"]) == [("docs/sample.md", LINE)]
