"""Makes the built site light and sealed: one style sheet, small scripts, a policy on every page, no unused file."""

from collections.abc import Iterator
from pathlib import Path

import minify

from macros.finish.markup import lighten
from macros.finish.policy import seal, write_headers
from macros.finish.selectors import Used
from macros.finish.styles import FOLDER, join_styles, link_style
from macros.finish.sweep import names_in, sweep


def deliver(site: Path, base: str) -> None:
    """Changes a built site that is published at the path `base` of its host. Run again, it changes nothing."""
    scripts = _minify_scripts(site)
    used = Used()
    used.add_script(scripts)
    for _, html in _pages(site):
        used.add_page(html)
    style = join_styles(site, used)
    named: set[str] = set()
    for path, html in _pages(site):
        page = seal(lighten(link_style(html, style, _root(path.relative_to(site), base)), scripts))
        path.write_text(page, encoding="utf-8")
        named |= names_in(page)
    sweep(site, named)
    write_headers(site, f"{FOLDER}*")


def _pages(site: Path) -> Iterator[tuple[Path, str]]:
    """One page at a time, so that a large site needs no more memory than a small one."""
    return ((path, path.read_text(encoding="utf-8")) for path in sorted(site.rglob("*.html")))


def _root(page: Path, base: str) -> str:
    """How the page names the root of the site: 404.html is shown at any path, so by the path on the host."""
    return base if page.name == "404.html" else "../" * (len(page.parts) - 1)


def _minify_scripts(site: Path) -> str:
    """Minifies the scripts of the site in place; their text together."""
    texts = []
    for path in sorted((site / "assets/scripts").rglob("*.js")):
        texts.append(minify.string("text/javascript", path.read_text(encoding="utf-8")))
        path.write_text(texts[-1], encoding="utf-8")
    return "\n".join(texts)
