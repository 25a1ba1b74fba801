"""IBM Equal Access: its rules of WCAG 2.2, A and AA."""

from functools import cache

from playwright.sync_api import Page

from tests.conftest import ROOT

SOURCE = ROOT / "tests/browser/node_modules/accessibility-checker-engine/ace.js"
EXCEPTIONS = {
    "table_headers_related": "the headers of groups of columns have scope=colgroup, as technique H63 shows",
}
"""The rules whose failures are let pass, and why."""
RUN = """() => new ace.Checker().check(document, ["WCAG_2_2"]).then((report) => report.results
  .filter(({ value }) => value.join() === "VIOLATION,FAIL")
  .map(({ ruleId, message, snippet }) => [ruleId, `${message}: ${snippet}`]))"""


@cache
def _source() -> str:
    return f"{SOURCE.read_text()}; undefined"


def failures(page: Page) -> list[str]:
    """Returns what fails on a page as it stands: rule, message and element. It is put in as axe-core is."""
    page.evaluate(_source())
    return [f"{rule}: {message}" for rule, message in page.evaluate(RUN) if rule not in EXCEPTIONS]
