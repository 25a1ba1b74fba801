"""How hard the pages of a built site are to read. A report, not a verdict: such tools advise, they do not judge."""

import re
from dataclasses import dataclass
from functools import cache

import pyphen
from selectolax.lexbor import LexborHTMLParser

GRADE = 8
_BLOCKS = "p, li, dd, dt, td, th, h1, h2, h3, h4, figcaption, caption"
_TEXT = {"p", "li", "dd"}
_SKIPPED = "sup, nav, script, svg, .refs, .also, .crumbs, .toc, .stamp, .ask__notes, .small, .cards"
_MARK = "\0"  # HTML cannot hold it
_SENTENCE = re.compile(r"(?<=[.?!])\s+")
_WORD = re.compile(r"[A-Za-z][A-Za-z'\u2019-]*")


@dataclass(frozen=True)
class Reading:
    """One page: how many sentences, words a sentence, the longest one, and the grade (Flesch-Kincaid, 1975)."""

    sentences: int
    mean: float
    longest: str
    grade: float


def reading(page: LexborHTMLParser) -> Reading | None:
    """The reading of a page; None where it has no running text. Takes the page apart."""
    found = sentences(page)
    words = [word for sentence in found for word in _WORD.findall(sentence)]
    if not words:
        return None
    mean = sum(len(sentence.split()) for sentence in found) / len(found)
    syllables = sum(map(_syllables, words))
    grade = 0.39 * len(words) / len(found) + 11.8 * syllables / len(words) - 15.59
    return Reading(len(found), mean, max(found, key=lambda sentence: len(sentence.split())), grade)


def sentences(page: LexborHTMLParser) -> list[str]:
    """The sentences of a page's running text: paragraphs, list items and definitions in its main part.

    Takes the page apart.
    """
    return [part for block in _blocks(page) for part in _SENTENCE.split(block) if _WORD.search(part)]


def _blocks(page: LexborHTMLParser) -> list[str]:
    """The texts of these blocks, each up to the first block in it: what follows there is a label, no sentence.

    The last is read first, so that a mark stands in the place of each inner block.
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


@cache
def _dictionary() -> pyphen.Pyphen:
    return pyphen.Pyphen(lang="en_US", left=1, right=1)


@cache
def _syllables(word: str) -> int:
    """Places to hyphenate, and one: a little over the truth (1.40 a word, where a pronouncing dictionary has 1.34)."""
    return len(_dictionary().positions(word.lower())) + 1
