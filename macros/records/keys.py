"""What the models say of their keys: by the names and at the places that an editor writes."""

from collections.abc import Iterator
from typing import Any, get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from macros.records.source import Location


def fields_at(kind: Any, location: Location = ()) -> dict[str, FieldInfo]:
    """The keys that the record at this place of a record of this kind may have, in the order of the model."""
    for part in location:
        fields = fields_at(kind)
        kind = fields[part].annotation if isinstance(part, str) and part in fields else kind
    return {field.alias or name: field for model in models(kind) for name, field in model.model_fields.items()}


def description(kind: Any, location: Location) -> str:
    """What the key at this place holds, in words; of a list or a group without words of its own, what is around it."""
    found = ""
    for depth, part in enumerate(location):
        field = fields_at(kind, location[:depth]).get(str(part))
        found = field.description or found if field else found
    return found


def models(kind: Any) -> Iterator[type[BaseModel]]:
    """The records in a type: itself, or those in a list or a choice."""
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        yield kind
    for inner in get_args(getattr(kind, "__value__", kind)):
        yield from models(inner)
