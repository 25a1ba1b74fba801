"""Makes the mistakes that macros/components/mistake_list/cases.yml lists."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from macros.models.clock import today
from tests.support.building import replaced


def make_mistake(project: Path, case: Mapping[str, Any]) -> None:
    """Changes, adds, links and deletes files as a case says. Text to add that is not valid in YAML is `!!binary`."""
    if "change" in case:
        replaced(project / case["file"], *case["change"].items())
    for name, text in case.get("add", {}).items():
        path = project / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    for name, target in case.get("link", {}).items():
        (project / name).symlink_to(target)
    for name in case.get("delete", ()):
        (project / name).unlink()


def said(case: Mapping[str, Any]) -> list[str]:
    """The lines that a case expects. `TODAY` in them is the current day."""
    return [line.replace("TODAY", str(today())) for line in case["says"]]
