"""Writes the text of a new treatment: the sections of its page type, each with its required components."""

from collections.abc import Iterator

from macros.checks.outline import OUTLINES, Section
from macros.components.registry import COMPONENTS
from macros.models.fields import FILL_IN

_OPTIONS = {("claim_list", "Does it help?"): 'kind="benefit"', ("claim_list", "Harms"): 'kind="harm"'}
"""The options of a component in a section. Otherwise those of its first example are used."""


def body() -> str:
    """Returns the sections of a treatment, in order."""
    return "\n\n".join(part for section in OUTLINES["treatment"] for part in _section(section)) + "\n"


def _section(section: Section) -> Iterator[str]:
    if section.heading:
        yield f"## {section.heading}"
    if not section.components:
        yield FILL_IN
    for name in section.components:
        yield f"{{{{ {name}({_options(name, section.heading)}) }}}}"


def _options(name: str, heading: str) -> str:
    example = ", ".join(f"{key}={_literal(value)}" for key, value in COMPONENTS[name].examples[0].items())
    return _OPTIONS.get((name, heading), example)


def _literal(value: object) -> str:
    """Returns a value as it is written in a call, with double quotes."""
    return repr(value).replace("'", '"')
