"""Readers' questions on a phone: within three touches or with one search, the answer is in the screen."""

from pathlib import Path

import pytest
import yaml
from playwright.sync_api import TimeoutError as NotSeenError

from tests.browser.pages import visit

QUESTIONS = yaml.safe_load(Path(__file__).with_name("questions.yml").read_text())
SCREEN = {"width": 360, "height": 740}
TOUCHES = 3
AT_LEAST = 14
TOUCHED = "a:visible, button:visible, summary:visible"
IN_VIEW = r"""words => {
  const range = document.createRange();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let seen = "";
  while (texts.nextNode()) {
    range.selectNodeContents(texts.currentNode);
    const box = range.getClientRects()[0];
    const shown = box?.top >= 0 && box.bottom <= innerHeight && texts.currentNode.parentElement.checkVisibility();
    if (shown) seen += texts.currentNode.data;
  }
  return words.some((each) => seen.replace(/\s+/g, " ").includes(each));
}"""
"""Returns whether one of some passages begins in the screen."""


def browsed(page, address, question):
    """Touches what the question names, one after the other."""
    visit(page, address)
    for name in question["browse"]:
        page.locator(TOUCHED).filter(has_text=name).first.click()


def searched(page, address, question):
    """Searches in the words of the question and touches the first answer."""
    visit(page, address)
    page.keyboard.press("/")
    page.locator("dialog[open] input").fill(question["search"])
    page.locator("dialog .hit a").first.click()


def is_answered(page, question):
    """Returns whether an answer of the question comes into view."""
    try:
        page.wait_for_function(IN_VIEW, arg=question["answer"], timeout=10_000)
    except NotSeenError:
        return False
    return True


@pytest.mark.slow
@pytest.mark.parametrize("way", [browsed, searched])
def test_readers_find_their_answer_in_the_screen(tab, address, way):
    tab.set_viewport_size(SCREEN)
    missing = []
    for question in QUESTIONS:
        way(tab, address, question)
        if not is_answered(tab, question):
            missing.append(question["question"])
    assert len(QUESTIONS) - len(missing) >= AT_LEAST, missing


def test_no_answer_takes_more_than_three_touches():
    assert [question["question"] for question in QUESTIONS if len(question["browse"]) > TOUCHES] == []
