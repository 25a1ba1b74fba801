"""A table of all treatments: which bodies take which stance, and whether they agree."""

from macros.components.component import Component, Context, NoOptions, Variables
from macros.models.evidence import Guideline
from macros.models.pages import Treatment
from macros.models.vocabulary import STANCES, Stance


def view(_: NoOptions, context: Context) -> Variables:
    """Returns a row for each treatment: its name, its URL, its guidelines by stance, and whether they agree."""
    rows = [
        (treatment.name, context.link(page), by_stance(treatment), verdict(treatment))
        for page, treatment in context.guide.treatments.values()
    ]
    return {"rows": rows, "stances": list(STANCES)}


def by_stance(treatment: Treatment) -> dict[Stance, list[Guideline]]:
    """Groups the guidelines of a treatment by stance."""
    return {stance: [item for item in treatment.guidelines if item.stance == stance] for stance in STANCES}


def verdict(treatment: Treatment) -> str:
    """Returns, in words, whether the guidelines agree. Silent ones do not count."""
    stances = [guideline.stance for guideline in treatment.guidelines if guideline.stance != "silent"]
    if len(stances) < 2:
        return "Only one says something" if stances else "None says anything"
    return "They differ" if len(set(stances)) > 1 else "They agree"


COMPONENT = Component("guideline_table", "The stances of guidelines on all treatments.", view)
