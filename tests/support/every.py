"""A project that fills every field of every record, made from the models themselves: none can be left out."""

import json
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel

from macros.checks.expiry import EXPIRES
from macros.checks.outline import OUTLINES
from macros.components.registry import COMPONENTS
from macros.content.layout import CAUTIONS
from macros.content.shared_files import MODELS, OPTIONAL
from macros.models import fields
from macros.models.pages import Article, Page, Treatment
from macros.models.shared import Disclaimer
from tests.support.pages import fact_list, record_lists, to_yaml, write_page
from tests.support.project import ROOT, make_project

TEXT = "Sample text"
PATTERNED = {
    fields.SLUG: "sample",
    fields.KEY: "smith2020",
    fields.ISSUED: "2020",
    fields.DOI: "10.1000/sample",
    fields.PMID: "1",
    fields.URL: "https://example.org/",
    fields.PHONE: "(202) 555-0142",
    fields.EMAIL: "care@clinic.example.com",
    fields.PAGE: "glossary.md",
    fields.DECISION: f"whether {TEXT}",
}
FILES = {name: kind for name, kind in MODELS.items() if name not in OPTIONAL}
"""What every guide has; addresses of a release are no text."""
SHOWN_RATINGS = '{{ condition_ratings("low-back-new") }}'
"""Shows the ratings of all pages that are no treatment: each has the first kind of pain."""
CHOOSE = "Choose"
"""The heading of the facts of a page, below which a test is explained too."""
PAGES: dict[str, Any] = {"page": Page, "treatment": Treatment, "article": Article}
LAST_DAY = "9999-12-31"
NOTE = "Never published"
GIVEN = {EXPIRES: LAST_DAY, "editor_note": NOTE, "recalled": False, "retracted": None, "superseded_by": None}
"""Values that rules ask for: a recalled record may have no numbers, and none may rest on a retracted source alone."""
CLAIMS = ("benefit", "harm", "benefit", "harm")
CONDITIONS = ("low-back-new", "low-back-lasting", "neck")
NAMED = list(
    dict.fromkeys(
        name
        for component in COMPONENTS.values()
        for options in component.examples
        for name in (*options.get("ids", ()), *([options["id"]] if "id" in options else []))
    )
)
"""The claims that examples of components name."""


def example(kind: Any, rules: tuple[Any, ...] = ()) -> Any:
    """Plain data that a field of this type may hold, with TEXT wherever it may be any text."""
    origin, inner = get_origin(kind), get_args(kind)
    if origin is Annotated:
        return example(inner[0], (*rules, *inner[1:]))
    if origin in (Union, UnionType):
        return example(next(part for part in inner if part is not NoneType), rules)
    if origin is Literal:
        return inner[0]
    if origin is tuple:
        return [example(inner[0]) for _ in range(max(1, _rule(rules, "min_length", 1)))]
    if origin is dict:
        return {example(inner[0]): example(inner[1])}
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        return {
            field.alias or name: GIVEN[name] if name in GIVEN else example(field.annotation, tuple(field.metadata))
            for name, field in kind.model_fields.items()
        }
    values = {bool: True, date: "2026-01-31", str: PATTERNED.get(_rule(rules, "pattern", None), TEXT)}
    return values[kind] if kind in values else max(50, _rule(rules, "ge", 50))


def _rule(rules: tuple[Any, ...], name: str, otherwise: Any) -> Any:
    nested = [part for rule in rules for part in (rule, *getattr(rule, "metadata", ()))]
    return next((value for part in nested if (value := getattr(part, name, None)) is not None), otherwise)


def front_matter(kind: str, identifier: str, related: list[str]) -> dict[str, Any]:
    """The record of a page with every field, ids of its own, and what records must hold together."""
    data: dict[str, Any] = example(PAGES[kind]) | {"type": kind}
    for part in ("test", "option"):
        data["decision"][part] = dict.fromkeys(data["decision"][part], CHOOSE)
    if kind != "page":
        rating, claim = data["ratings"][0], data["claims"][0]
        data |= {"id": identifier, "related": related, "disclaimers": ["sample"]}
        if "decision" in data:
            data["decision"] = json.loads(json.dumps(data["decision"]).replace(f'"{CHOOSE}"', '"Harms"'))
        data["ratings"] = [rating | {"condition": condition} for condition in CONDITIONS]
        ids = [f"{identifier}-{index}" for index in range(len(CLAIMS))]
        if identifier == "pool-therapy":
            ids[: len(NAMED)] = NAMED
        data["claims"] = [_claim(claim, own, kind) for own, kind in zip(ids, CLAIMS, strict=True)]
    else:
        data["claims"] = [_claim(data["claims"][0], f"{identifier}-claim", "benefit")]
    return data


def _claim(claim: dict[str, Any], identifier: str, kind: str) -> dict[str, Any]:
    """A claim of a kind. Harms alone have a frequency."""
    of_harms = {"how_common", "serious"} if kind != "harm" else set()
    return {key: value for key, value in claim.items() if key not in of_harms} | {"id": identifier, "kind": kind}


