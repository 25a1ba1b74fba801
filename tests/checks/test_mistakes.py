"""Each mistake that the editing guide lists is refused with its file, line, rule and hint, and nothing else is said."""

import pytest
import yaml

from macros.components.mistake_list import CASES as FILE
from tests.support.building import build, check, replaced
from tests.support.mistakes import make_mistake, said
from tests.support.project import make_project

CASES = yaml.load(FILE.read_text(), yaml.CSafeLoader)
each_case = pytest.mark.parametrize("case", CASES, ids=[f"{case['rule']}: {case['mistake']}" for case in CASES])


@each_case
def test_a_mistake_is_refused_with_file_line_and_hint(case, tmp_path):
    """Most are found in the sources; for the others the site is built."""
    project = make_project(tmp_path)
    make_mistake(project, case)
    found = check(project)
    assert (found if found == said(case) else build(project).lines) == said(case)


@pytest.mark.slow
@each_case
def test_a_build_with_a_mistake_says_the_same_and_leaves_nothing_behind(case, tmp_path):
    project = make_project(tmp_path)
    make_mistake(project, case)

    outcome = build(project)

    assert (outcome.lines, outcome.ended) == (said(case), True)
    assert sorted(path.name for path in project.iterdir()) == ["docs", "macros", "mkdocs.yml", "overrides"]


HOSTILE = """<script>alert(1)</script> {{ 7 * 7 }} {% raw %} "onload='x' &amp; **bold** `code`"""


def test_html_and_templates_in_text_fields_are_shown_as_text(tmp_path):
    project = make_project(tmp_path)
    hostile = "'" + HOSTILE.replace("'", "''") + "'"
    replaced(
        project / "docs/sample.md",
        ("summary: A sample for the tests.", f"summary: {hostile}"),
        ("who_gives_it: You", f"who_gives_it: {hostile}"),
    )
    replaced(
        project / "docs/sample.evidence.yml",
        ("size: A small gain.", f"size: {hostile}"),
        ("sentence: It may help.", f"sentence: {hostile}"),
    )

    assert build(project).is_clean

    page = (project / "site/sample/index.html").read_text()
    head, _, body = page.partition("</head>")
    assert "<script>alert" not in page
    shown = "&lt;script&gt;alert(1)&lt;/script&gt; {{ 7 * 7 }} {% raw %} &#34;onload=&#39;x&#39;"
    assert head.count(shown) == 2  # the summary: for search engines, and for sites that show a link to the page
    assert body.count(shown) == 4
    assert "**bold** `code`" in page
