"""All treatments, with filters. With one kind of pain chosen, the highest rating comes first.

Without scripts the filters are hidden, and all treatments are shown.
"""

from dataclasses import dataclass

from macros.components.component import Component, Context, NoOptions, Variables
from macros.components.marks import Row, rows
from macros.models.pages import Treatment
from macros.models.vocabulary import AREAS, CONDITIONS, DURATIONS, KINDS_OF_PAIN, LEVELS, Condition

_SCIATICA: Condition = "sciatica"


@dataclass(frozen=True)
class Filter:
    """A filter. name: its parameter in the URL. choices: (value, label)."""

    name: str
    question: str
    choices: tuple[tuple[str, str], ...]


FILTERS = (
    Filter("area", "Where is the pain?", (("", "Any"), *AREAS.items(), (_SCIATICA, CONDITIONS[_SCIATICA]))),
    Filter("stage", "How long has it lasted?", (("", "Either"), *DURATIONS.items())),
    Filter("by", "Who gives it?", (("", "Anybody"), ("self", "You yourself"), ("professional", "A professional"))),
    Filter("cost", "What does it cost?", (("", "Anything"), ("free", "Free"), ("low", "Free or low"))),
    Filter(
        "helps",
        "How sure are we that it helps?",
        (("", "Any rating"), ("2", "May help, or probably helps"), ("1", "Probably helps")),
    ),
)
"""Read by overrides/assets/scripts/finder.js. The first choice of each shows all treatments."""


@dataclass(frozen=True)
class FilteredRow(Row):
    """A row and its values of each filter, separated by spaces. helps: the best levels, such as `low-back-new-2`.

    icon: the path of the icon of the treatment, if there is one.
    """

    area: str
    stage: str
    by: str
    cost: str
    helps: str
    icon: str


def filtered(row: Row, icon: str) -> FilteredRow:
    """Returns a row with its values of each filter."""
    treatment = row.treatment
    is_for_sciatica = bool(row.cells[KINDS_OF_PAIN.index(_SCIATICA)])
    costs = {"free": "free low", "low": "low", "varies": ""}
    givers = {"self" if giver == "self-care" else "professional" for giver in treatment.given_by}
    return FilteredRow(
        treatment,
        row.url,
        row.cells,
        area=" ".join([*treatment.areas, *([_SCIATICA] if is_for_sciatica else [])]),
        stage=" ".join(treatment.durations),
        by=" ".join(sorted(givers)),
        cost=" ".join(dict.fromkeys(word for cost in treatment.cost for word in costs[cost].split())),
        helps=" ".join(
            f"{kind}-{LEVELS[parts[0].level][0]}"
            for kind, parts in zip(KINDS_OF_PAIN, row.cells, strict=True)
            if parts and _is_for(treatment, kind)
        ),
        icon=icon,
    )


def _is_for(treatment: Treatment, kind: Condition) -> bool:
    """Returns whether the treatment says that it is for this kind of pain; a rating of sciatica says it too."""
    area, _, duration = kind.rpartition("-")
    return kind == _SCIATICA or (area in treatment.areas and duration in treatment.durations)


def view(_: NoOptions, context: Context) -> Variables:
    """Returns the filters, and all treatments in alphabetical order."""
    every, icons = rows(context, context.guide.treatments.values()), context.guide.shared.icons
    return {"filters": FILTERS, "rows": [filtered(row, icons.get(row.treatment.id, "")) for row in every]}


COMPONENT = Component("treatment_finder", "All treatments with a mark for each kind of pain, with filters.", view)
