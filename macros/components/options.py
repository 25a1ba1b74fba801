"""Types of options that name a record. Unknown names are validation errors."""

from collections.abc import Iterable
from typing import Annotated, LiteralString, cast

from pydantic import AfterValidator, Field, ValidationInfo
from pydantic_core import PydanticCustomError

from macros.content.guide import Guide
from macros.models.issue import suggest


def _guide(info: ValidationInfo) -> Guide:
    return cast(Guide, (info.context or {})["guide"])


def one_of(noun: str, name: str, known: Iterable[str], *, rule: LiteralString) -> str:
    """Returns a known name. Raises PydanticCustomError otherwise. noun: what is named."""
    if name not in known:
        raise PydanticCustomError(
            rule,
            "names an unknown {noun}: `{name}`; {hint}",
            {"noun": noun, "name": name, "hint": suggest(name, known)},
        )
    return name


def _treatment(name: str, info: ValidationInfo) -> str:
    return one_of("treatment", name, _guide(info).treatment_ids, rule="unknown-treatment")


def _disclaimer(name: str, info: ValidationInfo) -> str:
    return one_of("disclaimer", name, _guide(info).disclaimer_names, rule="unknown-disclaimer")


def _drawing(name: str, info: ValidationInfo) -> str:
    return one_of("drawing", name, _guide(info).shared.drawings.names, rule="unknown-drawing")


def _claim(name: str, info: ValidationInfo) -> str:
    return one_of("claim", name, _guide(info).claims, rule="unknown-claim")


TreatmentId = Annotated[str, AfterValidator(_treatment), Field(json_schema_extra={"format": "the id of a treatment"})]
DisclaimerName = Annotated[
    str, AfterValidator(_disclaimer), Field(json_schema_extra={"format": "the name of a disclaimer"})
]
ClaimId = Annotated[str, AfterValidator(_claim), Field(json_schema_extra={"format": "the id of a claim"})]
DrawingName = Annotated[str, AfterValidator(_drawing), Field(json_schema_extra={"format": "the name of a drawing"})]
