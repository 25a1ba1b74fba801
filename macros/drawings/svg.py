"""Writes SVG elements in the colors of the site."""

from html import escape
from typing import get_args

from macros.models.drawings import Color

LINE = 5
"""The weight of lines, which is the same in all drawings."""
_COLORS: dict[Color, str] = {
    "ink": "var(--ink,#1e2b2b)",
    "soft": "var(--ink-soft,#4a5857)",
    "trace": "var(--line-strong,#76807d)",
    "skin": "var(--clay-soft,#f8eae2)",
    "cloth": "var(--brand-soft,#e0eeea)",
    "brand": "var(--brand,#0e4f50)",
    "faint": "var(--sunken,#f2ede4)",
    "bone": "var(--line,#ddd5c8)",
    "thing": "var(--surface,#fff)",
    "paper": "var(--paper,#faf7f2)",
    "clay": "var(--clay,#a3462a)",
    "alarm": "var(--emergency,#9b1c1c)",
    "alarm-soft": "var(--emergency-soft,#fdf1ef)",
    "nerve": "var(--mark,#fbe7b2)",
    "none": "none",
}
"""Each color by its role in tokens.css, with the light one where a drawing is opened by itself."""
assert set(_COLORS) == set(get_args(Color))


def element(tag: str, content: str = "", /, **attributes: object) -> str:
    """Returns an element. `fill` and `stroke` are colors; attributes that are None are left out; `_` stands for `-`."""
    words = ""
    for name, value in attributes.items():
        if value is not None:
            text = _COLORS.get(value, value) if name in ("fill", "stroke") else value  # type: ignore[call-overload]
            words += f' {name.rstrip("_").replace("_", "-")}="{escape(str(text))}"'
    return f"<{tag}{words}>{content}</{tag}>" if content else f"<{tag}{words}/>"


def document(title: str, desc: str, size: tuple[int, int], content: str, *, links: bool = False) -> str:
    """Returns a whole drawing, whose parts inherit a dark, round line that is painted below their filling.

    links: whether parts are links. An image would hide them from screen readers, so it is a group then.
    """
    width, height = size
    lines = element(
        "g", content, fill="none", stroke="ink", stroke_width=LINE, stroke_linecap="round", stroke_linejoin="round",
        paint_order="stroke", pointer_events="none" if links else None,
    )  # fmt: skip
    inside = element("title", escape(title)) + element("desc", escape(desc)) + lines
    return element(
        "svg", inside, class_="drawing", viewBox=f"0 0 {width} {height}", width=width, height=height,
        role="group" if links else "img",
    )  # fmt: skip
