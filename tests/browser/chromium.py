"""Finds Chromium for the tests, or installs Debian's package, and says so: `python -m tests.browser.chromium`."""

import os
import shutil
import subprocess
import sys

NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
HELP = (
    "The browser tests need Chromium, and none was found. Install it (Debian and Ubuntu: apt-get install "
    "chromium-headless-shell; "
    "elsewhere: a download from its makers), or name yours: CHROMIUM=/path/to/chrome make test"
)


def find() -> str | None:
    """The path of Chromium: what the variable CHROMIUM names, or the first known name that is installed."""
    return os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)


def install_packages(name: str, packages: list[str]) -> None:
    """Installs Debian's packages of a browser where that is possible without asking; elsewhere does nothing."""
    root = [] if os.geteuid() == 0 else ["sudo", "--non-interactive"]
    if not shutil.which("apt-get") or (root and not shutil.which("sudo")):
        return
    print(f"No {name} found: installing Debian's package.", flush=True)
    for command in (["update"], ["install", "--yes", "--no-install-recommends", *packages]):
        subprocess.run(
            [*root, "apt-get", "-qq", *command],
            check=False,
            stdout=subprocess.DEVNULL,
            env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
        )


def main() -> int:
    """Says which Chromium the tests use; the exit status is 1 if there is none."""
    if not find():
        install_packages("Chromium", ["chromium-headless-shell"])
    found = find()
    print(f"Chromium: {found}" if found else HELP)
    return 0 if found else 1


if __name__ == "__main__":
    sys.exit(main())
