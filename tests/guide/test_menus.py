"""The menus: every page stands in one, in the order that the index page of its section gives."""

from macros.components.warning import ALL_SIGNS
from tests.guide.reading import every_page, page, text

PRUNED = 24
"""Of a section with more pages, each page names those beside it."""
MAX_LINKS = 14
"""The links at the foot: about 12, and one for each section outside the menu."""


def sections(guide):
    """The pages of each folder, by its name; those of folders below it too."""
    found = {}
    for path, place in guide.pages.items():
        if "/" in path:
            found.setdefault(path.partition("/")[0], []).append(place)
    return found


def hrefs(document, selector):
    return [link["href"] for link in document.select(selector)]


@every_page
def test_every_page_of_a_section_is_in_its_menu(site, guide, config, url):
    own = sections(guide).get(url.partition("/")[0], [])
    if config.nav or url.count("/") < 2 or len(own) > PRUNED:
        return
    shown = {text(link) for link in page(site, url).select(".section-nav a")}
    assert next(place.name for place in own if place.url == url) in shown


def test_the_foot_begins_with_the_page_for_emergencies_and_the_menu_and_is_short(site, guide, config):
    document = page(site, "")
    links = [(text(link), link["href"]) for link in document.select("footer .foot__in a")]
    menu = [(text(link), link["href"]) for link in document.select(".menu a:not(.menu__help)")]
    signs = guide.pages.get(ALL_SIGNS)
    help_first = [("Get help now", signs.url)] if signs else []
    names = {place.url: place.name for place in guide.pages.values()}
    named = [(names[url], url) for url in config.extra["footer"] if url in names]
    first = [*help_first, *menu, *named]
    assert links[: len(first)] == first
    assert len(links) <= MAX_LINKS
    assert hrefs(document, ".menu__help") == ([signs.url] if signs else [])


def test_the_menu_has_the_sections_that_the_home_page_names_in_this_order(site, guide, config):
    if config.nav:
        return
    order = [name for name in guide.pages["index.md"].record.order if name in sections(guide)]
    shown = [href.partition("/")[0] for href in hrefs(page(site, ""), ".menu a:not(.menu__help)")]
    assert shown == order


@every_page
def test_previous_and_next_stay_within_the_section(site, url):
    others = hrefs(page(site, url), "footer .near a")
    assert [href for href in others if href.startswith("../../")] == []
