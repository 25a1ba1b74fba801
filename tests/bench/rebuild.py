"""How long an editor waits for `make serve` after an edit: `python -m tests.bench.rebuild` in a copy of the project."""

import tempfile
import time
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config


def rebuild(project: Path, runs: int = 5) -> float:
    """Seconds by the clock of a build in a process that has built before, as `mkdocs serve` does: the best of some.

    Before each, one page of the project is changed.
    """
    page = project / "docs/treatments/pool-therapy.md"
    return min(_build(project, page) for _ in range(runs + 1))


def _build(project: Path, page: Path) -> float:
    page.write_text(page.read_text() + "\n")
    with tempfile.TemporaryDirectory() as site:
        start = time.perf_counter()
        config = load_config(str(project / "mkdocs.yml"), site_dir=site, strict=False)
        config.plugins.on_startup(command="serve", dirty=False)
        build(config)
        return time.perf_counter() - start


if __name__ == "__main__":
    print(f"{rebuild(Path.cwd()):.2f} s")
