"""Validates records, and converts pydantic errors to issues."""

from collections.abc import Collection
from typing import Any, Protocol, TypeVar

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from macros.content.keys import description, fields_at
from macros.content.yaml_values import Location
from macros.models.fields import FILL_IN, PATTERNS
from macros.models.issue import Issue, Message, suggest

T = TypeVar("T")


class Located(Protocol):
    """Data whose values have a place: a file, or the files of a page."""

    @property
    def data(self) -> Any:
        """Returns the data."""

    def place(self, location: Location) -> tuple[str, int]:
        """Returns the file and the line of a value."""


def validate(kind: type[T], source: Located, issues: list[Issue], *, reported: Collection[str] = ()) -> T | None:
    """Returns the record in the data of a source, or None and adds issues. reported: keys that may be missing here."""
    try:
        return TypeAdapter(kind).validate_python(source.data)
    except ValidationError as error:
        found = [details for details in relevant_errors(error) if not _is_reported(details, reported)]
        issues += [_issue(kind, details, source) for details in found]
        return None


def _is_reported(details: ErrorDetails, reported: Collection[str]) -> bool:
    return details["type"] == "missing" and details["loc"][0] in reported


def relevant_errors(error: ValidationError) -> list[ErrorDetails]:
    """Returns the errors, except lists that are "too short" only because their entries are invalid."""
    errors = error.errors()
    parents = {details["loc"][:depth] for details in errors for depth in range(len(details["loc"]))}
    return [details for details in errors if not (details["type"] == "too_short" and details["loc"] in parents)]


def _issue(kind: Any, details: ErrorDetails, source: Located) -> Issue:
    location = _without_validators(details["loc"])
    return Issue(*source.place(location), *to_message(kind, details, location, _entry_id(source, location)))


def _entry_id(source: Located, location: Location) -> str:
    """Returns the id of the entry of a list file that a location is in; an empty string without one."""
    entry = source.data[location[0]] if location and isinstance(location[0], int) else None
    return str(entry.get("id", "")) if isinstance(entry, dict) else ""


def to_message(kind: Any, details: ErrorDetails, location: Location, entry: str = "") -> Message:
    """Converts one pydantic error to a message. kind: the type of the record. location: of the value in the record.

    entry: the id of the entry of a list that the location starts with, if it has one.

    The type of an error of our own models is the id of a rule, and its text is `message; hint`.
    """
    key, code, is_text = _dotted(location, entry), details["type"], isinstance(details["input"], str)
    if is_text and FILL_IN in details["input"]:
        return Message("not-filled-in", f"`{key}` is not filled in", _fill_in_hint(kind, details, location))
    code = "string_too_long" if code == "too_long" and is_text else code
    if code in _MESSAGES:
        is_source = code in ("missing", "too_short") and location[-1:] == ("sources",)
        rule, text, hint = _MESSAGES[code]._replace(rule="missing-source") if is_source else _MESSAGES[code]
        values = {
            "key": key,
            "group": key.rpartition("[")[0] or key,
            "hint": _hint(kind, details, location),
            **details.get("ctx", {}),
        }
        return Message(rule, text.format_map(values), hint.format_map(values))
    if code in _EXPECTED:
        expected, hint = _EXPECTED[code]
        return Message("wrong-type", f"{f'`{key}`' if key else 'the file'} is not {expected}", hint)
    text, _, hint = details["msg"].partition("; ")
    rule = code if "-" in code else "invalid-value"
    return Message(rule, f"{f'`{key}`' if key else 'the record'} {text}", hint or "see the editing guide")


def _fill_in_hint(kind: Any, details: ErrorDetails, location: Location) -> str:
    choices = details.get("ctx", {}).get("expected")
    return f"use one of: {choices}" if choices else f"write {description(kind, location) or 'it'}"


_EXPECTED = {
    "string_type": ("text", "write text, in quotes if YAML reads it as something else"),
    "int_type": ("a whole number", "write digits only"),
    "int_parsing": ("a whole number", "write digits only"),
    "int_from_float": ("a whole number", "write digits only"),
    "float_type": ("a number", "write digits, with a point for decimals"),
    "finite_number": ("a number", "write digits, with a point for decimals"),
    "float_parsing": ("a number", "write digits, with a point for decimals"),
    "bool_type": ("true or false", "write true or false"),
    "bool_parsing": ("true or false", "write true or false"),
    "tuple_type": ("a list", "write it as a list"),
    "dict_type": ("a group of keys", "write `key: value` lines below it"),
    "model_type": ("a group of keys", "write `key: value` lines below it"),
}
"""What a value must be, and a hint, by the type of pydantic's error."""

_QUOTE_KEY = "put quotes around it; write decimals with a point (9.99)"
_NOT_A_DATE = Message("not-a-date", "`{key}` is not a date", "write it as 2026-11-23 (year, month, day)")
_CHECK = "check it against its source"
_MESSAGES = {
    "extra_forbidden": Message("unknown-key", "`{key}` is unknown", "{hint}"),
    "invalid_key": Message("key-not-text", "a key in `{group}` is not text", _QUOTE_KEY),
    "missing": Message("missing-key", "`{key}` is missing", "add it"),
    "literal_error": Message("wrong-choice", "`{key}` is none of the allowed values", "use one of: {expected}"),
    "string_too_long": Message("too-long", "`{key}` is over {max_length} characters", "shorten it"),
    "too_short": Message("too-few", "`{key}` has {actual_length} entries", "give at least {min_length}"),
    "too_long": Message("too-many", "`{key}` has more than {max_length} entries", "keep the most useful ones"),
    "date_type": _NOT_A_DATE,
    "date_parsing": _NOT_A_DATE,
    "date_from_datetime_parsing": _NOT_A_DATE,
    "date_from_datetime_inexact": _NOT_A_DATE,
    "string_pattern_mismatch": Message("wrong-format", "`{key}` has the wrong format", "{hint}"),
    "greater_than_equal": Message("number-out-of-range", "`{key}` is below {ge:g}", _CHECK),
    "less_than_equal": Message("number-out-of-range", "`{key}` is above {le:g}", _CHECK),
}
"""Messages by the type of pydantic's error: format strings with the key, the context of the error, and `_hint`."""


def _hint(kind: Any, details: ErrorDetails, location: Location) -> str:
    """Returns the hint for an unknown key or a wrong format."""
    if details["type"] == "extra_forbidden":
        return suggest(str(location[-1]), fields_at(kind, location[:-1]), "remove it")
    return PATTERNS.get(details.get("ctx", {}).get("pattern", ""), "see the editing guide")


def _without_validators(location: tuple[str | int, ...]) -> Location:
    """Returns the location without the names of validators, which pydantic adds."""
    return tuple(part for part in location if not (isinstance(part, str) and "[" in part))


def _dotted(location: Location, entry: str) -> str:
    """Returns a location as `claims[1].sources`, counted from 1. entry: its id, in place of the first number."""
    text = f"[{entry}]" if entry else ""
    for part in location[1:] if entry else location:
        text += f"[{part + 1}]" if isinstance(part, int) else f".{part}"
    return text.removeprefix(".")
