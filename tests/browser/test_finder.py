"""The finder on /treatments/: choices narrow the list, stand in the address, and are announced.

What is expected is worked out here from the records of the treatments.
"""

from itertools import product
from urllib.parse import urlencode

import pytest

from macros.components.treatment_finder import FILTERS
from macros.models.vocabulary import AREAS, KINDS_OF_PAIN, LEVELS
from tests.browser.pages import url_with, visit

URL = url_with("treatment_finder")
VALUES = {one.name: [value for value, _ in one.choices] for one in FILTERS}
# Makes each choice of a list through the address, as a link does. Returns the names that are shown, and the status.
CHOOSE = """async (choices) => {
  const shown = () => [...document.querySelectorAll("[data-finder] tbody tr")]
    .filter((item) => getComputedStyle(item).display !== "none")
    .map((item) => item.querySelector("th a").textContent.trim());
  const answers = [];
  for (const choice of choices) {
    const changed = new Promise((done) => addEventListener("hashchange", done, { once: true }));
    location.replace(`#${choice}`);
    await changed;
    const counts = [...document.querySelectorAll("[data-finder] .choice__count")].map((count) => count.textContent);
    answers.push([shown(), document.querySelector("[data-finder] [role=status]").textContent, counts]);
  }
  return answers;
}"""
COLUMNS = """() => [...document.querySelectorAll("[data-finder] td[data-kind]")]
  .filter((cell) => cell.checkVisibility()).map((cell) => [cell.dataset.kind, cell.innerText.trim()])"""
HEADS = "heads => heads.filter(head => head.checkVisibility()).length"


def names(page):
    return page.locator("[data-finder] tbody tr:visible th a").all_inner_texts()


@pytest.fixture
def finder(page, address):
    """Opens the finder with choices."""

    def opened(choices=""):
        visit(page, f"{address}{URL}{choices}")
        page.wait_for_selector("[data-finder] [data-ready]")
        return page

    return opened


def fitting(guide, area="", stage="", by="", cost="", helps=""):
    """The names of the treatments that a reader means with these choices; for one pain, the highest rating first."""
    found = [
        treatment
        for _, treatment in guide.treatments.values()
        if (not area or area in areas_of(treatment))
        and (not stage or stage in treatment.durations)
        and (not by or any((giver == "self-care") == (by == "self") for giver in treatment.given_by))
        and (not cost or {"free", cost} & set(treatment.cost))
        and (not helps or best_level(treatment, area, stage) <= int(helps))
    ]
    if is_one_pain(area, stage):
        found.sort(key=lambda treatment: best_level(treatment, area, stage))
    return [treatment.name for treatment in found]


def is_one_pain(area, stage):
    """Whether the choice leaves one column."""
    return area == "sciatica" or bool(area and stage)


def areas_of(treatment):
    """What a treatment is for: also sciatica, if it is rated for it."""
    return {*treatment.areas, *(one.condition for one in treatment.ratings if one.condition == "sciatica")}


def best_level(treatment, area, stage):
    """The best rating for the pain that was chosen: one without a duration counts for both."""
    pains = product([area] if area else areas_of(treatment), [stage] if stage else treatment.durations)
    conditions = {condition for area, stage in pains for condition in (area, f"{area}-{stage}")}
    return min(
        (LEVELS[rating.level][0] for rating in treatment.ratings if rating.condition in conditions), default=len(LEVELS)
    )


def test_each_choice_shows_what_fits_and_how_many(finder, guide):
    pains = [
        dict(zip(("area", "stage", "helps"), of, strict=True))
        for of in product(*(VALUES[name] for name in ("area", "stage", "helps")))
    ]
    others = [dict(zip(("by", "cost"), of, strict=True)) for of in product(VALUES["by"], VALUES["cost"])]
    both = [{"area": "neck", "helps": "2", **other} for other in others]
    everything = dict.fromkeys(VALUES, "")
    chosen = [everything | choice for choice in (*pains, *others, *both) if any(choice.values())]
    answers = finder("#x=").evaluate(CHOOSE, [urlencode(choice) for choice in chosen])
    for choice, (shown, status, counts) in zip(chosen, answers, strict=True):
        found = fitting(guide, **choice)
        assert shown == found, choice
        assert counts == [
            f" ({len(fitting(guide, **choice | {name: value}))})" for name, values in VALUES.items() for value in values
        ], choice
        order = ", the highest rating first" if is_one_pain(choice["area"], choice["stage"]) else ""
        if len(found) == len(guide.treatments):
            assert status == f"All {len(found)} treatments are shown{order}.", choice
        elif found:
            assert status == f"Shown: {len(found)} of {len(guide.treatments)} treatments{order}.", choice
        else:
            assert "show all" in status, choice


