"""Watches how a page is painted on a slow network: style sheets, changes of painted elements, and layout shift."""

import gzip
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import BrowserContext, Page

from tests.browser.serving import Handler

SLOW = {"offline": False, "latency": 400, "downloadThroughput": 50_000, "uploadThroughput": 50_000}
"""Round trips of 400 ms, and 50 kB a second."""
WATCH = """
(() => {
  const seen = new WeakMap();
  const found = (window.watched = { sheets: [], changes: [], shift: 0 });
  const rules = (list) => [...list].reduce((sum, rule) => sum + 1 + (rule.cssRules ? rules(rule.cssRules) : 0), 0);
  const shown = (sheet) => matchMedia(sheet.media.mediaText || "all").matches; // that for paper may arrive later
  const count = () => [...document.styleSheets].filter(shown).reduce((sum, sheet) => sum + rules(sheet.cssRules), 0);
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) found.shift += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
  let painted = false;
  new PerformanceObserver(() => { painted = true; }).observe({ type: "paint", buffered: true });
  const looks = (element) => {
    const box = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    return { width: Math.round(box.width), height: Math.round(box.height), color: style.color,
      ground: style.backgroundColor, font: style.fontFamily, size: style.fontSize };
  };
  const watch = () => {
    if (painted && document.body) {
      found.sheets.push(count());
      // The last elements may still be growing while their text arrives.
      const loading = document.readyState === "loading";
      for (const element of document.body.querySelectorAll("h1, h2, p, a, li, dt, dd, section, aside, svg, button")) {
        if (element.getBoundingClientRect().top > innerHeight) continue;
        const now = looks(element);
        const before = seen.get(element);
        if (before) {
          for (const [name, value] of Object.entries(now)) {
            const which = `${element.tagName}.${element.className} ${name}`;
            if (before[name] !== value) found.changes.push(`${which}: ${before[name]} -> ${value}`);
          }
        }
        if (!loading || element.nextElementSibling) seen.set(element, now);
      }
    }
    requestAnimationFrame(watch);
  };
  requestAnimationFrame(watch);
})();
"""


@dataclass(frozen=True)
class Painting:
    """What was seen from the first paint on. sheets: numbers of rules. changes: of painted elements. shift: CLS."""

    sheets: set[int] = field(default_factory=set)
    changes: list[str] = field(default_factory=list)
    shift: float = 0


class GzipHandler(Handler):
    """Compresses text as hosts do."""

    def do_GET(self) -> None:  # noqa: N802 (the name that the server calls)
        path = Path(self.translate_path(self.path.partition("?")[0].partition("#")[0]))
        path = path / "index.html" if path.is_dir() else path
        if path.suffix not in {".html", ".js", ".css", ".json", ".svg"} or not path.is_file():
            return super().do_GET()
        data = gzip.compress(path.read_bytes(), mtime=0)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)
        return None


def slow_page(context: BrowserContext) -> Page:
    """Opens a page on the slow network that watches its own painting."""
    page = context.new_page()
    page.add_init_script(WATCH)
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", SLOW)
    return page


def painting(page: Page) -> Painting:
    """Waits until the page and its scripts are complete and two more frames are painted, and returns what was seen."""
    page.wait_for_load_state("networkidle")
    page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    seen = page.evaluate("window.watched")
    return Painting(set(seen["sheets"]), seen["changes"], seen["shift"])
