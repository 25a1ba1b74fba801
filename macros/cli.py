"""The commands of `python -m macros`: their arguments, what they run and what they print."""

import json
import subprocess
import sys
import tempfile
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from macros.checks.sources import source_issues
from macros.components.component import FOLDER
from macros.content.guide import Guide
from macros.content.load import load
from macros.models.issue import Issue
from macros.postprocess import check_site, finish_site, read_documents
from macros.publish.scorecard import read_scores
from macros.publish.social import write_pictures
from macros.reports.changes.report import NotComparable, changes_report
from macros.reports.links.command import check_added, check_external
from macros.reports.review import review_report
from macros.reports.smoke import smoke_test
from macros.reports.version import set_version
from macros.scaffold.insert import Refused
from macros.scaffold.new import KINDS, start
from macros.scaffold.schema import write_schemas
from macros.site.csp import server_config
from macros.site.permalinks import release
from macros.site.reading import MAX_GRADE
from macros.site.staging import staged_copy
from macros.site.styles import bundle_styles
from macros.theme.context import theme_context

OVERRIDES = Path("overrides")


@dataclass(frozen=True)
class Command:
    """A command. run: returns the exit status. add: declares the arguments."""

    name: str
    help: str
    run: Callable[[Namespace], int]
    add: Callable[[ArgumentParser], None] = lambda _: None


def _check(_: Namespace) -> int:
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        status = _mkdocs_build(site)
        for score in read_scores(site) if not status else ():
            print(f"{'hard to read' if (score.grade or 0) > MAX_GRADE else 'readable':12} {score}")
    return status


def _release(_: Namespace) -> int:
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        status = _mkdocs_build(site)
        if not status:
            guide = load(Path.cwd() / "docs")
            release(guide, read_documents(guide, site))
            version = set_version(Path.cwd())
            print(f"Version {version}." if version else "CHANGELOG.md has nothing new for today: the version stays.")
    return status


def _mkdocs_build(site: Path) -> int:
    """Builds the project strictly into a folder, and returns the exit status. MkDocs prints the issues."""
    command = [sys.executable, "-m", "mkdocs", "--quiet", "build", "--strict", "--site-dir", str(site)]
    return subprocess.run(command, check=False).returncode  # noqa: S603 (our own command)


def _postprocess(arguments: Namespace) -> int:
    guide, site = load(Path.cwd() / "docs"), arguments.site
    if not (site / "index.html").is_file():
        print(
            f"{site} is not a built site: it has no index.html. Name the output folder of a builder.", file=sys.stderr
        )
        return 1
    documents = read_documents(guide, site)
    issues = [*source_issues(guide), *check_site(guide, site, documents)]
    if issues:
        return _print_issues(issues, "The site was not changed.")
    with staged_copy(site) as staging:
        finish_site(guide, staging, documents, bundle_styles(OVERRIDES, FOLDER))
        write_pictures(guide, staging)
    return 0


def _add_site(parser: ArgumentParser) -> None:
    parser.add_argument("site", type=Path, help="the output folder of a builder")


def _config(_: Namespace) -> int:
    guide = load(Path.cwd() / "docs")
    extra = {"guide": theme_context(guide, OVERRIDES)}
    print(json.dumps({"INHERIT": "mkdocs.yml", "extra": extra}, ensure_ascii=False))  # JSON is YAML
    return 0


def _new(arguments: Namespace) -> int:
    docs = Path.cwd() / "docs"
    try:
        record = start(docs, arguments.kind, arguments.name, arguments.doi, arguments.pmid)
    except Refused as refused:
        print(refused, file=sys.stderr)
        return 1
    for similar in record.similar:
        print(f"`{similar}` already exists. If it is the same, remove the new one.", file=sys.stderr)
    file = record.path.relative_to(Path.cwd())
    print(f"{file}: line {record.line}: replace each `FILL IN`, then run `make check`.")
    return 0


def _add_new(parser: ArgumentParser) -> None:
    parser.add_argument("kind", choices=["treatment", *KINDS])
    parser.add_argument("name", help="the name in quotes; for a reference its key, such as ma2022aquatic")
    parser.add_argument(
        "--doi", default="", help="for a reference: the DOI without URL, such as 10.1186/s12891-022-05981-8"
    )
    parser.add_argument("--pmid", default="", help="for a reference without a DOI: the PubMed id")


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
    parser.add_argument(
        "--reading", action="store_true", help="also build both sides, and report changed reading grades"
    )


def _review(_: Namespace) -> int:
    def report(guide: Guide) -> int:
        print(review_report(guide))
        return 0

    return _with_guide(report)


def _links(arguments: Namespace) -> int:
    if arguments.base:
        return _with_guide(lambda guide: check_added(guide, arguments.base))
    return _with_guide(lambda guide: check_external(guide, arguments.report))


def _add_links(parser: ArgumentParser) -> None:
    parser.add_argument("--report", type=Path, help="also write a report in Markdown to this file")
    parser.add_argument("--base", help="only links that are not in this commit; the exit status is always 0")


def _smoke(arguments: Namespace) -> int:
    found = smoke_test(arguments.url)
    print("\n".join(found) or f"{arguments.url} is as it was built.")
    return 1 if found else 0


def _add_smoke(parser: ArgumentParser) -> None:
    parser.add_argument("url", help="the address of the published site")


def _headers(arguments: Namespace) -> int:
    print(server_config(arguments.server, bundle_styles(OVERRIDES, FOLDER)))
    return 0


def _add_headers(parser: ArgumentParser) -> None:
    parser.add_argument("server", choices=("nginx", "apache"))


def _with_guide(command: Callable[[Guide], int]) -> int:
    """Runs a command on the guide, or prints the issues of its files."""
    guide = load(Path.cwd() / "docs")
    return _print_issues(guide.issues, "Correct these issues first.") if guide.issues else command(guide)


def _print_issues(issues: Iterable[Issue], consequence: str) -> int:
    print(*sorted(set(issues)), sep="\n")
    print(consequence, file=sys.stderr)
    return 1


COMMANDS = (
    Command("check", "build into a temporary folder; print the issues and the reading grades", _check),
    Command("postprocess", "check and finish the output of another builder", _postprocess, _add_site),
    Command("config", "print mkdocs.yml with the variables of the theme, for another builder", _config),
    Command("headers", "print the security headers as configuration of a server", _headers, _add_headers),
    Command("new", "start a treatment, technique, term or reference", _new, _add_new),
    Command("schema", "write the JSON Schemas for editors' tools", _schema),
    Command("changes", "list the changes since a commit, and which need a clinician", _changes, _add_changes),
    Command("links", "check the external links", _links, _add_links),
    Command(
        "release",
        "record the published addresses, which later builds must keep or redirect, and set the version",
        _release,
    ),
    Command("smoke", "request the pages and files of a published site that a deployment can lose", _smoke, _add_smoke),
    Command("review", "list pages that are due for a check, and passages that expire", _review),
)