def test_unknown_values_are_ignored_with_the_full_list(finder, guide):
    everything, announced = fitting(guide), f"All {len(guide.treatments)} treatments are shown."
    page = finder("#area=elbow&by=self'--")
    assert (names(page), page.locator("[data-finder] [role=status]").inner_text()) == (everything, announced)
    for choice in ("helps=0", "x=1&area=", "area=%3Cscript%3E"):
        (fits, _, _), (shown, status, _) = page.evaluate(CHOOSE, ["cost=free", choice])
        assert fits == fitting(guide, cost="free")
        assert (shown, status) == (everything, announced), choice


def test_the_finder_works_by_keyboard_and_keeps_the_choice_in_the_address_alone(finder, guide):
    page = finder()
    before = page.evaluate("history.length")
    page.get_by_role("radio", name="Any").first.focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    assert page.evaluate("document.activeElement.value") == "neck"
    page.keyboard.press("Tab")  # to how long it has lasted
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.innerText").startswith("More filters")
    page.keyboard.press("Enter")
    for _ in range(len(FILTERS) - 2):
        page.keyboard.press("Tab")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    assert page.url.endswith(f"/{URL}#area=neck&helps=1")
    assert names(page) == fitting(guide, area="neck", helps="1")
    page.reload()
    page.wait_for_selector("[data-finder] [data-ready]")
    assert names(page) == fitting(guide, area="neck", helps="1")

    page.locator("[data-finder] summary").press("Enter")
    page.get_by_role("radio", name="Probably helps", exact=False).last.focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.textContent") == "Show all"
    assert page.url.endswith(f"/{URL}")
    assert names(page) == fitting(guide)
    assert page.evaluate("history.length") == before
    assert page.evaluate("[document.cookie, localStorage.length, sessionStorage.length]") == ["", 0, 0]


def test_the_home_page_leads_to_the_finder_with_the_pain_chosen(page, address, guide):
    visit(page, address)
    link = page.locator("main a[href*='#area=']").first
    choices = dict(part.split("=") for part in link.get_attribute("href").partition("#")[2].split("&"))
    link.click()
    page.wait_for_selector("[data-finder] [data-ready]")
    chosen = page.locator("[data-finder] input:checked").evaluate_all("boxes => boxes.map(box => box.value)")
    assert chosen == [choices.get(name, "") for name in VALUES]
    assert names(page) == fitting(guide, **choices)


@pytest.mark.parametrize("width", [320, 1280])
def test_one_kind_of_pain_shows_its_column_alone_with_its_words(finder, guide, width):
    page = finder("#area=neck&stage=lasting")
    page.set_viewport_size({"width": width, "height": 800})
    shown = page.evaluate(COLUMNS)
    assert {kind for kind, _ in shown} == {"neck-lasting"}
    assert len(shown) == len(names(page)) == len(fitting(guide, "neck", "lasting"))
    marks = page.locator("[data-finder] td[data-kind=neck-lasting] .level > span:visible")
    words = {words.lower() for _, words in LEVELS.values()}
    assert marks.count() >= len([said for _, said in shown if said])
    assert [said for said in marks.all_inner_texts() if said.rpartition(": ")[2].lower() not in words] == []
    assert [mark for mark in marks.all() if mark.bounding_box()["width"] < 20] == []  # seen, not only read out
    assert page.locator("[data-finder] thead th").evaluate_all(HEADS) == 0


def test_another_choice_brings_all_columns_back(finder, guide):
    page = finder("#area=neck&stage=lasting")
    page.get_by_role("radio", name="Either").last.check()
    assert {kind for kind, _ in page.evaluate(COLUMNS)} == {*KINDS_OF_PAIN}
    assert page.locator("[data-finder] thead th").evaluate_all(HEADS) == len(KINDS_OF_PAIN) + len(AREAS)
    assert names(page) == fitting(guide, area="neck")
