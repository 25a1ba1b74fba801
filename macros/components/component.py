"""What a component is: a name, declared options, examples, a view that picks records, and a template."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict

from macros.records.guide import Guide, GuidePage
from macros.records.pages import Treatment

FOLDER = Path(__file__).parent
"""Where each component has a folder of its own."""


class Options(BaseModel):
    """The options of a component. Closed: an unknown option is an error in the call."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Nothing(Options):
    """For components without options."""


@dataclass(frozen=True)
class Context:
    """Where a component is called: the whole guide and the page."""

    guide: Guide
    page: GuidePage

    @property
    def treatment(self) -> Treatment:
        """The treatment of the page. Only components with `needs_treatment` ask for it."""
        if not isinstance(self.page.record, Treatment):
            raise TypeError(f"{self.page.path} is no treatment")
        return self.page.record


@dataclass(frozen=True, eq=False)
class Component:
    """One component. `view` turns options and context into what the template shows."""

    name: str
    summary: str
    view: Callable[[Any, Context], Mapping[str, object]]
    options: type[Options] = Nothing
    examples: tuple[Mapping[str, Any], ...] = ({},)
    needs_treatment: bool = False
