"""What editors do to a guide: each function makes one kind of edit in a project, as the guides for editors say."""

import json
import re
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from posixpath import dirname, join, normpath, relpath
from random import Random
from typing import Annotated, Any, Literal, get_args, get_origin

from pydantic import TypeAdapter, ValidationError

from macros.content.guide import Guide, GuidePage
from macros.content.keys import fields_at, models
from macros.content.layout import PLACES
from macros.content.load import load
from macros.content.record import evidence_name
from macros.models import fields
from macros.models.answers import Answer
from macros.models.clock import today
from macros.models.vocabulary import CONDITIONS
from macros.scaffold.new import start
from tests.conftest import PROJECT
from tests.scaffold.test_new import fill_in, filled
from tests.support.building import changed, check
from tests.support.complete import complete

LINK = re.compile(r"(\]\()([^)\s#]+\.md)(?=[#)])")
SIGNATURE = "clinical_review: {name: Robin Example, role: Physical therapist, on: %s}"


def copy_project(folder: Path) -> Path:
    """A copy of the content of the project, with the code of the checkout."""
    shutil.copytree(PROJECT / "docs", folder / "docs")
    shutil.copy(PROJECT / "mkdocs.yml", folder)
    for name in ("macros", "overrides"):
        (folder / name).symlink_to((PROJECT / name).resolve())
    return folder


def guide_of(project: Path) -> Guide:
    return load(project / "docs")


def first_treatment(project: Path) -> Path:
    page, _ = next(iter(guide_of(project).treatments.values()))
    return project / "docs" / page.path


def checked_again(project: Path) -> None:
    """The facts of some pages are checked anew, and those of others were checked long ago."""
    guide = guide_of(project)
    corrected = {name for entry in guide.corrections for name in entry.pages}
    pages = [name for name in guide.pages if name not in corrected]
    for number, name in enumerate(pages):
        day = today() - timedelta(days=number * 200)
        path = project / "docs" / name
        path.write_text(re.sub(r"(?m)^checked_on: .*$", f"checked_on: {day}", path.read_text(), count=1))


def new_page(project: Path) -> None:
    """A page in a section, with a list, a table, headings, a fact and a source."""
    guide = guide_of(project)
    source = next(iter(guide.shared.references))
    folder = _section_of_pages(guide)
    (project / f"docs/{folder}/sitting-for-long.md").write_text(
        f"""---
type: page
title: Sitting for long, 30 minutes & more
summary: What is known of long sitting, and what you can change. It names <numbers>, "quotes" and *marks*.
also_called: [desk work]
search_words: [office chair]
checked_on: {today()}
clinical_review: null
---
{{{{ page_head() }}}}

## What is known

People sat for 7.5 hours a day.[^{source}]

- **How long:** In one study people sat for 7.5 hours a day[^{source}]

### A smaller heading

#### A still smaller one

How long people sit, and where.

| Where | How |
| --- | --- |
| Office | On a chair |

## Sources

{{{{ reference_list() }}}}
"""
    )


def short_page(project: Path) -> None:
    """A page at the root with one sentence."""
    (project / "docs/short.md").write_text(
        f"---\ntype: page\ntitle: Short\nsummary: Short.\nchecked_on: {today()}\nclinical_review: null\n---\n"
        "{{ page_head() }}\n\nOne sentence.\n"
    )


def new_treatment(project: Path) -> None:
    """A treatment, started with `macros new` and filled in."""
    guide = guide_of(project)
    conditions = ["low-back-new", "low-back-lasting", "neck-lasting", "neck", "general"]
    assert set(conditions) <= set(CONDITIONS)
    path = start(project / "docs", "treatment", "Dry needling of muscles").path
    values: dict[str, Any] = {
        "summary": "Thin needles are put into sore muscles.", "checked_on": str(today()), "also_called": "needling",
        "areas": "neck", "durations": "new", "given_by": "doctor", "cost": "varies", "direction": "unclear",
        "id": ["needling-benefit", "needling-harm"], "kind": ["benefit", "harm"], "condition": conditions,
        "size": ["unclear", "unclear", "small", "A gain of 3 points.", "Soreness for 2 days."],
        "certainty": ["no studies", "very low", "low", "very low", "very low"], "certainty_from": "editors",
        "sources": next(iter(guide.shared.references)), "level": ["not-sure", "not-sure", "may-help"],
        "stance": ["against", "for"], "year": "2024", "related": list(guide.treatments)[:2],
    }  # fmt: skip
    fill_in(path, values)


def new_technique(project: Path) -> None:
    """A technique, started with `macros new` and filled in."""
    path = start(project / "docs", "technique", "Skin rolling").path
    values = {"given_by": "therapist", "pressure": "light", "certainty": "no studies"}
    path.write_text(filled(path.read_text(), values))


def new_term(project: Path) -> None:
    """A term of the glossary that stands in many texts."""
    path = start(project / "docs", "term", "Pain").path
    path.write_text(filled(path.read_text(), {"meaning": "What hurts, for 3 weeks or more."}))


