"""Hostile text in the address of every page: nothing runs, nothing is added, nobody is asked."""

from urllib.parse import quote

from tests.browser.pages import GUIDE, URLS, every_page_by_kind, visit
from tests.hostile import HOSTILE, MARK

PARAMETERS = ("q", "area", "stage", "by", "cost", "helps", "show", "order", next(iter(GUIDE.treatments)), "id", "lang")
"""What scripts read, and what they might."""
COUNT = """() => ["script", "style", "iframe", "object", "embed", "form", "base", "[onerror]", "[onload]", "[onfocus]",
  "[srcdoc]", "[href^='javascript:' i]", "img"].map(found => document.querySelectorAll(found).length)"""
CHANGED_BY = f"""async texts => {{
  const state = () => JSON.stringify([document.title, ({COUNT})()]);
  const before = state();
  const changing = [];
  for (const text of texts) {{
    const reported = new Promise(resolve => addEventListener('hashchange', resolve, {{ once: true }}));
    location.hash = text;
    await reported;
    if (state() !== before) changing.push(text);
  }}
  return changing;
}}"""


def parameters(number):
    """All parameters at once, each with another hostile text; every text comes in turn."""
    texts = [HOSTILE[(number + offset) % len(HOSTILE)] for offset in range(len(PARAMETERS))]
    return "&".join(f"{name}={quote(text, safe='')}" for name, text in zip(PARAMETERS, texts, strict=True))


@every_page_by_kind
def test_an_address_cannot_change_a_page(tab, address, url):
    number = URLS.index(url) * len(PARAMETERS)
    dialogs, asked = [], []
    tab.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    tab.on("request", lambda request: asked.append(request.url))
    visit(tab, address + url)
    title, count = tab.title(), tab.evaluate(COUNT)
    tab.goto("about:blank")
    visit(tab, f"{address}{url}?{parameters(number)}#{parameters(number + 1)}")
    assert (tab.title(), tab.evaluate(COUNT)) == (title, count)
    fragments = [*HOSTILE, *(parameters(number + turn) for turn in range(2, 6))]
    assert tab.evaluate(CHANGED_BY, fragments) == []
    assert MARK not in title
    assert dialogs == []
    assert [request for request in asked if not request.startswith((address, "about:"))] == []
