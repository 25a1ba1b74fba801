"""What holds on every page of the built site."""

import re
from itertools import groupby, pairwise

from macros.components.derived import review
from macros.components.red_flag_card import ALL_SIGNS
from macros.components.treatment_list import MAX_CARDS
from macros.content.prose import without_code
from macros.models.vocabulary import AREAS, URGENCIES
from tests.guide.reading import GALLERY, calls, calls_any, every_page, main, page, source_of, text


def heading_levels(written):
    return [len(marks) for marks in re.findall(r"^(#{1,6})\s", written, re.MULTILINE)]


def skipped(levels):
    return [pair for pair in pairwise(levels) if pair[1] > pair[0] + 1]


@every_page
def test_the_general_disclaimer_is_on_each_page(site, guide, url):
    shown = text(main(site, url))
    assert [words for words in guide.shared.disclaimers["general"].text if words not in shown] == []


@every_page
def test_each_page_of_a_demonstration_says_so_and_asks_not_to_be_indexed(site, guide, url):
    provider, document = guide.shared.provider, page(site, url)
    notices = [text(notice.p) for notice in document.select(".demo")]
    assert notices == ([provider.demo_notice] if provider.demo else [])
    robots = [meta["content"] for meta in document.select("meta[name=robots]")]
    assert robots == (["noindex"] if provider.demo else [])


@every_page
def test_each_page_says_who_pays(site, guide, url):
    assert guide.shared.provider.interests in text(page(site, url).select_one("footer"))


def test_the_page_for_what_is_not_found_holds_notice_and_disclaimer(site, guide):
    document, provider = page(site, "404.html"), guide.shared.provider
    assert [text(notice.p) for notice in document.select(".demo")] == ([provider.demo_notice] if provider.demo else [])
    assert bool(document.select("meta[name=robots][content=noindex]")) == provider.demo
    for paragraph in guide.shared.disclaimers["general"].text:
        assert paragraph in text(document)


def test_the_page_for_what_is_not_found_leads_home_and_to_each_part_of_the_menu(site, guide, config):
    ways = [link["href"] for link in page(site, "404.html").select("main article a")]
    root = re.sub(r"^https?://[^/]+", "", config.site_url)
    assert root in [way.rstrip(".") for way in ways]  # MkDocs writes the root as `/.`
    first_pages = [link["href"] for link in page(site, "404.html").select(".menu a")]
    assert [way for way in first_pages if way not in ways] == []
    if ALL_SIGNS in guide.pages:
        assert f"{root}{guide.pages[ALL_SIGNS].url}" in ways


@every_page
def test_the_title_of_the_record_is_the_one_first_level_heading(site, guide, url):
    headings = [text(heading) for heading in page(site, url).find_all("h1")]
    assert headings == [source_of(guide, url).record.title]


@every_page
def test_the_review_stamp_names_the_clinician_or_says_that_there_is_none(site, guide, url):
    stamp, told = text(main(site, url).select_one(".stamp")), review(source_of(guide, url).record)
    assert f"Facts checked {told.checked_on}" in stamp
    assert stamp.endswith(f"Clinician {told.reviewer}")


@every_page
def test_each_citation_leads_to_its_source(site, url):
    article = main(site, url)
    cited = [link["href"] for link in article.select("sup a")]
    listed = [f"#{entry['id']}" for entry in article.select("ol.refs li")]
    assert list(dict.fromkeys(cited)) == listed
    numbers = {link["href"]: text(link) for link in article.select("sup a")}
    assert list(numbers.values()) == [str(number) for number in range(1, len(listed) + 1)]
    assert "[^" not in text(article, without="code")


@every_page
def test_nothing_is_loaded_from_another_host(site, url):
    html = (site / url / "index.html").read_text()
    loaded = re.findall(
        r'<(?:script|img|iframe|link(?! rel="(?:canonical|alternate)"))[^>]*(?:src|href)="(https?:)?//', html
    )
    assert loaded == []
    assert not re.search(r"@import url\([\"']?(https?:)?//", html)


