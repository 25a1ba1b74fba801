"""A drawing of the body whose regions are links, and the same links as a list."""

from typing import NamedTuple

from macros.components.component import Component, Context, NoOptions, Variables
from macros.components.drawing import find_drawing
from macros.components.pain_list import FINDER
from macros.components.warning import ALL_SIGNS
from macros.drawings.painter import Link
from macros.models.drawings import Region

BASICS = "understand/pain-basics.md"
SIGNS_FIRST = "#check-these-signs-first"
DRAWING = "body-map"


class Target(NamedTuple):
    """Where a region leads."""

    name: str
    page: str
    anchor: str = ""


TARGETS: dict[Region, Target] = {
    "neck": Target("Neck", FINDER, "#area=neck"),
    "upper-back": Target("Upper back", BASICS, SIGNS_FIRST),
    "low-back": Target("Low back", FINDER, "#area=low-back"),
    "arm": Target("Arm", BASICS, SIGNS_FIRST),
    "leg": Target("Buttock and leg", "understand/sciatica.md"),
    "head": Target("Head", ALL_SIGNS),
    "chest": Target("Chest", ALL_SIGNS),
    "belly": Target("Belly", ALL_SIGNS),
    "groin": Target("Between the legs", ALL_SIGNS),
}
"""Regions beside the back and neck may hurt for reasons that need help first, so they lead to the warning signs."""


def view(_: NoOptions, context: Context) -> Variables:
    """Returns the drawing, and the links; regions whose pages do not exist have none."""
    links = {region: _link(context, target) for region, target in TARGETS.items() if target.page in context.guide.pages}
    return {
        "drawing": find_drawing(context, DRAWING, links),
        "links": [(link.label or TARGETS[region].name, link.url) for region, link in links.items()],
    }


def _link(context: Context, target: Target) -> Link:
    url = context.link(context.guide.pages[target.page]) + target.anchor
    return Link(url, f"{target.name}: get help now" if target.page == ALL_SIGNS else None)


COMPONENT = Component("body_map", "A body whose regions are links, and the same links as a list.", view)
