"""The command `watch`: asks about all sources, and reports what was found."""

import sys
from itertools import count
from pathlib import Path

from macros.content.guide import Guide
from macros.reports.links.command import is_online
from macros.reports.links.request import Answer, RequestPolicy
from macros.reports.watch.ask import ask_all
from macros.reports.watch.findings import Finding, Kind
from macros.reports.watch.questions import TOOL, Question, contact, questions
from macros.reports.watch.report import is_recorded, watch_report
from macros.reports.watch.store import CACHE

URGENT = {Kind.RETRACTED, Kind.SUPERSEDED, Kind.CHANGED}


def watch(guide: Guide, report: Path | None, policy: RequestPolicy | None = None) -> int:
    """Asks about all sources of the guide, and prints the report.

    guide: without issues. report: a file that is written in Markdown. Returns the exit status: 1 if a source was
    retracted, superseded or changed and the records do not say so, 2 if no host responded, else 0.
    """
    asked, numbers = questions(guide), count(1)

    def print_answer(url: str, answer: Answer) -> None:
        print(f"[{next(numbers)}/{len(asked)}] {answer.state}: {url}", file=sys.stderr, flush=True)

    email = contact(guide)
    agent = f"{TOOL} evidence watch{f' (mailto:{email})' if email else ''}"
    findings, answers = ask_all(asked, policy or RequestPolicy(), guide.docs.parent / CACHE, agent, print_answer)
    if not is_online(answers):
        print("No host responded: the network is down here. Nothing is known, and nothing was written.")
        return 2
    text = watch_report(guide, findings)
    if report:
        report.write_text(text, encoding="utf-8")
    print(text, end="")
    return int(any(_is_urgent(guide, question, finding) for question, found in findings.items() for finding in found))


def _is_urgent(guide: Guide, question: Question, finding: Finding) -> bool:
    reference = guide.shared.references[question.source]
    return finding.kind in URGENT and not is_recorded(reference, finding)
