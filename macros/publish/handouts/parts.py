"""Parts that several handouts have: warning signs, drawings, disclaimers, review dates, lists with a heading."""

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

from macros.components.derived import review
from macros.components.drawing import find_drawings
from macros.components.registry import context_of
from macros.components.rendering import environment
from macros.components.warning import alert
from macros.content.guide import Guide, GuidePage
from macros.models.pages import Page
from macros.models.shared import RedFlag
from macros.models.vocabulary import AREAS
from macros.publish.handouts.entry import Entry, entry

RED_FLAGS, DISCLAIMERS, PROVIDER = "red_flags.yml", "disclaimers.yml", "provider.yml"
_SYMBOL = re.compile(r'<symbol id="icon-([\w-]+)" viewBox="([\d ]+)"([^>]*)>(.*?)</symbol>', re.DOTALL)
_COLOR = re.compile(r"var\(--[\w-]+,(#\w+)\)")


def section(title: str, items: Sequence[Entry], style: str = "bullets", mark: str = "") -> list[dict[str, Any]]:
    """Returns a list with a heading, in a list; nothing without items. style: `bullets`, `numbers` or `boxes`."""
    return [{"title": title, "items": items, "style": style, "mark": mark}] if items else []


def signs(guide: Guide, chosen: Iterable[RedFlag]) -> list[Entry]:
    """Returns warning signs, with the part of the body where a sign concerns one only."""
    places = {
        sign.text: (number, "signs", index, "text")
        for number, tier in enumerate(guide.shared.red_flags)
        for index, sign in enumerate(tier.signs)
    }
    place = guide.shared.sources[RED_FLAGS].place
    words = ((sign, f"{AREAS[sign.area]}: {sign.text}" if sign.area else sign.text) for sign in chosen)
    return [entry(place, places[sign.text], text) for sign, text in words]


def first_signs(guide: Guide, page: GuidePage) -> dict[str, Any]:
    """Returns the warning signs that stand at the top of a page, and what to do with one of them."""
    card = alert(context_of(page, guide))
    return {"signs": signs(guide, card.first), "action": card.action}


def pictures(guide: Guide, page: GuidePage, names: Iterable[str]) -> list[dict[str, str]]:
    """Returns drawings as SVG files in the colors of paper."""
    found = find_drawings(context_of(page, guide), names)
    return [
        {"title": each.title, "caption": each.caption, "svg": svg_file(_COLOR.sub(r"\1", each.svg))} for each in found
    ]


def svg_file(svg: str) -> str:
    """Returns the SVG of a page as that of a file, which needs a namespace."""
    return svg.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1)


@cache
def marks() -> dict[str, str]:
    """Returns the marks of the site by name, such as `level-1`, as SVG in `currentColor`."""
    symbols = _SYMBOL.findall(environment().get_template("symbols.html").render())
    return {
        name: svg_file(f'<svg viewBox="{box}" fill="currentColor"{more}>{shapes}</svg>')
        for name, box, more, shapes in symbols
    }


def notes(guide: Guide, names: Iterable[str]) -> list[dict[str, Any]]:
    """Returns disclaimers, each with its title and paragraphs."""
    place, known = guide.shared.sources[DISCLAIMERS].place, guide.shared.disclaimers
    return [
        {
            "title": known[name].title,
            "text": [entry(place, (name, "text", index), text) for index, text in enumerate(known[name].text)],
        }
        for name in names
    ]


def ending(guide: Guide, page: Page) -> dict[str, Any]:
    """Returns what stands last: dates and review, the general disclaimer, and what the publisher gains."""
    provider, dates = guide.shared.provider, review(page)
    assert provider, "incomplete guides are not built"
    place = guide.shared.sources[PROVIDER].place
    due = f"next check {'was ' if dates.late else ''}due {'in' if dates.late else 'by'} {dates.due}"
    return {
        "stamp": f"Facts checked {dates.checked_on}; {due}. {dates.reviewer}.",
        "disclaimer": notes(guide, ["general"])[0]["text"],
        "interests": entry(place, ("interests",), provider.interests),
        "demo": [entry(place, ("demo_notice",), provider.demo_notice)] if provider.demo else [],
    }
