"""The answers of the search of the real guide: the passage that matched, comparisons, brand names, the first screen."""

import re

import pytest
from playwright.sync_api import expect

from macros.components.related_treatments import COMPARISON
from tests.browser.pages import visit

SCREEN = {"width": 360, "height": 740}
FIRST = """async (queries) => {
    const { Engine } = await import(new URL("../search/engine.js", document.querySelector("[type=module]").src));
    const engine = await Engine.load();
    return queries.map((query) => engine.search(query).hits[0]);
}"""
EXCERPTS = """async (cases) => {
    const { Needles } = await import(new URL("../search/excerpt.js", document.querySelector("[type=module]").src));
    const needles = (list) => list.map((stems, slot) => ({ stems: stems.split(" "), slots: [slot] }));
    const marked = ([text, isMarked]) => (isMarked ? `[${text}]` : text);
    const excerpt = ([list, text]) => new Needles(needles(list), list.map(() => 1)).excerpt(text);
    return cases.map((each) => excerpt(each).parts.map(marked).join(""));
}"""
LONG = "Words that fill the page come first and they go on and on. " * 5
COMPARED = [
    ("pool vs chiropractor", "pool-therapy", "chiropractic-care"),
    ("massage or ibuprofen", "massage", "pain-medication"),
    ("compare massage and physical therapy", "massage", "physical-therapy"),
    ("PT vs. chiro", "physical-therapy", "chiropractic-care"),
    ("is massage better than pills for back pain", "massage", "pain-medication"),
    ("difference between a chiropractor and a physical therapist", "chiropractic-care", "physical-therapy"),
    ("swimming or pilates for back pain", "pool-therapy", "yoga-tai-chi-pilates"),
    ("acupuncture vs massage", "acupuncture", "massage"),
    ("heating pad or massage", "hot-and-cold-packs", "massage"),
    ("chiropracter versus masage", "chiropractic-care", "massage"),
]
NOT_COMPARED = [
    "heat or ice",
    "advil or tylenol",
    "neck or back pain",
    "massage and ibuprofen",
    "massage",
    "sit or stand",
]


@pytest.mark.parametrize(
    ("words", "text", "shown"),
    [
        (["heat"], "Heat eases pain.", "[Heat] eases pain."),
        (["ice"], "Heat eases pain.", "Heat eases pain."),
        (["back pain"], "A back hurts. Back pain is common.", "[Back pain] is common."),
        (["warm", "pool"], "Use a warm pool.", "Use a [warm pool]."),
        (["ice"], f"{LONG}Use ice after that.", "Use [ice] after that."),
        (["ice"], f"Use ice first. {LONG}", f"Use [ice] first. {LONG[:118].strip()}"),
        (["ice", "rest"], f"Ice is cold. {LONG}Ice and rest.", "[Ice] and [rest]."),
        (["café"], "Café au lait.", "Café au lait."),
    ],
)
def test_an_excerpt_has_most_of_the_words_and_marks_them(tab, address, words, text, shown):
    tab.goto(address)
    assert tab.evaluate(EXCERPTS, [[words, text]]) == [shown]


def test_a_search_that_names_two_treatments_leads_to_their_comparison(page, address):
    visit(page, address)
    found = page.evaluate(FIRST, [query for query, *_ in COMPARED])
    assert [[one["option"] for one in hit.get("pair", [])] for hit in found] == [pair for _, *pair in COMPARED]
    others = page.evaluate(FIRST, NOT_COMPARED)
    assert [query for query, hit in zip(NOT_COMPARED, others, strict=True) if hit.get("pair")] == []


def test_the_comparison_opens_with_both_chosen(page, address, guide):
    visit(page, f"{address}search/#q=pool+vs+chiropractor")
    page.locator("main .hit a").first.click()
    page.wait_for_url(f"{address}{guide.pages[COMPARISON].url}#show=pool-therapy&show=chiropractic-care")
    page.wait_for_selector("[data-comparison] [data-ready]")
    chosen = page.locator("[data-comparison] input:checked").evaluate_all("boxes => boxes.map((box) => box.value)")
    assert sorted(chosen) == ["chiropractic-care", "pool-therapy"]


def test_a_brand_name_is_explained_in_its_answer(page, address, guide):
    named = [(brand, medicine.name) for medicine in guide.shared.search_words.medicines for brand in medicine.brands]
    visit(page, address)
    found = page.evaluate(FIRST, [f"is {brand.upper()} ok" for brand, _ in named])
    assert [hit["brands"] for hit in found] == [
        [[brand, f" is {name}. Some kinds hold a second medicine: read the label."]] for brand, name in named
    ]
    assert {hit["page"]["url"] for hit in found} == {"treatments/pain-medication/"}
    page.keyboard.press("/")
    page.locator("dialog[open] input").fill("advil")
    first = page.locator("dialog .hit").first
    expect(first).to_contain_text("Advil is ibuprofen.")
    expect(first.locator("mark").first).to_have_text("Advil")


@pytest.mark.parametrize("place", ["dialog", "main"])
def test_the_first_hit_is_on_the_first_screen_of_a_phone_and_opens_its_passage(page, address, place):
    page.set_viewport_size(SCREEN)
    visit(page, address if place == "dialog" else f"{address}search/#q=slipped+disc")
    if place == "dialog":
        page.keyboard.press("/")
        page.locator("dialog[open] input").fill("slipped disc")
    first = page.locator(f"{place} .hit").first
    link = first.locator(".hit__title a")
    expect(first.locator("mark").filter(has_text="slipped disc")).to_have_count(1)
    box = link.bounding_box()
    assert box["y"] + box["height"] < SCREEN["height"]
    assert not page.locator(f"{place} .find__filters").evaluate("filters => filters.open")
    anchor = link.get_attribute("href").partition("#")[2]
    link.click()
    page.wait_for_url(re.compile(f"#{anchor}$"))
    top = page.locator(f"#{anchor}").evaluate("part => part.getBoundingClientRect().top")
    assert 0 <= top < SCREEN["height"] / 2


def test_answers_are_counted_and_those_of_a_page_stand_together(page, address):
    visit(page, f"{address}search/#q=slipped+disc")
    pages, answers = page.locator("main .hit"), page.locator("main .hit__title")
    answers.first.wait_for()
    expect(page.get_by_role("main").get_by_role("status")).to_have_text(
        f"{answers.count()} answers on {pages.count()} pages."
    )
    assert answers.count() > pages.count()
    opened = [
        hit.locator(".hit__title a").evaluate_all("links => links.map(({ pathname }) => pathname)")
        for hit in pages.all()
    ]
    assert [len(set(paths)) for paths in opened] == [1] * pages.count()
    assert len({path for paths in opened for path in paths}) == pages.count()
