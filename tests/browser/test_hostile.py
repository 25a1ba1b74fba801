"""Hostile text in the address of every page: nothing runs, nothing is added, nobody is asked."""

from urllib.parse import quote

import pytest

from tests.browser.pages import URLS, visit
from tests.hostile import HOSTILE, MARK

PARAMETERS = ("q", "area", "duration", "given_by", "columns", "treatment", "id", "lang")
COUNT = """() => ["script", "style", "iframe", "object", "embed", "form", "base", "[onerror]", "[onload]", "[onfocus]",
  "[srcdoc]", "[href^='javascript:' i]", "img"].map(found => document.querySelectorAll(found).length)"""


def search(number):
    """All parameters at once, each with another hostile text; every text comes in turn."""
    texts = [HOSTILE[(number + offset) % len(HOSTILE)] for offset in range(len(PARAMETERS))]
    return "&".join(f"{name}={quote(text, safe='')}" for name, text in zip(PARAMETERS, texts, strict=True))


@pytest.mark.parametrize(("number", "url"), list(enumerate(URLS)), ids=URLS)
def test_an_address_cannot_change_a_page(page, address, number, url):
    dialogs = []
    page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    visit(page, address + url)
    title, count = page.title(), page.evaluate(COUNT)

    for turn in range(3):
        text = HOSTILE[(number + turn) % len(HOSTILE)]
        page.goto("about:blank")
        visit(page, f"{address}{url}?{search(number + turn * len(PARAMETERS))}#{quote(text, safe='')}")
        assert page.evaluate(COUNT) == count
        page.evaluate("text => { location.hash = text }", text)
        assert (page.title(), page.evaluate(COUNT)) == (title, count)
    assert MARK not in title
    assert dialogs == []
