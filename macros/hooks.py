"""Connects MkDocs to the guide: maps its events to plain functions. The only module that imports MkDocs.

A build writes into a staging folder, which replaces the site if neither the guide nor MkDocs reports anything. A
preview continues with issues, and shows them on every page.
"""

import logging
import os
import tempfile
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from socket import create_server
from typing import Any

from jinja2 import Environment, FileSystemBytecodeCache
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import CountHandler

from macros.checks.config import check_config
from macros.checks.parity import check_parity
from macros.checks.sources import source_issues, source_warnings
from macros.content.guide import Guide, GuidePage
from macros.content.load import load
from macros.markdown.dialect import Dialect
from macros.models.issue import Issue
from macros.postprocess import check_site, finish_site, read_documents, site_address
from macros.publish.downloads import write_downloads
from macros.publish.social import write_pictures
from macros.site.locate import without_repeats
from macros.site.staging import create_staging, discard, publish, refusal
from macros.theme.context import theme_context
from macros.theme.loader import visible_environment
from macros.theme.navigation import order_navigation
from macros.theme.preview import is_readable, issue_bar, page_source
from macros.theme.rendered import RenderedPages, read_inputs

FIRST = 100
"""The priority of an event that must come before that of mkdocs-macros."""
log = logging.getLogger("mkdocs.plugins.guide")


@dataclass
class Run:
    """The state of a run of MkDocs. site: the folder to replace; None in a preview. staging: the output folder.

    good_pages: {path below docs/: the last HTML of a preview without issues}. rendered: the texts of a preview.
    """

    is_preview: bool = False
    site: Path | None = None
    staging: Path | None = None
    guide: Guide | None = None
    good_pages: dict[str, str] = field(default_factory=dict)
    rendered: RenderedPages = field(default_factory=RenderedPages)
    issues: list[Issue] = field(default_factory=list)
    warnings: CountHandler = field(default_factory=lambda: CountHandler(level=logging.WARNING))


run = Run()
"""MkDocs calls functions, so the state between events is global."""


def on_startup(command: str, **_: object) -> None:
    """Notes whether this is a preview."""
    run.is_preview = command == "serve"


@event_priority(FIRST)
def on_config(config: MkDocsConfig) -> None:
    """Loads and checks the guide, sets the variables of the theme, and directs a build into a staging folder."""
    run.is_preview = run.is_preview or _is_server_root(config.site_dir)  # `serve --clean` calls itself a build
    run.guide = guide = load(Path(config.docs_dir), lambda path: _is_excluded(path, config))
    found, dialect = source_issues(guide), Dialect.of(config.markdown_extensions, config.mdx_configs)
    run.issues = sorted({*found, *check_parity(guide, dialect, found), *check_config(config)})
    config.mdx_configs["macros.markdown.extensions:GuideExtension"] = {"docs": config.docs_dir}
    theme_files = partial(visible_environment, config.theme.get_env, config.theme.dirs)
    config.theme.get_env = theme_files  # type: ignore[method-assign]
    config.extra["guide"] = theme_context(guide, Path(config.theme.custom_dir or ""), run.is_preview)
    logging.getLogger("mkdocs").addHandler(run.warnings)
    run.warnings.counts.clear()
    for warning in source_warnings(guide):
        log.info(warning)
    run.site = run.staging = None
    if not run.is_preview:
        run.site = Path(config.site_dir)
        run.staging = create_staging(run.site)
        config.site_dir = str(run.staging)


def on_files(files: Files, config: MkDocsConfig) -> None:
    """Removes symbolic links, which the check refuses and of which MkDocs cannot copy broken ones."""
    for file in list(files):
        path = Path(config.docs_dir, file.src_uri)
        parts = [path, *path.parents[: file.src_uri.count("/")]]
        if file.src_dir == config.docs_dir and any(part.is_symlink() for part in parts):
            files.remove(file)
    if run.is_preview and run.guide:
        run.rendered.start(read_inputs(run.guide, files.src_uris, config.config_file_path))


def on_nav(nav: Navigation, config: MkDocsConfig, **_: object) -> None:
    """Orders the menus, unless `nav` is set in mkdocs.yml, and links the previous and next pages of sections."""
    assert run.guide
    config.extra["guide"]["menu"] = order_navigation(nav, run.guide, is_given=bool(config.nav))