def shared() -> dict[str, Any]:
    """The content of each shared file, with every field."""
    files = {name: example(kind) for name, kind in FILES.items()}
    person, group = dict(files["references.yml"][0]["author"][0]), {"literal": TEXT}
    del person["literal"]
    files["references.yml"][0]["author"] = [person, group]
    files["disclaimers.yml"] |= {name: example(Disclaimer) for name in ("general", "manipulation")}
    urgencies = ("emergency", "urgent", "routine")
    files["red_flags.yml"] = [files["red_flags.yml"][0] | {"urgency": urgency} for urgency in urgencies]
    course = files["course.yml"][0]
    course["points"] = [point | {"weeks": weeks} for weeks, point in enumerate(course["points"])]
    technique = files["techniques.yml"][0]
    claim = technique["claims"][0]
    files["techniques.yml"] = [
        technique | {"id": giver, "given_by": giver, "claims": [_claim(claim, f"{giver}-claim", "harm")]}
        for giver in ("therapist", "self")
    ]
    files["exercises.yml"][0] |= {"area": "pool", "drawing": "bridge"}
    return files


def leaves(data: Any, at: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """The places of all values that are no list and no group of keys."""
    if isinstance(data, dict | list):
        for key, value in data.items() if isinstance(data, dict) else enumerate(data):
            yield from leaves(value, (*at, key))
    else:
        yield at


def value(data: Any, at: tuple[str | int, ...]) -> Any:
    for key in at:
        data = data[key]
    return data


def put(data: Any, at: tuple[str | int, ...], new: Any) -> None:
    value(data, at[:-1])[at[-1]] = new


def records() -> dict[str, tuple[Any, Any]]:
    """Every file of the project that holds a record: its type, and its data."""
    ids = ["pool-therapy", "second", "article"]
    found: dict[str, tuple[Any, Any]] = {f"_data/{name}": (FILES[name], data) for name, data in shared().items()}
    for identifier in ids:
        kind = "article" if identifier == "article" else "treatment"
        related = [other for other in ids if other != identifier]
        found[f"{identifier}.md"] = (PAGES[kind], front_matter(kind, identifier, related))
    for name in ("index", "contact", "glossary"):
        found[f"{name}.md"] = (Page, front_matter("page", name, []))
    for name, number, _ in _examples():
        own = f"{name}-{number}".replace("_", "-")
        found[f"{own}.md"] = (Page, front_matter("page", own, []))
    return found


def make(folder: Path, change: Callable[[str, Any, Any], None]) -> Path:
    """Writes the project. change: is given each file's name, type and data, and may put other text into the data."""
    project = make_project(folder)
    for path in (path for name in ("sample", "second", "third") for path in (project / "docs").glob(f"{name}.*")):
        path.unlink()
    for name, (kind, data) in records().items():
        data = json.loads(json.dumps(data))  # no part of it is shared, so that one place can be changed
        change(name, kind, data)
        if name.endswith(".yml"):
            (project / "docs" / name).write_text(to_yaml(data))
        else:
            write_page(project / "docs" / name, data, _body(name, data))
    for name in ("poses.yml", "drawing_parts.yml", "drawings.yml"):  # those that examples name, too
        own = project / "docs/_data" / name
        own.write_text((ROOT / "docs/_data" / name).read_text() + own.read_text())
    return project


def _body(name: str, data: dict[str, Any]) -> str:
    outline = OUTLINES[data["type"]]
    lists = record_lists(data) if data["type"] != "page" else {}
    ids = iter(_claims_of_calls(data, [part for section in outline for part in section.components].count("claim_list")))
    parts = []
    for section in outline:
        parts += [f"## {section.heading}"] if section.heading else []
        parts += [
            _call(component, next(ids) if component == "claim_list" else None) for component in section.components
        ]
        parts += [lists[section.heading]] if section.heading in lists else []
        parts += ['{{ disclaimer("sample") }}'] if section.heading == CAUTIONS else []
        parts += [fact_list(data["facts"])] if section.heading == "Harms" else []
    if data["type"] == "page":
        parts += [f"## {CHOOSE}", fact_list(data["facts"])]
        parts += [
            _written(own, options)
            for own, number, options in _examples()
            if name == f"{own}-{number}.md".replace("_", "-")
        ]
        parts += ["{{ glossary_list() }}"] if name == "glossary.md" else []  # other pages lead to the terms there
        parts += ["{{ guideline_list() }}"]
        parts += [_call("claim_list", _claims_of_pages()), SHOWN_RATINGS] if name == "index.md" else []
        parts += ["## Sources", "{{ reference_list() }}"]
    return "\n\n".join(parts) + "\n"


def _claims_of_calls(data: dict[str, Any], calls: int) -> list[list[str]]:
    """The ids that each call of a page shows: one, and the last call all others."""
    ids = [claim["id"] for claim in data["claims"]]
    return [*([own] for own in ids[: calls - 1]), ids[calls - 1 :]] if calls else []


def _claims_of_pages() -> list[str]:
    """The claims of all pages without a section of claims. The home page shows them."""
    return [claim["id"] for kind, data in records().values() if kind is Page for claim in data["claims"]]


def _call(component: str, ids: list[str] | None) -> str:
    return _written(component, {"ids": ids} if ids else COMPONENTS[component].examples[0])


def _written(component: str, options: Any) -> str:
    return (
        f"{{{{ {component}({', '.join(f'{key}={json.dumps(value)}' for key, value in options.items())}) }}}}".replace(
            "=true", "=True"
        )
    )


def _examples() -> Iterator[tuple[str, int, Any]]:
    """The examples of each component that any page may call; each gets a page of its own."""
    for component in COMPONENTS.values():
        if not component.needs_treatment and component.name not in (
            "page_head",
            "reference_list",
            "component_gallery",
        ):
            for number, options in enumerate(component.examples):
                yield component.name, number, options
