"""Measures how long an editor waits for `mkdocs serve` in a checkout that is set up."""

import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from urllib.error import URLError
from urllib.request import urlopen

from tests.bench.command import ENVIRONMENT, processor_seconds
from tests.bench.project import make
from tests.bench.report import Report
from tests.bench.serving import free_port

STARTS, EDITS = 3, 5
TARGETS = 4, 2
"""Seconds by the clock: the first page, and a saved edit."""
PATIENCE = 120
PAGE = "about/who-pays"
_INDEX = re.compile(r'data-search-index="(\w+)"')


def measure(report: Report) -> None:
    """Reports the medians of some starts and edits, and their time of the processor, which other work spoils less."""
    report.start("Preview, with search")
    with tempfile.TemporaryDirectory() as folder:
        project = make(Path(folder) / "guide")
        starts = [_start(project) for _ in range(STARTS)]
        before = processor_seconds()
        edits = _edit(project)
        used = processor_seconds() - before - median(used for _, used in starts)
    report.at_most(f"first page (median of {STARTS})", median(clock for clock, _ in starts), "s", TARGETS[0])
    report.show("first page, of the processor", median(used for _, used in starts), "s")
    report.at_most(f"a saved edit (median of {EDITS})", median(edits), "s", TARGETS[1])
    report.show("a saved edit, of the processor", used / EDITS, "s")


def _start(project: Path) -> tuple[float, float]:
    """Returns the time until the first page and the search are there: by the clock, and of the processor."""
    start, before = time.perf_counter(), processor_seconds()
    with _serving(project) as address:
        _wait(lambda: _is_complete(address))
        clock = time.perf_counter() - start
    return clock, processor_seconds() - before


def _edit(project: Path) -> list[float]:
    """Returns the times by the clock from each saved edit until its page and the search are there."""
    with _serving(project) as address:
        _wait(lambda: _is_complete(address))
        return [_seconds_until_shown(project, address, f"This is edit {number}.") for number in range(EDITS)]


def _seconds_until_shown(project: Path, address: str, text: str) -> float:
    with (project / f"docs/{PAGE}.md").open("a") as file:
        file.write(f"\n{text}\n")
    start = time.perf_counter()
    _wait(lambda: _is_complete(address, f"{PAGE}/", text))
    return time.perf_counter() - start


@contextmanager
def _serving(project: Path) -> Iterator[str]:
    """Gives the address of a preview that has just been started. Its own folders are in that of the project."""
    port, temporary = free_port(), project.parent
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"]
    environment = {**ENVIRONMENT, "TMPDIR": str(temporary)}
    with (temporary / "log").open("w") as log:
        process = subprocess.Popen(command, cwd=project, env=environment, stdout=log, stderr=log)
    try:
        yield f"http://127.0.0.1:{port}/"
    except TimeoutError as error:
        error.add_note((temporary / "log").read_text())
        raise
    finally:
        process.terminate()
        process.wait()


def _wait(is_there: Callable[[], bool]) -> None:
    end = time.perf_counter() + PATIENCE
    while not is_there():
        if time.perf_counter() > end:
            raise TimeoutError(f"The preview showed nothing new for {PATIENCE} s.")
        time.sleep(0.05)


def _is_complete(address: str, url: str = "", text: str = "") -> bool:
    """Returns whether a page is served with the text, and the search index that it names."""
    try:
        html = _get(address + url)
        index = _INDEX.search(html)
        return text in html and bool(index and _get(f"{address}search/index-{index[1]}.json"))
    except URLError:
        return False


def _get(address: str) -> str:
    with urlopen(address, timeout=PATIENCE) as answer:
        return str(answer.read().decode())
