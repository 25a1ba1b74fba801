"""Builds a project with many generated files, and says what is neither right nor refused as a mistake must be."""

import signal
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import yaml
from selectolax.lexbor import LexborHTMLParser

from macros.components.mistake_list import RULES
from macros.models.issue import Issue
from tests.support.building import build

IDS = {rule["id"] for group in yaml.load(RULES.read_text(), yaml.CSafeLoader) for rule in group["rules"]}
LIMIT = 10
"""Seconds of the processor that a build may take."""
UNSEEN = "script, style, template, [hidden], .visually-hidden, head"
Files = Mapping[str, str | None]
"""Texts by the paths of files below docs/. None: the file does not exist."""


class HangError(Exception):
    """A build took longer than LIMIT."""


@contextmanager
def limited(seconds: float) -> Iterator[None]:
    """Raises HangError when this process has computed for so long."""

    def stop(*_: object) -> None:
        raise HangError(f"over {seconds} s")

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def put(project: Path, files: Files) -> None:
    """Writes files below docs/, and removes those without a text."""
    for name, text in files.items():
        path = project / "docs" / name
        if text is None:
            path.unlink(missing_ok=True)
        else:
            path.write_bytes(text.encode("utf-8", "surrogatepass"))


def judge(project: Path, files: Files, before: Files, words: Mapping[str, Iterable[str]], limit: float = LIMIT) -> int:
    """Builds the project with the files, without those that are refused, until the rest is accepted.

    before: the files as they were. words: by file, those that must be published if it is accepted; those of a new page
    must be in its own text. Returns the number of accepted files. What is wrong with a build raises an error.
    """
    try:
        return _judge(project, files, before, words, limit)
    finally:
        put(project, before)  # also after an error, which Hypothesis makes again


def _judge(project: Path, files: Files, before: Files, words: Mapping[str, Iterable[str]], limit: float) -> int:
    put(project, files)
    left = dict(files)
    while True:
        with limited(limit):
            outcome = build(project)
        if outcome.is_clean:
            break
        assert outcome.issues, f"refused without an issue: {outcome.messages}"
        for issue in outcome.issues:
            _check_issue(issue, project)
        refused = {issue.file.removeprefix("docs/") for issue in outcome.issues} & left.keys() or set(left)
        assert refused, f"refused as it was before: {outcome.lines}"
        refused |= {name for name in left if _stem(name) in map(_stem, refused)}
        put(project, {name: before[name] for name in refused})
        left = {name: text for name, text in left.items() if name not in refused}
    shown = _published(project / "site")
    lost = {
        name: [word for word in words.get(name, ()) if word not in shown[name if before[name] is None else ""]]
        for name in left
    }
    lost = {name: missing for name, missing in lost.items() if missing}
    assert not lost, f"accepted, but not shown: {lost}"
    return len(left)


def _check_issue(issue: Issue, project: Path) -> None:
    path = project / issue.file
    lines = path.read_bytes().count(b"\n") + 1 if path.is_file() else 1
    assert issue.file.startswith("docs/"), issue
    assert 1 <= issue.line <= lines, issue
    assert issue.rule in IDS, issue
    assert issue.message, issue
    assert issue.hint, issue
    assert len(str(issue)) < 1000, issue


def _stem(name: str) -> str:
    """The name that the files of a page share."""
    return name.partition(".")[0]


def _published(site: Path) -> dict[str, str]:
    """The words that readers see of each page, by its file, and at "" all that is published of records."""
    shown = {}
    for path in site.rglob("index.html"):
        tree = LexborHTMLParser(path.read_text())
        for part in tree.css(UNSEEN):
            part.decompose()
        name = path.parent.relative_to(site).as_posix()
        shown["index.md" if name == "." else f"{name}.md"] = tree.text(separator=" ") if tree.body else ""
    data = [path.read_text() for path in sorted(site.rglob("*.json"))]
    data += [path.read_text() for path in sorted(site.rglob("*.html"))]  # summaries stand in heads, too
    return {**shown, "": " ".join([*shown.values(), *data])}
