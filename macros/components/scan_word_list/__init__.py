"""The words of scan reports: what each means, and how common it is in people without pain."""

from macros.components.component import Component, Context, NoOptions, Variables
from macros.components.drawing import find_drawings


def view(_: NoOptions, context: Context) -> Variables:
    """Returns all words with drawings, those of the chart with {age: of 100 people}, and all ages of the chart."""
    every = context.guide.shared.scan_words
    charted = [(word, {share.age: share.of_100 for share in word.without_pain}) for word in every if word.without_pain]
    drawn = [(word, find_drawings(context, filter(None, [word.drawing]))) for word in every]
    return {"every": drawn, "charted": charted, "ages": sorted({age for _, shares in charted for age in shares})}


COMPONENT = Component("scan_word_list", "The words of scan reports, with a chart and a table by age.", view)
