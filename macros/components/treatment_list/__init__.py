"""All treatments, or those for a body area, a duration or a giver, with a mark for each kind of pain."""

from pydantic import Field

from macros.components.component import Component, Context, Options, Variables
from macros.components.marks import rows
from macros.components.options import TreatmentId
from macros.models.pages import Treatment
from macros.models.vocabulary import Area, Duration, Giver

MAX_ROWS = 8
"""Longer lists show names only: `treatment_finder` shows the marks."""


class ListOptions(Options):
    """Selects the treatments. Without options: all of them."""

    area: Area | None = Field(default=None, description="only treatments for this part of the body")
    duration: Duration | None = Field(default=None, description="only treatments for new or for lasting pain")
    given_by: Giver | None = Field(default=None, description="only treatments that this person gives")
    exclude: tuple[TreatmentId, ...] = Field(default=(), description="treatments to leave out")

    def fits(self, treatment: Treatment) -> bool:
        """Returns whether the list shows the treatment."""
        return (
            self.area in (None, *treatment.areas)
            and self.duration in (None, *treatment.durations)
            and self.given_by in (None, *treatment.given_by)
            and treatment.id not in self.exclude
        )


def view(options: ListOptions, context: Context) -> Variables:
    """Returns the selected treatments in alphabetical order; the names alone where there are more than MAX_ROWS."""
    fitting = [(page, treatment) for page, treatment in context.guide.treatments.values() if options.fits(treatment)]
    if len(fitting) > MAX_ROWS:
        return {"names": [(treatment.name, context.link(page)) for page, treatment in fitting]}
    return {"names": [], "rows": rows(context, fitting)}


COMPONENT = Component(
    "treatment_list",
    "Treatments with a mark for each kind of pain, filtered.",
    view,
    options=ListOptions,
    examples=({}, {"area": "neck", "duration": "lasting"}, {"given_by": "self-care"}),
)
