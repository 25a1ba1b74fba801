"""Validates records, and converts pydantic errors to issues."""

from collections.abc import Callable, Collection
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
    key, code = _dotted(location, entry), details["type"]
    if isinstance(details["input"], str) and FILL_IN in details["input"]:
        return Message("not-filled-in", f"`{key}` is not filled in", _fill_in_hint(kind, details, location))
    if code in _CONVERTERS:
        return _CONVERTERS[code](kind, key, location, {"input": details["input"], **details.get("ctx", {})})
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

Converter = Callable[[Any, str, Location, dict[str, Any]], Message]


def _unknown_key(kind: Any, key: str, location: Location, _: dict[str, Any]) -> Message:
    known = set(fields_at(kind, location[:-1]))
    return Message("unknown-key", f"`{key}` is unknown", suggest(str(location[-1]), known, "remove it"))


def _key_not_text(_kind: Any, key: str, _location: Location, _: dict[str, Any]) -> Message:
    where = key.rpartition("[")[0] or key
    hint = "put quotes around it; write decimals with a point (9.99)"
    return Message("key-not-text", f"a key in `{where}` is not text", hint)


def _missing_key(_kind: Any, key: str, location: Location, _: dict[str, Any]) -> Message:
    rule = "missing-source" if _is_list_of_sources(location) else "missing-key"
    return Message(rule, f"`{key}` is missing", "add it")


def _wrong_choice(_kind: Any, key: str, _location: Location, context: dict[str, Any]) -> Message:
    return Message("wrong-choice", f"`{key}` is none of the allowed values", f"use one of: {context['expected']}")


def _too_few(_kind: Any, key: str, location: Location, context: dict[str, Any]) -> Message:
    rule = "missing-source" if _is_list_of_sources(location) else "too-few"
    return Message(rule, f"`{key}` has {context['actual_length']} entries", f"give at least {context['min_length']}")


def _too_long(_kind: Any, key: str, _location: Location, context: dict[str, Any]) -> Message:
    if isinstance(context["input"], str):
        return Message("too-long", f"`{key}` is over {context['max_length']} characters", "shorten it")
    return Message("too-many", f"`{key}` has more than {context['max_length']} entries", "keep the most useful ones")


def _not_a_date(_kind: Any, key: str, _location: Location, _: dict[str, Any]) -> Message:
    return Message("not-a-date", f"`{key}` is not a date", "write it as 2026-11-23 (year, month, day)")


def _wrong_format(_kind: Any, key: str, _location: Location, context: dict[str, Any]) -> Message:
    hint = PATTERNS.get(context["pattern"], "see the editing guide")
    return Message("wrong-format", f"`{key}` has the wrong format", hint)


def _out_of_range(_kind: Any, key: str, _location: Location, context: dict[str, Any]) -> Message:
    if "ge" in context:
        return Message("number-out-of-range", f"`{key}` is below {context['ge']:g}", "check it against its source")
    return Message("number-out-of-range", f"`{key}` is above {context['le']:g}", "check it against its source")


_CONVERTERS: dict[str, Converter] = {
    "extra_forbidden": _unknown_key,
    "invalid_key": _key_not_text,
    "missing": _missing_key,
    "literal_error": _wrong_choice,
    "string_too_long": _too_long,
    "too_short": _too_few,
    "too_long": _too_long,
    "date_type": _not_a_date,
    "date_parsing": _not_a_date,
    "date_from_datetime_parsing": _not_a_date,
    "date_from_datetime_inexact": _not_a_date,
    "string_pattern_mismatch": _wrong_format,
    "greater_than_equal": _out_of_range,
    "less_than_equal": _out_of_range,
}
"""Functions that convert an error, by its type."""


def _is_list_of_sources(location: Location) -> bool:
    return location[-1:] == ("sources",)


def _without_validators(location: tuple[str | int, ...]) -> Location:
    """Returns the location without the names of validators, which pydantic adds."""
    return tuple(part for part in location if not (isinstance(part, str) and "[" in part))


def _dotted(location: Location, entry: str) -> str:
    """Returns a location as `claims[1].sources`, counted from 1. entry: its id, in place of the first number."""
    text = f"[{entry}]" if entry else ""
    for part in location[1:] if entry else location:
        text += f"[{part + 1}]" if isinstance(part, int) else f".{part}"
    return text.removeprefix(".")
