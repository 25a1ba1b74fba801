"""The Python-Markdown extensions of the site. A processor with a higher priority runs earlier."""

import re
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.postprocessors import Postprocessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

from macros.content.load import get_guide
from macros.markdown.callouts import label_tasks, name_callouts
from macros.markdown.citations import number_citations
from macros.markdown.github_lists import rewrite_lists
from macros.markdown.glossary import TermLinker, term_pattern
from macros.markdown.records import RecordsTreeprocessor
from macros.markdown.stash import protect_markers, unstash
from macros.markdown.tables import complete_tables

_BETWEEN_CARDS = re.compile(r'</ul>\s*<ul class="cards wide">')


class _Preprocessor(Preprocessor):
    def __init__(self, change: Callable[[list[str]], list[str]]) -> None:
        super().__init__()
        self.change = change

    def run(self, lines: list[str]) -> list[str]:
        return self.change(lines)


class _Treeprocessor(Treeprocessor):
    def __init__(self, change: Callable[[Element], None]) -> None:
        super().__init__()
        self.change = change

    def run(self, root: Element) -> None:
        self.change(root)


class _Postprocessor(Postprocessor):
    def __init__(self, change: Callable[[str], str]) -> None:
        super().__init__()
        self.change = change

    def run(self, text: str) -> str:
        return self.change(text)


class ReadingExtension(Extension):
    """Reads lists and tables as GitHub does, component HTML as it is, and other HTML as text."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (the name that Python-Markdown calls)
        """Registers the processors, and removes those of raw HTML, as Python-Markdown recommends for a safe mode."""
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")
        md.preprocessors.register(_Preprocessor(rewrite_lists), "github_lists", 27)  # before code is stored
        md.preprocessors.register(_Preprocessor(partial(protect_markers, md)), "stash", 20)
        md.postprocessors.register(_Postprocessor(unstash), "stash", 5)  # after raw HTML is restored


class LayoutExtension(Extension):
    """Gives callouts, tasks, tables, lists of records and cards the structure that readers see."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Registers the processors: after inline text is parsed, and before the glossary is linked."""
        md.treeprocessors.register(_Treeprocessor(name_callouts), "callouts", 16)  # after quotes become callouts
        md.treeprocessors.register(_Treeprocessor(complete_tables), "captions", 15)
        md.treeprocessors.register(RecordsTreeprocessor(md), "records", 12)
        md.postprocessors.register(_Postprocessor(label_tasks), "tasks", 6)  # before component HTML is restored
        md.postprocessors.register(_Postprocessor(partial(_BETWEEN_CARDS.sub, "")), "cards", 3)  # calls in sequence


class GuideExtension(Extension):
    """Links the terms of the guide's glossary, and numbers the citations of its references."""

    def __init__(self, **options: Any) -> None:
        self.config = {"docs": ["docs", "the folder of the pages"]}
        super().__init__(**options)

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Registers both processors: terms before the builder rewrites links, citations after all others."""
        shared = get_guide(Path(self.getConfig("docs")).resolve()).shared
        terms = term_pattern(shared.glossary)
        md.treeprocessors.register(_Treeprocessor(lambda root: TermLinker(terms).link(root)), "glossary", 10)
        cite = partial(number_citations, references=shared.references)
        md.postprocessors.register(_Postprocessor(cite), "citations", 0)
