"""Finds the components: each folder beside this file that declares one."""

from importlib import import_module
from pathlib import Path

from macros.components.component import Component

FOLDER = Path(__file__).parent


def _declared() -> dict[str, Component]:
    names = sorted(path.parent.name for path in FOLDER.glob("*/__init__.py"))
    return {name: import_module(f"macros.components.{name}").COMPONENT for name in names}


COMPONENTS: dict[str, Component] = _declared()
