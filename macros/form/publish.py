"""Writes the form into a folder: its page, its configuration and Sveltia CMS, which `make form` installs from npm."""

import json
import shutil
from pathlib import Path

from jinja2 import Environment, FileSystemLoader

from macros.content.guide import Guide
from macros.form.config import config
from macros.models.issue import Refused

PACKAGE = Path("form/node_modules/@sveltia/cms/npm")
POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self' 'unsafe-inline'",  # Sveltia CMS sets styles on elements
    "img-src": "'self' blob: data:",
    "font-src": "'self'",
    "connect-src": "'self' blob: data:",
    "form-action": "'none'",
    "base-uri": "'none'",
}
"""The policy of the form. Apart from its own host it may ask the API of GitHub alone."""


def write_form(guide: Guide, folder: Path, repository: str) -> None:
    """Writes the form. repository: see `config`."""
    if not PACKAGE.is_dir():
        raise Refused(f"{PACKAGE} is missing; run `make form`, which installs it.")
    settings = config(guide, repository)
    folder.mkdir(parents=True, exist_ok=True)
    shutil.rmtree(folder / "sveltia", ignore_errors=True)
    shutil.copytree(PACKAGE, folder / "sveltia", ignore=shutil.ignore_patterns("*.map"))
    (folder / "config.json").write_text(json.dumps(settings, ensure_ascii=False), encoding="utf-8")
    hosts = POLICY | ({"connect-src": f"{POLICY['connect-src']} https://api.github.com"} if repository else {})
    policy = "; ".join(f"{name} {sources}" for name, sources in hosts.items())
    template = Environment(loader=FileSystemLoader(Path(__file__).parent), autoescape=True).get_template("index.html")
    (folder / "index.html").write_text(template.render(policy=policy), encoding="utf-8")
    (folder / "start.js").write_text('import { init } from "./sveltia/index.js";\n\ninit();\n', encoding="utf-8")
