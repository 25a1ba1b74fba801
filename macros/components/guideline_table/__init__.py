"""Where guidelines agree and where they do not: each treatment, and which bodies take which stance."""

from collections.abc import Mapping

from macros.components.component import Component, Context, Nothing
from macros.components.derived import link
from macros.records.evidence import Guideline
from macros.records.pages import Treatment
from macros.records.vocabulary import STANCES, Stance


def view(_: Nothing, context: Context) -> Mapping[str, object]:
    """Each treatment with its guidelines by stance, and whether they agree."""
    rows = [
        (treatment.name, link(page), by_stance(treatment), verdict(treatment))
        for page, treatment in context.guide.treatments.values()
    ]
    return {"rows": rows, "stances": list(STANCES)}


def by_stance(treatment: Treatment) -> dict[Stance, list[Guideline]]:
    """The guidelines of a treatment under each stance."""
    return {stance: [item for item in treatment.guidelines if item.stance == stance] for stance in STANCES}


def verdict(treatment: Treatment) -> str:
    """Whether the guidelines that say something agree."""
    stances = [guideline.stance for guideline in treatment.guidelines if guideline.stance != "silent"]
    if len(stances) < 2:
        return "Only one says something" if stances else "None says anything"
    return "They differ" if len(set(stances)) > 1 else "They agree"


COMPONENT = Component("guideline_table", "The stances of guidelines on all treatments.", view)
