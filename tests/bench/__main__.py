"""What a build costs, and how that grows: `python -m tests.bench [TREATMENTS ...]`, by default those of SIZES."""

import os
import sys
import tempfile
from pathlib import Path

from tests.bench.measure import Cost, cost, run

SIZES = (10, 100, 1000, 3000)
GOALS = "goals: at 1,000 at most 3.0 times Python-Markdown and 40 MB; 1.2 times the cost a page; a rebuild within 1.5 s"


def main(sizes: list[int]) -> None:
    """Prints the costs at each size, how the cost of a page grows from the second size on, and that of a rebuild."""
    print(f"load on this machine {os.getloadavg()[0]:.1f}; ratios are of processor time, which other work spoils least")
    print(f"{'treatments':>10} {'':16} {'clock':>8} {'processor':>10} {'a page':>8} {'memory':>8} {'written':>9} ratio")
    each = {size: _costs(size) for size in sizes}
    base = next((size for size in sizes if size >= 100), sizes[0])
    for size in sizes:
        print(f"cost of a page at {size} against {base}: {each[size] / each[base]:.2f}")
    with tempfile.TemporaryDirectory() as folder:
        run("tests.bench.project", folder, "0")
        seconds = run("tests.bench.rebuild", folder=Path(folder)).strip()
        print(f"rebuild of the real site after an edit, while serving: {seconds}")
    print(GOALS)


def _costs(size: int) -> float:
    """Prints what each way of building costs; returns ours a page, in seconds of the processor."""
    with tempfile.TemporaryDirectory() as folder:
        project, plain = Path(folder) / "ours", Path(folder) / "plain"
        run("tests.bench.project", str(project), str(size))
        run("tests.bench.peers", "plain", str(project), str(plain))
        pages = len(list((project / "docs").rglob("*.md")))
        bare = cost("tests.bench.peers", "bare", "docs", "bare", folder=plain, site=plain / "bare")
        ours = cost("macros", "build", folder=project, site=project / "site")
        material = cost("mkdocs", "build", folder=plain, site=plain / "site")
    for name, found in (("this guide", ours), ("plain Material", material), ("Python-Markdown", bare)):
        _print(size, name, found, pages, bare)
    print(f"{size:10} this guide against plain Material: {ours.processor / material.processor:.2f}")
    return ours.processor / pages


def _print(size: int, name: str, found: Cost, pages: int, bare: Cost) -> None:
    print(
        f"{size:10} {name:16} {found.clock:6.1f} s {found.processor:8.1f} s {1000 * found.processor / pages:5.1f} ms"
        f" {found.memory:5.0f} MB {found.written:6.1f} MB {found.processor / bare.processor:5.2f}",
        flush=True,
    )


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or list(SIZES))
