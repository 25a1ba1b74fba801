"""The declaration of a component: its name, options and examples, and the view that gives its template variables."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from posixpath import relpath
from typing import Any

from pydantic import BaseModel, ConfigDict

from macros.content.guide import Guide, GuidePage
from macros.models.pages import Treatment

FOLDER = Path(__file__).parent
"""Each component has a folder of its name here."""
Variables = Mapping[str, object]
"""The variables of a template."""


def relative_url(target: str, page: str) -> str:
    """Returns the URL of a page relative to another page. Both are given relative to the site root: `massage/`."""
    return f"{relpath(f'/{target}', f'/{page}')}/"


class Options(BaseModel):
    """Base model of the options of a component. Unknown options are errors."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class NoOptions(Options):
    """The options of a component that has none."""


@dataclass(frozen=True)
class Context:
    """What a view can use: the guide, the page of the call, and all components by name.

    base: the URL that relative links are resolved against; by default that of the page. repository: the URL of the
    repository (`repo_url`); empty without one.
    """

    guide: Guide
    page: GuidePage
    components: Mapping[str, "Component"]
    base: str | None = None
    repository: str = ""

    def link(self, target: GuidePage) -> str:
        """Returns the URL of another page, relative to the page of the call."""
        return relative_url(target.url, self.page.url if self.base is None else self.base)

    @property
    def treatment(self) -> Treatment:
        """Returns the treatment of the page. Raises TypeError on other pages: components declare `needs_treatment`."""
        if not isinstance(self.page.record, Treatment):
            raise TypeError(f"{self.page.path} is not the page of a treatment")
        return self.page.record


@dataclass(frozen=True, eq=False)
class Component:
    """A component. view: returns the variables of its template from the options and the context of a call."""

    name: str
    summary: str
    view: Callable[[Any, Context], Variables] = lambda _, __: {}
    options: type[Options] = NoOptions
    examples: tuple[Mapping[str, Any], ...] = ({},)
    needs_treatment: bool = False

    @property
    def first_option(self) -> str:
        """Returns the option whose name can be left out in a call; an empty text if the component has none."""
        return next(iter(self.options.model_fields), "")

    def named(self, first: tuple[Any, ...], options: Mapping[str, Any]) -> Mapping[str, Any]:
        """Returns the options of a call by name. first: the value without a name, if there is one."""
        return {self.first_option: first[0], **options} if first else options
