"""What our two Python-Markdown extensions share: they know the guide."""

from pathlib import Path
from typing import Any

from markdown.extensions import Extension

from macros.records.guide import Guide
from macros.records.load import loaded


class GuideExtension(Extension):
    """An extension with the option `docs`: the folder of the pages, from which the guide is read."""

    def __init__(self, **options: Any) -> None:
        self.config = {"docs": ["docs", "the folder of the pages"]}
        super().__init__(**options)

    @property
    def guide(self) -> Guide:
        """The guide whose pages are converted."""
        return loaded(Path(self.getConfig("docs")).resolve())
