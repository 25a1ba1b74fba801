"""Option types that name a record: an unknown name is an error in the call."""

from collections.abc import Iterable
from typing import Annotated, cast

from pydantic import AfterValidator, Field, ValidationInfo
from pydantic_core import PydanticCustomError

from macros.records.guide import Guide
from macros.records.problems import suggest


def _guide(info: ValidationInfo) -> Guide:
    return cast(Guide, (info.context or {})["guide"])


def one_of(noun: str, name: str, known: Iterable[str]) -> str:
    """The name if it is known; else the problem of a noun that it does not name."""
    if name not in known:
        raise PydanticCustomError(
            "unknown_name",
            "names no {noun}: `{name}`; {remedy}",
            {"noun": noun, "name": name, "remedy": suggest(name, known)},
        )
    return name


def _treatment(name: str, info: ValidationInfo) -> str:
    return one_of("treatment", name, _guide(info).treatment_ids)


def _disclaimer(name: str, info: ValidationInfo) -> str:
    return one_of("disclaimer", name, _guide(info).disclaimer_names)


def _claim(name: str, info: ValidationInfo) -> str:
    return one_of("claim", name, _guide(info).claims)


TreatmentId = Annotated[str, AfterValidator(_treatment), Field(json_schema_extra={"format": "the id of a treatment"})]
DisclaimerName = Annotated[
    str, AfterValidator(_disclaimer), Field(json_schema_extra={"format": "the name of a disclaimer"})
]
ClaimId = Annotated[str, AfterValidator(_claim), Field(json_schema_extra={"format": "the id of a claim"})]
