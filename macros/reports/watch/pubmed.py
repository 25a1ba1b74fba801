"""Reads the answers of PubMed (esearch and esummary, as JSON). Raises ValueError for any other body."""

from typing import Any

from pydantic import BaseModel, Field

from macros.reports.watch.findings import Finding, Kind

_KINDS = {
    "retraction in": Kind.RETRACTED,
    "retracted and republished in": Kind.RETRACTED,
    "partial retraction in": Kind.DOUBTED,
    "expression of concern in": Kind.DOUBTED,
    "erratum in": Kind.CORRECTED,
    "corrected and republished in": Kind.CORRECTED,
    "update in": Kind.SUPERSEDED,
}
"""Types of notices that matter. Others, such as comments, do not."""


class _Ids(BaseModel):
    ids: list[str] = Field(alias="idlist")


class _SearchAnswer(BaseModel):
    found: _Ids = Field(alias="esearchresult")


class _Notice(BaseModel):
    type: str = Field(alias="reftype")
    pmid: int | str | None = None


class _Summary(BaseModel):
    error: str | None = None
    types: list[str] = Field(default=[], alias="pubtype")
    notices: list[_Notice] = Field(default=[], alias="references")


class _SummaryAnswer(BaseModel):
    result: dict[str, Any]


def read_ids(body: bytes) -> list[str]:
    """Returns the PubMed ids that a search found."""
    return [found for found in _SearchAnswer.model_validate_json(body).found.ids if found.isdecimal()]


def read_summary(body: bytes) -> list[Finding]:
    """Returns the notices about an article."""
    result = _SummaryAnswer.model_validate_json(body).result
    pmids = [key for key in result if key.isdecimal()]
    if len(pmids) != 1:
        raise ValueError("not the summary of one article")
    summary = _Summary.model_validate(result[pmids[0]])
    if summary.error:
        return [Finding(Kind.UNKNOWN, "PubMed does not have it")]
    found = [_of_notice(notice) for notice in summary.notices if notice.type.lower() in _KINDS]
    if "Retracted Publication" in summary.types:
        found.append(Finding(Kind.RETRACTED, "PubMed lists it as retracted"))
    return found


def _of_notice(notice: _Notice) -> Finding:
    pmid = str(notice.pmid or "")
    link = f"https://pubmed.ncbi.nlm.nih.gov/{pmid}/" if pmid.isdecimal() else ""
    return Finding(_KINDS[notice.type.lower()], "PubMed has a notice", link=link)
