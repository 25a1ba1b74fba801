"""Pictures from records: the matrix of evidence, people of 100, results on a line, and red-flag cards."""

from macros.components.claims import claim_card
from macros.components.derived import headlines
from macros.components.evidence_matrix import AREAS
from macros.models.vocabulary import LEVELS, URGENCIES
from tests.guide.reading import calls, claim_of, every_page, main, page, text


def test_the_matrix_holds_every_treatment_in_words_and_shapes(site, guide):
    for url, _ in calls(guide, "evidence_matrix"):
        matrix = main(site, url).select_one(".matrix")
        assert [text(head) for head in matrix.select('thead th[scope="col"]')] == ["Treatment", *AREAS.values()]
        assert text(matrix.caption).startswith("How sure we are, by kind of pain")
        for row, (_, treatment) in zip(matrix.select("tbody tr"), guide.treatments.values(), strict=True):
            assert text(row.select_one('th[scope="row"]')) == treatment.name
            for cell, area in zip(row.select("td"), AREAS, strict=True):
                levels = [LEVELS[level] for line in headlines(treatment) if line.area == area for level in line.levels]
                assert [text(level).lower() for level in cell.select(".level")] == [word.lower() for _, word in levels]
                shapes = [use["href"] for use in cell.select(".level use")]
                assert shapes == [f"#icon-level-{number}" for number, _ in levels]


@every_page
def test_a_claim_with_numbers_has_their_picture(site, guide, url):
    for element in main(site, url).select(".claim"):
        card = claim_card(claim_of(guide, element))
        counts = [f"{group.count:g} of 100" for group in card.people]
        assert [text(count) for count in element.select(".people figcaption b")] == counts
        assert [text(title) for title in element.select(".people svg title")] == [f"{count} people" for count in counts]
        assert [svg["viewbox"] for svg in element.select(".people svg")] == ["0 0 100 100"] * len(counts)
        assert len(element.select("svg.size")) == (card.line is not None)
        for picture in element.select("svg.size"):
            assert text(picture.desc) == card.numbers
            assert text(element.select_one(".facts dd")) == card.numbers
            assert [use["href"] for use in picture.select("use")] == (
                [f"#icon-{card.line.scale}"] if card.line.scale else []
            )
            assert picture.select("circle")[-1]["cx"] == f"{card.line.value}%"
            assert len(picture.select(".size__worth")) == (card.line.worthwhile is not None)


@every_page
def test_a_page_holds_the_drawings_that_it_shows_and_no_others_of_results(site, url):
    document = page(site, url)
    shown = {use["href"].removeprefix("#") for use in document.select("use")}
    held = {symbol["id"] for symbol in document.select("symbol")}
    assert shown <= held
    assert {name for name in held - shown if name.startswith(("icon-scale", "icon-certainty"))} == set()


@every_page
def test_a_picture_names_itself_or_is_hidden(site, url):
    for svg in main(site, url).select("svg"):
        if svg.find_parent("svg") is None:
            assert svg.get("aria-hidden") == "true" or (svg["role"] == "img" and text(svg.title) and text(svg.desc))


@every_page
def test_a_red_flag_card_says_its_level_its_signs_and_one_action(site, guide, url):
    tiers = {URGENCIES[tier.urgency]: tier for tier in guide.shared.red_flags}
    for flag in main(site, url).select(".flags > .flag"):
        tier = tiers[text(flag.select_one("h3 .flag__level"))]
        assert text(flag.h3) == f"{URGENCIES[tier.urgency]} {tier.title}:"
        assert flag["aria-labelledby"] == flag.select_one("h3 .flag__level")["id"]
        assert flag.select("ul > li")
        assert text(flag.select_one(".flag__do")) == tier.action
