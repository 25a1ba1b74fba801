"""Writes the report of the watch in Markdown, by source."""

from collections.abc import Iterator

from macros.content.guide import Guide
from macros.models.shared import Reference
from macros.reports.watch.ask import Findings
from macros.reports.watch.findings import Finding, Kind
from macros.reports.watch.rests import rests_on

_RANKS = list(Kind)
_HINTS = {
    Kind.RETRACTED: "add `retracted: {date: …, note: …}` to the source, and check what rests on it",
    Kind.SUPERSEDED: "read the newer version; add it as a source, and `superseded_by: https://…` to this one",
    Kind.CHANGED: "read the page, then set its `date` in docs/_data/guidelines_watch.yml",
    Kind.DOUBTED: "read the notice; a clinician decides whether the source still stands",
    Kind.CORRECTED: "read the notice, and compare what rests on the source",
    Kind.UNKNOWN: "check the DOI, the PubMed id or the address",
}


def is_recorded(reference: Reference, finding: Finding) -> bool:
    """Returns whether the record of a source names its retraction or its newer version."""
    recorded = {Kind.RETRACTED: reference.retracted, Kind.SUPERSEDED: reference.superseded_by}
    return bool(recorded.get(finding.kind))


def watch_report(guide: Guide, findings: Findings) -> str:
    """Returns the report: each source with what rests on it, the worst first; then what is not verified."""
    by_source: dict[str, list[Finding]] = {}
    for question, found in findings.items():
        by_source.setdefault(question.source, []).extend(found)
    worst_first = sorted(by_source.items(), key=lambda item: min(map(_rank, item[1]), default=len(_RANKS)))
    lines = [line for key, found in worst_first for line in _section(guide, key, found)]
    doubts = [f"- `{key}`: {each.why}" for key, found in by_source.items() for each in found if _is_doubt(each)]
    total = f"{len(by_source)} of {len(guide.shared.references)} sources were asked about."
    return "\n".join([*lines, f"## Not verified: {len(doubts)}", "", *doubts, *([""] if doubts else []), total, ""])


def _rank(finding: Finding) -> int:
    return _RANKS.index(finding.kind)


def _is_doubt(finding: Finding) -> bool:
    return finding.kind == Kind.NOT_VERIFIED


def _section(guide: Guide, key: str, found: list[Finding]) -> Iterator[str]:
    """Yields the lines about a source, or nothing without a finding that is verified."""
    verified = sorted(dict.fromkeys(finding for finding in found if not _is_doubt(finding)), key=_rank)
    if verified:
        reference = guide.shared.references[key]
        yield from (f"## {verified[0].kind.capitalize()}: `{key}`", "")
        for finding in verified:
            yield f"- {finding} ({'recorded' if is_recorded(reference, finding) else _HINTS[finding.kind]})"
        yield from ("", "What rests on it:", "", *(f"- {line}" for line in rests_on(guide, key)), "")
