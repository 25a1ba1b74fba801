"""Glossary terms: linked once a page, in running text only."""

import pytest
from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from macros.markdown.glossary import TermLinker, TermPattern
from macros.models.library import Term

TERMS = [
    Term(id="mri", term="MRI", meaning="A scan."),
    Term(id="disc", term="Herniated disc", also_called=("slipped disc",), meaning="A disc."),
    Term(id="bulge", term="Disc", meaning="A part."),
]


class Terms(Extension):
    """The linker on a fixed glossary."""

    def extendMarkdown(self, md):  # noqa: N802
        class Step(Treeprocessor):
            def run(self, root):
                TermLinker(TermPattern(TERMS)).link(root)

        md.treeprocessors.register(Step(md), "terms", 10)


def link(text, identifier):
    return f'<a class="term" href="/glossary.md#{identifier}">{text}</a>'


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("An MRI and an MRI.", f"<p>An {link('MRI', 'mri')} and an MRI.</p>"),
        ("no mri, two MRIs", f"<p>no mri, two {link('MRIs', 'mri')}</p>"),
        ("A Slipped disc.", f"<p>A {link('Slipped disc', 'disc')}.</p>"),
        ("**A disc** or an MRI", f"<p><strong>A {link('disc', 'bulge')}</strong> or an {link('MRI', 'mri')}</p>"),
        ("# MRI\n\n[MRI](x.md) `MRI`", '<h1>MRI</h1>\n<p><a href="x.md">MRI</a> <code>MRI</code></p>'),
        ("- *one* MRI\n- two", f"<ul>\n<li><em>one</em> {link('MRI', 'mri')}</li>\n<li>two</li>\n</ul>"),
        ("<div>MRI</div>", "<div>MRI</div>"),
    ],
)
def test_first_use_is_linked(markdown, html):
    assert Markdown(extensions=[Terms()]).convert(markdown) == html


def test_an_empty_glossary_links_nothing():
    from xml.etree.ElementTree import fromstring, tostring

    element = fromstring("<p>MRI</p>")
    TermLinker(TermPattern([])).link(element)
    assert tostring(element) == b"<p>MRI</p>"
