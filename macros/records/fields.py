"""Field types that every record shares: text, titles, ids, keys and dates."""

import re
from datetime import date
from typing import Annotated, Any
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError, PydanticKnownError

from macros.records.clock import today
from macros.records.vocabulary import NOT_STATED

FILL_IN = "FILL IN"
"""What `python -m macros new` writes where an editor must write. A file that holds it is refused."""
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")
"""Characters that no text may hold: controls, marks that turn the direction of writing, and what is no character."""
_PLACEHOLDER = re.compile(r"(\w+ )?not confirmed", re.I)
"""What stands in place of a name or a title, such as `Authors not confirmed`."""
_GAP = re.compile(r"not (stated|said|given|reported)\.?", re.I)
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}\Z")
_MARKUP = re.compile(r"[<>]|\{\{|\{%|\{#")


def is_address(written: str) -> bool:
    """Whether it can be read as an address: `http://[` cannot."""
    try:
        urlsplit(written)
    except ValueError:
        return False
    return True


def _clean(text: str) -> str:
    """Folds white space, so that a line break in YAML never changes a page."""
    if CONTROL.search(text):
        raise PydanticCustomError("control_character", "holds a control character; remove it")
    folded = " ".join(text.split())
    if not folded:
        raise PydanticCustomError("empty", "is empty; write the text or remove the key")
    if "[^" in folded:
        raise PydanticCustomError(
            "citation", "holds a citation; cite in the text of the page, or name the source in `sources`"
        )
    if FILL_IN in folded:
        raise PydanticCustomError("placeholder", "is not filled in; write the text")
    return folded


def _stated_one_way(text: str) -> str:
    """Components tell a gap by NOT_STATED alone, so it has one form; what we could read is explained on one page."""
    if (_GAP.fullmatch(text) and text != NOT_STATED) or "in what we read" in text.lower():
        raise PydanticCustomError(
            "gap",
            "says in words of its own that nothing is stated; write `{gap}`, or what is known first",
            {"gap": NOT_STATED},
        )
    return text


def _plain(text: str) -> str:
    """Titles and names also stand where no component escapes them (the browser's tab, the search index)."""
    if _MARKUP.search(text):
        raise PydanticCustomError("markup", "holds HTML or template marks; write plain words")
    return text


def _cited(text: str) -> str:
    """What a reader sees of a source. Marks of BibTeX come with a copied record; a gap stands in `note`."""
    if "``" in text or "''" in text:
        raise PydanticCustomError("tex", "holds TeX quotation marks; write “ and ”")
    if _PLACEHOLDER.fullmatch(text):
        raise PydanticCustomError(
            "unconfirmed", "holds a placeholder; remove the key, and say in `note` what was not checked"
        )
    return text


def _as_day(value: Any) -> Any:
    """Pydantic alone would also take a moment, and a number as seconds since 1970."""
    if type(value) is date or (isinstance(value, str) and _DAY.match(value)):
        return value
    raise PydanticKnownError("date_type")


def _address(text: str) -> str:
    if not is_address(text):
        raise PydanticCustomError("address", "is no address; copy it anew from the browser")
    return text


def _not_future(day: date) -> date:
    if day > today():
        raise PydanticCustomError("future", "is in the future; write the day on which it was done")
    return day


def _as_statement(value: Any) -> Any:
    return {"text": value} if isinstance(value, str) else value


LONGEST = 1000
"""The longest text that a record may hold: three times the longest one so far."""
Text = Annotated[str, Field(max_length=LONGEST), AfterValidator(_clean), AfterValidator(_stated_one_way)]
Cited = Annotated[Text, AfterValidator(_cited)]
Title = Annotated[str, AfterValidator(_clean), AfterValidator(_plain), Field(max_length=65)]
Name = Annotated[str, AfterValidator(_clean), AfterValidator(_plain), Field(max_length=40)]
SLUG = r"^[a-z0-9]+(-[a-z0-9]+)*$"
KEY = r"^[a-z][a-z0-9_]*$"
ISSUED = r"^\d{4}(-\d{2}){0,2}$"
DOI = r"^10\.\d{4,9}/[^\s<>\"']+$"
PMID = r"^\d+$"
URL = r"^https?://[^\s<>\"'&]+$"
EMAIL = r"^[^@\s<>\"']+@[^@\s<>\"']+\.[a-z]+$"
PAGE = r"^[^\s<>\"'&]+\.md$"
PATTERNS = {
    SLUG: "use small letters, digits and single hyphens, such as `pool-therapy`",
    KEY: "use small letters and digits, such as `ma2022aquatic`",
    ISSUED: 'write a year or a date in quotes, such as "2022" or "2022-11"',
    DOI: "write the DOI alone, such as `10.1186/s12891-022-05981-8`, without https://doi.org/",
    PMID: 'write the digits in quotes, such as "34994794"',
    URL: "write the whole address, starting with https://",
    PAGE: "write the file of the page below docs/, such as `treatments/posture.md`",
    EMAIL: "write an address such as `care@clinic.org`",
}
"""What a text must look like, and how to say so."""

Slug = Annotated[str, Field(pattern=SLUG, max_length=80)]
PageFile = Annotated[str, Field(pattern=PAGE, max_length=80)]
ReferenceKey = Annotated[str, Field(pattern=KEY, max_length=80)]
Url = Annotated[str, Field(pattern=URL, max_length=LONGEST), AfterValidator(_address)]
Sources = Annotated[tuple[ReferenceKey, ...], Field(min_length=1, description="keys of references.yml")]
Day = Annotated[date, BeforeValidator(_as_day)]
"""A day, written as 2026-11-23 and in no other way."""
PastDate = Annotated[Day, AfterValidator(_not_future)]


class Record(BaseModel):
    """A closed, frozen record: an unknown key is an error."""

    model_config = ConfigDict(extra="forbid", frozen=True, allow_inf_nan=False)


class Passage(Record):
    """A record that may carry the last day on which it holds. See macros/records/expiry.py."""

    expires: Day | None = Field(default=None, description="the last day on which this holds, where one is known")


class StatementRecord(Passage):
    """One sentence and the references that it rests on; a plain string in YAML is a statement without references."""

    text: Text = Field(description="one sentence, in plain words")
    sources: tuple[ReferenceKey, ...] = Field(default=(), description="keys of references.yml")


Statement = Annotated[StatementRecord, BeforeValidator(_as_statement, json_schema_input_type=str | StatementRecord)]
