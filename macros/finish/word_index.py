"""Which passages of the site hold a word: an inverted index in small files, of which a search loads those of its words.

No kept engine came near what search may load: see MAINTAINING.md.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from macros.finish.passages import Indexed

PREFIX = 3
"""Words that begin with the same letters are in one file, so that one is enough for all forms of a word."""
MOST = 0.25
"""A word in a larger share of the passages tells nothing of any of them."""
_FILE = 8_000
"""So many entries are in a file before the next begins: 10 to 20 kB."""
_MARKS = re.compile(r"[\u0300-\u036f'\u2019`]")
_LETTERS = bytes(ord(chr(code).lower()) if code < 128 and chr(code).isalnum() else ord(" ") for code in range(256))
"""Small letters and digits; a space for all else."""


@dataclass(frozen=True)
class WordIndex:
    """Where the words of a site stand.

    files: what begins them, and {word: passages}, each told by how much further on it is than the one before.
    words: the most frequent first, each with the number of passages that hold it. total: the number of all passages.
    """

    files: tuple[tuple[str, dict[str, list[int]]], ...]
    words: tuple[tuple[str, int], ...]
    total: int


def words_of(text: str) -> list[str]:
    """The words of a text as the script of the search finds them: small Latin letters, no accents, no apostrophes.

    By bytes, which takes a third of the time of a regular expression.
    """
    plain = _MARKS.sub("", unicodedata.normalize("NFKD", text)).encode("ascii", "replace")
    return plain.translate(_LETTERS).decode("ascii").split()


def index(pages: list[Indexed]) -> WordIndex:
    """The index of all words of the pages. Passages are numbered through, page after page."""
    held: dict[str, list[int]] = defaultdict(list)
    passages = [passage for page in pages for passage in page.passages]
    for number, passage in enumerate(passages):
        for word in set(words_of(passage.text)):
            held[word].append(number)
    often = sorted(((word, len(numbers)) for word, numbers in held.items()), key=lambda pair: (-pair[1], pair[0]))
    told = {word: _steps(held[word]) for word in sorted(held) if len(held[word]) <= MOST * len(passages)}
    return WordIndex(tuple(_files(told)), tuple(often), len(passages))


def _steps(numbers: list[int]) -> list[int]:
    return [number - before for before, number in zip([0, *numbers], numbers, strict=False)]


def _files(told: dict[str, list[int]]) -> Iterator[tuple[str, dict[str, list[int]]]]:
    start, file, size = "", dict[str, list[int]](), 0
    for prefix, group in groupby(told, key=lambda word: word[:PREFIX]):
        if size > _FILE:
            yield start, file
            start, file, size = prefix, {}, 0
        for word in group:
            file[word] = told[word]
            size += 1 + len(told[word])
    yield start, file
