"""The records that pages share."""

import pytest

from macros.models.shared import Reference


@pytest.mark.parametrize(
    ("keys", "link"),
    [
        ({"DOI": "10.1000/x", "PMID": "1", "URL": "https://a.example/"}, "https://doi.org/10.1000/x"),
        ({"PMID": "123", "URL": "https://a.example/"}, "https://pubmed.ncbi.nlm.nih.gov/123/"),
        ({"URL": "https://a.example/"}, "https://a.example/"),
        ({}, None),
    ],
)
def test_a_reference_leads_to_its_doi_first(keys, link):
    assert Reference(id="a", type="book", title="A", **keys).link == link


@pytest.mark.parametrize("url", ["javascript:alert(1)", "//a.example/", 'https://a.example/"onclick'])
def test_a_reference_leads_to_a_web_page_only(url):
    with pytest.raises(ValueError, match="URL"):
        Reference(id="a", type="book", title="A", URL=url)
