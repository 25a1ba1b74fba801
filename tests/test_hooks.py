"""How the guide is connected to MkDocs: a build replaces the site or leaves it, and a preview never stops."""

import ast
import re
import shutil
import tempfile

import pytest
from jinja2 import UndefinedError

from tests.support.building import build, replaced, tree
from tests.support.project import HOME, ROOT, make_project

BAR = 'aria-label="Issues of this preview"'


@pytest.fixture
def project(tmp_path):
    return make_project(tmp_path / "project")


def beside(project):
    return sorted(path.name for path in project.iterdir())


def shown(project, url):
    return (project / "site" / url / "index.html").read_text()


def without_bar(html):
    """A page without the bar of issues, and without the name of the search index, which other pages change."""
    html = re.sub(r"<aside style=.*?</aside>", "", html, flags=re.DOTALL)
    return re.sub(r"\s+(?=</body>)", "", re.sub(r'data-search-index="\w+"', "", html))


def test_a_build_replaces_the_site_and_leaves_nothing_beside_it(project):
    (project / "site").mkdir()
    (project / "site/old.html").write_text("old")

    assert build(project).is_clean

    assert not (project / "site/old.html").exists()
    assert beside(project) == ["docs", "macros", "mkdocs.yml", "overrides", "site"]
    assert {"index.html", "404.html", "sitemap.xml", "feed.xml", "robots.txt", "llms.txt", ".well-known/security.txt",
            "_headers", "data/claims.json", "data/claims.schema.json"} <= tree(project / "site").keys()  # fmt: skip


def test_with_an_issue_the_last_good_site_stays_and_nothing_is_left_beside_it(project):
    assert build(project).is_clean
    before = tree(project / "site")
    (project / "docs/index.md").write_text("no page")

    outcome = build(project)

    assert outcome.ended
    assert len(outcome.lines) == 1
    assert tree(project / "site") == before
    assert beside(project) == ["docs", "macros", "mkdocs.yml", "overrides", "site"]


def test_all_issues_are_reported_at_once_those_of_records_and_those_of_built_pages(project):
    replaced(project / "docs/sample.md", ("cost: [free]", "cost: [cheap]"))
    replaced(project / "docs/second.md", ("Nothing changes.", "See [this](gone.md)."))
    assert [line.partition(": ")[0] for line in build(project).lines] == ["docs/sample.md", "docs/second.md"]


def test_a_broken_source_makes_no_long_sentences(project):
    replaced(project / "docs/_data/references.yml", ("title:", "titel:"))
    replaced(
        project / "docs/second.md", ("Nothing changes.", f"{'Wait ' * 20}.[^smith2020] {'Move ' * 20}.[^smith2020]")
    )
    assert {line.partition(": ")[0] for line in build(project).lines} == {"docs/_data/references.yml"}


def test_what_mkdocs_warns_of_ends_a_build_too(project):
    outcome = build(project, nav=[{"Home": "index.md"}, {"Gone": "gone.md"}])
    assert outcome.ended
    assert any("gone.md" in message for message in outcome.messages)
    assert not (project / "site").exists()


TEMPLATE = """{% extends "base.html" %}
{% block content %}{% if page.url == "second/" %}{{ nothing.at.all }}{% endif %}{% endblock %}"""


def test_a_template_that_fails_is_reported_and_leaves_nothing(project):
    (project / "overrides").unlink()
    (project / "overrides").mkdir()
    (project / "overrides/main.html").write_text(TEMPLATE)
    with pytest.raises(UndefinedError, match="'nothing' is undefined"):
        build(project)
    assert beside(project) == ["docs", "macros", "mkdocs.yml", "overrides"]


BROKEN = {
    "YAML that cannot be read": ("contact.md", ("title: Contact", "title: Contact: us")),
    "no front matter": ("contact.md", ("---\ntype: page", "type: page")),
    "a second mark of front matter that is missing": ("contact.md", ("null\n---\n", "null\n")),
    "a statement of Jinja": ("contact.md", ("## Choose", "{% if x %}")),
    "a call that is not closed": ("contact.md", ("{{ contact_card() }}", "{{ contact_card( }}")),
    "a misspelt key": ("contact.md", ("summary:", "sumary:")),
    "an unknown type": ("contact.md", ("type: page", "type: pag")),
    "a control character": ("contact.md", ("## Choose", "## Choose\x00")),
    "a shared record that is wrong": ("_data/provider.yml", ("demo: true", "demo: maybe")),
    "a general disclaimer that is not there": ("_data/disclaimers.yml", ("general:", "generl:")),
    "a shared file that cannot be read": ("_data/glossary.yml", ("- {id", "- {{id")),
}


@pytest.mark.parametrize(("file", "change"), BROKEN.values(), ids=BROKEN)
def test_a_preview_keeps_the_last_good_page_and_lists_the_issues_on_every_page(file, change, project):
    assert build(project, command="serve").is_clean
    good = shown(project, "contact/")
    assert "1 Example Street" in good
    assert BAR not in good

    replaced(project / "docs" / file, change)
    outcome = build(project, command="serve")

    assert outcome.lines
    assert not outcome.ended
    first = f"docs/{file}: line "
    for url in ("", "contact/", "sample/"):
        assert BAR in shown(project, url)
        assert f"<li>{first}" in shown(project, url)
    assert without_bar(shown(project, "contact/")) == without_bar(good)

    replaced(project / "docs" / file, change[::-1])
    assert build(project, command="serve").is_clean
    assert shown(project, "contact/") == good


