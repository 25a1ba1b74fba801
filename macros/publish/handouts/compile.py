"""Makes PDFs with Typst: tagged as PDF/UA-1 asks, with their fonts, and the same bytes from the same records."""

import json
from datetime import UTC, date, datetime
from functools import cache, lru_cache
from pathlib import Path

import segno
from font_source_sans_pro import font_directory as sans
from font_source_serif_pro import font_directory as serif
from typst import Compiler, Fonts

from macros.components.warning import ALL_SIGNS
from macros.content.guide import Guide
from macros.publish.handouts.content import Content
from macros.publish.handouts.entry import Entry, entry
from macros.publish.handouts.find import Handout
from macros.publish.handouts.parts import ending, marks

_TEMPLATE = Path(__file__).with_name("handout.typ")


def handout_content(handout: Handout, guide: Guide, site: str, address: str) -> Content:
    """Returns all that a handout holds. site: the name of the site. address: its URL; empty if it has none."""
    page, provider = handout.page, guide.shared.provider
    assert page.record and provider, "a handout has both"
    url = f"{address}{page.url}" if address else ""
    all_signs = guide.pages.get(ALL_SIGNS)
    return {
        "site": site,
        "publisher": provider.name,
        "date": page.record.checked_on,
        "title": entry(page.place, ("title",), page.record.title),
        "summary": entry(page.place, ("summary",), page.record.summary),
        "address": url,
        "qr": segno.make(url, error="m", micro=False).svg_inline(border=0) if url else "",
        "more": f"{address}{all_signs.url}" if address and all_signs else "",
        "marks": marks(),
        **handout.content(guide, page),
        **ending(guide, page.record),
    }


def compile_handout(content: Content) -> bytes:
    """Returns the PDF of a handout. Raises TypstError."""
    return _compile(json.dumps(content, default=_to_text, ensure_ascii=False), content["date"])


def _to_text(value: Entry | date) -> str:
    return value.text if isinstance(value, Entry) else value.isoformat()


@lru_cache(maxsize=128)
def _compile(content: str, day: date) -> bytes:
    """Returns the PDF of a content. Cached, so that a preview compiles only what has changed."""
    made = _compiler().compile(
        sys_inputs={"handout": content},
        format="pdf",
        pdf_standards=["ua-1"],
        timestamp=datetime(day.year, day.month, day.day, tzinfo=UTC),
    )
    assert isinstance(made, bytes), "one document"
    return made


@cache
def _compiler() -> Compiler:
    """Returns a compiler that knows only the fonts of two packages, so that no computer gives another page."""
    fonts = Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[sans, serif])
    return Compiler(_TEMPLATE, font_paths=fonts, ignore_system_fonts=True)
