"""Field types shared by all records: texts, titles, ids, keys and dates.

The types of errors (`PydanticCustomError`) are ids of rules.
"""

import re
from datetime import date
from typing import Annotated, Any
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError, PydanticKnownError

from macros.models.clock import today
from macros.models.vocabulary import NOT_STATED

FILL_IN = "FILL IN"
"""The placeholder in new records. Files that contain it are refused."""
_CONTROLS = r"\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff"
_UNSEEN = r"\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u2028\u2029\u2060-\u2064\u3164\ufeff\uffa0\U000e0000-\U000e007f"
CONTROL = re.compile(f"[{_CONTROLS}{_UNSEEN}]")
"""Characters that no text may contain: control, bidirectional and invisible characters, and noncharacters."""
INVISIBLE = re.compile(f"[{_CONTROLS}{_UNSEEN}\u00ad\u200c\u200d\ufe00-\ufe0f]")
"""Characters that no address may contain: also those that join letters or divide words."""
_PLACEHOLDER = re.compile(r"(\w+ )?not confirmed", re.I)
"""Matches a placeholder for a name or a title, such as `Authors not confirmed`."""
_NOT_STATED = re.compile(r"not (stated|said|given|reported)\.?", re.I)
FIRST_DAY = "1900-01-01"
"""The first day that a record may name."""
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}\Z")
_MARKUP = re.compile(r"[<>]|\{\{|\{%|\{#")


def is_url(text: str) -> bool:
    """Returns whether a text can be parsed as a URL: `http://[` cannot."""
    try:
        urlsplit(text)
    except ValueError:
        return False
    return True


def _fold_whitespace(text: str) -> str:
    """Returns the text with single spaces, so that line breaks in YAML do not matter. Raises for unusable text."""
    if CONTROL.search(text):
        raise PydanticCustomError("control-character", "has a control character; remove it")
    folded = " ".join(text.split())
    if not INVISIBLE.sub("", folded).strip():
        raise PydanticCustomError("empty-text", "is empty; write the text or remove the key")
    if "[^" in folded:
        raise PydanticCustomError(
            "citation-in-record", "has a citation; cite in the text of the page, or add the source to `sources`"
        )
    if FILL_IN in folded:
        raise PydanticCustomError("not-filled-in", "is not filled in; write the text")
    return folded


def _check_not_stated(text: str) -> str:
    """Raises for other wordings of NOT_STATED: components recognize that one."""
    if (_NOT_STATED.fullmatch(text) and text != NOT_STATED) or "in what we read" in text.lower():
        raise PydanticCustomError(
            "not-stated-wording",
            "has another wording of `{wording}`; write `{wording}`, or start with what is known",
            {"wording": NOT_STATED},
        )
    return text


def _check_no_markup(text: str) -> str:
    """Raises for markup. No component escapes titles and names in the browser's tab and the search index."""
    if _MARKUP.search(text):
        raise PydanticCustomError("markup-in-title", "has HTML or template marks; write plain words")
    return text


def _check_source_text(text: str) -> str:
    """Raises for leftovers of BibTeX, which come with copied records, and for placeholders."""
    if "``" in text or "''" in text:
        raise PydanticCustomError("tex-quotation-marks", "has TeX quotation marks; write “ and ”")
    if _PLACEHOLDER.fullmatch(text):
        raise PydanticCustomError(
            "placeholder-in-reference", "is a placeholder; remove the key, and explain in `note` what was not checked"
        )
    return text


def _check_day(value: Any) -> Any:
    """Raises for a time, and for a number, which pydantic would read as seconds since 1970."""
    if isinstance(value, str) and _DAY.match(value) and value < FIRST_DAY:
        raise PydanticCustomError("not-a-date", "is before {first}; check the year", {"first": FIRST_DAY})
    if type(value) is date or (isinstance(value, str) and _DAY.match(value)):
        return value
    raise PydanticKnownError("date_type")


def _check_url(text: str) -> str:
    if not is_url(text):
        raise PydanticCustomError("invalid-address", "is not a web address; copy it again from the browser")
    return text


