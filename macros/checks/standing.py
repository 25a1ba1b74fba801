"""Checks that no record rests only on sources that were retracted, or that have a newer version."""

from collections.abc import Iterator

from macros.content.guide import Guide
from macros.content.shared_files import CORRECTIONS
from macros.content.yaml_values import walk
from macros.models.issue import Issue


def check_standing(guide: Guide) -> Iterator[Issue]:
    """Yields an issue for each record that rests only on such sources; corrections may, because they are history."""
    references = guide.shared.references
    retracted = {key for key, source in references.items() if source.retracted}
    outdated = retracted | {key for key, source in references.items() if source.superseded_by}
    corrections = guide.shared.sources.get(CORRECTIONS)
    for source in guide.sources if outdated else ():
        for at, keys in walk(source.data):
            if source is corrections or at[-1:] != ("sources",) or not isinstance(keys, list):
                continue
            named = {str(key) for key in keys}
            if named and named <= outdated:
                file, line = source.place(at)
                yield _issue(file, line, sorted(named), is_retracted=bool(named & retracted))


def _issue(file: str, line: int, keys: list[str], *, is_retracted: bool) -> Issue:
    names = ", ".join(f"`{key}`" for key in keys)
    if is_retracted:
        hint = "add another source and compare the record with it, or remove the record"
        return Issue(file, line, "retracted-source", f"rests only on {names}, which cannot be relied on", hint)
    hint = "read the newer version, add it to `sources` and compare the record with it"
    return Issue(file, line, "superseded-source", f"rests only on {names}, which has a newer version", hint)
