"""Compares what a build costs with plain Material and with bare Python-Markdown, at several sizes."""

import tempfile
from pathlib import Path

from tests.bench.command import run
from tests.bench.peers import write_plain
from tests.bench.project import make
from tests.bench.report import Report

SIZES = (10, 100, 1000)
"""Numbers of treatment pages."""
TARGETS = {1000: (3, 0.6)}
"""At most so many times bare Python-Markdown, and plain Material."""


def measure(report: Report, sizes: tuple[int, ...] = SIZES) -> None:
    """Reports processor time and ratios at each size."""
    for size in sizes:
        report.start(f"Build of a guide with {size:,} treatments, in seconds of the processor")
        guide, material, bare = _costs(size)
        for name, cost in (("this guide", guide), ("plain Material", material), ("bare Python-Markdown", bare)):
            report.show(name, cost, "s")
        ratios = {"to bare Python-Markdown": guide / bare, "to plain Material": guide / material}
        for (name, ratio), target in zip(ratios.items(), TARGETS.get(size, (None, None)), strict=True):
            if target:
                report.at_most(name, ratio, "times", target)
            else:
                report.show(name, ratio, "times")


def _costs(size: int) -> tuple[float, float, float]:
    """Returns what this guide, plain Material and bare Python-Markdown take for the same pages."""
    with tempfile.TemporaryDirectory() as folder:
        project, plain = make(Path(folder) / "guide", size), Path(folder) / "plain"
        write_plain(project, plain)
        return (
            run("mkdocs", "build", "--quiet", folder=project),
            run("mkdocs", "build", "--quiet", folder=plain),
            run("tests.bench.peers", "docs", "bare", folder=plain),
        )
