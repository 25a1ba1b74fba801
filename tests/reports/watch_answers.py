"""Synthetic answers of Crossref and PubMed. Nothing in them is true: no such article, notice or PubMed id is meant.

Their form is that of the documents of both services: api.crossref.org (works), and E-utilities (esearch, esummary).
"""

import json


def work(doi="10.1000/sample", **keys):
    """An answer of Crossref about a work."""
    message = {"DOI": doi, "title": ["SYNTHETIC: a trial of nothing"], "relation": {}, **keys}
    return json.dumps({"status": "ok", "message-type": "work", "message": message}).encode()


def updated(kind):
    """An answer of Crossref about a work with a notice."""
    notice = {
        "DOI": "10.1000/notice",
        "type": kind,
        "label": kind.capitalize(),
        "source": "publisher",
        "updated": {"date-parts": [[2026, 1, 5]], "date-time": "2026-01-05T00:00:00Z", "timestamp": 1767571200000},
    }
    return work(**{"updated-by": [notice]})


def search(*ids):
    """An answer of PubMed to a search by DOI."""
    return json.dumps(
        {
            "header": {"type": "esearch", "version": "0.3"},
            "esearchresult": {"count": str(len(ids)), "retmax": str(len(ids)), "retstart": "0", "idlist": list(ids)},
        }
    ).encode()


def summary(*notices, types=("Journal Article",), **keys):
    """An answer of PubMed about an article, with notices of these types."""
    references = [{"refsource": "Synth J. 2026", "reftype": kind, "pmid": 2, "note": ""} for kind in notices]
    article = {"uid": "1", "pubtype": list(types), "references": references, **keys}
    return json.dumps({"header": {"type": "esummary"}, "result": {"uids": ["1"], "1": article}}).encode()
