"""Runs commands of Python in a folder, and measures what they cost."""

import os
import resource
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
ENVIRONMENT = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(ROOT)}


def run(*arguments: str, folder: Path = ROOT, **variables: str) -> float:
    """Runs `python -m ARGUMENTS` in a folder. Raises RuntimeError with what it printed if it fails.

    Returns the seconds of the processor that it and its processes took: what other work on the machine spoils least.
    """
    before = processor_seconds()
    command, environment = [sys.executable, "-m", *arguments], {**ENVIRONMENT, **variables}
    done = subprocess.run(command, cwd=folder, env=environment, check=False, capture_output=True, text=True)
    if done.returncode:
        raise RuntimeError(f"{' '.join(arguments)} failed in {folder}:\n{done.stdout}{done.stderr}")
    return processor_seconds() - before


def processor_seconds() -> float:
    """Returns what all commands that have ended took of the processor."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
