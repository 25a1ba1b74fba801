"""Finds the source line of issues on built pages."""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from macros.content.guide import Guide, GuidePage
from macros.models.issue import Issue

CONFIG = "mkdocs.yml"
_END = r"(?=[\s<>\"')}]|$)"


def locate_in_source(issues: Iterable[Issue], guide: Guide, reported: Collection[str]) -> Iterator[Issue]:
    """Yields the issues of built pages as issues of source files.

    reported: source files with issues. Issues that a component shows on another page are dropped then, because their
    cause is reported already.
    """
    pages = {page.built: page for page in guide.pages.values()}
    redirected = {f"{entry.from_}index.html" for entry in guide.shared.redirects}  # reported at the redirect itself
    for issue in issues:
        page = pages.get(issue.file)
        if page is None:
            if issue.file not in redirected and not reported:
                yield replace(issue, file=CONFIG, line=1, message=f"on {issue.file}: {issue.message}")
        elif line := _line(page, issue.excerpt):
            yield replace(issue, file=page.source.file, line=line)
        elif not {*page.files, CONFIG} & {*reported} and guide.is_complete:
            yield replace(issue, file=page.source.file, line=1)


def without_repeats(issues: Iterable[Issue], known: Collection[Issue]) -> Iterator[Issue]:
    """Yields the issues of built pages except attributes that the sources report already (`known`)."""
    reported = {(issue.file, issue.line) for issue in known if issue.rule == "attribute-not-allowed"}
    for issue in issues:
        if issue.rule not in ("event-handler", "forbidden-attribute") or (issue.file, issue.line) not in reported:
            yield issue


def _line(page: GuidePage, excerpt: str) -> int | None:
    """Returns the line of an excerpt: as a link, in an attribute list, anywhere, or by its anchor.

    By its anchor, because `x.md#a` is built as `../x/#a`.
    """
    body, exact = page.source.body, re.escape(excerpt)
    patterns = [rf"(?:\]\(|\]:|[<=\"'])\s*<?{exact}{_END}", rf"\{{[^{{}}\n]*{exact}", exact]
    if "#" in excerpt:
        patterns.append(f"#{re.escape(excerpt.partition('#')[2])}{_END}")
    found = next(filter(None, (re.search(pattern, body) for pattern in patterns)), None)
    return page.source.body_line + body.count("\n", 0, found.start()) if found else None
