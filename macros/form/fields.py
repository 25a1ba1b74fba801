"""Makes the fields of the form from the JSON Schema of a model, so that a new key is in the form without more."""

from collections.abc import Iterable, Mapping
from typing import Any

from pydantic import TypeAdapter

from macros.content.normal_form import in_order
from macros.models import vocabulary
from macros.models.fields import PATTERNS

Field = dict[str, Any]
Schema = Mapping[str, Any]

LABELS: tuple[Mapping[Any, str], ...] = (
    {level: label for level, (_, label) in vocabulary.LEVELS.items()},
    {certainty: label for certainty, (_, label) in vocabulary.CERTAINTIES.items()},
    vocabulary.CONDITIONS,
    vocabulary.STANCES,
    vocabulary.AREAS,
    vocabulary.DURATIONS,
    vocabulary.KINDS,
    vocabulary.URGENCIES,
)
"""The labels of choices. Others are shown as they are written."""
HIDDEN = {"type", "clinical_review"}
"""Keys of pages that the form keeps as they are."""
LONG = 100
"""The length from which a text has several lines in the form."""
NAMES = ("name", "term", "word", "title", "label", "id", "condition", "body", "text", "page", "sign", "from")
"""Keys that name a record in a list of the form, the best first."""


def fields_of(kind: Any, options: Mapping[str, Iterable[str]]) -> list[Field]:
    """Returns the fields of a record type. options: what a key of references to other records may name."""
    schema = TypeAdapter(kind).json_schema(by_alias=True, mode="validation")
    return _Reader(schema.get("$defs", {}), options).fields(schema)


def list_of(kind: Any, options: Mapping[str, Iterable[str]], name: str) -> Field:
    """Returns the field of a file that is a list of records. name: of the field, which the file does not have."""
    schema = TypeAdapter(kind).json_schema(by_alias=True, mode="validation")
    reader = _Reader(schema.get("$defs", {}), options)
    hint = " ".join(str(reader.resolve(schema["items"]).get("description", "")).split())
    return {**reader.field(name, schema, is_required=True), "hint": hint, "root": True}


class _Reader:
    """Reads the nodes of a JSON Schema. definitions: what `$ref` names."""

    def __init__(self, definitions: Mapping[str, Schema], options: Mapping[str, Iterable[str]]) -> None:
        self.definitions = definitions
        self.options = options

    def fields(self, schema: Schema) -> list[Field]:
        node = self.resolve(schema)
        required = node.get("required", ())
        return [self.field(key, node["properties"][key], key in required) for key in in_order(node["properties"])]

    def field(self, key: str, schema: Schema, is_required: bool) -> Field:
        node = self.resolve(schema)
        hint = f"{node['description']} (`{key}`)" if "description" in node else f"`{key}`"
        common = {"name": key, "label": label(key), "hint": hint, "required": is_required}
        if key in HIDDEN:
            default = node.get("const") or next(iter(node.get("enum", ())), None)
            return {"name": key, "widget": "hidden", "default": default}
        return common | self._widget(key, node)

    def resolve(self, schema: Schema) -> Schema:
        """Returns a node with what it refers to. Of `X or null` it is X, of a sentence or a statement the statement."""
        outer = {key: value for key, value in schema.items() if key not in ("$ref", "anyOf")}
        if "$ref" in schema:
            return {**self.resolve(self.definitions[schema["$ref"].rpartition("/")[2]]), **outer}
        if "anyOf" in schema:
            return {**self.resolve(schema["anyOf"][-1 if schema["anyOf"][-1].get("type") != "null" else 0]), **outer}
        return schema

    def _widget(self, key: str, node: Schema) -> Field:
        """Returns the widget for a value, and what limits it."""
        if "enum" in node or "const" in node:
            return {"widget": "select", "options": _choices(node.get("enum") or [node["const"]])}
        if "properties" in node:
            return {"widget": "object", "collapsed": "auto", "fields": self.fields(node)}
        match node.get("type"):
            case "array":
                return self._list(key, node)
            case "boolean":  # no switch: it would write `false` where the key is absent
                options = [{"label": "Yes", "value": True}, {"label": "No", "value": False}]
                return {"widget": "select", "options": options}
            case "integer" | "number" as kind:
                limits = {"min": node.get("minimum"), "max": node.get("maximum")}
                number = {"widget": "number", "value_type": "int", "step": 1}
                number |= {} if kind == "integer" else {"value_type": "float", "step": 0.01}
                return number | {name: limit for name, limit in limits.items() if limit is not None}
            case _ if node.get("format") == "date":
                return {"widget": "datetime", "type": "date", "format": "YYYY-MM-DD", "time_format": False}
        return self._text(key, node)

    def _text(self, key: str, node: Schema) -> Field:
        longest, pattern = node.get("maxLength"), node.get("pattern")
        if "refers_to" in node and key != "id":
            return {"widget": "relation", **node["refers_to"]}
        field: Field = {"widget": "text" if (longest or LONG) > LONG and not pattern else "string"}
        if longest:
            field["maxlength"] = longest
        return field | ({"pattern": [pattern, PATTERNS.get(pattern, "has the wrong format")]} if pattern else {})

    def _list(self, key: str, node: Schema) -> Field:
        item = self.resolve(node["items"])
        limits = {"min": node.get("minItems"), "max": node.get("maxItems")}
        limits = {name: limit for name, limit in limits.items() if limit is not None}
        if key in self.options:
            return {"widget": "select", "multiple": True, "options": _choices(self.options[key]), **limits}
        if "properties" in item:
            summary = next((f"{{{{fields.{name}}}}}" for name in NAMES if name in item["properties"]), "")
            field = {"widget": "list", "collapsed": True, "fields": self.fields(item), **limits}
            return field | ({"summary": summary} if summary else {})
        if "enum" in item or "refers_to" in item:
            return {**self._widget(key, item), "multiple": True, **limits}
        if item.get("type") == "array":
            return {"widget": "list", "field": self.field("words", item, is_required=True), **limits}
        return {"widget": "list", **limits}


def label(key: str) -> str:
    """Returns the name of a key in the form."""
    return key.replace("_", " ").replace("-", " ").strip().capitalize() if key.islower() else key


def _choices(values: Iterable[str]) -> list[Field]:
    known = list(values)
    labels = next((labels for labels in LABELS if set(known) <= set(labels)), {})
    return [{"label": labels.get(value, value), "value": value} for value in known]
