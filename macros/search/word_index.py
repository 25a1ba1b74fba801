"""An inverted index of the sections of the site. See MAINTAINING.md for the engines that were tried."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

MAX_SHARE = 0.25
"""Words in a larger share of the sections are not indexed: they do not distinguish sections."""
_MARKS = re.compile(r"[\u0300-\u036f'\u2019`]")
_LETTERS = bytes(ord(chr(code).lower()) if code < 128 and chr(code).isalnum() else ord(" ") for code in range(256))
"""Lower-case letters and digits; a space for other characters."""


@dataclass(frozen=True)
class WordIndex:
    """The sections of each word.

    sections: {word: numbers of its sections, delta-encoded}. counts: (word, how many sections), the highest first.
    """

    sections: dict[str, list[int]]
    counts: tuple[tuple[str, int], ...]


def words_of(text: str) -> list[str]:
    """Splits text into words like text.js: lower-case Latin letters and digits, without accents and apostrophes.

    Works on bytes, which takes a third of the time of a regular expression.
    """
    plain = _MARKS.sub("", unicodedata.normalize("NFKD", text)).encode("ascii", "replace")
    return plain.translate(_LETTERS).decode("ascii").split()


@lru_cache(maxsize=50_000)
def _distinct_words(text: str) -> frozenset[str]:
    """Returns each word of a section once. Cached, so that a preview splits only the sections that have changed."""
    return frozenset(words_of(text))


def index_words(texts: Sequence[str]) -> WordIndex:
    """Indexes the texts of all sections, which are numbered in their order."""
    found: dict[str, list[int]] = defaultdict(list)
    for number, text in enumerate(texts):
        for word in _distinct_words(text):
            found[word].append(number)
    counts = sorted(((word, len(numbers)) for word, numbers in found.items()), key=lambda pair: (-pair[1], pair[0]))
    indexed = (word for word in sorted(found) if len(found[word]) <= MAX_SHARE * len(texts))
    return WordIndex({word: delta_encode(found[word]) for word in indexed}, tuple(counts))


def delta_encode(numbers: list[int]) -> list[int]:
    """Returns the first number and the difference of each next one, which takes fewer digits."""
    return [after - before for before, after in pairwise([0, *numbers])]
