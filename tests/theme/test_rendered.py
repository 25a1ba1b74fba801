"""A preview renders a page again if its source or a record has changed, and shows what a fresh preview would show."""

import re
from dataclasses import replace

import pytest

from macros import hooks
from macros.components.registry import rendered_text
from macros.content.load import load
from macros.theme.rendered import RenderedPages
from tests.support.building import build, replaced, tree
from tests.support.project import ROOT, make_project


@pytest.fixture
def project(tmp_path):
    return make_project(tmp_path / "project")


@pytest.fixture
def rendered(monkeypatch):
    """Returns the paths of the pages whose text was rendered since the list was cleared."""
    paths = []
    keep = RenderedPages.keep
    monkeypatch.setattr(hooks.run, "rendered", RenderedPages())
    monkeypatch.setattr(
        RenderedPages, "keep", lambda self, page, *rest: [paths.append(page.path), keep(self, page, *rest)]
    )
    return paths


EDITS = {
    "text of a page": ("contact.md", ("## Choose", "New words.\n\n## Choose"), False),
    "call of a page": (
        "contact.md",
        ("{{ contact_card() }}", '{{ contact_card() }}\n\n{{ disclaimer("medicine") }}'),
        True,
    ),
    "record of a page": ("contact.md", ("title: Contact", "title: Write to us"), True),
    "shared record": ("_data/provider.yml", ("1 Example Street", "2 Example Street"), True),
}


@pytest.mark.parametrize(("file", "change", "is_for_all"), EDITS.values(), ids=EDITS)
def test_pages_rendered_after_an_edit(file, change, is_for_all, project, rendered, tmp_path, monkeypatch):
    build(project, command="serve")
    pages = sorted(rendered)
    rendered.clear()
    replaced(project / "docs" / file, change)

    assert build(project, command="serve").is_clean

    assert sorted(rendered) == (pages if is_for_all else [file])
    monkeypatch.setattr(hooks.run, "rendered", RenderedPages())
    build(project, tmp_path / "fresh", command="serve")
    assert tree(project / "site") == tree(tmp_path / "fresh")


def calls_alone(page):
    return replace(page, source=replace(page.source, body="\n\n".join(re.findall(r"{{.*?}}", page.source.body, re.S))))


def test_components_do_not_read_the_text_of_other_pages_but_their_calls():
    guide = load(ROOT / "docs")
    empty = {path: calls_alone(page) for path, page in guide.pages.items()}
    for path, page in guide.pages.items():
        others = replace(guide, pages={**empty, path: page})
        assert rendered_text(page, others) == rendered_text(page, guide)
