"""Writes an empty record from its model: each required key, with a note on what belongs there."""

from collections.abc import Collection, Iterator, Mapping
from datetime import date
from typing import Any, Literal, get_args, get_origin

from annotated_types import MaxLen, MinLen
from pydantic.fields import FieldInfo

from macros.content.keys import fields_at, models
from macros.models.fields import FILL_IN, MAX_LENGTH

Values = Mapping[str, str]
"""Known values as YAML, by key."""


def skeleton(kind: Any, values: Values, indent: str = "", without: Collection[str] = ()) -> Iterator[str]:
    """Yields the YAML lines of a record. kind: a model, or a union of models. without: keys to leave out."""
    for key, field in fields_at(kind).items():
        if key in without:
            continue
        if key in values:
            yield f"{indent}{key}: {values[key]}"
        elif field.is_required():
            yield from _entry(key, field, indent)


def _entry(key: str, field: FieldInfo, indent: str) -> Iterator[str]:
    note = f"  # {field.description}"
    if type(None) in get_args(field.annotation):
        yield f"{indent}{key}: null{note}"
    elif get_origin(field.annotation) is tuple and not any(models(field.annotation)):
        (kind, *_) = get_args(field.annotation)
        entries = ", ".join([FILL_IN] * (_bound(field, MinLen) or 1))
        yield f"{indent}{key}: [{entries}]{note}{_limits(field)}{_choices(kind, ': ')}"
    elif get_origin(field.annotation) is tuple:
        yield f"{indent}{key}:{note}{_limits(field)}"
        yield from _items(field, f"{indent}  ")
    elif _is_record(field.annotation):
        yield f"{indent}{key}:{note}"
        yield from skeleton(field.annotation, {}, f"{indent}  ")
    else:
        yield f"{indent}{key}: {FILL_IN}{note}{_form(field)}"


def _items(field: FieldInfo, indent: str) -> Iterator[str]:
    (kind, *_) = get_args(field.annotation)
    for _ in range(_bound(field, MinLen) or 1):
        if _is_record(kind):
            first, *rest = skeleton(kind, {}, f"{indent}  ")
            yield f"{indent}- {first.strip()}"
            yield from rest
        else:
            yield f"{indent}- {FILL_IN}"


def _is_record(kind: Any) -> bool:
    """Returns whether a value is written as a mapping. A statement may be a plain sentence."""
    return any(not _is_sentence(model) for model in models(kind))


def _is_sentence(model: Any) -> bool:
    return [key for key, field in fields_at(model).items() if field.is_required()] == ["text"]


def _limits(field: FieldInfo) -> str:
    least, most = _bound(field, MinLen), _bound(field, MaxLen)
    return f", {least} to {most} entries" if least and most else f", at least {least}" if least else ""


def _bound(field: FieldInfo, limit: type[MinLen | MaxLen]) -> int | None:
    found = next((entry for entry in field.metadata if isinstance(entry, limit)), None)
    return found.min_length if isinstance(found, MinLen) else found.max_length if found else None


def _form(field: FieldInfo) -> str:
    if field.annotation is date:
        return ", such as 2026-11-23"
    most = _bound(field, MaxLen)
    return f", at most {most} characters" if most and most < MAX_LENGTH else _choices(field.annotation, ": ")


def _choices(kind: Any, before: str) -> str:
    return f"{before}{', '.join(map(str, get_args(kind)))}" if get_origin(kind) is Literal else ""
