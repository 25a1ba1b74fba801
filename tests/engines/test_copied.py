"""What is selected and copied from a page says what the page says."""

import re

import pytest

from tests.browser.pages import GUIDE, url_with
from tests.engines.test_walk import COMPARISON, DESK, KINDS, PHONE, visit

CITATION = re.compile(r"\[\d+\]")
NUMBER = re.compile(r"\d+")
# What no reader sees repeats other text. Some browsers copy it, and WebKit does not.
OPEN = """(() => {
  for (const part of document.querySelectorAll("article details")) part.open = true;
  for (const part of document.querySelectorAll("article .visually-hidden")) part.remove();
})()"""
COPIED = "(getSelection().selectAllChildren(document.querySelector('article')), getSelection().toString())"
# The texts that a reader sees, each on its own, so that numbers beside each other stay apart.
TEXTS = """(() => {
  const texts = document.createTreeWalker(document.querySelector("article"), NodeFilter.SHOW_TEXT), found = [];
  while (texts.nextNode()) {
    const part = texts.currentNode.parentElement;
    const style = getComputedStyle(part);
    if (part.closest("svg, select, textarea, script, button") || !part.checkVisibility()) continue;
    if (style.visibility === "visible" && style.userSelect !== "none") found.push(texts.currentNode.data);
  }
  return found;
})()"""
CONTENT = """[...document.querySelectorAll("article *")].flatMap((part) => ["::before", "::after"]
  .map((pseudo) => getComputedStyle(part, pseudo).content).filter((text) => /[\\p{L}\\d]/u.test(text.split(" / ")[0]))
  .filter((text) => !/^(none|normal|counter\\()/.test(text)).map((text) => [text, part.tagName]))"""
SPOKEN = ['"Source "', "A"]
"""The word before the number of a source, for who hears the page: `title` and `aria-label` would replace the number."""


def test_copied_numbers_are_those_of_the_page(engine, address):
    for url in KINDS:
        visit(engine, address + url, DESK)
        engine.evaluate(OPEN)
        shown = [CITATION.sub(" ", text) for text in engine.evaluate(TEXTS)]
        copied = CITATION.sub(" ", engine.evaluate(COPIED))
        assert NUMBER.findall(copied) == [number for text in shown for number in NUMBER.findall(text)], url


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_labels_are_text(engine, address, size):
    every_option = "&".join(f"show={name}" for name in GUIDE.treatments)
    for url in (*KINDS, url_with("scan_word_list"), f"{COMPARISON}#{every_option}"):
        visit(engine, address + url, size)
        assert [found for found in engine.evaluate(CONTENT) if found != SPOKEN] == [], url
