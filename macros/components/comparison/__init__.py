"""All treatments and waiting, side by side: the same questions for each. Its script chooses what is shown."""

from pydantic import Field

from macros.components.comparison.columns import WAITING, treatment_column, waiting_column
from macros.components.comparison.result import PAINS
from macros.components.component import Component, Context, Options, Variables
from macros.components.derived import ends
from macros.components.options import TreatmentId
from macros.content.calls import Call
from macros.models.vocabulary import KINDS_OF_PAIN

ORDERS = {
    "low-back-new": "new low back pain",
    "low-back-lasting": "lasting low back pain",
    "neck": "neck pain",
    "sciatica": "leg pain (sciatica)",
}
"""The kinds of pain to choose from: {value in the URL: words}. The options are put in order by its rating."""
MATTERS = {
    "pain": "Less pain",
    "tasks": "Daily tasks",
    "harms": "Few harms",
    "cost": "Low cost",
    "time": "Little time",
    "alone": "Doing it alone",
}
"""What may matter to a reader: {value in the URL, and of the rows about it: words}."""


class ComparisonOptions(Options):
    """Selects what a phone shows first."""

    first: tuple[TreatmentId, ...] = Field(
        default=(), max_length=2, description="the two treatments that a phone shows until a reader chooses"
    )


def view(options: ComparisonOptions, context: Context) -> Variables:
    """Returns the columns: waiting first, because everybody can do it, then the treatments in alphabetical order."""
    treatments = [
        treatment_column(treatment, context.link(page)) for page, treatment in context.guide.treatments.values()
    ]
    shown_on = next((page for page in context.guide.pages.values() if any(map(_is_waiting, page.parsed.calls))), None)
    return {
        "waiting": f"{context.link(shown_on)}#{WAITING}" if shown_on else None,
        "columns": [waiting_column(context), *treatments],
        "first": options.first,
        "kinds": [
            (next(order for order in ORDERS if kind.startswith(order)), words)
            for kind, words in zip(KINDS_OF_PAIN, PAINS, strict=True)
        ],
        "ends": ends,
        "orders": ORDERS,
        "matters": MATTERS,
    }


def _is_waiting(call: Call) -> bool:
    return call.name == "waiting_row"


COMPONENT = Component("comparison", "All treatments and waiting, side by side.", view, options=ComparisonOptions)
