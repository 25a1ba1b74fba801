"""Writes the files of a new treatment: its page with all sections, and its evidence."""

from collections.abc import Iterator

from macros.checks.outline import OUTLINES, Section
from macros.components.registry import COMPONENTS
from macros.content.layout import (
    CAUTION_LISTS,
    CAUTIONS,
    KEY_FACTS,
    KEY_POINTS,
    LABELS,
    LIVING,
    LIVING_LABELS,
    PLACES,
    QUESTIONS,
    STEPS,
)
from macros.content.normal_form import to_yaml
from macros.models.evidence import Claim, Evidence, Guideline, Rating
from macros.models.fields import FILL_IN, Record
from macros.models.pages import Treatment
from macros.scaffold.skeleton import Values, skeleton

_OPTIONS = {("claim_list", "Does it help?"): 'kind="benefit"', ("claim_list", "Harms"): 'kind="harm"'}
"""The options of a component in a section. Otherwise those of its first example are used."""
_LISTS = {
    KEY_POINTS: [f"- {FILL_IN}"] * 2,
    KEY_FACTS: [f"- **{label}:** {FILL_IN}" for label in LABELS],
    "What to expect": [f"{FILL_IN}\n\n### {LIVING}\n", *(f"- **{label}:** {FILL_IN}" for label in LIVING_LABELS)],
    CAUTIONS: [f"### {heading}\n\n- {FILL_IN}\n" for heading in CAUTION_LISTS],
    STEPS: [f"{number}. {FILL_IN}" for number in (1, 2, 3)],
    QUESTIONS: [f"- {FILL_IN}"] * 3,
}
"""The lists of records, by their sections."""
_EVIDENCE: dict[str, type[Record]] = {"ratings": Rating, "claims": Claim, "guidelines": Guideline}


def page(known: Values) -> str:
    """Returns the page of a treatment. known: values of its front matter."""
    record = to_yaml(skeleton(Treatment, known, without={*PLACES, *Evidence.model_fields}))
    sections = "\n\n".join(part for section in OUTLINES["treatment"] for part in _section(section))
    return f"---\n{record}---\n\n{sections}\n"


def evidence() -> str:
    """Returns the evidence of a treatment, with one record of each kind to copy."""
    return to_yaml({key: [skeleton(model, {})] for key, model in _EVIDENCE.items()})


def _section(section: Section) -> Iterator[str]:
    if section.heading:
        yield f"## {section.heading}"
    if lines := _LISTS.get(section.heading):
        yield "\n".join(lines).rstrip()
    elif not section.components:
        yield FILL_IN
    for name in section.components:
        yield f"{{{{ {name}({_options(name, section.heading)}) }}}}"


def _options(name: str, heading: str) -> str:
    example = ", ".join(f"{key}={_literal(value)}" for key, value in COMPONENTS[name].examples[0].items())
    return _OPTIONS.get((name, heading), example)


def _literal(value: object) -> str:
    """Returns a value as it is written in a call, with double quotes."""
    return repr(value).replace("'", '"')