@event_priority(FIRST)
def on_page_read_source(page: Page, **_: object) -> str | None:
    """Returns the text of a page and the keys that templates use, or its issues if it cannot be rendered."""
    assert run.guide
    known = run.guide.pages.get(page.file.src_uri)
    if known is None:
        return None
    return page_source(known, run.issues, run.is_preview, has_text=not _is_rendered(known))


def on_page_content(html: str, page: Page, **_: object) -> str:
    """Returns the text of a page; in a preview, the text of the last build if nothing has changed that it shows."""
    assert run.guide
    known = run.guide.pages.get(page.file.src_uri)
    if known and _is_rendered(known):
        return run.rendered.restore(known, page)
    if run.is_preview and known and is_readable(known, run.guide):
        run.rendered.keep(known, html, page)
    return html


def on_env(env: Environment, **_: object) -> None:
    """Keeps compiled templates between runs, in the cache folder of the system (jinja2)."""
    env.bytecode_cache = FileSystemBytecodeCache()


def on_post_page(output: str, page: Page, **_: object) -> str:
    """Returns the page; in a preview, its last good version if its records have issues now."""
    assert run.guide
    path = page.file.src_uri
    if not run.is_preview or path not in run.guide.pages:
        return output
    if is_readable(run.guide.pages[path], run.guide):
        run.good_pages[path] = output
    return run.good_pages.get(path, output)


def on_post_build(config: MkDocsConfig) -> None:
    """Checks and finishes the built pages, and replaces the site if there are no issues."""
    assert run.guide
    folder, warned = Path(config.site_dir), bool(run.warnings.get_counts())
    documents = read_documents(run.guide, folder)
    found = check_site(run.guide, folder, documents, {issue.file for issue in run.issues})
    issues = sorted({*run.issues, *without_repeats(found, run.issues)})
    for issue in issues:
        log.error(issue)
    logging.getLogger("mkdocs").removeHandler(run.warnings)
    if run.site and (issues or warned):
        raise Abort(f"The site was not replaced: {len(issues) or 'see above for'} issue{'s' * (len(issues) != 1)}.")
    finish_site(run.guide, folder, documents, config.extra["guide"]["css"], issue_bar(issues) if run.is_preview else "")
    if run.site:
        write_pictures(run.guide, folder)
    write_downloads(run.guide, folder, site_address(documents), run.is_preview)
    if run.site:
        publish(folder, run.site)


def on_build_error(error: Exception, **_: object) -> None:
    """Removes the staging folder. Ends a build with one line if the system refused to read or write a file."""
    logging.getLogger("mkdocs").removeHandler(run.warnings)
    if run.staging:
        discard(run.staging)
    if isinstance(error, OSError) and error.strerror and not run.is_preview:
        raise Abort(f"The site was not replaced: {refusal(error)}") from error


def on_serve(server: LiveReloadServer, **_: object) -> None:
    """Ends with one line if the address of the preview is taken."""
    host, port = str(server.server_address[0]), int(server.server_address[1])
    try:
        create_server((host, port)).close()
    except OSError as error:
        hint = f"stop what uses it, or name another one: mkdocs serve -a {host}:{port + 1}"
        raise Abort(f"{host}:{port} cannot be used: {os.strerror(error.errno or 0)}; {hint}") from error


def _is_rendered(page: GuidePage) -> bool:
    """Returns whether the text of a page is known from the last build of a preview."""
    assert run.guide
    return run.is_preview and is_readable(page, run.guide) and run.rendered.has(page)


def _is_server_root(site_dir: str) -> bool:
    """Returns whether MkDocs serves the folder, which it creates in the system's temporary folder."""
    folder = Path(site_dir)
    return folder.parent == Path(tempfile.gettempdir()) and folder.name.startswith("mkdocs_")


def _is_excluded(path: str, config: MkDocsConfig) -> bool:
    """Returns whether MkDocs excludes a page: `exclude_docs` always, `draft_docs` in a build."""
    drafts: Any = None if run.is_preview else config.draft_docs
    return any(spec.match_file(path) for spec in (config.exclude_docs, drafts) if spec)
