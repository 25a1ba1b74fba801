"""Writes the files of a page from the data of its record: front matter, lists in the text, and evidence."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import yaml

from macros.content.layout import (
    CAUTION_LISTS,
    CAUTIONS,
    KEY_FACTS,
    LABELS,
    LISTS,
    LIVING,
    LIVING_LABELS,
    NUMBERED,
    PLACES,
)
from macros.content.record import evidence_name
from macros.models.evidence import Evidence

Data = Mapping[str, Any]


class _Dumper(yaml.CSafeDumper):
    """Writes a value in each place that has it: the guide refuses aliases."""

    def ignore_aliases(self, _: Any) -> bool:
        return True


def write_page(path: Path, data: Data, body: str) -> None:
    """Writes a page and, if the record has evidence, the file beside it."""
    for name, text in page_files(path.name, data, body).items():
        path.with_name(name).write_text(text)


def page_files(name: str, data: Data, body: str) -> dict[str, str]:
    """The texts of a page and, if the record has evidence, of the file beside it, by their names."""
    front = {key: value for key, value in data.items() if key not in {*PLACES, *Evidence.model_fields}}
    evidence = {key: data[key] for key in Evidence.model_fields if key in data}
    page = {name: f"---\n{to_yaml(front)}---\n{body}"}
    return {**page, evidence_name(name): to_yaml(evidence)} if evidence else page


def record_lists(data: Data) -> dict[str, str]:
    """The lists of a treatment as Markdown, by their sections."""
    cautions = data["cautions"]
    found = {section: _list(data[key], "1. " if key in NUMBERED else "- ") for section, key in LISTS.items()}
    found[KEY_FACTS] = "\n".join(f"- **{label}:** {_item(data[key])}" for label, key in LABELS.items())
    living = "\n".join(f"- **{label}:** {_item(data['living_with'][key])}" for label, key in LIVING_LABELS.items())
    found["If you do nothing"] = f"### {LIVING}\n\n{living}"
    lists = (
        f"### {heading}\n\n{_list(cautions[key], '- ')}" for heading, key in CAUTION_LISTS.items() if cautions[key]
    )
    return {**found, CAUTIONS: "\n\n".join(lists)}


def fact_list(facts: Iterable[Data]) -> str:
    """A list of facts as Markdown."""
    return "\n".join(f"- **{fact['label']}:** {_item(fact)}" for fact in facts)


def _list(items: Iterable[Any], mark: str) -> str:
    return "\n".join(f"{mark}{_item(item)}" for item in items)


def _item(item: Any) -> str:
    words = {"text": item} if isinstance(item, str) else item
    cited = "".join(f"[^{key}]" for key in words.get("sources", ()))
    expires = f'\n  {{: data-expires="{words["expires"]}" }}' if "expires" in words else ""
    return f"{words['text']}{cited}{expires}"


def to_yaml(data: Any) -> str:
    """Data as YAML, each text on one line."""
    return yaml.dump(data, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=10**9)
