"""Tables as a screen reader reads them: a caption, and heads for columns and rows."""

from markdown import Markdown

from tests.guide.reading import every_page, main

WRITTEN = """
The words, and what they mean.

| Word | Meaning |
| --- | --- |
| **One** | First |
"""


def test_the_sentence_above_a_table_is_its_caption_and_first_cells_are_heads():
    assert Markdown(extensions=["tables", "macros.markdown.extensions:LayoutExtension"]).convert(WRITTEN).replace(
        "\n", ""
    ) == (
        "<table><caption>The words, and what they mean.</caption>"
        '<thead><tr><th scope="col">Word</th><th scope="col">Meaning</th></tr></thead>'
        '<tbody><tr><th scope="row"><strong>One</strong></th><td>First</td></tr></tbody></table>'
    )


@every_page
def test_each_table_of_a_component_has_a_caption(site, url):
    assert [table for table in main(site, url).select("table[class]") if not table.caption] == []


@every_page
def test_each_row_and_each_column_of_a_table_has_a_head_that_says_so(site, url):
    for table in main(site, url).find_all("table"):
        assert {head.get("scope") for head in table.select("thead th")} in ({"col"}, {"col", "colgroup"})
        for row in table.select("tbody tr"):
            first = row.find(["td", "th"])
            assert (first.name, first.get("scope")) == ("th", "row")
