"""The comparison: columns are chosen and put in order, rows that matter come first, and the head stays in view.

What is expected is worked out here from the records of the treatments.
"""

import pytest

from macros.components.comparison import MATTERS, ORDERS
from macros.components.comparison.columns import WAITING
from macros.models.vocabulary import LEVELS
from tests.browser.pages import pages_with, url_with, visit_choices

URL = url_with("comparison")
PHONE = {"width": 360, "height": 740}
WIDE = {"width": 1280, "height": 800}
FIRST = next(call.options["first"] for call in pages_with("comparison")[0].parsed.calls if call.name == "comparison")
# The text of each cell by the names of its row and its column.
CELLS = """() => {
  const [head, ...rows] = document.querySelectorAll("[data-comparison] tr");
  const names = [...head.cells].map((cell) => cell.textContent.trim());
  return Object.fromEntries(rows.flatMap((row) => [...row.cells].slice(1)
    .map((cell, column) => [`${row.cells[0].textContent.trim()} ${names[column + 1]}`, cell.textContent])));
}"""
# Makes each choice of a list through the address, as a link does.
CHOOSE = """async (choices) => {
  for (const choice of choices) {
    const changed = new Promise((done) => addEventListener("hashchange", done, { once: true }));
    location.replace(`#${choice}`);
    await changed;
  }
}"""
MOVES = """part => [part.scrollWidth > part.clientWidth, part.scrollHeight > part.clientHeight]"""
# As many columns as a guide with more treatments would have.
WIDEN = """count => {
  for (const row of document.querySelectorAll("[data-comparison] tr"))
    while (row.cells.length <= count) row.append(row.cells[row.cells.length - 1].cloneNode(true));
}"""


@pytest.fixture
def comparison(page, address):
    """Opens the comparison with choices, in a window of a size."""

    def open_comparison(choices="", window=WIDE):
        page.set_viewport_size(window)
        return visit_choices(page, f"{address}{URL}{choices}", "[data-comparison]")

    return open_comparison


@pytest.fixture(scope="module")
def names(guide):
    """The names of the columns by id: waiting, then the treatments by name."""
    treatments = {key: treatment.name for key, (_, treatment) in guide.treatments.items()}
    return {WAITING: guide.shared.waiting.name, **treatments}


def ordered(guide, names, order):
    """The names of what is rated for a kind of pain, the best rating first; waiting before, equal ones by name."""

    def best(key):
        if key == WAITING:
            return 0
        ratings = guide.treatments[key][1].ratings
        return min((LEVELS[one.level][0] for one in ratings if one.condition.startswith(order)), default=9)

    return [names[key] for key in sorted(names, key=best) if best(key) < 9]


def show(*keys):
    return "#" + "&".join(f"show={key}" for key in keys)


def columns(page):
    return page.locator("[data-comparison] thead th:not(:first-child)").evaluate_all(
        "heads => heads.filter(head => !head.hidden).map(head => head.textContent.trim())"
    )


def questions(page):
    return page.locator("[data-comparison] tbody tr:visible th").all_inner_texts()


def status(page):
    return page.locator("[data-comparison] [role=status] > :first-child").inner_text()


def test_a_phone_shows_two_abreast_below_each_question(comparison, names):
    page = comparison(window=PHONE)
    assert columns(page) == [names[key] for key in names if key in FIRST]
    for row in page.locator("[data-comparison] tbody tr:visible").all():
        question, *cells = [cell.bounding_box() for cell in row.locator("th, td:visible").all()]
        assert len(cells) == 2
        assert cells[0]["y"] == pytest.approx(cells[1]["y"]) == pytest.approx(question["y"] + question["height"], abs=1)
    head = page.locator("[data-comparison] thead")
    head.evaluate("part => scrollTo(0, part.getBoundingClientRect().top + scrollY + 600)")
    assert head.bounding_box()["y"] == pytest.approx(0, abs=1)
    assert page.evaluate("document.documentElement.scrollHeight") <= 3_950


