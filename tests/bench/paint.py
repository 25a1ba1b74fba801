"""Compares the first paint of pages on a phone with that of bare pages, and asks Lighthouse for its points.

A bare page has the same text in HTML's own elements, as Markdown gives them.
"""

import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median

from bs4 import BeautifulSoup

from tests.bench.command import run
from tests.bench.lighthouse import CATEGORIES, inspect
from tests.bench.project import make
from tests.bench.report import Report
from tests.bench.serving import free_port, hosted
from tests.support.complete import complete

PAGES = ("", "massage/", "treatments/pool-therapy/", "treatments/compare/")
PAINT = 1.25
"""At most so many times the first paint of the bare page."""
RUNS = 5
HEAD = (
    '<!doctype html>\n<html lang="en"><meta charset="utf-8"><title>Bare</title>'
    '<meta name="viewport" content="width=device-width, initial-scale=1">'
    '<link rel="icon" href="/assets/images/favicon.svg" type="image/svg+xml">\n'
)
"""Of a bare page. It has the icon of the guide, because a browser asks for one in any case."""
KEPT = ("href", "id", "for", "type", "name", "value", "scope", "colspan")
"""The attributes of a bare page."""


def measure(report: Report) -> None:
    """Reports paint, points and shift of each page, each the median of some runs."""
    port = free_port()
    with tempfile.TemporaryDirectory() as folder, hosted(_site(Path(folder), port), port) as (address, _):
        for url in PAGES:
            report.start(f"/{url} on a phone (Lighthouse, median of {RUNS})")
            guide, bare = _medians(address, url)
            _report(report, guide, bare)


def _report(report: Report, guide: Callable[[str], float], bare: Callable[[str], float]) -> None:
    paint = "first-contentful-paint"
    report.show("first paint", guide(paint), "ms")
    report.at_most("first paint to that of the bare page", guide(paint) / bare(paint), "times", PAINT)
    report.at_most("layout shift", guide("cumulative-layout-shift"), "", 0)
    report.show("blocked by scripts and layout", guide("total-blocking-time"), "ms")
    report.show("points for performance", guide("performance"), "")
    for name in CATEGORIES[1:]:
        report.at_least(f"points for {name}", guide(name), "", 100)


def _medians(address: str, url: str) -> tuple[Callable[[str], float], Callable[[str], float]]:
    """Returns the medians by name, of a page and of its bare page. The two take turns, so that both meet other work."""
    pairs = [(inspect(address + url), inspect(f"{address}bare/{url}", CATEGORIES[:1])) for _ in range(RUNS)]
    guides, bares = zip(*pairs, strict=True)
    return lambda name: median(run[name] for run in guides), lambda name: median(run[name] for run in bares)


def _site(folder: Path, port: int) -> Path:
    """Builds the real guide with a complete provider for this port, and bare pages below `bare/`."""
    project = make(folder / "guide")
    complete(project)  # a demonstration asks not to be indexed, which costs points
    # A page whose canonical address is elsewhere loses points.
    run("mkdocs", "build", "--quiet", folder=project, SITE_URL=f"http://127.0.0.1:{port}/")
    for url in PAGES:
        page = project / "site/bare" / url / "index.html"
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(HEAD + _bare((project / "site" / url / "index.html").read_text()))
    return project / "site"


def _bare(html: str) -> str:
    """Returns the body of a page as HTML's own elements show it, without classes, styles, scripts and drawings."""
    page = BeautifulSoup(html, "html.parser")
    for part in page.select("head, script, svg"):
        part.decompose()
    for part in page.select("*"):
        part.attrs = {name: value for name, value in part.attrs.items() if name in KEPT}
        if part.name in ("div", "span", "html"):
            part.unwrap()
    return str(page)
