"""Readers see every text that stands in the source of a page: its size, clip, display and contrast."""

import pytest

from macros.components.comparison.columns import WAITING
from macros.content.load import load
from tests.browser.pages import GUIDE, PAGES, every_page_by_kind, visit
from tests.browser.serving import served
from tests.browser.unseen import unseen
from tests.support.building import build
from tests.support.project import HOME, make_project
from tests.support.shared import made_once, run_folder

TEXT = """\
A paragraph with *emphasis*, **strong words**, ~~deleted words~~, ==marked words==, `code` and a [link](glossary.md).

- An item
    - An item within
- [ ] A task

1. A step

> A quotation

> [!WARNING]
> A warning

!!! note "A title"
    A note

??? tip "A folded title"
    A folded text

| Head | Other |
| --- | --: |
| Cell | Number |

/// caption
A caption
///

Word
:   Its meaning

```
Code in a block
```

Small words
{: .small }
"""
STYLES = {
    "display: none": "not drawn",
    "visibility: hidden": "not drawn",
    "opacity: 0": "not drawn",
    "font-size: 4px": "too small",
    "clip-path: inset(50%)": "clipped",
    "width: 1px; height: 1px; overflow: hidden": "clipped",
    "position: absolute; left: -9999px": "outside",
    "color: var(--paper)": "without contrast",
}
EVERY_OPTION = "&".join(f"show={option}" for option in [*GUIDE.treatments, WAITING])
"""What the address of the comparison says, so that it shows all options."""
each_scheme = pytest.mark.parametrize("scheme", ["light", "dark"])


def make(folder):
    project = make_project(folder)
    (project / "docs/extra.md").write_text(HOME.replace("{{ treatment_list() }}", TEXT))
    outcome = build(project)
    assert outcome.is_clean, outcome.lines


@pytest.fixture(scope="module")
def extra(tmp_path_factory):
    """The address and the source of a page with everything that a text may hold."""
    project = made_once(run_folder(tmp_path_factory) / "unseen" / "project", make)
    with served(project / "site") as address:
        yield f"{address}extra/", load(project / "docs").pages["extra.md"]


@each_scheme
@pytest.mark.parametrize("width", [360, 1280])
def test_everything_that_a_text_may_hold_is_seen(tab, extra, width, scheme):
    address, source = extra
    tab.set_viewport_size({"width": width, "height": 740})
    tab.emulate_media(color_scheme=scheme)
    tab.goto(address)
    assert unseen(tab, source) == []


@pytest.mark.parametrize("style", STYLES)
def test_a_text_that_is_not_seen_is_reported_with_its_line(tab, extra, style):
    address, source = extra
    tab.goto(address)
    tab.evaluate("style => { document.querySelector('main blockquote').style.cssText = style }", style)
    tab.evaluate("style => { document.querySelector('main blockquote p').style.cssText = style }", style)
    line = (source.source.body[: source.source.body.index("A quotation")]).count("\n") + source.source.body_line
    assert unseen(tab, source) == [f"docs/extra.md: line {line}: `A quotation` is {STYLES[style]}"]


@pytest.mark.parametrize("scheme", ["light", pytest.param("dark", marks=pytest.mark.slow)])
@every_page_by_kind
def test_the_texts_of_a_page_are_seen(tab, address, url, scheme):
    source = next((page for page in PAGES if page.url == url), GUIDE.pages["index.md"])
    tab.set_viewport_size({"width": 360, "height": 740})
    tab.emulate_media(color_scheme=scheme)
    visit(tab, f"{address}{url}#{EVERY_OPTION}")
    assert unseen(tab, source) == []
