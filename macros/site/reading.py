"""Measures how hard a built page is to read. For reports only: such formulas ignore meaning."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from selectolax.lexbor import LexborHTMLParser

MAX_GRADE = 8
"""Pages above this grade are listed as hard to read."""
_BLOCKS = "p, li, dd, dt, td, th, h1, h2, h3, h4, figcaption, caption"
_TEXT = {"p", "li", "dd"}
_SKIPPED = "sup, code, nav, script, svg, .refs, .also, .crumbs, .toc, .stamp, .ask__notes, .small, .cards, .whose"
_MARK = "\0"  # HTML cannot contain it
_SENTENCE = re.compile(r"(?<=[.?!])\s+")
_WORD = re.compile(r"[A-Za-z][A-Za-z'\u2019-]*")
_SYLLABLE = re.compile(
    r"[aiouy][aeiouy]*|e[aeiouy]+|e(?!(?:s|d)?(?![a-z]))|(?<=[^aeiouy]l)e(?![a-z])|(?<=[td])ed(?![a-z])|"
    r"(?<=[sxzcgh])es(?![a-z])"
)
"""A group of vowels, except a silent `e`, `es` or `ed` at the end: "needle", "treated" and "exercises" sound theirs."""


@dataclass(frozen=True)
class Reading:
    """The reading of a page. mean: words per sentence. longest: a sentence. grade: Flesch-Kincaid (1975)."""

    sentences: int
    mean: float
    longest: str
    grade: float


def read_grade(page: LexborHTMLParser) -> Reading | None:
    """Returns the reading of a page; None without running text. Changes the tree."""
    return grade_sentences(sentences(page))


def grade_sentences(found: Sequence[str]) -> Reading | None:
    """Returns the reading of the sentences of a page; None without any."""
    words = [word for sentence in found for word in _WORD.findall(sentence)]
    if not words:
        return None
    mean = sum(len(sentence.split()) for sentence in found) / len(found)
    syllables = sum(map(_syllables, words))
    grade = 0.39 * len(words) / len(found) + 11.8 * syllables / len(words) - 15.59
    return Reading(len(found), mean, max(found, key=lambda sentence: len(sentence.split())), grade)


def sentences(page: LexborHTMLParser) -> list[str]:
    """Returns the sentences of paragraphs, list items and definitions in `main`. Changes the tree."""
    return [part for block in _blocks(page) for part in _SENTENCE.split(block) if _WORD.search(part)]


def _blocks(page: LexborHTMLParser) -> list[str]:
    """Returns the text of each block up to the first block inside it: what follows is a label, not a sentence.

    Blocks are read from the last to the first, so that inner blocks are replaced by a mark before outer ones are read.
    """
    main = page.css_first("main")
    if not main:
        return []
    for part in main.css(_SKIPPED):
        part.decompose()
    texts = []
    for block in reversed(main.css(_BLOCKS)):
        if block.tag in _TEXT:
            texts.append(" ".join(block.text().partition(_MARK)[0].split()))
        block.replace_with(_MARK)
    return texts[::-1]


@lru_cache(maxsize=10_000)
def _syllables(word: str) -> int:
    """Estimates syllables by groups of vowels: 1.36 a word in this guide, and 1.38 by the CMU dictionary."""
    return max(1, len(_SYLLABLE.findall(word.lower())))
