"""Says in an editor's words what a component's declaration says: its options, and a call with examples of values."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from macros.components.component import Options

_TYPES = {"string": "text", "boolean": "true or false", "integer": "a whole number", "number": "a number"}


@dataclass(frozen=True)
class Described:
    """One option: its name, its type and default in words (None where it is required), and what it is for."""

    name: str
    type: str
    default: str | None
    description: str


def described(options: type[Options]) -> tuple[Described, ...]:
    """The options of a component, from the JSON Schema of its model."""
    schema = options.model_json_schema()
    return tuple(
        Described(
            name=name,
            type=in_words(option),
            default=None if name in schema.get("required", ()) else _default(option["default"]),
            description=option["description"],
        )
        for name, option in schema.get("properties", {}).items()
    )


def in_words(schema: Mapping[str, Any]) -> str:
    """A JSON Schema as an editor says it: text, one of some words, or a list of these."""
    if "anyOf" in schema:  # the value, or null where the option is left out
        return " or ".join(in_words(kind) for kind in schema["anyOf"] if kind.get("type") != "null")
    if "enum" in schema:
        return "one of " + ", ".join(_written(value) for value in schema["enum"])
    if schema["type"] == "array":
        return f"a list; each is {in_words(schema['items'])}"
    return str(schema.get("format", _TYPES[schema["type"]]))


def call(name: str, options: Mapping[str, Any]) -> str:
    """A call as an editor writes it on a page."""
    return f"{{{{ {name}({', '.join(f'{key}={json.dumps(value)}' for key, value in options.items())}) }}}}"


def _default(value: object) -> str:
    return "nothing" if value in (None, []) else _written(value)


def _written(value: object) -> str:
    return json.dumps(value)
