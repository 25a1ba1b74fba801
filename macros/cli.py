"""The commands of `python -m macros`: their arguments, what they run and what they print."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Collection
from pathlib import Path

import click

from macros.checks.sources import source_issues
from macros.components.component import FOLDER
from macros.content.guide import Guide
from macros.content.load import load
from macros.form.publish import write_form
from macros.models.issue import Issue, Refused
from macros.postprocess import check_site, finish_site, read_documents, site_address
from macros.publish.downloads import write_downloads
from macros.publish.scorecard import read_scores
from macros.publish.social import write_pictures
from macros.reports.changes.report import changes_report
from macros.reports.links.command import check_added, check_external
from macros.reports.published import record_answers
from macros.reports.review import review_report
from macros.reports.smoke import smoke_test
from macros.reports.version import set_version
from macros.reports.watch.command import watch as watch_sources
from macros.scaffold.format import format_records, format_summary
from macros.scaffold.new import KINDS, start
from macros.scaffold.schema import write_schemas
from macros.site.csp import server_config
from macros.site.permalinks import release as record_addresses
from macros.site.reading import MAX_GRADE
from macros.site.staging import staged_copy
from macros.site.styles import bundle_styles
from macros.theme.context import theme_context

DOCS, OVERRIDES = Path("docs"), Path("overrides")


@click.group(context_settings={"terminal_width": 120})
def commands() -> None:
    """Checks and edits the guide."""


@commands.command()
def check() -> None:
    """Builds into a temporary folder; prints the issues and the reading grades."""
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        _mkdocs_build(site)
        for score in read_scores(site):
            print(f"{'hard to read' if (score.grade or 0) > MAX_GRADE else 'readable':12} {score}")


@commands.command()
def release() -> None:
    """Records the published addresses and answers, and sets the version."""
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        _mkdocs_build(site)
        guide = load(DOCS)
        record_addresses(guide, read_documents(guide, site))
        record_answers(guide)
    version = set_version(Path.cwd())
    print(f"Version {version}." if version else "CHANGELOG.md has nothing new for today: the version stays.")


def _mkdocs_build(site: Path) -> None:
    """Builds the project strictly into a folder. MkDocs prints the issues; then the command ends with its status."""
    command = [sys.executable, "-m", "mkdocs", "--quiet", "build", "--strict", "--site-dir", str(site)]
    if status := subprocess.run(command, check=False).returncode:  # noqa: S603 (our own command)
        sys.exit(status)


@commands.command()
@click.argument("site", type=click.Path(path_type=Path))
def postprocess(site: Path) -> None:
    """Checks and finishes SITE, the output folder of another builder."""
    if not (site / "index.html").is_file():
        raise Refused(f"{site} is not a built site: it has no index.html. Name the output folder of a builder.")
    guide = load(DOCS)
    documents = read_documents(guide, site)
    _refuse([*source_issues(guide), *check_site(guide, site, documents)], "The site was not changed.")
    with staged_copy(site) as staging:
        finish_site(guide, staging, documents, bundle_styles(OVERRIDES, FOLDER))
        write_pictures(guide, staging)
        write_downloads(guide, staging, site_address(documents))


@commands.command()
def config() -> None:
    """Prints mkdocs.yml with the variables of the theme, for another builder."""
    extra = {"guide": theme_context(load(DOCS), OVERRIDES)}
    print(json.dumps({"INHERIT": "mkdocs.yml", "extra": extra}, ensure_ascii=False))  # JSON is YAML


@commands.command()
@click.argument("server", type=click.Choice(["nginx", "apache"]))
def headers(server: str) -> None:
    """Prints the security headers as configuration of a server."""
    print(server_config(server, bundle_styles(OVERRIDES, FOLDER)))


@commands.command()
@click.argument("kind", type=click.Choice(["treatment", *KINDS]))
@click.argument("name")
@click.option("--doi", default="", help="For a reference: the DOI without URL, such as 10.1186/s12891-022-05981-8.")
@click.option("--pmid", default="", help="For a reference without a DOI: the PubMed id.")
def new(kind: str, name: str, doi: str, pmid: str) -> None:
    """Starts a treatment, technique, term or reference.

    NAME is in quotes. For a reference it is its key, such as ma2022aquatic.
    """
    record = start(DOCS, kind, name, doi, pmid)
    for similar in record.similar:
        print(f"`{similar}` already exists. If it is the same, remove the new one.", file=sys.stderr)
    print(f"{record.path}: line {record.line}: replace each `FILL IN`, then run `make check`.")


@commands.command("format")
@click.option("--summary", is_flag=True, help="Change nothing; print in Markdown what is not in normal form.")
def format_command(summary: bool) -> None:
    """Brings pages and records to the normal form.

    The published site stays the same.
    """
    if summary:
        print(format_summary(DOCS))
        return
    changed, issues = format_records(DOCS)
    for path in changed:
        print(f"{path} changed.")
    _refuse(issues, "These files stay as they are.")


@commands.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--repository", default="", help="The repository on GitHub. Without it, changes stay in the browser.")
def form(folder: Path, repository: str) -> None:
    """Writes the form for editors into FOLDER."""
    write_form(_valid_guide(), folder, repository)


@commands.command()
def schema() -> None:
    """Writes the JSON Schemas for editors' tools."""
    print(f"{len(write_schemas(Path.cwd()))} schemas written.")


@commands.command()
@click.argument("base")
@click.option("--reading", is_flag=True, help="Also build both sides, and report changed reading grades.")
def changes(base: str, reading: bool) -> None:
    """Lists the changes since BASE (a commit or a branch), and which need a clinician."""
    print(changes_report(Path.cwd(), base, reading))


@commands.command()
@click.option("--report", type=click.Path(path_type=Path), help="Also write a report in Markdown to this file.")
@click.option("--base", default="", help="Only links that are not in this commit. The exit status is always 0.")
def links(report: Path | None, base: str) -> None:
    """Checks the external links."""
    guide = _valid_guide()
    sys.exit(check_added(guide, base) if base else check_external(guide, report))


@commands.command()
@click.option("--report", type=click.Path(path_type=Path), help="Also write the report to this file.")
def watch(report: Path | None) -> None:
    """Asks Crossref, PubMed and guideline pages which sources were retracted, corrected or superseded."""
    sys.exit(watch_sources(_valid_guide(), report))


@commands.command()
@click.argument("url")
def smoke(url: str) -> None:
    """Requests the pages and files of the site published at URL that a deployment can lose."""
    if found := smoke_test(url):
        print(*found, sep="\n")
        sys.exit(1)
    print(f"{url} is as it was built.")


@commands.command()
def review() -> None:
    """Lists pages that are due for a check, and passages that expire."""
    print(review_report(_valid_guide()))


def _valid_guide() -> Guide:
    guide = load(DOCS)
    _refuse(guide.issues, "Correct these issues first.")
    return guide


def _refuse(issues: Collection[Issue], consequence: str) -> None:
    """Prints issues, and raises Refused if there are any."""
    if issues:
        print(*sorted(set(issues)), sep="\n")
        raise Refused(consequence)


def main() -> None:
    """Runs one command. The exit status is 0 if there is no issue."""
    try:
        commands(prog_name="python -m macros")
    except Refused as refused:
        print(refused, file=sys.stderr)
        sys.exit(1)
