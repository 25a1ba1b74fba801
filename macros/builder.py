"""The builder of pages: the one place that names it. MkDocs today; BUILDER=zensical builds the same sources."""

import json
import logging
import os
import subprocess
import sys
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from typing import Any

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException
from mkdocs.plugins import BasePlugin
from mkdocs.structure.pages import Page

from macros.components.filled import filled
from macros.finish.stage import short_lived
from macros.records.load import loaded
from macros.records.problems import suggest


def run_builder(project: Path, site: Path, shown: dict[str, Any]) -> str:
    """Lets the builder build the project into `site`. What it says if it fails; nothing if all is well.

    shown: what the frame shows on every page. Zensical finds it as `config.extra.guide`, MkDocs has it from define_env.
    Both read mkdocs.yml through a file of our own that is gone afterwards.
    """
    builder = _builder()
    if not os.environ.get("SITE_URL"):
        os.environ.pop("SITE_URL", None)  # for one that is not set mkdocs.yml has an address, for an empty one none
    extra = {"guide": shown} if builder is _zensical else {}
    added = {"INHERIT": "mkdocs.yml", "site_dir": str(site), "extra": extra}
    with short_lived(project / "site", ".yml", json.dumps(added)) as configuration:  # JSON is YAML
        return builder(configuration)


def _mkdocs(configuration: Path) -> str:
    """MkDocs runs in this process, where the records are read already."""
    said = StringIO()
    handler = logging.StreamHandler(said)
    handler.setLevel(logging.WARNING)
    handler.setFormatter(logging.Formatter("%(levelname)s - %(message)s"))
    logger = logging.getLogger("mkdocs")
    logger.addHandler(handler)
    try:
        with configuration.open("rb") as opened:
            config = load_config(opened, strict=True)
        config.plugins["given"] = _Given()
        config.plugins.on_startup(command="build", dirty=False)
        build(config)
    except (Abort, MkDocsException) as error:
        return f"{said.getvalue()}{error}"
    except Exception as error:
        error.add_note(said.getvalue())  # a mistake of the code; the log names the page
        raise
    finally:
        logger.removeHandler(handler)
    return ""


class _Given(BasePlugin):  # type: ignore[no-untyped-call, type-arg]
    """Spares MkDocs what is done: it gets of the records what the frame shows, and calls of components as HTML."""

    def on_page_read_source(self, page: Page, config: MkDocsConfig) -> str:
        guide = loaded(Path(config.docs_dir))
        known = guide.pages[page.file.src_uri]
        shown = {key: known.source.data[key] for key in ("type", "title", "summary") if key in known.source.data}
        head = json.dumps({**shown, "render_macros": False}, ensure_ascii=False)  # JSON is YAML
        return f"---\n{head}\n---\n{filled(known, guide)}"


def _zensical(configuration: Path) -> str:
    done = subprocess.run(  # noqa: S603 (our own command)
        [sys.executable, "-m", "zensical", "build", "--strict", "--clean", "--config-file", str(configuration)],
        cwd=configuration.parent,
        env={**os.environ, "PYTHONPATH": str(configuration.parent)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    return done.stdout or "it ended without a word" if done.returncode else ""


BUILDERS: dict[str, Callable[[Path], str]] = {"mkdocs": _mkdocs, "zensical": _zensical}
"""Each builds by a configuration file, and says what failed."""


def _builder() -> Callable[[Path], str]:
    """The builder that the variable BUILDER names; MkDocs by default. Ends the run for another name."""
    name = os.environ.get("BUILDER") or "mkdocs"
    if name not in BUILDERS:
        raise SystemExit(f"BUILDER is `{name}`; {suggest(name, BUILDERS)}")
    return BUILDERS[name]
