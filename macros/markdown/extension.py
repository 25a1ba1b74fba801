"""The base class of the Python-Markdown extensions that use the records of the guide."""

from pathlib import Path
from typing import Any

from markdown.extensions import Extension

from macros.content.guide import Guide
from macros.content.load import get_guide


class GuideExtension(Extension):
    """An extension with the option `docs`, the folder from which the guide is loaded."""

    def __init__(self, **options: Any) -> None:
        self.config = {"docs": ["docs", "the folder of the pages"]}
        super().__init__(**options)

    @property
    def guide(self) -> Guide:
        """Returns the guide whose pages are converted."""
        return get_guide(Path(self.getConfig("docs")).resolve())
