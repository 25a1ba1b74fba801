"""Addresses that stay: what was published at the last release, and where what has gone leads now."""

from typing import Annotated

from pydantic import Field

from macros.records.fields import Record, Slug

ADDRESS = r"^(claim:[a-z0-9-]+|(?:[a-z0-9-]+/)+(?:#[^\s<>\"'&]+)?|#[^\s<>\"'&]+)$"
Address = Annotated[str, Field(pattern=ADDRESS)]


class Redirect(Record):
    """A page (`massage/old/`), an anchor (`massage/#old`) or a claim (`claim:old`) that has gone, and its heir."""

    from_: Address = Field(alias="from", description="the address that has gone")
    to: Annotated[str, Field(pattern=rf"{ADDRESS}|^$")] = Field(description="where it leads; empty for the home page")


class Released(Record):
    """What was published so far: anchors by page, and claims. Written by `python -m macros release`, never by hand."""

    pages: dict[str, tuple[str, ...]] = Field(default={}, description="ids of parts by the address of their page")
    claims: tuple[Slug, ...] = Field(default=(), description="ids of claims")

    @property
    def addresses(self) -> set[str]:
        """All of it as addresses."""
        anchors = {f"{page}#{name}" for page, names in self.pages.items() for name in names}
        return {*self.pages, *anchors, *(f"claim:{name}" for name in self.claims)}
