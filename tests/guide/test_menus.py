"""The menus: every page stands in one, in the order that the index page of its section gives."""

from macros.components.red_flag_card import ALL_SIGNS
from tests.guide.reading import every_page, page, text

PRUNED = 12
"""Of a section with more pages, the foot names the first, and each page those beside it."""


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
def test_every_page_is_in_the_menu_at_the_foot_or_in_that_of_its_section(site, guide, config, url):
    if config.nav:
        return
    home, name = page(site, ""), url.partition("/")[0]
    own = sections(guide).get(name, []) if url.count("/") > 1 or f"{name}/index.md" in guide.pages else []
    in_menu = name in guide.pages["index.md"].record.order
    if not own or (in_menu and len(own) <= PRUNED):
        assert url == "" or url in hrefs(home, "footer a")
    elif len(own) <= PRUNED:
        shown = {text(link) for link in page(site, own[0].url).select(".section-nav a")}
        assert next(place.name for place in own if place.url == url) in shown


def test_the_foot_begins_with_the_page_for_emergencies_and_goes_on_as_the_menu_does(site, guide):
    document = page(site, "")
    groups = document.select("footer .foot__in nav")
    menu = [text(link) for link in document.select(".menu a:not(.menu__help)")]
    emergencies = ["Get help now"] if ALL_SIGNS in guide.pages else []
    assert [text(group.h2) for group in groups] == [*emergencies, *menu, "More"]
    if emergencies:
        assert [text(link) for link in groups[0].select("a")] == [guide.pages[ALL_SIGNS].name]
        assert hrefs(document, ".menu__help") == [guide.pages[ALL_SIGNS].url]


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