@pytest.mark.parametrize("width", [320, 360])
@pytest.mark.parametrize("count", [3, 10, 16])
def test_a_phone_lists_more_with_the_name_before_each_answer(comparison, names, width, count):
    chosen = list(names)[:count]
    page = comparison(show(*chosen), {"width": width, "height": 740})
    page.evaluate(WIDEN, count)
    assert page.evaluate("document.documentElement.scrollWidth") == width
    assert page.locator(".versus").evaluate(MOVES) == [False, False]
    row = page.locator("[data-comparison] tbody tr").first
    assert row.locator("td:visible").count() == count
    shown = row.locator(".whose:visible").all_inner_texts()
    assert len(shown) == count
    assert [name.strip() for name in shown[: len(chosen)]] == [f"{names[key]}:" for key in chosen]


@pytest.mark.parametrize(("count", "moves"), [(2, False), (3, False), (5, False), (6, True), (10, True)])
def test_a_wide_screen_fits_five_and_moves_more_sideways_only(comparison, names, count, moves):
    page = comparison(show(*list(names)[:count]))
    table = page.locator(".versus")
    assert table.evaluate(MOVES) == [moves, False]
    assert table.get_attribute("tabindex") == ("0" if moves else "-1")
    if moves:
        question = page.locator("[data-comparison] tbody th").first
        before = question.bounding_box()["x"]
        table.evaluate("part => { part.scrollLeft = 400; }")
        assert question.bounding_box()["x"] == pytest.approx(before, abs=1)
    else:
        head = page.locator("[data-comparison] thead th").nth(1)
        table.evaluate("part => scrollTo(0, part.getBoundingClientRect().top + scrollY + 900)")
        assert head.bounding_box()["y"] == pytest.approx(0, abs=1)


def test_a_table_is_read_out_as_a_table_on_a_phone(comparison):
    page = comparison(window=PHONE)
    table = page.get_by_role("table")
    assert table.get_by_role("columnheader").count() == 2
    assert table.get_by_role("rowheader").count() == table.get_by_role("row").count() - 1
    assert table.get_by_role("cell").count() == 2 * table.get_by_role("rowheader").count()


def test_the_caption_and_the_status_say_what_the_table_shows(comparison, names):
    first, second = list(names)[1:3]
    page = comparison()
    for choices, expected in (
        ("", f"All {len(names)} options. Waiting first, then by name."),
        (f"show={first}&show={second}", f"2 of {len(names)} options. By name."),
        (
            f"show={first}&show={WAITING}&order=neck",
            f"2 of {len(names)} options. Waiting first, then by rating for neck pain.",
        ),
        (
            f"show={first}&show={second}&matters=cost&matters=harms",
            f"2 of {len(names)} options. By name. What matters to me: low cost, few harms.",
        ),
    ):
        page.evaluate(CHOOSE, [choices] if choices else [])
        assert status(page) == expected
        assert page.locator("#comparison-caption").text_content() == expected


@pytest.mark.parametrize(("count", "shown"), [(1, 1), (2, 2), (5, 5), (6, 0)])
def test_the_results_of_the_options_are_shown_as_long_as_these_fit(comparison, names, count, shown):
    page = comparison(show(*list(names)[:count]))
    results = page.locator("[data-option]:visible > b").all_inner_texts()
    assert results == [f"{name}." for name in list(names.values())[:shown]]


