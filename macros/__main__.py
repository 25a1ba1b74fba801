"""The command line: python -m macros check."""

import sys
from pathlib import Path

from macros.check import problems_of
from macros.records.load import load

p = problems_of(load(Path("docs").resolve()))
print(*p, sep="\n")
sys.exit(bool(p))
