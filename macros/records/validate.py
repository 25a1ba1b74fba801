"""Turns what pydantic finds wrong into problems that an editor can mend."""

from collections.abc import Callable
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from macros.records.fields import FILL_IN, PATTERNS
from macros.records.keys import description, fields_at
from macros.records.problems import Problem, suggest
from macros.records.source import Location, Source

Message = tuple[str, str]
T = TypeVar("T")


def validated(kind: type[T], source: Source, problems: list[Problem], data: Any = None, at: Location = ()) -> T | None:
    """The record that `data` holds (the whole source by default), or None with its problems added to the list."""
    try:
        return TypeAdapter(kind).validate_python(source.data if data is None else data)
    except ValidationError as error:
        problems += [_problem(kind, details, source, at) for details in findings(error)]
        return None


def findings(error: ValidationError) -> list[ErrorDetails]:
    """What pydantic found, without lists that are "too short" only because entries in them are wrong."""
    found = error.errors()
    wrong = {details["loc"][:depth] for details in found for depth in range(len(details["loc"]))}
    return [details for details in found if not (details["type"] == "too_short" and details["loc"] in wrong)]


def _problem(kind: Any, details: ErrorDetails, source: Source, at: Location) -> Problem:
    location = _without_tags(details["loc"])
    message, remedy = explain(kind, details, location)
    return Problem(source.file, source.line((*at, *location)), message, remedy)


def explain(kind: Any, details: ErrorDetails, location: Location) -> Message:
    """What is wrong and what to do, in words, for one finding of pydantic in a record of this kind."""
    key = _dotted(location)
    if isinstance(details["input"], str) and FILL_IN in details["input"]:
        return f"`{key}` is not filled in", _wanted(kind, details, location)
    context = {"input": details["input"], **details.get("ctx", {})}
    special = _SPECIAL.get(details["type"])
    if special:
        return special(kind, key, location, context)
    if details["type"] in _KINDS:
        kind_of_value, remedy = _KINDS[details["type"]]
        return f"{f'`{key}`' if key else 'the file'} is not {kind_of_value}", remedy
    message, _, remedy = details["msg"].partition("; ")
    return f"{f'`{key}`' if key else 'the record'} {message}", remedy or "see the editing guide for what it may hold"


def _wanted(kind: Any, details: ErrorDetails, location: Location) -> str:
    """What belongs in the place of a placeholder: the choices, or the description of the key."""
    choices = details.get("ctx", {}).get("expected")
    return f"use one of: {choices}" if choices else f"write {description(kind, location) or 'it'}"


_KINDS: dict[str, Message] = {
    "string_type": ("text", "write text, in quotes if YAML reads it as something else"),
    "int_type": ("a whole number", "write digits only"),
    "int_parsing": ("a whole number", "write digits only"),
    "float_type": ("a number", "write digits, with a point for decimals"),
    "finite_number": ("a number", "write digits, with a point for decimals"),
    "float_parsing": ("a number", "write digits, with a point for decimals"),
    "bool_type": ("true or false", "write true or false"),
    "bool_parsing": ("true or false", "write true or false"),
    "tuple_type": ("a list", "write it as a list"),
    "dict_type": ("a group of keys", "write `key: value` lines below it"),
    "model_type": ("a group of keys", "write `key: value` lines below it"),
}


def _unknown(kind: Any, key: str, location: Location, _: dict[str, Any]) -> Message:
    known = set(fields_at(kind, location[:-1]))
    return f"`{key}` is unknown", suggest(str(location[-1]), known, "remove it")


def _key(_kind: Any, key: str, _location: Location, _: dict[str, Any]) -> Message:
    return (
        f"a key in `{key.rpartition('[')[0] or key}` is not text",
        "put quotes around it; write decimals with a point (9.99)",
    )


def _missing(_kind: Any, key: str, _location: Location, _: dict[str, Any]) -> Message:
    return f"`{key}` is missing", "add it"


def _choice(_kind: Any, key: str, _location: Location, context: dict[str, Any]) -> Message:
    return f"`{key}` is none of the allowed values", f"use one of: {context['expected']}"


def _few(_kind: Any, key: str, _location: Location, context: dict[str, Any]) -> Message:
    return f"`{key}` has {context['actual_length']} entries", f"give at least {context['min_length']}"


def _many(_kind: Any, key: str, _location: Location, context: dict[str, Any]) -> Message:
    if isinstance(context["input"], str):
        return f"`{key}` is over {context['max_length']} characters", "shorten it"
    return f"`{key}` has more than {context['max_length']} entries", "keep the most useful ones"


def _date(_kind: Any, key: str, _location: Location, _: dict[str, Any]) -> Message:
    return f"`{key}` is not a date", "write it as 2026-11-23 (year, month, day)"


def _pattern(_kind: Any, key: str, _location: Location, context: dict[str, Any]) -> Message:
    return f"`{key}` is not written as it must be", PATTERNS.get(context["pattern"], "see the editing guide")


_SPECIAL: dict[str, Callable[[Any, str, Location, dict[str, Any]], Message]] = {
    "extra_forbidden": _unknown,
    "invalid_key": _key,
    "missing": _missing,
    "literal_error": _choice,
    "string_too_long": _many,
    "too_short": _few,
    "too_long": _many,
    "date_type": _date,
    "date_parsing": _date,
    "date_from_datetime_parsing": _date,
    "date_from_datetime_inexact": _date,
    "string_pattern_mismatch": _pattern,
}


def _without_tags(location: tuple[str | int, ...]) -> Location:
    """Pydantic puts the name of a validator into a location; a reader knows only keys and positions."""
    return tuple(part for part in location if not (isinstance(part, str) and "[" in part))


def _dotted(location: Location) -> str:
    text = ""
    for part in location:
        text += f"[{part + 1}]" if isinstance(part, int) else f".{part}"
    return text.removeprefix(".")
