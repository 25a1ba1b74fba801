"""Cards of all treatments, or of those that fit a body area, a duration or a giver."""

from collections.abc import Mapping

from pydantic import Field

from macros.components.component import Component, Context, Options
from macros.components.derived import card, link
from macros.components.options import TreatmentId
from macros.records.pages import Treatment
from macros.records.vocabulary import Area, Duration, Giver

MANY = 50
"""A list of more treatments has no cards: `treatment_finder` has them."""


class ListOptions(Options):
    """What to leave out of the list. Without options all treatments are shown."""

    area: Area | None = Field(default=None, description="only treatments for this part of the body")
    duration: Duration | None = Field(default=None, description="only treatments for new or for lasting pain")
    given_by: Giver | None = Field(default=None, description="only treatments that this person gives")
    exclude: tuple[TreatmentId, ...] = Field(default=(), description="treatments to leave out")

    def fits(self, treatment: Treatment) -> bool:
        """Whether the list shows the treatment."""
        return (
            self.area in (None, *treatment.areas)
            and self.duration in (None, *treatment.durations)
            and self.given_by in (None, *treatment.given_by)
            and treatment.id not in self.exclude
        )


def view(options: ListOptions, context: Context) -> Mapping[str, object]:
    """The cards that fit, in alphabetical order; the names alone where they are many."""
    fitting = [(page, treatment) for page, treatment in context.guide.treatments.values() if options.fits(treatment)]
    if len(fitting) > MANY:
        return {"names": [(treatment.name, link(page)) for page, treatment in fitting]}
    return {"names": [], "cards": [card(context, treatment.id) for _, treatment in fitting]}


COMPONENT = Component(
    "treatment_list",
    "Cards of treatments, filtered.",
    view,
    options=ListOptions,
    examples=({}, {"area": "neck", "duration": "lasting"}, {"given_by": "self-care"}),
)
