"""Makes what builds are compared with: the same text, each call replaced by its HTML.

`python -m tests.bench.peers DOCS SITE` converts it with bare Python-Markdown.
"""

import sys
from functools import partial
from pathlib import Path

import markdown
import yaml
from jinja2 import Environment, StrictUndefined

from macros.components.component import Component, Context
from macros.components.registry import COMPONENTS, context_of
from macros.components.rendering import render
from macros.content.guide import Guide, GuidePage
from macros.content.load import load

EXTENSIONS = ["attr_list", "pymdownx.betterem", "tables", "toc"]
"""Those of mkdocs.yml that are not ours."""


def write_plain(project: Path, folder: Path) -> None:
    """Writes a project with the same pages and nothing of ours: the theme as it comes."""
    guide = load(project / "docs")
    for page in guide.pages.values():
        path = folder / "docs" / page.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"# {page.name}\n\n{_rendered(page, guide)}")
    config = {"site_name": "Plain", "theme": {"name": "material"}, "markdown_extensions": EXTENSIONS}
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(config))


def _rendered(page: GuidePage, guide: Guide) -> str:
    env = Environment(undefined=StrictUndefined, comment_start_string="{##", comment_end_string="##}")
    calls = {name: partial(_call, component, context_of(page, guide)) for name, component in COMPONENTS.items()}
    return env.from_string(page.source.body, globals=calls).render()


def _call(component: Component, context: Context, **options: object) -> str:
    return render(component, options, context)


def convert(docs: Path, site: Path) -> None:
    """Does what Python-Markdown alone can do: reads each page, converts it, writes it."""
    for path in docs.rglob("*.md"):
        converted = (site / path.relative_to(docs)).with_suffix(".html")
        converted.parent.mkdir(parents=True, exist_ok=True)
        converted.write_text(markdown.markdown(path.read_text(), extensions=EXTENSIONS))


if __name__ == "__main__":
    convert(Path(sys.argv[1]), Path(sys.argv[2]))