@pytest.mark.parametrize(
    ("file", "change"), [pair for name, pair in BROKEN.items() if pair[0] == "contact.md"],
    ids=[name for name, pair in BROKEN.items() if pair[0] == "contact.md"],
)  # fmt: skip
def test_a_page_that_was_never_good_shows_its_issues_in_a_preview(file, change, project):
    replaced(project / "docs" / file, change)
    outcome = build(project, command="serve")
    line = outcome.lines[0]
    assert not outcome.ended
    html = shown(project, "contact/")
    assert "This page cannot be shown yet." in html
    assert line.partition("; ")[0].replace("`", "") in html.partition(BAR)[0].replace("`", "")
    assert BAR in html


@pytest.mark.parametrize("change", [("summary:", "sumary:"), ("title: Home", "title: Home: sweet")])
def test_a_home_page_that_cannot_be_read_does_not_end_a_preview(change, project):
    for path in (project / "docs").glob("*.md"):
        path.write_text(path.read_text().replace(*change))
    assert not build(project, command="serve").ended
    assert BAR in shown(project, "")


def test_an_issue_of_built_pages_is_shown_in_a_preview_and_the_page_follows(project):
    replaced(project / "docs/contact.md", ("## Choose", "See [this](gone/).\n\n## Choose"))
    outcome = build(project, command="serve")
    says = "docs/contact.md: line 10: link `gone/` leads nowhere; name a page or a file that exists [link-dead]"
    assert outcome.lines == [says]
    assert '<a href="gone/">this</a>' in shown(project, "contact/")
    assert BAR in shown(project, "contact/")


def test_foreign_text_is_text_in_the_bar(project):
    replaced(project / "docs/contact.md", ("summary:", "<script>alert(1)</script>: a\nsummary:"))
    assert not build(project, command="serve").ended
    assert "<script>alert" not in shown(project, "contact/")
    assert "&lt;script&gt;alert" in shown(project, "").partition(BAR)[2]


def test_a_preview_has_no_policy_and_a_build_has_one(project):
    """MkDocs reloads a preview by a script in the page."""
    build(project, command="serve")
    assert "Content-Security-Policy" not in shown(project, "")
    build(project)
    assert "Content-Security-Policy" in shown(project, "")


def test_the_server_root_is_a_preview_whatever_its_command_is_called(project, monkeypatch, tmp_path):
    """`mkdocs serve --clean` says that it builds."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    (project / "docs/contact.md").write_text("no page")
    outcome = build(project, tmp_path / "mkdocs_x")
    assert (len(outcome.lines), outcome.ended) == (1, False)
    assert BAR in (tmp_path / "mkdocs_x/index.html").read_text()


@pytest.mark.parametrize(
    ("setting", "in_build", "in_preview"),
    [("exclude_docs", False, False), ("draft_docs", False, True), ("not_in_nav", True, True)],
)
def test_pages_that_mkdocs_yml_leaves_out(setting, in_build, in_preview, project):
    (project / "docs/extra.md").write_text(HOME.replace("Home", "Extra"))
    kept = "/_data/\n" if setting == "exclude_docs" else ""
    for command, expected in (("build", in_build), ("serve", in_preview)):
        assert build(project, command=command, **{setting: f"{kept}/extra.md\n"}).is_clean
        assert (project / "site/extra/index.html").exists() is expected
        assert ("extra/" in (project / "site/sitemap.xml").read_text()) is expected


@pytest.mark.parametrize("setting", ["exclude_docs", "draft_docs"])
def test_a_page_that_is_left_out_is_not_checked(setting, project):
    (project / "docs/extra.md").write_text("no page")
    kept = "/_data/\n" if setting == "exclude_docs" else ""
    assert build(project, **{setting: f"{kept}/extra.md\n"}).is_clean


def test_a_feature_that_the_theme_has_not_is_refused(project):
    replaced(project / "mkdocs.yml", ("- toc.follow", "- toc.folow"))
    outcome = build(project)
    says = "mkdocs.yml: line 1: the theme has no feature `toc.folow`; did you mean `toc.follow`?"
    assert (outcome.lines, outcome.ended) == ([f"{says} [unknown-theme-feature]"], True)


def test_an_empty_address_of_the_site_is_refused(project, monkeypatch):
    monkeypatch.setenv("SITE_URL", "")
    outcome = build(project)
    says = "mkdocs.yml: line 1: `site_url` is empty; write the address of the site, or unset SITE_URL"
    assert (outcome.lines, outcome.ended) == ([f"{says} [missing-site-url]"], True)


@pytest.mark.parametrize("setting", ["extra_css", "extra_javascript"])
def test_styles_and_scripts_that_mkdocs_yml_adds_are_in_every_page(setting, project):
    name = f"assets/own.{setting.removeprefix('extra_').replace('javascript', 'js')}"
    (project / "overrides").unlink()
    shutil.copytree(ROOT / "overrides", project / "overrides")
    (project / "overrides" / name).write_text("")
    assert build(project, **{setting: [name]}).is_clean
    assert f'"{name}"' in shown(project, "")
    assert f'"../{name}"' in shown(project, "contact/")
    assert (project / "site" / name).exists()


def test_a_project_is_built_from_any_folder(project, monkeypatch, tmp_path):
    """The extensions of Markdown read the guide of the project, not that of the working folder."""
    monkeypatch.chdir(tmp_path)
    assert build(project).is_clean
    assert 'href="#ref-smith2020"' in shown(project, "sample/")


def test_only_the_hooks_import_mkdocs():
    importing = set()
    for path in (ROOT / "macros").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            names = [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            names += [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            if any(name.partition(".")[0] == "mkdocs" for name in names):
                importing.add(path.relative_to(ROOT).as_posix())
    assert importing == {"macros/hooks.py"}
