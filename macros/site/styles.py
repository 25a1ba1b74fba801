"""Bundles the style sheet that is inlined in the head of each page."""

from collections.abc import Iterator
from pathlib import Path

from lightningcss import process_stylesheet

LAYERS = ("reset", "tokens", "base", "layout", "components", "content", "utilities", "print")
"""The cascade layers in their order. That of paper is in files of its own, assets/styles/print*.css."""
BROWSERS = ["chrome 109", "safari 15.4", "firefox 115"]
"""The oldest browsers that the style sheet is lowered for."""


def bundle_styles(overrides: Path, components: Path) -> str:
    """Returns all styles for screens as one minified style sheet.

    overrides: the theme folder, with `assets/styles/<layer>.css`. components: the folder with `*.css` of several
    components, and a `style.css` beside each template; their layer is `components`.
    """
    layers = [
        f"@layer {name}{{{css}}}" for name in LAYERS[:-1] if (css := "\n".join(_layer(name, overrides, components)))
    ]
    return process_stylesheet(f"@layer {','.join(LAYERS)};{''.join(layers)}", browsers_list=BROWSERS)


def _layer(name: str, overrides: Path, components: Path) -> Iterator[str]:
    if name == "components":
        files = [*sorted(components.glob("*.css")), *sorted(components.glob("*/style.css"))]
    else:
        files = [overrides / "assets/styles" / f"{name}.css"]
    return (path.read_text(encoding="utf-8") for path in files if path.is_file())
