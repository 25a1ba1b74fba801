"""Finds the components: each folder beside this file that declares one."""

from importlib import import_module

from macros.components.component import FOLDER, Component


def _declared() -> dict[str, Component]:
    names = sorted(path.parent.name for path in FOLDER.glob("*/__init__.py"))
    return {name: import_module(f"macros.components.{name}").COMPONENT for name in names}


COMPONENTS: dict[str, Component] = _declared()
