"""Time, memory and bytes of one command."""

import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
ENVIRONMENT = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(ROOT)}


@dataclass(frozen=True)
class Cost:
    """What a command took: seconds by the clock and of the processor, peak memory and what it wrote in MB (10^6)."""

    clock: float
    processor: float
    memory: float
    written: float


def run(*arguments: str, folder: Path = ROOT) -> str:
    """Runs `python -m ARGUMENTS` in a folder and returns what it prints. Raises CalledProcessError if it fails."""
    command = [sys.executable, "-m", *arguments]
    return subprocess.run(command, cwd=folder, env=ENVIRONMENT, check=True, capture_output=True, text=True).stdout


def cost(*arguments: str, folder: Path, site: Path) -> Cost:
    """Runs `python -m ARGUMENTS` in a folder and measures it. Raises RuntimeError if it fails.

    Time of the processor and memory include all processes that the command waits for (wait4(2)). This process must be
    small: Linux counts its memory as the first that the command had.
    """
    start = time.perf_counter()
    command, nowhere = [sys.executable, "-m", *arguments], subprocess.DEVNULL
    process = subprocess.Popen(command, cwd=folder, env=ENVIRONMENT, stdout=nowhere, stderr=nowhere)
    _, status, used = os.wait4(process.pid, 0)
    clock = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"{' '.join(arguments)} failed in {folder}")
    written = sum(path.stat().st_size for path in site.rglob("*") if path.is_file())
    return Cost(clock, used.ru_utime + used.ru_stime, used.ru_maxrss / 1e3, written / 1e6)
