"""Makes an empty record from its model: each required key, with a placeholder that says what belongs there."""

from collections.abc import Collection, Mapping
from datetime import date
from typing import Any, Literal, get_args, get_origin

from annotated_types import MaxLen, MinLen
from pydantic.fields import FieldInfo

from macros.content.keys import fields_at, models
from macros.models.fields import FILL_IN, MAX_LENGTH

Values = Mapping[str, Any]
"""Known values, by key."""


def skeleton(kind: Any, values: Values, without: Collection[str] = ()) -> dict[str, Any]:
    """Returns an empty record. kind: a model, or a union of models. without: keys to leave out."""
    fields = {key: field for key, field in fields_at(kind).items() if key not in without}
    return {
        key: values[key] if key in values else _value(field)
        for key, field in fields.items()
        if key in values or field.is_required()
    }


def _value(field: FieldInfo) -> Any:
    kind = field.annotation
    if type(None) in get_args(kind):
        return None
    if get_origin(kind) is tuple:
        (item, *_) = get_args(kind)
        value = _record(item) or f"{FILL_IN}: {field.description}{_limits(field)}{_choices(item)}"
        return [value] * (_bound(field, MinLen) or 1)
    return _record(kind) or f"{FILL_IN}: {field.description}{_form(field)}"


def _record(kind: Any) -> dict[str, Any] | None:
    """Returns an empty record if a value is written as a mapping. A statement may be a plain sentence."""
    return skeleton(kind, {}) if any(not _is_sentence(model) for model in models(kind)) else None


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
    return f", at most {most} characters" if most and most < MAX_LENGTH else _choices(field.annotation)


def _choices(kind: Any) -> str:
    return f": {', '.join(map(str, get_args(kind)))}" if get_origin(kind) is Literal else ""
