"""What the tests ask of a browser, and how they wait and find parts of a page by the names that readers see."""

import json
import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any, Protocol

WAIT = 20.0
"""Seconds until a condition on a page counts as not met."""
_FIND = """(([selector, name]) => [...document.querySelectorAll(selector)].find((part) => {
  const label = part.getAttribute("aria-label") ?? part.textContent;
  return part.checkVisibility() && label.replace(/\\s+/g, " ").trim().startsWith(name);
}))"""


class Engine(Protocol):
    """A browser with one open page."""

    def goto(self, address: str) -> None:
        """Opens an address, and waits until the page is loaded."""

    def evaluate(self, expression: str) -> Any:
        """Returns the value of a JavaScript expression, or what its promise gives."""

    def press(self, *keys: str) -> None:
        """Presses keys one after the other: a character, or a name in `KEYS`."""

    def click(self, expression: str) -> None:
        """Clicks the middle of the element that an expression gives."""

    def resize(self, width: int, height: int) -> None:
        """Gives the page this size in CSS pixels."""


Start = Callable[[object], AbstractContextManager[Engine]]
"""Starts a browser, and ends it with the context."""
KEYS = {
    "Tab": "\ue004",
    "Enter": "\ue007",
    "Escape": "\ue00c",
    "Space": " ",
    "ArrowDown": "\ue015",
    "ArrowRight": "\ue014",
}
"""The code points of named keys in WebDriver."""


def named(selector: str, name: str = "") -> str:
    """The expression for the first visible element of a selector whose label or text begins with a name."""
    return f"{_FIND}({json.dumps([selector, name])})"


def wait_for(engine: Engine, expression: str) -> None:
    """Waits until an expression is true on the page, which may be changing to another one."""
    end = time.monotonic() + WAIT
    while not _value(engine, f"Boolean({expression})"):
        assert time.monotonic() < end, f"never true: {expression}"


def _value(engine: Engine, expression: str) -> Any:
    """The value of an expression; None while the page is replaced by another one."""
    try:
        return engine.evaluate(expression)
    except Exception:  # each engine has an error of its own
        return None
