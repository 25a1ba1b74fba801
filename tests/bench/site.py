"""Builds the real guide, and opens it in Chromium."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tests.bench.command import ROOT, run
from tests.browser.chromium import find


@contextmanager
def built(project: Path = ROOT) -> Iterator[Path]:
    """Gives the built site of a project, by default the real guide."""
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        run("mkdocs", "build", "--quiet", "--site-dir", str(site), folder=project)
        yield site


@contextmanager
def chromium() -> Iterator[Browser]:
    """Gives a browser without anything in its cache."""
    flags = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]
    with sync_playwright() as playwright, playwright.chromium.launch(executable_path=find(), args=flags) as browser:
        yield browser
