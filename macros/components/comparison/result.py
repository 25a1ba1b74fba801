"""The result of a treatment in short sentences: each level with its kinds of pain."""

from collections.abc import Sequence

from macros.components.derived import Part, ends
from macros.models.vocabulary import LEVELS, Level

PAINS = ("new low back pain", "lasting low back pain", "new neck pain", "lasting neck pain", "leg pain (sciatica)")
"""The words for each kind of pain, in the order of `KINDS_OF_PAIN`."""
_TOGETHER = (
    ({0, 1, 2, 3}, "new and lasting back and neck pain"),
    ({0, 1}, "low back pain"),
    ({2, 3}, "neck pain"),
    ({0, 2}, "new pain"),
    ({1, 3}, "lasting pain"),
)
"""Shorter words for several kinds, which are given by their places in PAINS."""
_WORDS: dict[Level, str] = {
    "probably-helps": "Probably helps",
    "may-help": "May help",
    "not-sure": "Not sure yet for",
    "probably-does-not-help": "Probably does not help",
    "not-advised": "Not advised for",
}


def result(cells: Sequence[tuple[Part, ...]]) -> str:
    """Returns the levels of a treatment, the highest first. cells: the levels of each kind of pain.

    Where the parts of a treatment differ, the highest and the lowest level are shown, as in the table.
    """
    found: dict[tuple[Level, str], set[int]] = {}
    for place, parts in enumerate(cells):
        for part in ends(parts):
            found.setdefault((part.level, _which(part)), set()).add(place)
    ordered = sorted(found.items(), key=lambda item: LEVELS[item[0][0]][0])
    return " ".join(f"{_WORDS[level]} {in_words(places)}{which}." for (level, which), places in ordered)


def _which(part: Part) -> str:
    """Returns the part that has the level; empty where the whole treatment has it."""
    if not part.names:
        return ""
    return f" ({part.names[0]})" if len(part.names) == 1 else " (some)"


def in_words(places: set[int]) -> str:
    """Returns the words for some kinds of pain, which are given by their places in PAINS."""
    left, words = set(places), []
    for group, name in _TOGETHER:
        if group <= left:
            words.append(name)
            left -= group
    return " and ".join([*words, *(PAINS[place] for place in sorted(left))])
