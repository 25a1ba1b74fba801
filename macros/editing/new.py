"""Starts a new treatment, technique, term or reference: a record that says what to fill in, and where."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated, Any

from pydantic import TypeAdapter, ValidationError

from macros.editing.insert import Refused, insert, write
from macros.editing.skeleton import skeleton
from macros.editing.treatment import body
from macros.records.fields import DOI, FILL_IN, KEY, PMID, Record
from macros.records.guide import Guide
from macros.records.library import Technique, Term
from macros.records.load import load
from macros.records.pages import Treatment
from macros.records.shared import Reference
from macros.records.shared_files import DATA
from macros.records.validate import explain


@dataclass(frozen=True)
class Kind:
    """A kind of record that stands in a shared file: its model, the file, the key of its name, and the file's order."""

    model: type[Record]
    file: str
    key: str
    ordered: bool = True


KINDS = {
    "technique": Kind(Technique, "techniques.yml", "name", ordered=False),
    "term": Kind(Term, "glossary.yml", "term"),
    "reference": Kind(Reference, "references.yml", "id"),
}


@dataclass(frozen=True)
class Started:
    """A new record: the file and the line to fill in, and names that are like its own."""

    path: Path
    line: int
    near: tuple[str, ...]


def start(docs: Path, kind: str, name: str, doi: str = "", pmid: str = "") -> Started:
    """Writes a new record of a kind: a treatment, or one of KINDS. Raises Refused, with what to do, where it cannot."""
    if kind != "reference" and (doi or pmid):
        raise Refused(f"A {kind} has no DOI and no PubMed id: leave `--doi` and `--pmid` out.")
    if not docs.is_dir():
        raise Refused(f"There is no folder {docs.name}/ here; run it in the folder of the guide.")
    return _treatment(docs, name) if kind == "treatment" else _shared(docs, kind, name, doi, pmid)


def _treatment(docs: Path, name: str) -> Started:
    _check_name(Treatment, "name", name)
    identifier = slug(name)
    near = _free(identifier, load(docs).treatment_ids, "treatment")
    path = docs / "treatments" / f"{identifier}.md"
    if path.exists():
        raise Refused(f"{path.name} is there already; give the treatment another name.")
    known = {"type": "treatment", "id": identifier, "title": quoted(name), "name": quoted(name)}
    record = "\n".join(skeleton(Treatment, known))
    path.parent.mkdir(exist_ok=True)
    write(f"---\n{record}\n---\n{body()}", path)
    return Started(path, 1, near)


def _shared(docs: Path, kind: str, name: str, doi: str, pmid: str) -> Started:
    chosen = KINDS[kind]
    path = docs / DATA / chosen.file
    if not path.is_file():
        raise Refused(f"{chosen.file} is missing; restore it, or run it in the folder of the guide.")
    values = _reference(name, doi, pmid) if kind == "reference" else _named(chosen, name)
    near = _free(values["id"], _ids(load(docs), chosen.file), kind)
    first, *rest = skeleton(chosen.model, values, "  ")
    text = "\n".join([f"- {first.strip()}", *rest]) + "\n"
    return Started(path, insert(path, text, chosen.key, name, chosen.ordered), near)


def slug(name: str) -> str:
    """A name as an id: small letters and digits of ASCII, with hyphens between words."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    found = "-".join(re.findall(r"[a-z0-9]+", plain.lower()))
    if not found:
        raise Refused(f"`{name}` holds no letter of the alphabet; write a name such as `Heat wraps`.")
    return found


def quoted(name: str) -> str:
    """A name as YAML text: in quotes only where it needs them."""
    folded = " ".join(name.split())
    plain = re.fullmatch(r"[A-Za-z][\w ()/,.'-]*", folded) and folded.lower() not in ("true", "false", "null")
    return folded if plain else "'" + folded.replace("'", "''") + "'"


def _named(kind: Kind, name: str) -> Mapping[str, str]:
    _check_name(kind.model, kind.key, name)
    return {"id": slug(name), kind.key: quoted(name)}


def _check_name(model: type[Record], key: str, name: str) -> None:
    """Raises Refused where the field of the model would not take the name."""
    field = model.model_fields[key]
    kind: Any = Annotated[(field.annotation, *field.metadata)]
    try:
        TypeAdapter(kind).validate_python(name)
    except ValidationError as error:
        message, remedy = explain(model, error.errors()[0], (key,))
        raise Refused(f"{message}; {remedy}.") from None


def _reference(key: str, doi: str, pmid: str) -> Mapping[str, str]:
    if not re.fullmatch(KEY, key):
        raise Refused(f"`{key}` is no key; use small letters and digits, such as `ma2022aquatic`.")
    if bool(doi) == bool(pmid):
        raise Refused("A reference needs a DOI or a PubMed id: add `--doi 10.1186/...` or `--pmid 34994794`.")
    if not re.fullmatch(DOI if doi else PMID, doi or pmid):
        raise Refused(f"`{doi or pmid}` is not written as it must be: a DOI starts with 10., a PubMed id is digits.")
    address = {"DOI": f"'{doi}'"} if doi else {"PMID": f"'{pmid}'"}
    author = f"[{{family: {FILL_IN}, given: {FILL_IN}}}]"
    return {"id": key, "author": author, "container-title": FILL_IN, "issued": f'"{FILL_IN}"', **address}


def _ids(guide: Guide, file: str) -> Iterable[str]:
    """The ids of a shared file as written, also of records that hold a mistake."""
    data = guide.shared.sources[file].data
    entries = data if isinstance(data, list) else []
    return [str(entry["id"]) for entry in entries if isinstance(entry, dict) and "id" in entry]


def _free(identifier: str, taken: Iterable[str], kind: str) -> tuple[str, ...]:
    """The ids that are like a free one. Raises Refused where it is taken."""
    known = sorted(taken)
    if identifier in known:
        raise Refused(f"The {kind} `{identifier}` is there already; change that one, or choose another name.")
    return tuple(get_close_matches(identifier, known, n=3, cutoff=0.75))
