"""Pictures from records: marks of ratings, people of 100, and results on a line."""

from posixpath import normpath

from macros.components.claims import claim_card
from macros.models.vocabulary import AREAS, DURATIONS, KINDS_OF_PAIN
from tests.guide.reading import claim_of, ends, every_page, main, page, text


@every_page
def test_a_table_of_marks_shows_the_ratings_in_words_and_shapes(site, guide, url):
    records = {place.url: record for place, record in guide.treatments.values()}
    for table in main(site, url).select("table.marks"):
        assert [text(head) for head in table.select("th[scope=colgroup]")] == list(AREAS.values())
        heads = [text(head) for head in table.select("th[scope=col]")]
        shown = KINDS_OF_PAIN if "Leg pain (sciatica)" in heads else KINDS_OF_PAIN[:-1]
        assert sorted(heads) == sorted([*[*DURATIONS] * len(AREAS), "Leg pain (sciatica)"][: len(shown)])
        assert text(table.caption).startswith("How sure we are")
        for row in table.select("tbody tr"):
            record = records[normpath(f"{url}{row.a['href']}") + "/"]
            assert text(row.a) == record.name
            for cell, kind in zip(row.select("td"), shown, strict=True):
                expected = ends(one for one in record.ratings if one.condition in (kind, kind.rpartition("-")[0]))
                shapes = [use["href"] for use in cell.select(".level use")]
                assert shapes == [f"#icon-level-{number}" for number, *_ in expected]
                words = [text(level).rpartition(": ")[2].lower() for level in cell.select(".level")]
                assert words == [level.lower() for _, level, _ in expected]


@every_page
def test_a_claim_with_numbers_has_their_picture(site, guide, url):
    for element in main(site, url).select(".claim"):
        card = claim_card(claim_of(guide, element))
        counts = [f"{group.count:g} of 100" for group in card.people]
        assert [text(count) for count in element.select(".people figcaption b")] == counts
        assert [text(title) for title in element.select(".people svg title")] == [f"{count} people" for count in counts]
        assert [svg["viewbox"] for svg in element.select(".people svg")] == ["0 0 100 100"] * len(counts)
        assert len(element.select("svg.bars rect")) == len(card.bars)
        assert len(element.select("svg.effect")) == (2 if card.effect else 0)  # in the row, and in its record
        for picture in element.select("svg[role=img]:not(.people svg)"):
            assert text(picture.desc) == card.numbers
            assert text(element.select_one(".facts dd")) == card.numbers


@every_page
def test_a_difference_is_drawn_at_its_place_with_its_range(site, guide, url):
    for picture in main(site, url).select(".claim svg.effect"):
        claim = claim_of(guide, picture.find_parent(class_="claim"))
        effect = claim_card(claim).effect
        mark = picture.select_one("svg:has(> .dot), circle.dot")
        assert mark.get("cx", mark.get("x")) == f"{effect.value}%"
        assert (mark.name == "svg") == (claim.direction == "worse")  # a diamond
        ranges = [(line["x1"], line["x2"]) for line in picture.select(".range")]
        assert ranges == ([tuple(f"{end}%" for end in effect.range)] if effect.range else [])
        worth = [line["x1"] for line in picture.select(".worth")]
        assert worth == ([] if effect.worthwhile is None else [f"{effect.worthwhile}%"])
        assert len(picture.select(".beyond")) == effect.worse + effect.better


@every_page
def test_a_page_holds_the_drawings_that_it_shows_and_no_others_of_results(site, url):
    document = page(site, url)
    shown = {use["href"].removeprefix("#") for use in document.select("use")}
    defined = {symbol["id"] for symbol in document.select("symbol")}
    assert shown <= defined
    assert {name for name in defined - shown if name.startswith("icon-certainty")} == set()


@every_page
def test_a_picture_names_itself_or_is_hidden(site, url):
    for svg in main(site, url).select("svg"):
        if svg.find_parent("svg") is None:
            named = svg.get("role") in ("img", "group") and text(svg.title) and text(svg.desc)  # links need a group
            assert svg.get("aria-hidden") == "true" or named
