"""An example for editors, shown as it is written in a file. The tests build each of these files."""

from collections.abc import Mapping
from typing import Annotated

from markupsafe import Markup, escape
from pydantic import AfterValidator, Field

from macros.components.component import FOLDER, Component, Context, Options
from macros.components.options import one_of

FILES = FOLDER / "example" / "files"


def _known(name: str) -> str:
    return one_of("example", name, sorted(path.stem for path in FILES.iterdir()))


class ExampleOptions(Options):
    """Which example."""

    name: Annotated[str, AfterValidator(_known)] = Field(
        description="the name of a file in macros/components/example/files/, without its ending"
    )


def view(options: ExampleOptions, _: Context) -> Mapping[str, object]:
    """The text of the file. A line break is written as a character reference: Markdown would take the block apart."""
    (path,) = FILES.glob(f"{options.name}.*")
    return {"code": Markup(str(escape(path.read_text(encoding="utf-8").rstrip("\n"))).replace("\n", "&#10;"))}  # noqa: S704 (escaped)


COMPONENT = Component(
    "example",
    "An example for editors, as it is written in a file.",
    view,
    options=ExampleOptions,
    examples=({"name": "claim"},),
)
