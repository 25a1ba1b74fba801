"""The words of scan reports: what each means, and how common it is in people without pain."""

from collections.abc import Mapping

from macros.components.component import Component, Context, Nothing


def view(_: Nothing, context: Context) -> Mapping[str, object]:
    """All words; those with shares by age also for the chart, and the ages that any of them has."""
    every = context.guide.shared.scan_words
    charted = [(word, {share.age: share.of_100 for share in word.without_pain}) for word in every if word.without_pain]
    return {"every": every, "charted": charted, "ages": sorted({age for _, shares in charted for age in shares})}


COMPONENT = Component("scan_word_list", "The words of scan reports, with a chart and a table by age.", view)