def changed_level(project: Path) -> None:
    """A level and its certainty change, with the reason that the check asks for."""
    rating = re.compile(r"( *)level: may-help\n *size: \S.*\n *certainty: low\n")
    files = [page.evidence.file for page, _ in guide_of(project).treatments.values() if page.evidence]
    path = next(path for name in files if rating.search((path := project / name).read_text()))
    changed(
        path, lambda text: rating.sub(r"\1level: not-sure\n\1size: unclear\n\1certainty: very low\n", text, count=1)
    )
    for line in check(project):
        found = re.search(r": line (\d+): .* add `(changes: .*)` to it", line)
        assert found, line
        lines = path.read_text().splitlines(keepends=True)
        indent = re.match(" *", lines[int(found[1]) - 1])
        lines.insert(int(found[1]) - 1, f"{indent[0]}{found[2].replace('FILL IN', 'A trial was retracted.')}\n")  # type: ignore[index]
        path.write_text("".join(lines))


def signed_review(project: Path) -> None:
    """A clinician signs a treatment and the home page."""
    for path in (first_treatment(project), project / "docs/index.md"):
        changed(path, lambda text: text.replace("clinical_review: null", SIGNATURE % today(), 1))


def moved_page(project: Path) -> None:
    """A page gets another address, with a redirect; links to it are changed."""
    guide = guide_of(project)
    known = "".join(path.read_text() for path in (project / "macros").rglob("*.py"))
    folder = _section_of_pages(guide)
    pages = [name for name in guide.pages if dirname(name) == folder and not name.endswith("index.md")]
    _move(project, guide.pages[next(name for name in pages if f'"{name}"' not in known)])


def moved_comparison(project: Path) -> None:
    """The page that components lead to gets another address."""
    guide = guide_of(project)
    found = (page for page in guide.pages.values() if any(call.name == "comparison" for call in page.parsed.calls))
    _move(project, next(found))


def _section_of_pages(guide: Guide) -> str:
    """A folder of the main menu that holds pages without a treatment."""
    order = guide.pages["index.md"].record
    assert order
    folders = [name for name in order.order if any(path.startswith(f"{name}/") for path in guide.pages)]
    treatments = {page.path.partition("/")[0] for page, _ in guide.treatments.values()}
    return next(name for name in folders if name not in treatments)


def _move(project: Path, page: GuidePage) -> None:
    old, new = page.path, page.path.replace(".md", "-moved.md")
    docs = project / "docs"
    (docs / old).rename(docs / new)
    if page.evidence:
        (docs / evidence_name(old)).rename(docs / evidence_name(new))
    for path in docs.rglob("*.md"):
        folder = dirname(path.relative_to(docs).as_posix())

        def renamed(link: re.Match[str], folder: str = folder) -> str:
            leads_there = normpath(join(folder, link[2])) == old
            return f"{link[1]}{relpath(new, folder or '.')}" if leads_there else link[0]

        path.write_text(LINK.sub(renamed, path.read_text()))
    for path in (docs / "_data").glob("*.yml"):
        path.write_text(re.sub(rf"(?<![\w/-]){re.escape(old)}(?!\w)", new, path.read_text()))
    redirects = docs / "_data/redirects.yml"
    before, after = (f"{name.removesuffix('.md')}/" for name in (old, new))
    written = redirects.read_text() if redirects.is_file() else ""
    written = re.sub(rf"to: (['\"]?){re.escape(before)}", rf"to: \1{after}", written)
    written = re.sub(rf"from: (['\"]?){re.escape(before)}#", rf"from: \1{after}#", written)
    redirects.write_text(f"{written.rstrip()}\n- {{from: '{before}', to: '{after}'}}\n".lstrip())


EDITS: dict[str, Callable[[Path], None]] = {
    edit.__name__: edit
    for edit in (
        checked_again, new_page, short_page, new_treatment, new_technique, new_term, changed_level, signed_review,
        complete, moved_page, moved_comparison,
    )
}  # fmt: skip


Place = tuple[str | int, ...]
TEXTS = (
    "In 12.5 of 100 people & more < less > nothing",
    "Ünïcödé “quoted” ½ café, it's",
    "Marks of *Markdown* _are_ [text](https://example.org) `here` # and | there",
    "word " * 9 + "end",
)
WRITTEN: dict[str, tuple[str, ...]] = {
    fields.ISSUED: ("1999", "2019-05", "2019-05-31"),
    fields.DOI: ("10.1234/a;b_c(1)",),
    fields.PMID: ("123",),
    fields.URL: ("https://example.org/a?b=c#d", "http://example.org"),
    fields.EMAIL: ("someone@example.org",),
}
"""Other texts where a text is written in one way."""
DAYS: dict[str, tuple[str, ...]] = {"expires": ("9999-12-30",), "on": (str(today()),)}
NAMES = {"id", "topic", "related", "disclaimers", "sign", "page", "pages", "claims", "sources", "urgency"}
NAMES |= {"demo", "recalled", "lowest_certainty", "retracted", "superseded_by"}
"""Keys whose values other records name, or must agree with: a change of one alone is refused."""


