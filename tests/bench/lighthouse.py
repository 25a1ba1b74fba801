"""Asks Lighthouse about a page, with its own phone and network. `make bench` installs it."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.browser.chromium import find

CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
_PROGRAM = Path(__file__).parent / "node_modules/lighthouse/cli/index.js"
_FLAGS = ["--output=json", "--quiet", "--chrome-flags=--headless=new --no-sandbox --disable-gpu"]


def inspect(address: str, categories: tuple[str, ...] = CATEGORIES) -> dict[str, float]:
    """Returns the points (of 100) of each category, and the values of the audits that have one, by their names.

    Raises FileNotFoundError if Lighthouse is not installed.
    """
    if not _PROGRAM.is_file():
        raise FileNotFoundError("Lighthouse is not installed: `make bench` does that.")
    command = ["node", str(_PROGRAM), address, f"--only-categories={','.join(categories)}", *_FLAGS]
    path = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
    environment = {**os.environ, "CHROME_PATH": find() or "", "PATH": path}
    done = subprocess.run(command, env=environment, check=True, capture_output=True, text=True)
    return _values(json.loads(done.stdout))


def _values(found: Any) -> dict[str, float]:
    points = {name: 100 * category["score"] for name, category in found["categories"].items()}
    return points | {name: audit["numericValue"] for name, audit in found["audits"].items() if "numericValue" in audit}
