"""The comparison: columns are chosen and put in order, and the row headers and the caption stay.

What is expected is worked out here from the records of the treatments.
"""

import pytest

from macros.components.comparison import PAIN, WAITING
from macros.models.vocabulary import LEVELS
from tests.browser.pages import url_with, visit_choices

URL = url_with("comparison")
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


@pytest.fixture
def comparison(page, address):
    """Opens the comparison with choices."""

    return lambda choices="": visit_choices(page, f"{address}{URL}{choices}", "[data-comparison]")


@pytest.fixture(scope="module")
def names(guide):
    """The names of the columns by id: waiting, then the treatments by name."""
    treatments = {key: treatment.name for key, (_, treatment) in guide.treatments.items()}
    return {WAITING: guide.shared.waiting.name, **treatments}


def ordered(guide, names, area):
    """The names in the order of the best rating for a kind of pain; waiting first, equal ones by name."""

    def best(key):
        if key == WAITING:
            return 0
        ratings = guide.treatments[key][1].ratings
        return min(LEVELS[one.level][0] for one in ratings if one.condition.startswith(area))

    return [names[key] for key in sorted(names, key=best)]


def columns(page):
    return page.locator("[data-comparison] table thead th:not(:first-child):visible").all_inner_texts()


def status(page):
    return page.locator("[data-comparison] [role=status]").inner_text()


def test_on_a_phone_each_answer_stands_whole_behind_the_name_of_its_option(page, comparison, names):
    page.set_viewport_size({"width": 320, "height": 800})
    for chosen in ([], list(names)[1:4]):
        comparison(f"#{'&'.join(f'show={key}' for key in chosen)}")
        outside = (
            "[...document.querySelectorAll('.scroller, .scroller *')].filter(part => part.scrollWidth > innerWidth)"
        )
        assert page.evaluate(f"{outside}.length") == 0
        shown = columns(page)
        assert shown == [names[key] for key in chosen or names]
        for row in page.locator("[data-comparison] tbody tr").all():
            assert row.locator("td:visible").evaluate_all("cells => cells.map(cell => cell.dataset.label)") == shown
        before = "cell => getComputedStyle(cell, '::before').content"
        assert page.locator("[data-comparison] td:visible").first.evaluate(before) == f'"{shown[0]}: "'


def test_the_caption_and_the_status_tell_what_the_table_shows(comparison, names):
    first, second = list(names)[1:3]
    all_options = f"{len(names)} options"
    page = comparison()
    for choices, caption in (
        ("", [f"All {all_options}", "Waiting first, then by name"]),
        (f"show={first}&show={second}", [f"2 of {all_options}", "By name"]),
        (
            f"show={first}&show={WAITING}&order=neck",
            [f"2 of {all_options}", "Waiting first, then by rating for neck pain"],
        ),
    ):
        page.evaluate(CHOOSE, [choices] if choices else [])
        assert page.locator("#comparison-caption > *").all_inner_texts() == caption
        assert status(page) == f"Shown: {caption[0]}. {caption[1]}."


def test_the_names_of_the_columns_stay_in_view_on_a_wide_screen(page, comparison):
    comparison()
    page.locator(".scroller").evaluate("part => { part.scrollIntoView(); part.scrollTop = 900; }")
    box, name = page.locator(".scroller").bounding_box(), page.locator("thead th").nth(2).bounding_box()
    assert name["y"] == pytest.approx(box["y"], abs=2)


def test_the_row_headers_stay_in_view_when_the_table_is_moved(page, comparison):
    page.set_viewport_size({"width": 700, "height": 800})
    comparison()
    header = page.locator("[data-comparison] table tbody th").first
    before = header.bounding_box()["x"]
    page.evaluate("document.querySelector('.scroller').scrollLeft = 600")
    assert abs(header.bounding_box()["x"] - before) < 1


def test_columns_in_the_order_of_a_rating(comparison, guide, names):
    page = comparison()
    cells = page.evaluate(CELLS)
    for area, pain in PAIN.items():
        page.locator("#comparison-order").select_option(area)
        assert columns(page) == ordered(guide, names, area)
        assert page.evaluate(CELLS) == cells
        caption = page.locator("[data-comparison] table caption").inner_text()
        assert caption.endswith(f"Waiting first, then by rating for {pain}")
        sorted_by = page.locator("[data-comparison] th[aria-sort=ascending]")
        assert sorted_by.all_inner_texts() == [f"Does it help {pain}?"]
        assert page.url.endswith(f"#order={area}")
    page.locator("#comparison-order").select_option("")
    assert columns(page) == list(names.values())
    assert page.locator("[data-comparison] [aria-sort]").count() == 0


def test_the_comparison_by_keyboard(comparison, guide, names):
    page = comparison()
    before = page.evaluate("history.length")
    first, second = chosen = list(names)[1:3]
    page.locator(f"[data-comparison] input[value={first}]").focus()
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    assert columns(page) == [names[first], names[second]]
    assert status(page) == f"Shown: 2 of {len(names)} options. By name."
    for _ in range(len(names) - 2):
        page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "comparison-order"
    page.keyboard.press("ArrowDown")
    area = next(iter(PAIN))
    assert page.url.endswith(f"#show={first}&show={second}&order={area}")
    assert columns(page) == [name for name in ordered(guide, names, area) if name in {names[key] for key in chosen}]
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('role')") == "region"
    assert page.evaluate("history.length") == before


def test_unknown_values_are_ignored_with_the_full_table(comparison, names):
    page = comparison("#show=%3Cimg%20src=x%3E&order='")
    for choices in (None, "show=nothing", "order=price", "show="):
        if choices:
            page.evaluate(CHOOSE, [f"show={WAITING}", choices])
        assert columns(page) == list(names.values()), choices
        assert status(page) == f"Shown: All {len(names)} options. Waiting first, then by name."