@every_page
def test_headings_do_not_skip_a_level_where_the_text_does_not(site, guide, url):
    levels = [int(heading.name[1]) for heading in main(site, url).find_all(re.compile("^h[1-6]$"))]
    assert levels[0] == 1
    assert skipped(levels) == [] or skipped([1, *heading_levels(without_code(source_of(guide, url).source.body))])


@every_page
def test_the_offer_stands_with_its_terms_and_apart_from_warning_signs(site, guide, url):
    article, offers = main(site, url), main(site, url).select(".offer")
    called = [call for call in source_of(guide, url).parsed.calls if call.name == "scan_offer"]
    if calls_any(source_of(guide, url), GALLERY):
        return
    assert len(offers) == len(called)
    provider = guide.shared.provider
    stated = provider.offer
    for offer in offers:
        words = text(offer)
        said = (*stated.intro, *stated.can_tell, *stated.cannot_tell, *stated.terms, provider.interests)
        assert [sentence for sentence in said if sentence not in words] == []
        terms = article.find(id="offer-terms")
        assert offer.select_one("h3 a")["href"] == "#offer-terms"
        assert terms.find_parent(class_="offer") is offer
        assert offer.select_one(".button").sourceline > terms.sourceline
        sections = article.find_all("h2", class_=False)
        place = sum(heading.sourceline < offer.sourceline for heading in sections)
        flags = [sum(heading.sourceline < flag.sourceline for heading in sections) for flag in article.select(".flag")]
        assert [flag for flag in flags if abs(flag - place) < 2] == []


def test_a_list_of_treatments_holds_those_that_its_options_name_in_alphabetical_order(site, guide):
    records = [record for _, record in guide.treatments.values()]
    for url, found in calls(guide, "treatment_list"):
        asked = [[record.name for record in records if options.fits(record)] for options in found]
        lists = main(site, url).select("ul.cards:not(.cards--2, .related ul, [data-finder] ul)")
        shown = [[text(title) for title in part.select(".card__title")] for part in lists]
        assert shown == [names for names in asked if len(names) <= MAX_CARDS]
        assert [sorted(names, key=str.lower) for names in shown] == shown


def test_the_finder_holds_every_treatment_in_alphabetical_order(site, guide):
    names = [record.name for _, record in guide.treatments.values()]
    for url, _ in calls(guide, "treatment_finder"):
        shown = [text(title) for title in main(site, url).select("[data-finder] .card__title")]
        assert shown == sorted(names, key=str.lower)


def test_a_card_of_warning_signs_holds_the_signs_that_its_options_name(site, guide):
    for url, found in calls(guide, "red_flag_card"):
        cards = main(site, url).select(".flags .flag")
        flags = [[text(sign, without="sup") for sign in flag.select("li")] for flag in cards]
        expected = [signs for options in found for signs in signs_of(guide, options)]
        assert flags == expected
        levels = [text(level) for level in main(site, url).select(".flags .flag__level")]
        assert levels == [
            URGENCIES[tier.urgency]
            for options in found
            for tier in guide.shared.red_flags
            if tier.urgency in options.levels
        ]


def signs_of(guide, options):
    """The signs of each tier that the options name, with the part of the body in front."""
    for tier in guide.shared.red_flags:
        if tier.urgency in options.levels:
            yield [
                f"{AREAS[sign.area]}: {sign.text}" if sign.area else sign.text
                for sign in tier.signs
                if sign.short or options.every_sign
            ]


def test_data_files_are_not_published(site):
    assert list(site.rglob("*.yml")) == []


def test_all_warning_signs_stand_below_the_headings_of_their_groups(site, guide):
    for url, found in calls(guide, "red_flag_card"):
        cards = iter(main(site, url).select(".flags .flag"))
        for options in found:
            for tier in guide.shared.red_flags:
                if tier.urgency in options.levels:
                    groups = [name for name, _ in groupby(tier.signs, key=lambda sign: sign.group)]
                    named = groups if options.every_sign and all(groups) else []
                    card = next(cards)
                    assert [text(heading) for heading in card.select("h4")] == named
                    assert len(card.select("ul")) == max(len(named), 1)
