"""Makes the scripts of a built site small, and lets them come after the page is shown."""

import re
from base64 import b64encode
from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import Path

import minify

FOLDER = "assets/scripts"
LOADER = minify.string("text/javascript", Path(__file__).with_name("loader.js").read_text(encoding="utf-8"))
"""The one script in a page, the same on every page."""
_PART = re.compile(r'"(\[[\w-]+\])":"\./([\w./-]+)"')
_MODULE = re.compile(r'<script type="module" src="([^"]+)"></script>')


def minify_scripts(site: Path) -> Iterator[tuple[str, str]]:
    """Minifies the scripts of the site in place; the path of each below their folder, and its text."""
    for path in sorted((site / FOLDER).rglob("*.js")):
        script = minify.string("text/javascript", path.read_text(encoding="utf-8"))
        path.write_text(script, encoding="utf-8")
        yield path.relative_to(site / FOLDER).as_posix(), script


def parts(scripts: Mapping[str, str]) -> dict[str, str]:
    """The scripts that a page loads only where it holds an element, {path: selector}, by the table of `guide.js`."""
    return {path: selector for script in scripts.values() for selector, path in _PART.findall(script)}


def load_late(html: str) -> str:
    """The page whose module is loaded when the page is shown."""
    head, end, body = html.partition("</head>")
    late = _MODULE.sub(lambda module: f'<script data-late="{module[1]}">{LOADER}</script>', head)
    return late + end + body


def hash_of(text: str) -> str:
    """How a policy names an inline script or style: the hash of its text (CSP Level 3, `hash-source`)."""
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
