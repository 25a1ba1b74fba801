"""What `python -m macros` can do: each command with its arguments, what it runs and what it prints."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from macros.build import Outcome, build, check, finish_site, release_site
from macros.changes.report import NotComparable, changes_report
from macros.editing.insert import Refused
from macros.editing.new import KINDS, start
from macros.editing.schema import write_schemas
from macros.finish.policy import snippet
from macros.finish.readability import GRADE
from macros.links.command import check_external
from macros.records.guide import Guide
from macros.records.load import load
from macros.review import review_report


@dataclass(frozen=True)
class Command:
    """One command. `add` declares its arguments; `run` returns the exit status."""

    name: str
    help: str
    run: Callable[[Namespace], int]
    add: Callable[[ArgumentParser], None] = lambda _: None


def _check(_: Namespace) -> int:
    outcome = check(Path.cwd())
    for score in outcome.scores:
        print(f"{'hard to read' if (score.grade or 0) > GRADE else 'readable':12} {score}")
    return _tell(outcome, "No site can be built.")


def _build(_: Namespace) -> int:
    project = Path.cwd()
    return _tell(build(project, project / "site"), "Nothing was built.")


def _finish(arguments: Namespace) -> int:
    return _tell(finish_site(Path.cwd(), arguments.site), "The site stays as it was.")


def _add_site(parser: ArgumentParser) -> None:
    parser.add_argument("site", type=Path)


def _tell(outcome: Outcome, in_vain: str) -> int:
    """Prints what came of a build, and returns the exit status. in_vain: what a problem means for the command."""
    for warning in outcome.warnings:
        print(f"Warning: {warning}", file=sys.stderr)
    for problem in outcome.problems:
        print(problem)
    if outcome.builder_says:
        print(outcome.builder_says, file=sys.stderr)
    if outcome.problems or outcome.builder_says:
        print(f"{in_vain} Problems: {len(outcome.problems) or 'see above'}.", file=sys.stderr)
        return 1
    print(f"{outcome.pages} pages, no problems.")
    return 0


def _new(arguments: Namespace) -> int:
    docs = Path.cwd() / "docs"
    try:
        started = start(docs, arguments.kind, arguments.name, arguments.doi, arguments.pmid)
    except Refused as refused:
        print(refused, file=sys.stderr)
        return 1
    for near in started.near:
        print(f"There is `{near}` already. Is it the same? Then remove the new one.", file=sys.stderr)
    place = started.path.relative_to(Path.cwd())
    print(f"{place}: line {started.line}: fill in each `FILL IN`, and run `make check`.")
    return 0


def _add_new(parser: ArgumentParser) -> None:
    parser.add_argument("kind", choices=["treatment", *KINDS])
    parser.add_argument("name", help="the name, in quotes; of a reference, its key, such as ma2022aquatic")
    parser.add_argument("--doi", default="", help="of a reference: the DOI alone, such as 10.1186/s12891-022-05981-8")
    parser.add_argument("--pmid", default="", help="of a reference without a DOI: the PubMed id")


def _schema(_: Namespace) -> int:
    print(f"{len(write_schemas(Path.cwd()))} schemas written.")
    return 0


def _changes(arguments: Namespace) -> int:
    try:
        print(changes_report(Path.cwd(), arguments.base, arguments.reading))
    except NotComparable as reason:
        print(reason, file=sys.stderr)
        return 1
    return 0


def _add_changes(parser: ArgumentParser) -> None:
    parser.add_argument("base", help="a commit or a branch, such as origin/main")
    parser.add_argument("--reading", action="store_true", help="build both, and tell how the reading grade changed")


def _readable() -> Guide | None:
    """The records of the guide. None where a file cannot be read: then all such problems are told."""
    guide = load(Path.cwd() / "docs")
    if not guide.problems:
        return guide
    print(*sorted(set(guide.problems)), "Not all records can be read. Mend them first.", sep="\n", file=sys.stderr)
    return None


def _review(_: Namespace) -> int:
    if guide := _readable():
        print(review_report(guide))
    return 0 if guide else 1


def _headers(arguments: Namespace) -> int:
    print(snippet(arguments.server))
    return 0


def _add_headers(parser: ArgumentParser) -> None:
    parser.add_argument("server", choices=("nginx", "apache"))


def _links(arguments: Namespace) -> int:
    guide = _readable()
    return check_external(guide, arguments.report) if guide else 1


def _add_links(parser: ArgumentParser) -> None:
    parser.add_argument("--report", type=Path, help="also write what was found as Markdown to this file")


def _release(_: Namespace) -> int:
    return _tell(release_site(Path.cwd()), "Nothing was recorded.")


COMMANDS = (
    Command("check", "build into a folder that is thrown away, and tell every problem", _check),
    Command("build", "the same, and publish to the folder site/ if there is no problem", _build),
    Command(
        "finish",
        "do all that follows the builder on a site that is built already",
        _finish,
        _add_site,
    ),
    Command("headers", "print the security headers for a server that does not read _headers", _headers, _add_headers),
    Command("new", "start a treatment, a technique, a term or a reference", _new, _add_new),
    Command("schema", "write the JSON Schemas of all records, for editors' tools", _schema),
    Command("changes", "tell what changed since a commit, and what needs a clinician", _changes, _add_changes),
    Command("links", "ask other hosts whether what the guide links to is still there", _links, _add_links),
    Command("release", "record which addresses are published, so that none of them breaks later", _release),
    Command("review", "list pages that are due for a check and passages that expire", _review),
)
