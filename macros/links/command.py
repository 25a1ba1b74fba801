"""The command `python -m macros links`."""

import sys
from pathlib import Path
from threading import Lock

from macros.links.ask import Answer, Manners, State
from macros.links.collect import external
from macros.links.report import lines, markdown, reached
from macros.links.run import CACHE, ask_all
from macros.records.guide import Guide


def check_external(guide: Guide, report: Path | None, manners: Manners | None = None) -> int:
    """Asks for all that the guide links to, prints what is dead or not verified, and writes the report if one is named.

    Needs a guide whose files can all be read. The exit status is 1 if something is dead, 2 if no host could be reached,
    else 0.
    """
    places = external(guide)
    answers = ask_all(places, manners or Manners(), guide.docs.parent / CACHE, _Progress(len(places)))
    if report:
        report.write_text(markdown(places, answers), encoding="utf-8")
    if not reached(answers):
        print("No host could be reached: the network is broken here. Nothing is known of the links.")
        return 2
    dead, doubts = (lines(places, answers, state) for state in (State.DEAD, State.NOT_VERIFIED))
    print("\n".join([*doubts, *dead, f"{len(answers)} addresses. Dead: {len(dead)}. Not verified: {len(doubts)}."]))
    return 1 if dead else 0


class _Progress:
    """Shows each answer as it comes; called from several threads."""

    def __init__(self, total: int) -> None:
        self.total, self.done, self.lock = total, 0, Lock()

    def __call__(self, address: str, answer: Answer) -> None:
        with self.lock:
            self.done += 1
            print(f"[{self.done}/{self.total}] {answer.state}: {address}", file=sys.stderr, flush=True)
