"""Measures all parts or those that are named: `python -m tests.bench [PART ...] [TREATMENTS ...]`."""

import os
import sys

from tests.bench import builds, paint, search, serve, visit, weight
from tests.bench.report import Report

PARTS = {
    "builds": builds.measure,
    "serve": serve.measure,
    "bytes": weight.measure,
    "paint": paint.measure,
    "visit": visit.measure,
    "search": search.measure,
}
USAGE = f"python -m tests.bench [PART ...] [TREATMENTS ...]\nPARTs are {', '.join(PARTS)}; by default all of them."


def main(words: list[str]) -> int:
    """Prints the figures of each part. The exit status is 1 if a target is missed, and 2 if a part is unknown."""
    sizes = tuple(int(word) for word in words if word.isdigit())
    names = [word for word in words if not word.isdigit()]
    if not PARTS.keys() >= set(names):
        print(USAGE, file=sys.stderr)
        return 2
    print(f"Load of this machine: {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors.")
    report = Report()
    for name in names or PARTS:
        if name == "builds" and sizes:
            builds.measure(report, sizes)
        else:
            PARTS[name](report)
    print(report.summary)
    return 1 if report.missed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