def _check_past(day: date) -> date:
    if day > today():
        raise PydanticCustomError("date-in-future", "is in the future; write the day on which it was done")
    return day


def _wrap_statement(value: Any) -> Any:
    return {"text": value} if isinstance(value, str) else value


MAX_LENGTH = 1000
"""Maximum number of characters of a text."""
Text = Annotated[str, Field(max_length=MAX_LENGTH), AfterValidator(_fold_whitespace), AfterValidator(_check_not_stated)]
SourceText = Annotated[Text, AfterValidator(_check_source_text)]
Title = Annotated[str, AfterValidator(_fold_whitespace), AfterValidator(_check_no_markup), Field(max_length=65)]
Name = Annotated[str, AfterValidator(_fold_whitespace), AfterValidator(_check_no_markup), Field(max_length=40)]
SLUG = r"^[a-z0-9]+(-[a-z0-9]+)*$"
KEY = r"^[a-z][a-z0-9_]*$"
ISSUED = r"^(1[5-9]|20)\d{2}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$"
DOI = r"^10\.\d{4,9}/[^\s<>\"']+$"
PMID = r"^\d+$"
URL = r"^https?://[^\s<>\"'&]+$"
EMAIL = r"^[^@\s<>\"']+@[^@\s<>\"']+\.[a-z]+$"
PHONE = r"^\+?[0-9(][0-9 ().-]+[0-9]$"
DECISION = "^(whether|which) "
PAGE = r"^[^\s<>\"'&]+\.md$"
PATTERNS = {
    SLUG: "use small letters, digits and single hyphens, such as `pool-therapy`",
    KEY: "use small letters and digits, such as `ma2022aquatic`",
    ISSUED: 'write a year or a date in quotes, such as "2022" or "2022-11"',
    DOI: "write the DOI alone, such as `10.1186/s12891-022-05981-8`, without https://doi.org/",
    PMID: 'write the digits in quotes, such as "34994794"',
    URL: "write the whole address, starting with https://",
    PAGE: "write the file of the page below docs/, such as `treatments/posture.md`",
    DECISION: "start with `whether` or `which`, in small letters",
    PHONE: "write digits, such as `(212) 555-0100`, without words",
    EMAIL: "write an address such as `care@clinic.org`",
}
"""Patterns of texts, with the hint for a text that does not match."""

Slug = Annotated[str, Field(pattern=SLUG, max_length=80)]
PageFile = Annotated[str, Field(pattern=PAGE, max_length=80)]
REFERENCES = {
    "collection": "shared",
    "file": "references",
    "value_field": "records.*.id",
    "display_fields": ["records.*.id", "records.*.title"],
}
"""Where the form for editors finds what a reference key may name."""
ReferenceKey = Annotated[str, Field(pattern=KEY, max_length=80, json_schema_extra={"refers_to": REFERENCES})]
Url = Annotated[str, Field(pattern=URL, max_length=MAX_LENGTH), AfterValidator(_check_url)]
Sources = Annotated[tuple[ReferenceKey, ...], Field(min_length=1, description="keys of references.yml")]
Day = Annotated[date, BeforeValidator(_check_day)]
"""A day. Only the form 2026-11-23 is allowed."""
PastDate = Annotated[Day, AfterValidator(_check_past)]


class Record(BaseModel):
    """Base model of all records. Frozen; unknown keys are errors."""

    model_config = ConfigDict(extra="forbid", frozen=True, allow_inf_nan=False)


Expires = Annotated[Day | None, Field(description="the last day on which this is valid, if known")]
EditorNote = Annotated[Text | None, Field(exclude=True, description="a note for editors, which is never published")]


class Expiring(Record):
    """A record that may expire. See macros/checks/expiry.py."""

    expires: Expires = None
    editor_note: EditorNote = None


class StatementRecord(Record):
    """A sentence and its references. A plain string in YAML is a statement without references."""

    text: Text = Field(description="one sentence, in plain words")
    sources: tuple[ReferenceKey, ...] = Field(default=(), description="keys of references.yml")
    expires: Expires = None


Statement = Annotated[StatementRecord, BeforeValidator(_wrap_statement, json_schema_input_type=str | StatementRecord)]
