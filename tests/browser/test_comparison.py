"""The comparison: columns are chosen and put in order, and the row headers and the caption stay."""

import pytest

from tests.browser.pages import visit


def opened(page, address, choices=""):
    visit(page, f"{address}treatments/compare/{choices}")
    page.wait_for_selector("[data-comparison] [data-ready]")
    return page


def columns(page):
    return page.locator("[data-comparison] table thead th:not(:first-child):visible").all_inner_texts()


@pytest.mark.parametrize("choices", ["", "#show=massage&show=posture&show=pain-medication"])
def test_on_a_phone_each_answer_stands_whole_behind_the_name_of_its_option(page, address, choices):
    page.set_viewport_size({"width": 320, "height": 800})
    opened(page, address, choices)
    outside = "[...document.querySelectorAll('.scroller, .scroller *')].filter(part => part.scrollWidth > innerWidth)"
    assert page.evaluate(f"{outside}.length") == 0
    names = columns(page)
    for row in page.locator("[data-comparison] tbody tr").all():
        assert row.locator("td:visible").evaluate_all("cells => cells.map(cell => cell.dataset.label)") == names
    shown = "cell => getComputedStyle(cell, '::before').content"
    assert page.locator("[data-comparison] td:visible").first.evaluate(shown) == f'"{names[0]}: "'


@pytest.mark.parametrize(
    ("choices", "caption"),
    [
        ("", ["All 10 options", "Waiting first, then by name"]),
        ("#show=massage&show=posture", ["2 of 10 options", "By name"]),
        ("#show=massage&show=waiting&order=neck", ["2 of 10 options", "Waiting first, then by rating for neck pain"]),
    ],
)
def test_the_caption_tells_what_the_table_shows(page, address, choices, caption):
    opened(page, address, choices)
    assert page.locator("#comparison-caption > *").all_inner_texts() == caption
    assert page.locator("[data-comparison] [role=status]").inner_text() == f"Shown: {caption[0]}. {caption[1]}."


def test_the_names_of_the_columns_stay_in_view_on_a_wide_screen(page, address):
    opened(page, address)
    page.locator(".scroller").evaluate("part => { part.scrollIntoView(); part.scrollTop = 900; }")
    box, name = page.locator(".scroller").bounding_box(), page.locator("thead th").nth(2).bounding_box()
    assert name["y"] == pytest.approx(box["y"], abs=2)


def test_the_row_headers_stay_in_view_when_the_table_is_moved(page, address):
    page.set_viewport_size({"width": 700, "height": 800})
    opened(page, address)
    header = page.locator("[data-comparison] table tbody th").first
    before = header.bounding_box()["x"]
    page.evaluate("document.querySelector('.scroller').scrollLeft = 600")
    assert abs(header.bounding_box()["x"] - before) < 1


@pytest.mark.parametrize(
    ("order", "words", "first"),
    [
        (
            "low-back-new",
            "Waiting first, then by rating for new low back pain",
            ["Wait and stay active", "Pain medication"],
        ),
        (
            "neck",
            "Waiting first, then by rating for neck pain",
            ["Wait and stay active", "Core exercise", "Physical therapy"],
        ),
    ],
)
def test_columns_in_the_order_of_a_rating(page, address, order, words, first):
    opened(page, address)
    cells = dict(
        zip(
            columns(page),
            page.locator("[data-comparison] table tbody tr").nth(9).locator("td").all_inner_texts(),
            strict=True,
        )
    )
    page.locator("#comparison-order").select_option(order)
    assert columns(page)[: len(first)] == first
    assert page.locator("[data-comparison] table caption").inner_text().endswith(words)
    assert page.locator("[data-comparison] table tbody th[aria-sort=ascending]").count() == 1
    moved = page.locator("[data-comparison] table tbody tr").nth(9).locator("td").all_inner_texts()
    assert dict(zip(columns(page), moved, strict=True)) == cells
    assert page.url.endswith(f"#order={order}")


def test_the_comparison_by_keyboard(page, address):
    opened(page, address)
    page.get_by_role("checkbox", name="Massage").focus()
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    assert columns(page) == ["Massage", "Pain medication"]
    assert page.locator("[data-comparison] [role=status]").inner_text() == ("Shown: 2 of 10 options. By name.")
    for _ in range(4):
        page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "comparison-order"
    page.keyboard.press("ArrowDown")
    assert page.url.endswith("#show=massage&show=pain-medication&order=low-back-new")
    assert columns(page) == ["Pain medication", "Massage"]
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('role')") == "region"


@pytest.mark.parametrize("choices", ["#show=nothing", "#order=price", "#show=%3Cimg%20src=x%3E&order='", "#show="])
def test_unknown_values_are_ignored_with_the_full_table(page, address, choices):
    assert len(columns(opened(page, address, choices))) == 10
    assert page.locator("[data-comparison] table caption").inner_text().endswith("Waiting first, then by name")
