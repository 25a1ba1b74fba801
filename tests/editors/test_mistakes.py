import shutil

import pytest
import yaml

from macros.components.mistake_list import CASES as FILE
from tests.editors.project import ROOT, make_project, run

CASES = yaml.safe_load(FILE.read_text())


@pytest.mark.parametrize("case", CASES, ids=[case["mistake"] for case in CASES])
def test_a_mistake_is_refused_with_file_line_and_remedy(case, tmp_path):
    project = make_project(tmp_path)
    path = project / case["file"]
    text = path.read_text()
    for before, after in case["change"].items():
        assert before in text, f"the case changes nothing: {before!r}"
        text = text.replace(before, after, 1)
    path.write_text(text)

    done = run(project, "build")

    assert done.stdout.splitlines() == case["says"]
    assert done.returncode == 1
    assert "Traceback" not in done.stdout + done.stderr
    assert sorted(path.name for path in project.iterdir()) == ["docs", "macros", "mkdocs.yml", "overrides"]


def test_the_last_good_site_stays_when_a_build_is_refused(tmp_path):
    project = make_project(tmp_path)
    assert run(project, "build").returncode == 0
    before = (project / "site/index.html").read_bytes()

    (project / "docs/index.md").write_text("no page")

    assert run(project, "build").returncode == 1
    assert (project / "site/index.html").read_bytes() == before


def test_a_builder_that_breaks_down_is_heard(tmp_path):
    project = make_project(tmp_path)
    (project / "overrides").unlink()
    shutil.copytree(ROOT / "overrides", project / "overrides")
    page = project / "overrides/main.html"
    page.write_text(page.read_text() + '{% if page and page.url == "second/" %}{{ nothing.at.all }}{% endif %}')

    done = run(project, "build")

    assert "UndefinedError: 'nothing' is undefined" in done.stderr
    assert (done.stdout, done.returncode) == ("", 1)  # no link to the missing page is blamed


def test_a_check_leaves_nothing_behind(tmp_path):
    project = make_project(tmp_path)

    done = run(project, "check")

    assert done.returncode == 0
    assert done.stdout.endswith("6 pages, no problems.\n")
    assert "words a sentence, longest" in done.stdout
    assert not (project / "site").exists()


HOSTILE = """<script>alert(1)</script> {{ 7 * 7 }} {% raw %} "onload='x' &amp; **bold** `code`"""


def test_html_and_templates_in_text_fields_are_shown_as_text(tmp_path):
    project = make_project(tmp_path)
    path = project / "docs/sample.md"
    text = path.read_text()
    hostile = "'" + HOSTILE.replace("'", "''") + "'"
    for field in (
        "summary: A sample for the tests.",
        "size: A small gain.",
        "sentence: It may help.",
        "who_gives_it: You",
    ):
        assert field in text
        text = text.replace(field, f"{field.split(':')[0]}: {hostile}")
    path.write_text(text)

    done = run(project, "build")

    assert done.stdout == "6 pages, no problems.\n"
    page = (project / "site/sample/index.html").read_text()
    head, _, body = page.partition("</head>")
    assert "<script>alert" not in page
    shown = "&lt;script&gt;alert(1)&lt;/script&gt; {{ 7 * 7 }} {% raw %} &#34;onload=&#39;x&#39;"
    assert head.count(shown) == 2  # the summary: for search engines, and for sites that show a link to the page
    assert body.count(shown) == 4
    assert "**bold** `code`" in page
