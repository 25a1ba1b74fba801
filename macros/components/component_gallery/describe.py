"""Describes the options of a component in plain words, and formats calls."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from macros.components.component import Options

_TYPES = {"string": "text", "boolean": "true or false", "integer": "a whole number", "number": "a number"}


@dataclass(frozen=True)
class OptionDescription:
    """One option, its type and its default in words. default: None for a required option."""

    name: str
    type: str
    default: str | None
    description: str


def describe_options(options: type[Options]) -> tuple[OptionDescription, ...]:
    """Describes the options of a component, from the JSON Schema of its model."""
    schema = options.model_json_schema()
    return tuple(
        OptionDescription(
            name=name,
            type=type_in_words(option),
            default=None if name in schema.get("required", ()) else _default_in_words(option["default"]),
            description=option["description"],
        )
        for name, option in schema.get("properties", {}).items()
    )


def type_in_words(schema: Mapping[str, Any]) -> str:
    """Describes a type of JSON Schema: text, one of some words, or a list of these."""
    if "anyOf" in schema:  # the value, or null where the option is left out
        return " or ".join(type_in_words(kind) for kind in schema["anyOf"] if kind.get("type") != "null")
    if "enum" in schema:
        return "one of " + ", ".join(json.dumps(value) for value in schema["enum"])
    if schema["type"] == "array":
        return f"a list; each is {type_in_words(schema['items'])}"
    return str(schema.get("format", _TYPES[schema["type"]]))


def format_call(name: str, options: Mapping[str, Any], first: str = "") -> str:
    """Returns a call as it is written on a page. first: the option whose name is left out."""
    values = (json.dumps(value) if key == first else f"{key}={json.dumps(value)}" for key, value in options.items())
    return f"{{{{ {name}({', '.join(values)}) }}}}"


def _default_in_words(value: object) -> str:
    return "nothing" if value in (None, []) else json.dumps(value)
