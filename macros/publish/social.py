"""Draws what other sites show of a link: a picture for each section of the guide, and one for the pages beside them."""

from functools import lru_cache
from pathlib import Path
from textwrap import wrap

from font_source_serif_pro import SourceSerifProSemibold
from resvg_py import svg_to_bytes

from macros.content.guide import Guide
from macros.models.pages import Page
from macros.publish.feeds import environment

FOLDER = "assets/images/social"
HOME = "index.md"
TITLE_LINE, NOTE_LINE = 26, 54
"""Maximum number of characters in a line."""


def pictured_pages(guide: Guide) -> dict[str, Page]:
    """Returns {name of a picture: the page that it shows}: the first page of each section, and the home page."""
    firsts = (page for page in guide.pages.values() if HOME in (page.path, page.path.partition("/")[2]))
    return {page.path.rpartition("/")[0] or "home": page.record for page in firsts if page.record}


def write_pictures(guide: Guide, site: Path) -> None:
    """Writes the pictures below a built site."""
    folder = site / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    for name, page in pictured_pages(guide).items():
        (folder / f"{name}.png").write_bytes(_draw(page.title, page.summary.partition(". ")[0].rstrip(".")))


@lru_cache(maxsize=64)
def _draw(title: str, note: str) -> bytes:
    """Returns a PNG. The same words give the same bytes on any computer, because the font comes with a package."""
    template = environment().get_template("social.svg")
    svg = template.render(title=wrap(title, TITLE_LINE), note=wrap(f"{note}.", NOTE_LINE)[:2])
    return svg_to_bytes(svg_string=svg, skip_system_fonts=True, font_files=[SourceSerifProSemibold])
