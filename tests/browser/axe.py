"""axe-core: all its rules of WCAG 2.0 to 2.2, A and AA, and its best practices."""

from collections.abc import Sequence
from functools import cache

from playwright.sync_api import Page

from tests.conftest import ROOT

SOURCE = ROOT / "tests/browser/node_modules/axe-core/axe.min.js"
ALL = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
RUN = """([part, rules]) =>
  axe.run(part, { runOnly: rules, resultTypes: ['violations'] }).then(found => found.violations)"""


@cache
def _source() -> str:
    return SOURCE.read_text()


def violations(page: Page, within: str = "html", rules: Sequence[str] = ALL) -> list[str]:
    """What axe-core finds wrong on a page as it stands: rule, element and what to do, for each element.

    within: the selector of the part to look at. rules: tags, or the names of rules. axe-core is put in by evaluation,
    which a content security policy lets pass.
    """
    if not page.evaluate("'axe' in window"):
        page.evaluate(_source())
    return [
        f"{rule['id']}: {' '.join(map(str, node['target']))}: {node['failureSummary']}"
        for rule in page.evaluate(RUN, [within, list(rules)])
        for node in rule["nodes"]
    ]
