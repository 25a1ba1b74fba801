"""How fast a phone shows the pages, by Lighthouse: `make lighthouse`. The exit status is 1 where a goal is missed."""

import gzip
import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
from functools import cache
from html import escape
from http import HTTPStatus
from pathlib import Path
from statistics import median
from typing import Any

from bs4 import BeautifulSoup

from macros.build import build
from tests.browser.chromium import find
from tests.browser.serving import Handler, served
from tests.conftest import ROOT

PAGES = ("", "massage/", "treatments/pool-therapy/", "treatments/compare/")
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
AUDITS = {
    "paint": "largest-contentful-paint",
    "blocking": "total-blocking-time",
    "shift": "cumulative-layout-shift",
}
PAINT = 1.1
RUNS = 5
HEAD = (
    '<!doctype html>\n<html lang="en"><meta charset="utf-8"><title>Bare</title>'
    '<meta name="viewport" content="width=device-width, initial-scale=1">'
    '<link rel="icon" href="/assets/images/favicon.svg" type="image/svg+xml">\n'
)
"""Of a page to compare with. It has the icon of the guide, because a browser asks for one in any case."""
KEPT = ("href", "id", "for", "type", "name", "value", "scope", "colspan")
"""The attributes of a bare page."""
COMPLETE = {
    "demo: true": "demo: false",
    "(202) 555-0142": "(202) 555-9999",
    "care@clinic.example.com": "care@clinic.test",
    "1 Example Street": "1 Test Street",
    "Exampletown": "Testtown",
}
"""A provider that is no demonstration: a demonstration asks not to be indexed, which costs points."""


class Compressing(Handler):
    """Sends text with gzip and keeps connections, as hosts do."""

    protocol_version = "HTTP/1.1"

    def do_GET(self):  # noqa: N802 (the name that the server calls)
        path = Path(self.translate_path(self.path.split("?")[0]))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(HTTPStatus.NOT_FOUND)
            return
        body = _compressed(path)
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@cache
def _compressed(path: Path) -> bytes:
    return gzip.compress(path.read_bytes(), 9, mtime=0)


def main() -> int:
    """Prints scores, paint, blocking and shift of each page, each the median of some runs.

    The paint is compared with two pages of the same text: the bare one has the elements of HTML, as Markdown gives
    them, and the other nothing but lines.
    """
    good = True
    with (
        tempfile.TemporaryDirectory() as folder,
        served(_site(Path(folder)), handler=Compressing, port=PORT) as address,
    ):
        print(f"{'page':26} {'  '.join(CATEGORIES)}  paint (ms)  to bare  to lines  blocking (ms)  of bare  shift")
        for url in PAGES:
            found, bare, lines = (_measure(f"{address}{kind}{url}") for kind in ("", "bare/", "lines/"))
            scores, ratio = _scores(address + url), found["paint"] / bare["paint"]
            points = "  ".join(f"{scores[name]:{len(name)}.0f}" for name in CATEGORIES)
            paints = f"{found['paint']:10.0f}  {ratio:7.2f}  {found['paint'] / lines['paint']:8.2f}"
            rest = f"{found['blocking']:13.0f}  {bare['blocking']:7.0f}  {found['shift']:5.3f}"
            print(f"/{url:25} {points}  {paints}  {rest}", flush=True)
            # A phone that is four times slower than this machine is held up by the bare page itself at times.
            blocks = found["blocking"] > bare["blocking"]
            reached = set(scores.values()) == {100} and not blocks and not found["shift"]
            good = good and reached and ratio <= PAINT
    print("All goals are reached." if good else f"A goal is missed: 100 points, ratio {PAINT}, 0 ms of our own, 0.")
    return 0 if good else 1


def _site(folder: Path) -> Path:
    """The real guide with a complete provider, and below `bare/` and `lines/` what its pages are compared with."""
    for name in ("docs", "overrides"):
        shutil.copytree(ROOT / name, folder / name)
    (folder / "macros").symlink_to(ROOT / "macros")
    shutil.copy(ROOT / "mkdocs.yml", folder)
    provider = folder / "docs/_data/provider.yml"
    text = provider.read_text()
    for example, other in COMPLETE.items():
        text = text.replace(example, other)
    provider.write_text(text)
    outcome = build(folder, folder / "site")
    if not outcome.good:
        sys.exit("\n".join([*map(str, outcome.problems), outcome.builder_says]))
    for url in PAGES:
        html = (folder / "site" / url / "index.html").read_text()
        for kind, body in (("bare", _bare(html)), ("lines", _lines(html))):
            page = folder / "site" / kind / url / "index.html"
            page.parent.mkdir(parents=True, exist_ok=True)
            page.write_text(f"{HEAD}{body}")
    return folder / "site"


def _bare(html: str) -> str:
    """The body of a page as HTML's own elements show it, without classes, styles, scripts and drawings."""
    page = BeautifulSoup(html, "html.parser")
    for part in page.select("head, script, svg"):
        part.decompose()
    for part in page.select("*"):
        part.attrs = {name: value for name, value in part.attrs.items() if name in KEPT}
        if part.name in ("div", "span", "html"):
            part.unwrap()
    return str(page)


def _lines(html: str) -> str:
    page = BeautifulSoup(html, "html.parser")
    for part in page.select("head, script"):
        part.decompose()
    return "".join(f"<p>{escape(part)}</p>\n" for part in page.stripped_strings)


def _measure(address: str) -> dict[str, float]:
    """Medians of some runs with Lighthouse's own phone and network: milliseconds, and the layout shift."""
    runs = [_run(address, "performance")["audits"] for _ in range(RUNS)]
    return {name: median(run[audit]["numericValue"] for run in runs) for name, audit in AUDITS.items()}


def _scores(address: str) -> dict[str, float]:
    """Points of 100."""
    categories = _run(address, *CATEGORIES)["categories"]
    return {name: categories[name]["score"] * 100 for name in CATEGORIES}


def _run(address: str, *categories: str) -> Any:
    """The report of one run."""
    command = ["node", "node_modules/lighthouse/cli/index.js", address, "--output=json", "--quiet"]
    flags = ["--chrome-flags=--headless=new --no-sandbox --disable-gpu", f"--only-categories={','.join(categories)}"]
    done = subprocess.run(
        [*command, *flags], cwd=Path(__file__).parent, check=True, capture_output=True, text=True,
        env={**os.environ, "CHROME_PATH": find() or "", "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}"},
    )  # fmt: skip
    return json.loads(done.stdout)


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


PORT = _free_port()
os.environ["SITE_URL"] = f"http://127.0.0.1:{PORT}/"  # a page whose canonical address is elsewhere loses points

if __name__ == "__main__":
    sys.exit(main())
