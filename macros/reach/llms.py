"""What a language model is told of the guide (llmstxt.org): the disclaimer first, then every page with its summary."""

import re
from itertools import groupby
from pathlib import Path

from macros.reach.address import address, records
from macros.records.guide import Guide, GuidePage

_MARK = re.compile(r"([\\`*_\[\]<>#])")


def llms(guide: Guide, site: Path) -> None:
    """Writes `llms.txt`: Markdown in which the text of records is text and nothing else."""
    base, home = address(site), dict(records(guide))[""]
    pages = sorted((page for page in guide.pages.values() if page.record), key=lambda page: (_section(page), page.url))
    parts = [f"# {_text(home.title)}", f"> {_text(home.summary)}", *map(_text, _notices(guide))]
    for section, members in groupby(pages, key=_section):
        parts += [f"## {section or 'Guide'}", "\n".join(_line(page, base) for page in members)]
    (site / "llms.txt").write_text("\n\n".join(parts) + "\n", encoding="utf-8")


def _notices(guide: Guide) -> list[str]:
    """What comes before all pages: that this is a demonstration, the general disclaimer, and who pays."""
    provider = guide.shared.provider
    assert provider, "a guide without provider is not built"
    demo = [provider.demo_notice] if provider.demo else []
    return [*demo, *guide.shared.disclaimers["general"].text, provider.interests]


def _section(page: GuidePage) -> str:
    """The folder of a page as the menus name it; none for pages that stand alone."""
    return page.path.rpartition("/")[0].partition("/")[0].replace("-", " ").capitalize()


def _line(page: GuidePage, base: str) -> str:
    assert page.record, "only pages with a record are listed"
    return f"- [{_text(page.record.title)}]({base}{page.url}): {_text(page.record.summary)}"


def _text(text: str) -> str:
    return _MARK.sub(r"\\\1", text)
