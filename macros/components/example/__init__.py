"""An example for editors, shown as source text. Each file of `files/` is built by a test."""

from typing import Annotated

from markupsafe import Markup, escape
from pydantic import AfterValidator, Field

from macros.components.component import FOLDER, Component, Context, Options, Variables
from macros.components.options import one_of

FILES = FOLDER / "example" / "files"


def _check_name(name: str) -> str:
    return one_of("example", name, sorted(path.stem for path in FILES.iterdir()), rule="unknown-example")


class ExampleOptions(Options):
    """Selects the example."""

    name: Annotated[str, AfterValidator(_check_name)] = Field(
        description="the name of a file in macros/components/example/files/, without its extension"
    )


def view(options: ExampleOptions, _: Context) -> Variables:
    """Returns the text of the file. Line breaks are character references, because Markdown would split the block."""
    (path,) = FILES.glob(f"{options.name}.*")
    return {"code": Markup(str(escape(path.read_text(encoding="utf-8").rstrip("\n"))).replace("\n", "&#10;"))}  # noqa: S704 (escaped)


COMPONENT = Component(
    "example",
    "An example for editors, as source text.",
    view,
    options=ExampleOptions,
    examples=({"name": "claim"},),
)