def test_columns_in_the_order_of_a_rating(comparison, guide, names):
    page = comparison()
    cells = page.evaluate(CELLS)
    for order, pain in ORDERS.items():
        page.locator("#comparison-order").select_option(order)
        assert columns(page) == ordered(guide, names, order)
        assert page.evaluate(CELLS) == cells
        assert status(page).endswith(f"Waiting first, then by rating for {pain}.")
        sorted_by = page.locator("[data-comparison] th[aria-sort=ascending]").all_inner_texts()
        assert [question for question in sorted_by if not question.endswith(f"{pain}?")] == []
        assert len(sorted_by) == (2 if order == "neck" else 1)
        asked = [words for words in questions(page) if words.startswith("Does it help") and "daily" not in words]
        assert [words for words in asked if words and not words.endswith(f"{pain}?")] == []
        assert page.url.endswith(f"#order={order}")
    page.locator("#comparison-order").select_option("")
    assert columns(page) == list(names.values())
    assert page.locator("[data-comparison] [aria-sort]").count() == 0


def test_rows_that_matter_come_first_in_the_order_of_the_choice_and_options_stay(comparison, names):
    page = comparison()
    usual, cells = questions(page), page.evaluate(CELLS)
    page.get_by_text("What matters to me", exact=True).click()
    for words in ("Low cost", "Few harms"):
        page.get_by_label(words, exact=True).check()
    expected = ["What does it cost?", "What are the main harms?"]
    for _ in range(2):
        assert questions(page) == [*expected, *(question for question in usual if question not in expected)]
        assert columns(page) == list(names.values())
        assert page.evaluate(CELLS) == cells
        assert page.url.endswith("#matters=cost&matters=harms")
        visit_choices(page, page.url, "[data-comparison]")
    page.get_by_text("What matters to me", exact=True).click()
    for words in ("Low cost", "Few harms"):
        page.get_by_label(words, exact=True).uncheck()
    assert questions(page) == usual


def test_each_thing_that_may_matter_has_a_row(comparison):
    page = comparison()
    rows = page.locator("[data-comparison] tbody tr").evaluate_all("rows => rows.map(row => row.dataset.matters)")
    assert [value for value in MATTERS if value not in rows] == []


def test_the_comparison_by_keyboard(comparison, guide, names):
    page = comparison()
    before = page.evaluate("history.length")
    first, second = chosen = list(names)[1:3]
    page.locator("#comparison-order").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")  # opens the options
    page.locator(f"[data-comparison] input[value={first}]").focus()
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    assert columns(page) == [names[first], names[second]]
    for _ in range(len(names) - 2):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")  # opens what matters
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.locator("#comparison-order").focus()
    page.keyboard.press("ArrowDown")
    order = next(iter(ORDERS))
    matter = next(iter(MATTERS))
    assert page.url.endswith(f"#show={first}&show={second}&order={order}&matters={matter}")
    assert columns(page) == [name for name in ordered(guide, names, order) if name in {names[key] for key in chosen}]
    assert page.evaluate("history.length") == before


def test_unknown_values_are_ignored_with_the_full_table(comparison, names):
    page = comparison("#show=%3Cimg%20src=x%3E&order='")
    for choices in (None, "show=nothing", "order=price", "show=", "matters=rank"):
        if choices:
            page.evaluate(CHOOSE, [f"show={WAITING}", choices])
        assert columns(page) == list(names.values()), choices
        assert status(page) == f"All {len(names)} options. Waiting first, then by name."


def test_what_a_reader_chooses_stands_after_the_hash_alone(comparison, names):
    page = comparison()
    page.get_by_text("Choose options", exact=True).click()
    page.locator(f"input[value={list(names)[1]}]").check()
    assert "?" not in page.url
    assert page.evaluate("[document.cookie, localStorage.length, sessionStorage.length]") == ["", 0, 0]


@pytest.mark.parametrize("window", [PHONE, WIDE], ids=["phone", "wide"])
def test_without_script_the_complete_table_stands(plain, address, names, window):
    plain.set_viewport_size(window)
    plain.goto(address + URL)
    assert plain.locator("[data-comparison] .scripted:visible").count() == 0
    assert plain.locator("[data-comparison] tbody tr").first.locator("td:visible").count() == len(names)
    assert plain.evaluate("document.documentElement.scrollWidth") == window["width"]
