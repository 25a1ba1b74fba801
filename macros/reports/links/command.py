"""The command `links`: requests all external URLs, and reports those that are dead or not verified."""

import sys
import tempfile
from itertools import count
from pathlib import Path

from macros.content.guide import Guide
from macros.content.load import load
from macros.models.issue import Refused
from macros.reports.changes.base import unpack
from macros.reports.links.collect import DOI_RECORD, Places, external_urls
from macros.reports.links.request import CACHE, Answer, RequestPolicy, State, request_all

HINTS = {
    State.DEAD: "find its new URL, or another source",
    State.NOT_VERIFIED: "open it in a browser; some hosts refuse programs",
}


def check_external(guide: Guide, report: Path | None, policy: RequestPolicy | None = None) -> int:
    """Checks all external URLs of the guide, and prints those that are dead or not verified.

    guide: without issues. report: a file that is written in Markdown. Returns the exit status: 1 if a URL is dead, 2 if
    no host responded, else 0.
    """
    places = external_urls(guide)
    answers = _request(guide, places, policy)
    if report:
        report.write_text(format_markdown(places, answers), encoding="utf-8")
    if not is_online(answers):
        print("No host responded: the network is down here. The state of the links is unknown.")
        return 2
    dead, not_verified = (format_lines(places, answers, state) for state in (State.DEAD, State.NOT_VERIFIED))
    summary = f"{len(answers)} URLs. Dead: {len(dead)}. Not verified: {len(not_verified)}."
    print("\n".join([*not_verified, *dead, summary]))
    return 1 if dead else 0


def check_added(guide: Guide, base: str, policy: RequestPolicy | None = None) -> int:
    """Checks the external URLs that a commit does not have, and prints those that are dead or not verified.

    Each line starts with `warning:` or `notice:`, which the matcher in .github/issues.json shows at its place. Returns
    0, because a doubt about another host must not block a change.
    """
    try:
        with tempfile.TemporaryDirectory() as folder:
            known = external_urls(load(unpack(guide.docs.parent, base, Path(folder), "docs") / "docs"))
    except Refused as reason:
        print(reason)
        return 0
    places = {url: named for url, named in external_urls(guide).items() if url not in known}
    answers = _request(guide, places, policy)
    dead, not_verified = (format_lines(places, answers, state) for state in (State.DEAD, State.NOT_VERIFIED))
    lines = [*(f"warning: {line}" for line in dead), *(f"notice: {line}" for line in not_verified)]
    print("\n".join([*lines, f"URLs that were added: {len(places)}."]))
    return 0


def _request(guide: Guide, places: Places, policy: RequestPolicy | None) -> dict[str, Answer]:
    """Requests URLs, and prints each answer to standard error."""
    numbers = count(1)

    def print_answer(url: str, answer: Answer) -> None:
        print(f"[{next(numbers)}/{len(places)}] {answer.state}: {url}", file=sys.stderr, flush=True)

    return request_all(places, policy or RequestPolicy(), guide.docs.parent / CACHE, print_answer)


def format_lines(places: Places, answers: dict[str, Answer], state: State) -> list[str]:
    """Returns one line for each place that names a URL of this state, in the order of the files."""
    return [
        f"{place}: {_format_url(url)} is {state} ({answers[url].why}); {HINTS[state]}"
        for url, named in places.items()
        if answers[url].state == state
        for place in named
    ]


def is_online(answers: dict[str, Answer]) -> bool:
    """Returns whether any host responded, or none was requested. If not, the network is down here."""
    requested = [answer for answer in answers.values() if answer.has_response or answer.state != State.FOUND]
    return not requested or any(answer.has_response for answer in requested)


def format_markdown(places: Places, answers: dict[str, Answer]) -> str:
    """Returns the report for the rolling issue. URLs are code, so that nothing in them is formatted."""
    if not is_online(answers):
        return "No host responded: the network was down during the check.\n"
    parts = []
    for state in HINTS:
        found = [f"- `{line.replace('`', '')}`\n" for line in format_lines(places, answers, state)]
        parts.append(f"## {state.capitalize()}: {len(found)}\n\n" + "".join(found))
    number = sum(answer.state == State.FOUND for answer in answers.values())
    return "\n".join([*parts, f"{number} of {len(answers)} URLs were found.\n"])


def _format_url(url: str) -> str:
    return f"DOI {url.removeprefix(DOI_RECORD)}" if url.startswith(DOI_RECORD) else url
