"""The style sheet uses nothing that the oldest browsers lack, but for what they can do without."""

import json
import subprocess
from pathlib import Path

import pytest

from macros.components.component import FOLDER
from macros.site.styles import BROWSERS, bundle_styles
from tests.conftest import ROOT

LATER = {
    "text-wrap": "lines are balanced by chance",
    "text-wrap: balance": "the same",
    "text-wrap: pretty": "the same",
    ":popover-open": "menus stand on the page: `@supports not selector(:popover-open)`",
    "float: inline-end": "in an open popover only",
    "container-type": "parts keep the arrangement of their other width",
    "container-type: inline-size": "the same",
    "@container": "the same",
    "overflow-anchor": "contents may move while they follow",
    "overflow-anchor: none": "the same",
    "@media (forced-colors)": "no forced colors there",
    "@media (scripting)": "what needs scripts keeps its place, and is not seen",
    "accent-color": "boxes have the browser's color",
    ":has": "in rules of their own: a hint stays, and a row of the sheet is higher",
    "field-sizing": "notes have one row, and a handle",
    "field-sizing: content": "the same",
    "::details-content": "a script opens what is folded before it is printed",
    "content-visibility": "the same",
    "content-visibility: visible": "the same",
    "cursor: pointer": "no cursor on a phone",
    "hyphens": "Safari has it with a prefix",
    "outline": "Safari's outline has square corners",
    "align-content: start": "Safari lacks it in blocks, and it stands in a grid",
}
"""What the oldest browsers lack: what readers get there."""


def lacking(sheet, css):
    """What browsers lack of what a style sheet uses, by MDN's data."""
    sheet.write_text(css)
    browsers = [browser.replace(" ", "=") for browser in BROWSERS]
    command = ["node", "unsupported.mjs", str(sheet), *browsers]
    done = subprocess.run(command, cwd=ROOT / "tests/engines", capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


@pytest.mark.slow
def test_the_style_sheet_works_in_the_oldest_browsers(tmp_path):
    assert lacking(tmp_path / "sheet.css", bundle_styles(ROOT / "overrides", Path(FOLDER))).keys() == LATER.keys()


@pytest.mark.slow
def test_what_is_newer_is_found(tmp_path):
    css = "a { color: color-mix(in srgb, red, blue) } @scope (a) { b { top: 0 } } a:open { field-sizing: content }"
    found = lacking(tmp_path / "sheet.css", css)
    assert sorted(found) == [":open", "@scope", "color-mix()", "field-sizing", "field-sizing: content"]
