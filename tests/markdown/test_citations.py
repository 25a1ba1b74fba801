"""Citations: numbers go by first use on the page, each source is listed once."""

import pytest

from macros.components.reference_list import SLOT
from macros.markdown.citations import number_citations
from macros.models.shared import Author, Reference

ONE = Reference(id="one", type="book", author=(Author(literal="A group"),), title="First", issued="2001")
TWO = Reference.model_validate(
    {
        "id": "two",
        "type": "article-journal",
        "title": "Second?",
        "DOI": "10.1000/two",
        "container-title": "A journal",
        "author": tuple(Author(family=name) for name in ("Ames", "Bell", "Cole", "Dunn")),
    }
)
KNOWN = {"one": ONE, "two": TWO}


def test_numbers_go_by_first_use_and_repeat():
    html = number_citations("<p>b[^two] a[^one] b[^two]</p>", KNOWN)
    assert html == (
        '<p>b<sup><a href="#ref-two">[1]</a></sup>'
        ' a<sup><a href="#ref-one">[2]</a></sup>'
        ' b<sup><a href="#ref-two">[1]</a></sup></p>'
    )


def test_code_data_and_unknown_keys_stay_as_written():
    html = "<p><code>[^one]</code> <pre>[^two]</pre> [^three]</p><script>[^one]</script>"
    assert number_citations(html, KNOWN) == html


@pytest.mark.parametrize(
    ("authors", "shown"),
    [
        (["Ames"], "Ames. "),
        (["Ames", "Bell"], "Ames, Bell. "),
        (["Ames", "Bell", "Cole"], "Ames and others. "),
        (["Ames", "others"], "Ames and others. "),
        (["Ames", "Bell", "others"], "Ames and others. "),
        ([], ""),
    ],
)
def test_few_authors_are_named_and_of_more_the_first(authors, shown):
    """A list of authors that was cut ends in `others`, as BibTeX has it."""
    source = ONE.model_copy(update={"author": tuple(Author(literal=name) for name in authors)})
    html = number_citations(f"[^one]{SLOT}", {"one": source})
    assert html.partition('<li id="ref-one">')[2].replace("\n", "").startswith(f"{shown}First.")


@pytest.mark.parametrize(("cited", "summary"), [("[^one]", "1 source"), ("[^two][^one]", "2 sources")])
def test_the_folded_list_says_how_many_sources_there_are(cited, summary):
    html = number_citations(f"<p>{cited}</p>{SLOT}", KNOWN)
    assert f"<summary><b>{summary}</b></summary>" in html


def test_the_list_holds_what_is_cited_in_that_order():
    html = number_citations(f"<p>[^two][^one]</p>{SLOT}", KNOWN)
    assert " ".join(html.partition("<ol")[2].split()) == (
        'class="refs"> <li id="ref-two">Ames and others.'
        ' <a href="https://doi.org/10.1000/two">Second?</a> A journal. </li>'
        ' <li id="ref-one">A group. First. 2001. </li> </ol></details></div>'
    )


def test_a_source_that_was_retracted_or_superseded_says_so():
    record = ONE.model_dump(by_alias=True) | {
        "retracted": {"date": "2026-01-05", "note": "The data were <b>made up</b>."},
        "superseded_by": "https://doi.org/10.1000/newer",
    }
    html = number_citations(f"<p>a[^one]</p>{SLOT}", {"one": Reference.model_validate(record)})
    assert "<b>Retracted on January 5, 2026.</b> The data were &lt;b&gt;made up&lt;/b&gt;." in " ".join(html.split())
    assert '<b>There is <a href="https://doi.org/10.1000/newer">a newer version</a>.</b>' in html
