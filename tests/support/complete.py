"""A complete provider in the place of the demonstration: `python -m tests.support.complete FOLDER` changes a copy."""

import sys
from pathlib import Path

import yaml

NAME = "Riverside Spine Care"
PROVIDER = {
    "name": NAME,
    "demo": False,
    "interests": f"{NAME} pays for this guide and for the scan review. It sells spine surgery.",
    "contact": {
        "phone": "(202) 555-9999",
        "email": "care@riverside.test",
        "mistakes": "mistakes@riverside.test",
        "hours": "9 to 5",
        "address": ["1 River Road", "Riverside"],
    },
}
ADDRESSES = {
    "mkdocs.yml": {"guide.example.com": "guide.riverside.test", "git.example.com": "git.riverside.test"},
    ".github/CODEOWNERS": {"@example-org/": "@riverside/"},
}


def complete(project: Path) -> None:
    """Replaces all example values in a project, and ends the demonstration."""
    path = project / "docs/_data/provider.yml"
    data = yaml.safe_load(path.read_text()) | PROVIDER
    data["offer"]["who_reads"] = "A radiologist with a license of the state"
    path.write_text(yaml.safe_dump(data, sort_keys=False, allow_unicode=True))
    for name, changes in ADDRESSES.items():
        file = project / name
        text = file.read_text() if file.is_file() else ""
        for before, after in changes.items():
            text = text.replace(before, after)
        if text:
            file.write_text(text)


if __name__ == "__main__":
    complete(Path(sys.argv[1]))
