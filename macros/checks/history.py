"""Checks that what readers rely on changes only with a reason: compares each answer with the last release."""

import json
from collections.abc import Iterator
from datetime import date

from macros.components.answers import in_words
from macros.content.answers import PlacedAnswer, answers
from macros.content.guide import Guide
from macros.content.shared_files import DATA, PUBLISHED
from macros.models.answers import PublishedAnswer
from macros.models.clock import today
from macros.models.fields import FILL_IN
from macros.models.issue import Issue


def check_history(guide: Guide) -> Iterator[Issue]:
    """Yields an issue for each changed answer without a reason, and for a snapshot that cannot be compared."""
    published, file = guide.shared.published, f"{guide.docs.name}/{DATA}/{PUBLISHED}"
    if published is None:
        if guide.shared.released.claims and PUBLISHED not in guide.shared.sources:
            message = "the snapshot of the last release is missing"
            yield Issue(file, 1, "snapshot-missing", message, "restore it from the main branch")
    elif published.on > today():
        message, hint = f"the snapshot is of {published.on}, and today is {today()}", "set the clock of this machine"
        yield Issue(file, 1, "snapshot-in-future", message, hint)
    else:
        moved = {entry.from_: entry.to for entry in guide.shared.redirects}
        known = {_moved(key, moved): before for key, before in published.answers.items()}
        for answer in answers(guide):
            if answer.key in known:
                yield from _check(answer, known[answer.key], published.on)


def _moved(key: str, moved: dict[str, str]) -> str:
    """Returns the key of an answer after the redirects of pages and claims."""
    address, mark, rest = key.partition("#")
    return f"{moved.get(address, address)}{mark}{rest}"


def _check(answer: PlacedAnswer, before: PublishedAnswer, on: date) -> Iterator[Issue]:
    said, added = answer.record.said, len(answer.record.changes) - before.changes
    if added < 0:
        file, line = answer.place("changes")
        message, hint = f"`{answer.key}` has lost a change that was published", "restore it from the main branch"
        yield Issue(file, line, "history-lost", message, hint)
    keys = [key for key in {**said, **before.said} if before.said.get(key) != said.get(key)]
    if not keys:
        return
    file, line = answer.place(keys[0])
    was = in_words({key: before.said.get(key) for key in keys})
    if added <= 0:
        message = f"`{answer.key}` has changed without a reason: in the release of {on} it said “{was}”"
        yield Issue(file, line, "change-without-reason", message, _hint(answer, was))
    elif (day := answer.record.changes[0].on) < on:
        message = f"`{answer.key}` has changed since the release of {on}, but its newest change is of {day}"
        yield Issue(file, line, "change-before-release", message, f"write `on: {today()}` in it")


def _hint(answer: PlacedAnswer, was: str) -> str:
    """Returns the YAML to add."""
    entry = f"{{on: {today()}, was: {json.dumps(was, ensure_ascii=False)}, why: {FILL_IN}}}"
    if answer.record.changes:
        return f"put `{entry}` first in its `changes`, and write why in place of {FILL_IN}"
    return f"add `changes: [{entry}]` to it, and write why in place of {FILL_IN}"
