"""The normal form of records, in which a saved change is a difference of its own lines alone.

It is what the form for editors writes (Sveltia CMS with `output.yaml.quote: double`): keys in the order of the model, a
list item a line, each text in double quotes on one line, as in JSON. So no reader of YAML takes a text for a number, a
date or a boolean. Any other layout is read too.
"""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated, Any, get_args, get_origin

import yaml

from macros.content.keys import fields_at
from macros.content.record import SUFFIX
from macros.content.shared_files import DATA, DRAWINGS, MODELS, PUBLISHED, RELEASED
from macros.content.source import Source, read_page, read_yaml
from macros.models.evidence import Evidence
from macros.models.issue import Issue
from macros.models.pages import PAGE_TYPES, Page

EMPTY: tuple[Any, ...] = (None, "", [], {})
"""Values of optional keys that are left out."""
LAST_KEYS = ("expires", "editor_note")
GENERATED = {RELEASED, PUBLISHED}
AS_WRITTEN = {*DRAWINGS, *GENERATED}
"""Files without a normal form: coordinates are laid out by hand, and `make release` writes the others."""


def to_yaml(value: Any) -> str:
    """Returns data as YAML in normal form."""
    return "".join(f"{line}\n" for line in _lines(value))


def _lines(value: Any) -> Iterator[str]:
    if isinstance(value, dict) and value:
        for key, inner in value.items():
            first, *rest = _lines(inner)
            is_block = isinstance(inner, dict | list) and bool(inner)
            yield f"{key}:" if is_block else f"{key}: {first}"
            yield from (f"  {line}" for line in ([first, *rest] if is_block else rest))
    elif isinstance(value, list) and value:
        for inner in value:
            first, *rest = _lines(inner)
            yield f"- {first}"
            yield from (f"  {line}" for line in rest)
    else:
        is_integer = isinstance(value, float) and value.is_integer()
        yield json.dumps(int(value) if is_integer else value, ensure_ascii=False)


def normalize(value: Any, kind: Any) -> Any:
    """Returns data with its keys in the order of the model, single spaces in texts, and statements as records."""
    fields = fields_at(kind)
    if isinstance(value, str):
        text = " ".join(value.split())
        return {"text": text} if "text" in fields else text
    if isinstance(value, list):
        return [normalize(inner, kind) for inner in value]
    if not isinstance(value, dict):
        return value
    if get_origin(plain := get_args(kind)[0] if get_origin(kind) is Annotated else kind) is dict:
        return {key: normalize(inner, get_args(plain)[1]) for key, inner in value.items()}
    known = {key: normalize(value[key], fields[key].annotation) for key in in_order(fields) if key in value}
    absent = {key for key, inner in known.items() if inner in EMPTY and not fields[key].is_required()}
    return {key: inner for key, inner in (known | value | known).items() if key not in absent}


def in_order(keys: Iterable[str]) -> list[str]:
    """Returns the keys of a model in the order of the normal form: what all kinds of records have stands last."""
    return sorted(keys, key=lambda key: key in LAST_KEYS)


def normal_forms(docs: Path) -> Iterator[tuple[Source, Path, str]]:
    """Yields each page and each file with records, with its path and its text in normal form."""
    for path in sorted((*docs.rglob("*.md"), *docs.rglob(f"*{SUFFIX}"), *(docs / DATA).glob("*.yml"))):
        if path.parent == docs / DATA and (path.name not in MODELS or path.name in AS_WRITTEN):
            continue
        name = path.relative_to(docs.parent).as_posix()
        source = read_page(path, name) if path.suffix == ".md" else read_yaml(path, name)
        if source.issues or source.data:
            yield source, path, "" if source.issues else normal_form(source, path.name)


def normal_form(source: Source, name: str) -> str:
    """Returns the text of a file in normal form. name: of the file."""
    if not name.endswith(".md"):
        return to_yaml(normalize(source.data, MODELS.get(name, Evidence)))
    kind = PAGE_TYPES.get(str(source.data.get("type")), Page)
    body = source.body.lstrip("\n").rstrip()
    return f"---\n{to_yaml(normalize(source.data, kind))}---\n" + (f"\n{body}\n" if body else "")


def comments(source: Source) -> Iterator[Issue]:
    """Yields an issue for each comment in the records of a file. Tools that write records would lose it."""
    end = 0
    for token in yaml.scan(source.yaml_text, Loader=yaml.CSafeLoader) if "#" in source.yaml_text else ():
        found = source.yaml_text.find("#", end, token.start_mark.index)
        if found >= 0:
            line = source.yaml_text.count("\n", 0, found) + source.lines.get((), 1)
            hint = "write it under the key `editor_note` of the record, or remove it"
            yield Issue(source.file, line, "comment-in-record", "has a comment, which the form would lose", hint)
        end = token.end_mark.index
