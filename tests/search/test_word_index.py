"""The words of the guide, and the sections that hold each."""

import pytest

from macros.search.word_index import index_words, words_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Heat, or ICE?", ["heat", "or", "ice"]),
        ("Sjögren's, L5-S1", ["sjogrens", "l5", "s1"]),
        ("a b 12 under_score", ["a", "b", "12", "under", "score"]),
        ("33\u201336 °C, ½ café", ["33", "36", "c", "1", "2", "cafe"]),
        ("", []),
    ],
)
def test_words_are_small_letters_without_accents(text, words):
    assert words_of(text) == words


def test_a_word_is_told_by_the_steps_from_section_to_section():
    found = index_words(["heat one", "two", "heat", "heat", *("other" for _ in range(8))])
    assert found.sections["heat"] == [0, 2, 1]
    assert found.counts[:3] == (("other", 8), ("heat", 3), ("one", 1))


def test_a_word_of_more_than_a_quarter_of_the_sections_is_counted_but_not_told():
    found = index_words(["heat ice", "heat", "one", "two"])
    assert found.counts[0] == ("heat", 2)
    assert found.sections == {"ice": [0], "one": [2], "two": [3]}
