"""Finds Firefox and WebKitGTK, or installs Debian's packages, and says so: `python -m tests.engines.install`."""

import sys

from tests.browser.chromium import install_packages
from tests.engines import firefox, webkit

PACKAGES = {"Firefox": (firefox.find, ["firefox-esr"]), "WebKitGTK": (webkit.find, ["webkit2gtk-driver", "xvfb"])}
"""What finds each browser, and the packages that bring it."""
HELP = "{name} was not found, and the tests of engines need it. Install it; on Debian: apt-get install {packages}"


def main() -> int:
    """Says which browsers the tests use; the exit status is 1 if one is missing."""
    missing = 0
    for name, (find, packages) in PACKAGES.items():
        if not find():
            install_packages(name, packages)
        found = find()
        missing += not found
        print(f"{name}: {found}" if found else HELP.format(name=name, packages=" ".join(packages)))
    return int(missing > 0)


if __name__ == "__main__":
    sys.exit(main())
