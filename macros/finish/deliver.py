"""Makes the built site light and sealed: styles in each page, small scripts, a policy on every page, no unused file."""

from collections.abc import Iterator
from pathlib import Path

from macros.finish.markup import lighten
from macros.finish.policy import seal, write_headers
from macros.finish.scripts import LOADER, load_late, minify_scripts
from macros.finish.styles import Styles
from macros.finish.sweep import names_on, sweep


def deliver(site: Path) -> None:
    """Changes a built site. Run again, it changes nothing."""
    scripts = {"in each page": LOADER, **dict(minify_scripts(site))}
    styles = Styles(site, scripts)
    said = "\n".join(scripts.values())
    named: set[str] = set()
    for path, html in _pages(site):
        page = seal(load_late(styles.put_into(lighten(html, said))))
        path.write_text(page, encoding="utf-8")
        named |= names_on(page)
    sweep(site, named)
    write_headers(site)


def _pages(site: Path) -> Iterator[tuple[Path, str]]:
    """One page at a time, so that a large site needs no more memory than a small one."""
    return ((path, path.read_text(encoding="utf-8")) for path in sorted(site.rglob("*.html")))
