"""A built page is split into sections for the search, whichever builder made it."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from macros.site.sections import read_sections

PAGE = """<!doctype html><html lang="en"><title>Heat</title><style>p{}</style><nav>Menu</nav><main><article>
<h1>Heat</h1><p>Words about <b>heat</b>.<sup>1</sup></p>
<ul><li>Warm</li><li>Hot (<a href="#">more</a>)</li></ul>
<h2 id="more">More on it</h2><div class="box"><p>&lt;End&gt; of it</p></div>
<dl class="glossary"><div id="ice"><dt>Ice</dt><dd>Cold water.</dd></div></dl>
<article class="technique" id="rub"><h3>Rubbing</h3><p>With a towel.</p></article>
<table><tbody><tr id="tens"><th><b>TENS</b> <small>A box</small></th><td>Weak current.</td></tr></tbody></table>
<h2 id="sources">Sources</h2><ol class="refs"><li>A paper.</li></ol><nav>Next</nav>
</article></main><footer>Foot</footer></html>"""
SECTIONS = [
    ("", "", "Heat · Words about heat. Warm · Hot (more)"),
    ("more", "More on it", "<End> of it"),
    ("ice", "Ice", "Cold water."),
    ("rub", "Rubbing", "With a towel."),
    ("tens", "TENS", "TENS A box · Weak current."),
]


def test_a_section_is_the_text_from_one_anchor_to_the_next_in_one_line():
    found = read_sections(LexborHTMLParser(PAGE))
    assert [(part.anchor, part.heading, part.text) for part in found] == SECTIONS


@pytest.mark.parametrize("html", ["", "<main>No article.</main>", "<article>No main part.</article>"])
def test_what_is_no_page_has_no_sections(html):
    assert read_sections(LexborHTMLParser(html)) == ()
