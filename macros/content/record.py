"""Makes the record of a page from its front matter, its text and its evidence file."""

from collections.abc import Iterator
from dataclasses import replace

from macros.content.guide import GuidePage
from macros.content.layout import PLACES
from macros.content.sections import read_sections
from macros.content.source import Source
from macros.content.validate import validate
from macros.models.evidence import Evidence
from macros.models.issue import Issue, suggest
from macros.models.pages import PAGE_TYPES, Treatment

SUFFIX = ".evidence.yml"
"""The end of the name of an evidence file: `pool-therapy.evidence.yml` stands beside `pool-therapy.md`."""


def with_record(page: GuidePage, issues: list[Issue]) -> GuidePage:
    """Returns a page with its validated record, and adds issues to the list."""
    name = page.source.data.get("type")
    kind = PAGE_TYPES.get(name) if isinstance(name, str) else None
    if kind is None:
        issues.append(_type_issue(page.source, name))
        return page
    is_treatment = issubclass(kind, Treatment)
    issues += [_moved(page, key) for key in page.source.data if key in _moved_keys(is_treatment)]
    issues += _check_evidence(page, is_treatment)
    page = replace(page, source=read_sections(page.source, is_treatment, issues))
    unread = {*PLACES, *(() if page.evidence else Evidence.model_fields)}
    record = validate(kind, page, issues, reported=unread)
    return page if issues else replace(page, record=record)


def evidence_name(path: str) -> str:
    """Returns the path of the evidence file of a page."""
    return f"{path.removesuffix('.md')}{SUFFIX}"


def _type_issue(source: Source, name: object) -> Issue:
    if name is None:
        hint = f"add `type:`, one of: {', '.join(PAGE_TYPES)}"
        return Issue(source.file, 1, "missing-key", "`type` is missing", hint)
    line, hint = source.line(("type",)), suggest(str(name), PAGE_TYPES)
    return Issue(source.file, line, "unknown-page-type", f"type `{name}` is unknown", hint)


def _moved_keys(is_treatment: bool) -> set[str]:
    return {*PLACES, *Evidence.model_fields} if is_treatment else {"facts", *Evidence.model_fields}


def _moved(page: GuidePage, key: str) -> Issue:
    hint = PLACES.get(key) or f"write it in docs/{evidence_name(page.path)}"
    line = page.source.line((key,))
    return Issue(page.source.file, line, "moved-key", f"`{key}` does not stand in the front matter", hint)


def _check_evidence(page: GuidePage, is_treatment: bool) -> Iterator[Issue]:
    keys = ", ".join(f"`{key}`" for key in Evidence.model_fields)
    if page.evidence is None:
        if is_treatment:
            hint = f"add docs/{evidence_name(page.path)} with {keys}"
            yield Issue(page.source.file, 1, "missing-evidence", "the treatment has no evidence file", hint)
    elif not isinstance(page.evidence.data, dict):
        hint = f"write {keys} at the start of a line, and a list below each"
        yield Issue(page.evidence.file, 1, "wrong-type", "the file is not a group of keys", hint)
    else:
        for key in page.evidence.data:
            if key not in Evidence.model_fields:
                file, line = page.evidence.place((key,))
                hint = suggest(str(key), Evidence.model_fields)
                yield Issue(file, line, "unknown-key", f"`{key}` is unknown", hint)
