"""Starts a treatment, technique, term or reference: writes a record with placeholders and notes."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated, Any

from pydantic import TypeAdapter, ValidationError

from macros.content.guide import Guide
from macros.content.load import load
from macros.content.normal_form import normalize, to_yaml
from macros.content.record import evidence_name
from macros.content.shared_files import DATA
from macros.content.validate import to_message
from macros.models.fields import DOI, FILL_IN, KEY, PMID, Record
from macros.models.issue import Refused
from macros.models.library import Technique, Term
from macros.models.pages import Treatment
from macros.models.shared import Reference
from macros.scaffold.insert import insert, write
from macros.scaffold.skeleton import Values, skeleton
from macros.scaffold.treatment import evidence, page


@dataclass(frozen=True)
class Kind:
    """A kind of shared record. key: the key of its name. is_ordered: whether its file is in alphabetical order."""

    model: type[Record]
    file: str
    key: str
    is_ordered: bool = True


KINDS = {
    "technique": Kind(Technique, "techniques.yml", "name", is_ordered=False),
    "term": Kind(Term, "glossary.yml", "term"),
    "reference": Kind(Reference, "references.yml", "id"),
}


@dataclass(frozen=True)
class NewRecord:
    """A new record: its file, its line, and the ids of records with similar names."""

    path: Path
    line: int
    similar: tuple[str, ...]


def start(docs: Path, kind: str, name: str, doi: str = "", pmid: str = "") -> NewRecord:
    """Writes a new record. kind: `treatment`, or a key of KINDS. Raises Refused if the name or an id is not usable."""
    if kind != "reference" and (doi or pmid):
        raise Refused(f"A {kind} has no DOI and no PubMed id: omit `DOI` and `PMID`.")
    if not docs.is_dir():
        raise Refused(f"There is no folder {docs.name}/ here; run the command in the folder of the guide.")
    return _treatment(docs, name) if kind == "treatment" else _shared(docs, kind, name, doi, pmid)


def _treatment(docs: Path, name: str) -> NewRecord:
    _check_name(Treatment, "name", name)
    identifier = slug(name)
    similar = _similar_ids(identifier, load(docs).treatment_ids, "treatment")
    path = docs / "treatments" / f"{identifier}.md"
    if path.exists():
        raise Refused(f"{path.name} already exists; choose another name for the treatment.")
    known = {"type": "treatment", "id": identifier, "title": folded(name), "name": folded(name)}
    path.parent.mkdir(exist_ok=True)
    write(evidence(), path.with_name(evidence_name(path.name)))
    write(page(known), path)
    return NewRecord(path, 1, similar)


def _shared(docs: Path, kind: str, name: str, doi: str, pmid: str) -> NewRecord:
    chosen = KINDS[kind]
    path = docs / DATA / chosen.file
    if not path.is_file():
        raise Refused(f"{chosen.file} is missing; restore it, or run the command in the folder of the guide.")
    values = _reference_values(name, doi, pmid) if kind == "reference" else _named_values(chosen, name)
    similar = _similar_ids(values["id"], _ids(load(docs), chosen.file), kind)
    text = to_yaml([normalize(skeleton(chosen.model, values), chosen.model)])
    return NewRecord(path, insert(path, text, chosen.key, name, chosen.is_ordered), similar)


def slug(name: str) -> str:
    """Returns a name as an id: lower-case ASCII letters and digits, with hyphens between words.

    Raises Refused if nothing is left.
    """
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    identifier = "-".join(re.findall(r"[a-z0-9]+", plain.lower()))
    if not identifier:
        raise Refused(f"`{name}` has no Latin letter; write a name such as `Heat wraps`.")
    return identifier


def folded(name: str) -> str:
    """Returns a name with single spaces."""
    return " ".join(name.split())


def _named_values(kind: Kind, name: str) -> Values:
    _check_name(kind.model, kind.key, name)
    return {"id": slug(name), kind.key: folded(name)}


def _check_name(model: type[Record], key: str, name: str) -> None:
    """Raises Refused if the name is not valid for the field of the model."""
    field = model.model_fields[key]
    annotated: Any = Annotated[(field.annotation, *field.metadata)]
    try:
        TypeAdapter(annotated).validate_python(name)
    except ValidationError as error:
        _, message, hint = to_message(model, error.errors()[0], (key,))
        raise Refused(f"{message}; {hint}.") from None


def _reference_values(key: str, doi: str, pmid: str) -> Values:
    if not re.fullmatch(KEY, key):
        raise Refused(f"`{key}` is not a key; use lower-case letters and digits, such as `ma2022aquatic`.")
    if bool(doi) == bool(pmid):
        raise Refused("A reference needs a DOI or a PubMed id: add `DOI=10.1186/...` or `PMID=34994794`.")
    if not re.fullmatch(DOI if doi else PMID, doi or pmid):
        raise Refused(f"`{doi or pmid}` is not valid: a DOI starts with `10.`, and a PubMed id has digits only.")
    address = {"DOI": doi} if doi else {"PMID": pmid}
    author = [{"family": FILL_IN, "given": FILL_IN}]
    return {"id": key, "author": author, "container-title": FILL_IN, "issued": FILL_IN, **address}


def _ids(guide: Guide, file: str) -> Iterable[str]:
    """Returns the ids of a shared file, including those of invalid records."""
    data = guide.shared.sources[file].data
    entries = data if isinstance(data, list) else []
    return [str(entry["id"]) for entry in entries if isinstance(entry, dict) and "id" in entry]


def _similar_ids(identifier: str, taken: Iterable[str], kind: str) -> tuple[str, ...]:
    """Returns the ids that are similar to a new one. Raises Refused if it is taken."""
    known = sorted(taken)
    if identifier in known:
        raise Refused(f"The {kind} `{identifier}` already exists; change that one, or choose another name.")
    return tuple(get_close_matches(identifier, known, n=3, cutoff=0.75))
