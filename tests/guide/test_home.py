"""The home page: its ways in, and each kind of pain with what may help, all from the records."""

from posixpath import normpath
from urllib.parse import urlsplit

from macros.components.pain_list import FINDER
from macros.components.warning import ALL_SIGNS
from macros.models.vocabulary import AREAS, CONDITIONS, LEVELS
from tests.guide.reading import calls, main, term, text

UNSURE = LEVELS["not-sure"][1]


def leads_to(link, page_url):
    """The address below the root that a link on a page leads to."""
    return f"{normpath(f'{page_url}{urlsplit(link).path}')}/".removeprefix("./")


def test_the_title_and_the_ways_in_stand_at_the_top(site, guide, config):
    hero = main(site, "").select_one(".hero")
    assert text(hero.h1) == guide.pages["index.md"].record.title
    urls = {page.url for page in guide.pages.values()}
    ways = [(way["title"], way["url"]) for way in config.extra["ways"] if way["url"][0] == "#" or way["url"] in urls]
    assert [(text(way.b), way["href"]) for way in hero.select(".ways a")] == ways


def test_the_first_way_in_leads_to_the_warning_signs(site, guide):
    first = main(site, "").select_one(".ways a")
    assert ALL_SIGNS not in guide.pages or leads_to(first["href"], "") == guide.pages[ALL_SIGNS].url


def test_the_question_where_it_hurts_leads_to_the_finder_with_the_part_chosen(site, guide):
    ways = [(text(link), leads_to(link["href"], ""), urlsplit(link["href"]).fragment)
            for link in main(site, "").select(".where a")]  # fmt: skip
    finder = guide.pages.get(FINDER)
    chosen = [way for way in ways if way[0] in AREAS.values()]
    expected = [(name, finder.url, f"area={area}") for area, name in AREAS.items()] if finder else []
    assert sorted({*chosen}) == sorted(expected)  # on the map, and in the list below it


def boxes_of_pain(site, guide):
    """Each box of a kind of pain."""
    for url, found in calls(guide, "pain_list"):
        boxes = main(site, url).select(".cards > section")
        kinds = [kind for options in found for kind in options.kinds]
        yield from ((url, box, kind) for box, kind in zip(boxes, kinds, strict=True))


def rated(guide, kind):
    """The words of each level, with the names and pages of what has it; of treatments whose parts differ, the parts."""
    found = {words: [] for _, words in LEVELS.values()}
    for page, record in guide.treatments.values():
        ratings = [one for one in record.ratings if one.condition in (kind, kind.rpartition("-")[0])]
        is_one = len({rating.level for rating in ratings}) == 1
        named = [(LEVELS[one.level][1], record.name if is_one else one.subject or record.name) for one in ratings]
        for words, name in dict.fromkeys(named):
            found[words].append((name, page.url))
    return found


def test_a_kind_of_pain_shows_what_has_each_level_once_the_highest_first(site, guide):
    for url, box, kind in boxes_of_pain(site, guide):
        shown = {term(row): row.dd for row in box.select("dl > div")}
        expected = {words: named for words, named in rated(guide, kind).items() if named}
        assert [name for name in shown if name != UNSURE] == [name for name in expected if name != UNSURE]
        for words, cell in shown.items():
            links = [(text(link), leads_to(link["href"], url)) for link in cell.select("a")]
            assert links == (expected[words] if words != UNSURE else [])


def test_a_kind_of_pain_counts_what_is_not_sure_yet(site, guide):
    for _, box, kind in boxes_of_pain(site, guide):
        others = [text(row.dd) for row in box.select("dl > div") if term(row) == UNSURE]
        count = len(rated(guide, kind)[UNSURE])
        assert others == ([f"{count} other{'s' * (count > 1)}"] if count else [])


def test_a_kind_of_pain_leads_to_the_finder_with_it_chosen(site, guide):
    for url, box, kind in boxes_of_pain(site, guide):
        links = [(leads_to(link["href"], url), urlsplit(link["href"]).fragment) for link in box.select("h3 a")]
        finder = guide.pages.get(FINDER)
        area, _, duration = kind.rpartition("-")
        assert text(box.h3) == AREAS.get(area, CONDITIONS[kind])
        assert links == ([(finder.url, f"area={area}&stage={duration}" if area else f"area={kind}")] if finder else [])