@dataclass(frozen=True)
class Change:
    """One value of a record that is put in the place of another. None removes the key."""

    file: str
    at: Place
    value: Any


def random_changes(records: Mapping[str, tuple[Any, Any]], random: Random) -> list[Change]:
    """A change of one random place of each field of each model, which the model alone accepts."""
    places: dict[tuple[str, str], list[tuple[str, Place]]] = {}
    for file, (kind, data) in records.items():
        for at in places_in(data):
            if file.endswith(".md") and at[0] in PLACES:
                continue  # a text of the page, where marks of Markdown are refused
            depth = max(number for number, key in enumerate(at) if isinstance(key, str))
            for model in models(kind_at(kind, at[:depth])):
                if at[depth] in fields_at(model) and at[depth] not in NAMES:
                    places.setdefault((model.__name__, str(at[depth])), []).append((file, at))
    found = [_change(*random.choice(one), records, random) for _, one in sorted(places.items())]
    return [change for change in found if change]


def with_reasons(changes: Iterable[Change], records: Mapping[str, tuple[Any, Any]]) -> list[Change]:
    """The changes, and a reason in each answer that one of them is about."""
    changes = list(changes)
    places = {(change.file, at) for change in changes if (at := _answer(records[change.file][0], change.at))}
    reason = {"on": str(today()), "was": "Something else.", "why": "A trial."}
    return [
        *changes,
        *(Change(file, (*at, "changes"), [reason, *_at(records[file][1], at)["changes"]]) for file, at in places),
    ]


def _answer(kind: Any, at: Place) -> Place | None:
    """The place of the answer that a place is in."""
    starts = (at[:length] for length in range(1, len(at)) if isinstance(at[length - 1], int))
    return next(
        (start for start in starts if any(issubclass(one, Answer) for one in models(kind_at(kind, start)))), None
    )


def _at(data: Any, at: Place) -> Any:
    for key in at:
        data = data[key]
    return data


def apply(changes: Iterable[Change], file: str, data: Any) -> None:
    """Makes the changes of a file in its data. What is in a list or a group that another change removed stays gone."""
    for change in changes:
        if change.file == file:
            with suppress(KeyError, IndexError):
                _put(data, change.at, json.loads(json.dumps(change.value)))


def _put(data: Any, at: Place, value: Any) -> None:
    if value is None:
        del _at(data, at[:-1])[at[-1]]
    else:
        _at(data, at[:-1])[at[-1]] = value


def kind_at(kind: Any, at: Place) -> Any:
    """The type of the value at a place of a record."""
    for key in at:
        field = fields_at(kind).get(str(key))
        kind = Annotated[(field.annotation, key, *field.metadata)] if field else kind
    return kind


def places_in(data: Any, at: Place = ()) -> Iterator[Place]:
    """The places of all values below keys, also of lists and groups."""
    for key, value in data.items() if isinstance(data, dict) else enumerate(data):
        if any(isinstance(part, str) for part in (*at, key)):
            yield (*at, key)
        if isinstance(value, dict | list):
            yield from places_in(value, (*at, key))


def _change(file: str, at: Place, records: Mapping[str, tuple[Any, Any]], random: Random) -> Change | None:
    """A random change of a place that the model of the file accepts."""
    kind, data = records[file]
    options = list(values_for(kind, at, _at(data, at)))
    random.shuffle(options)
    for value in options:
        changed_data = json.loads(json.dumps(data))
        apply([Change(file, at, value)], file, changed_data)
        with suppress(ValidationError):
            TypeAdapter(kind).validate_python(changed_data)
            return Change(file, at, value)
    return None


def values_for(kind: Any, at: Place, old: Any) -> Iterator[Any]:
    """Values that may stand in the place of another."""
    key = next(str(part) for part in reversed(at) if isinstance(part, str))
    if isinstance(at[-1], str):
        yield None
    if isinstance(old, bool):
        yield not old
    elif isinstance(old, int | float):
        yield from (old + 1, old - 0.5, 0, 1)
    elif isinstance(old, list):
        yield from (old[:-1], old[::-1], [*old, *json.loads(json.dumps(old[-1:]))])
    elif isinstance(old, str):
        known = [word for part in _types(kind_at(kind, at)) for word in _words(part)]
        yield from known or DAYS.get(key, ()) or (*_days(old), f"{old} and more", *TEXTS)


def _days(old: str) -> tuple[str, ...]:
    return (str(today()), "2001-02-03") if re.fullmatch(r"\d{4}-\d\d-\d\d", old) else ()


def _types(kind: Any) -> Iterator[Any]:
    """A type and all types in it, with what is said of them."""
    yield kind
    for part in (*get_args(kind), *getattr(kind, "metadata", ())):
        yield from _types(part)


def _words(part: Any) -> tuple[str, ...]:
    """The words of a closed list, or texts of the pattern that a rule names."""
    if get_origin(part) is Literal:
        return get_args(part)
    pattern = getattr(part, "pattern", None)
    return WRITTEN.get(pattern, ()) if isinstance(pattern, str) else ()
