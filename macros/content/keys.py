"""Finds the fields of models, and their descriptions, by the keys that editors write."""

from collections.abc import Iterator
from typing import Any, get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from macros.content.yaml_values import Location


def fields_at(kind: Any, location: Location = ()) -> dict[str, FieldInfo]:
    """Returns the fields that a record of this type may have at a location, by key, in the order of the model."""
    for part in location:
        fields = fields_at(kind)
        kind = fields[part].annotation if isinstance(part, str) and part in fields else kind
    return {field.alias or name: field for model in models(kind) for name, field in model.model_fields.items()}


def description(kind: Any, location: Location) -> str:
    """Returns the description of the field at a location, or of the nearest field around it that has one."""
    found = ""
    for depth, part in enumerate(location):
        field = fields_at(kind, location[:depth]).get(str(part))
        found = field.description or found if field else found
    return found


def models(kind: Any) -> Iterator[type[BaseModel]]:
    """Yields the models in a type: itself, or those in a list or a union."""
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        yield kind
    for inner in get_args(getattr(kind, "__value__", kind)):
        yield from models(inner)
