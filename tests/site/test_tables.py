"""Tables as a screen reader tells them: a caption, and heads for columns and rows."""

from markdown import Markdown

from tests.site.reading import main, text
from tests.site.test_pages import every_page

WRITTEN = """
The words, and what they mean.

| Word | Meaning |
| --- | --- |
| **One** | First |
"""


def test_the_sentence_above_a_table_is_its_caption_and_first_cells_are_heads():
    assert Markdown(extensions=["tables", "macros.tables"]).convert(WRITTEN).replace("\n", "") == (
        "<table><caption>The words, and what they mean.</caption>"
        '<thead><tr><th scope="col">Word</th><th scope="col">Meaning</th></tr></thead>'
        '<tbody><tr><th scope="row"><strong>One</strong></th><td>First</td></tr></tbody></table>'
    )


@every_page
def test_each_table_has_a_caption_and_heads_with_their_scope(site, url):
    for table in main(site, url).find_all("table"):
        assert text(table.caption)
        assert {head.get("scope") for head in table.find_all("th")} == {"col", "row"}
        for row in table.select("tbody tr"):
            assert row.find(["td", "th"]).name == "th"
