"""The home page: the emergency signs first, then a way in for each kind of pain, all from the records."""

from posixpath import normpath
from urllib.parse import urlsplit

from macros.components.derived import levels_for
from macros.components.pain_list import FINDER, course
from macros.components.red_flag_card import ALL_SIGNS
from macros.models.vocabulary import AREAS, LEVELS, URGENCIES
from tests.guide.reading import calls, main, text


def leads_to(link, page_url):
    """The address below the root that a link on a page leads to."""
    return f"{normpath(f'{page_url}{urlsplit(link).path}')}/".removeprefix("./")


def test_the_emergency_signs_stand_beside_the_title(site, guide):
    hero = main(site, "").select_one(".hero")
    assert text(hero.h1) == guide.pages["index.md"].record.title
    emergencies = [tier for tier in guide.shared.red_flags if tier.urgency == "emergency"]
    signs = [[text(sign) for sign in flag.select("li")] for flag in hero.select(".flag")]
    assert signs == [
        [f"{AREAS[sign.area]}: {sign.text}" if sign.area else sign.text for sign in tier.signs if sign.short]
        for tier in emergencies
    ]
    assert [text(level) for level in hero.select(".flag__level")] == [URGENCIES["emergency"]] * len(emergencies)
    if ALL_SIGNS in guide.pages:
        ways = {leads_to(link["href"], "") for link in hero.select(".flag__do a")}
        assert ways == ({guide.pages[ALL_SIGNS].url} if emergencies else set())


def test_the_ways_in_stand_beside_the_signs(site, guide, config):
    urls = {page.url for page in guide.pages.values()}
    ways = [(way["title"], way["url"]) for way in config.extra["ways"] if way["url"][0] == "#" or way["url"] in urls]
    assert [(text(way), way["href"]) for way in main(site, "").select(".ways a")] == ways


def cards_of_pain(site, guide):
    """Each card of a kind of pain with its duration and its part of the body."""
    for url, found in calls(guide, "pain_list"):
        cards = [card for card in main(site, url).select(".card") if text(card.h3).endswith(" pain")]
        kinds = [(options.duration, area) for options in found for area in AREAS]
        yield from ((url, card, *kind) for card, kind in zip(cards, kinds, strict=True))


def rows(card):
    return [(text(row.dt), row.dd) for row in card.select("dl > div")]


def test_each_kind_of_pain_tells_every_treatment_that_is_rated_for_it_once(site, guide):
    unsure = LEVELS["not-sure"][1]
    for _, card, duration, area in cards_of_pain(site, guide):
        assert text(card.h3) == f"{duration.capitalize()} {AREAS[area].lower()} pain"
        records = [record for _, record in guide.treatments.values()]
        levels = [(record.name, levels_for(record, area, duration)) for record in records]
        told = [text(term) for term in card.select("dt")]
        known = sorted(name for name, found in levels if found and found != ("not-sure",))
        assert sorted(name for name in told if name != unsure) == known
        others = [name for name, found in levels if found == ("not-sure",)]
        assert [text(cell) for name, cell in rows(card) if name == unsure] == ([", ".join(others)] if others else [])


def test_each_kind_of_pain_tells_its_own_course(site, guide):
    for _, card, duration, area in cards_of_pain(site, guide):
        assert text(card.select_one(".card__use")).startswith(course(guide.shared.waiting, area, duration).text)


def test_a_kind_of_pain_shows_the_levels_of_the_records_the_highest_first(site, guide):
    ranks = {word.lower(): rank for rank, word in LEVELS.values()}
    for _, card, duration, area in cards_of_pain(site, guide):
        expected = []
        for _, record in guide.treatments.values():
            levels = levels_for(record, area, duration)
            words = [LEVELS[level][1].lower() for level in dict.fromkeys((*levels[:1], *levels[-1:]))]
            expected += [(record.name, words)] if words and levels != ("not-sure",) else []
        shown = [(name, [text(level).lower() for level in cell.select(".level")]) for name, cell in rows(card)]
        assert [row for row in shown if row[1]] == sorted(expected, key=lambda row: ranks[row[1][0]])


def test_a_kind_of_pain_leads_to_the_finder_with_it_chosen(site, guide):
    for url, card, duration, area in cards_of_pain(site, guide):
        links = [(leads_to(link["href"], url), urlsplit(link["href"]).fragment) for link in card.select("h3 a")]
        finder = guide.pages.get(FINDER)
        assert links == ([(finder.url, f"area={area}&stage={duration}")] if finder else [])
