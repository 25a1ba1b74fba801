"""Records of permalinks: the addresses of the last release, and redirects."""

from typing import Annotated

from pydantic import Field

from macros.models.fields import EditorNote, Record, Slug

ADDRESS = r"^(claim:[a-z0-9-]+|(?:[a-z0-9-]+/)+(?:#[^\s<>\"'&]+)?|#[^\s<>\"'&]+)$"
Address = Annotated[str, Field(pattern=ADDRESS)]


class Redirect(Record):
    """A redirect from a removed page (`massage/old/`), anchor (`massage/#old`) or claim (`claim:old`)."""

    from_: Address = Field(alias="from", description="the removed address")
    to: Annotated[str, Field(pattern=rf"{ADDRESS}|^$")] = Field(description="the new address; empty for the home page")
    editor_note: EditorNote = None


class Released(Record):
    """All published addresses. `python -m macros release` writes them; do not edit them."""

    pages: dict[str, tuple[str, ...]] = Field(default={}, description="anchors by the address of their page")
    claims: tuple[Slug, ...] = Field(default=(), description="ids of claims")

    @property
    def addresses(self) -> set[str]:
        """Returns the addresses of all pages, anchors and claims."""
        anchors = {f"{page}#{name}" for page, names in self.pages.items() for name in names}
        return {*self.pages, *anchors, *(f"claim:{name}" for name in self.claims)}
