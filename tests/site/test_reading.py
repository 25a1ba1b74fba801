"""The reading grade is that of the sentences that a reader reads."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from macros.site.reading import read_grade, sentences

PAGE = """<body><nav><p>Not this.</p></nav><main><h1>Nor this</h1>
<p>One two three. Four five<sup>6</sup>?</p>
<ul><li>Seven: eight<p>nested nine</p> ten</li></ul>
<dl><dt>Name</dt><dd>eleven twelve</dd></dl>
<ol class="refs"><li>Smith. A title.</li></ol><p class="small">People also search for</p>
<script>var x = "nor this";</script></main><p>Nor that.</p></body>"""


def test_sentences_of_running_text():
    assert sentences(LexborHTMLParser(PAGE)) == [
        "One two three.",
        "Four five?",
        "Seven: eight",
        "nested nine",
        "eleven twelve",
    ]


def test_a_page_has_a_grade_a_mean_and_a_longest_sentence():
    easy = read_grade(LexborHTMLParser("<main><p>The cat sat on the mat. It was fat.</p></main>"))
    hard = read_grade(
        LexborHTMLParser("<main><p>Considerable physiotherapeutic intervention is recommended.</p></main>")
    )
    assert (easy.sentences, easy.mean, easy.longest) == (2, 4.5, "The cat sat on the mat.")
    assert round(easy.grade, 1) == -2.0
    assert hard.grade > 20


@pytest.mark.parametrize(
    ("words", "syllables"),
    [("back pain", 2), ("stone stones moved", 3), ("needle", 2), ("treated needed", 4), ("exercises", 4), ("the", 1)],
)
def test_syllables_of_words(words, syllables):
    reading = read_grade(LexborHTMLParser(f"<main><p>{words}</p></main>"))
    count = len(words.split())
    assert reading.grade == pytest.approx(0.39 * count + 11.8 * syllables / count - 15.59)


def test_a_page_without_running_text_has_no_reading():
    assert read_grade(LexborHTMLParser("<main><h1>Title</h1></main>")) is None
    assert read_grade(LexborHTMLParser("<p>No main part.</p>")) is None
