"""The variables of the theme on every page: `config.extra.guide` in its templates."""

from pathlib import Path
from typing import Any

from macros.components.component import FOLDER
from macros.components.rendering import environment
from macros.components.warning import ALL_SIGNS
from macros.content.guide import Guide
from macros.publish.downloads import wants_downloads
from macros.publish.handouts.find import find_handouts
from macros.publish.social import pictured_pages
from macros.site.csp import page_policy
from macros.site.styles import bundle_styles


def theme_context(guide: Guide, overrides: Path, is_preview: bool = False) -> dict[str, Any]:
    """Returns the provider, the disclaimer, the names of pages, the titles on pictures, the style sheet and the policy.

    overrides: the theme folder. is_preview: omits the policy, because MkDocs's reload script is inline, and handouts,
    unless the environment asks for them, so that the first page comes fast.
    """
    provider, general = guide.shared.provider, guide.shared.disclaimers.get("general")
    css = bundle_styles(overrides, FOLDER)
    signs = guide.pages.get(ALL_SIGNS)
    return {
        "provider": provider.model_dump(include={"name", "demo", "demo_notice", "interests", "contact"})
        if provider
        else {},
        "disclaimer": list(general.text) if general else [],
        "symbols": environment().get_template("symbols.html").render(),
        "pages": {page.url: page.name for page in guide.pages.values()},
        "help": {"url": signs.url, "name": signs.name} if signs else {},
        "handouts": {handout.page.url: handout.path for handout in find_handouts(guide)}
        if wants_downloads(is_preview)
        else {},
        "css": css,
        "pictures": {name: page.title for name, page in pictured_pages(guide).items()},
        "csp": "" if is_preview else page_policy(css),
    }
