"""What holds on every page of the built site."""

import re
from itertools import groupby, pairwise

from macros.components.derived import review
from macros.components.treatment_list import MAX_ROWS
from macros.components.warning import ALL_SIGNS
from macros.content.prose import without_code
from macros.models.pages import Treatment
from macros.models.vocabulary import URGENCIES
from tests.guide.reading import GALLERY, calls, calls_any, cited, every_page, main, page, sign_words, source_of, text

SAFETY = ".alert > ul, .alert__call, .tier, .caution, .technique__care, .offer, .note"
"""Warning signs, cautions, the terms of the offer, and disclaimers."""


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
    review = "" if source_of(guide, url).record.clinical_review else " No clinician has reviewed this page."
    assert notices == ([provider.demo_notice + review] if provider.demo else [])
    robots = [meta["content"] for meta in document.select("meta[name=robots]")]
    assert robots == (["noindex"] if provider.demo else [])


@every_page
def test_each_page_says_who_pays(site, guide, url):
    assert guide.shared.provider.interests in text(page(site, url).select_one("footer"))


def test_the_page_for_what_is_not_found_holds_notice_and_disclaimer(site, guide):
    document, provider = page(site, "404.html"), guide.shared.provider
    notices = [text(notice.p) for notice in document.select(".demo")]
    assert notices == ([f"{provider.demo_notice} No clinician has reviewed this page."] if provider.demo else [])
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
    stamp, reported = text(main(site, url).select_one(".stamp")), review(source_of(guide, url).record)
    due = f"was due in {reported.due}" if reported.late else f"due by {reported.due}"
    assert stamp.startswith(f"Facts checked {reported.checked_on}; next check {due}. {reported.reviewer}.")


@every_page
def test_each_citation_leads_to_its_source(site, url):
    article = main(site, url)
    cited = [link["href"] for link in article.select("sup a")]
    listed = [f"#{entry['id']}" for entry in article.select("ol.refs li")]
    assert list(dict.fromkeys(cited)) == listed
    numbers = {link["href"]: text(link) for link in article.select("sup a")}
    assert list(numbers.values()) == [f"[{number}]" for number in range(1, len(listed) + 1)]
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
        assert terms.find_parent(class_="offer") is offer
        assert offer.select_one(".button").sourceline > terms.sourceline
        sections = article.find_all("h2", class_=False)
        place = sum(heading.sourceline < offer.sourceline for heading in sections)
        signs = article.select(".alert, .tier")
        flags = [sum(heading.sourceline < flag.sourceline for heading in sections) for flag in signs]
        assert [flag for flag in flags if abs(flag - place) < 2] == []


def test_a_list_of_treatments_holds_those_that_its_options_name_in_alphabetical_order(site, guide):
    records = [record for _, record in guide.treatments.values()]
    for url, found in calls(guide, "treatment_list"):
        asked = [[record.name for record in records if options.fits(record)] for options in found]
        lists = main(site, url).select("table.marks:not(.related table, [data-finder] table)")
        shown = [[text(title) for title in part.select("tbody th")] for part in lists]
        assert shown == [names for names in asked if 0 < len(names) <= MAX_ROWS]
        assert [sorted(names, key=str.lower) for names in shown] == shown


def test_the_finder_holds_every_treatment_in_alphabetical_order(site, guide):
    names = [record.name for _, record in guide.treatments.values()]
    for url, _ in calls(guide, "treatment_finder"):
        shown = [text(title) for title in main(site, url).select("[data-finder] tbody th a")]
        assert shown == sorted(names, key=str.lower)


def test_an_alert_shows_the_first_signs_and_has_the_others_of_the_short_card_below(site, guide):
    emergencies = [tier for tier in guide.shared.red_flags if tier.urgency == "emergency"]
    first = [sign for tier in emergencies for sign in tier.signs if sign.first]
    others = {
        tier.urgency: [sign for sign in tier.signs if (sign.short or sign.first) and sign not in first]
        for tier in guide.shared.red_flags
        if tier.urgency != "routine"
    }
    for url, alert in alerts(site, guide):
        record = source_of(guide, url).record
        is_neck = isinstance(record, Treatment) and record.areas[0] == "neck"
        ordered = sorted(first, key=lambda sign: sign.area != "neck") if is_neck else first
        assert signs_in(alert.find("ul", recursive=False)) == [sign_words(sign) for sign in ordered]
        folded = alert.details
        assert [signs_in(part) for part in folded.select("ul")] == [
            [sign_words(sign) for sign in signs] for signs in others.values() if signs
        ]
        assert [cited(sign) for sign in folded.select("li")] == [
            list(sign.sources) for signs in others.values() for sign in signs
        ]
        assert text(folded.summary).startswith(f"{sum(map(len, others.values()))} more signs")
        assert [text(heading) for heading in folded.select("h3")] == [URGENCIES[key] for key in others if others[key]]


def alerts(site, guide):
    """Each short card, with the address of its page."""
    for place in guide.pages.values():
        if not calls_any(place, GALLERY):
            called = [call for call in place.parsed.calls if call.name in ("at_a_glance", "red_flag_card")]
            found = main(site, place.url).select(".alert")
            assert len(found) == sum(not call.options for call in called), place.url
            yield from ((place.url, alert) for alert in found)


def signs_in(part):
    return [text(sign, without="sup") for sign in part.select("li")]


def test_an_alert_says_whom_to_call_and_leads_to_all_signs(site, guide):
    actions = [tier.action for tier in guide.shared.red_flags if tier.urgency == "emergency"]
    for _, alert in alerts(site, guide):
        call = alert.select_one(".alert__call")
        assert [link["href"] for link in call.select("a")] == ["tel:911", "tel:999"]
        assert text(call).endswith(" ".join(actions))
        assert call.find_parent("details") is None
        lists = [text(link) for link in alert.select("details a:not(sup a)")]
        assert lists == (["All the warning signs, for back and neck"] if ALL_SIGNS in guide.pages else [])


def tiers(site, guide):
    """Each list of every sign of one urgency, with its record."""
    for url, found in calls(guide, "red_flag_card"):
        named = [
            tier
            for options in found
            for tier in guide.shared.red_flags
            if tier.urgency in options.every_sign
        ]  # fmt: skip
        yield from zip(main(site, url).select(".tier"), named, strict=True)


def test_a_list_of_all_warning_signs_holds_every_sign_with_its_sources(site, guide):
    for element, tier in tiers(site, guide):
        assert signs_in(element) == [sign_words(sign) for sign in tier.signs]
        assert [cited(sign) for sign in element.select("li")] == [list(sign.sources) for sign in tier.signs]


def test_a_list_of_warning_signs_says_its_urgency_and_one_action(site, guide):
    for element, tier in tiers(site, guide):
        assert text(element.h2) == f"{URGENCIES[tier.urgency]} {tier.title}"
        assert (element["id"], element["aria-labelledby"]) == (tier.urgency, element.h2["id"])
        (action,) = element.select(".tier__do, .alert__call")
        assert text(action).endswith(tier.action)
        calls_help = [link["href"] for link in action.select("a")]
        assert calls_help == (["tel:911", "tel:999"] if tier.urgency == "emergency" else [])


@every_page
def test_what_concerns_safety_is_not_folded(site, url):
    folded = [part for part in main(site, url).select(SAFETY) if part.find_parent("details")]
    assert folded == []


@every_page
def test_the_sources_of_a_page_are_folded_and_counted(site, url):
    for listed in main(site, url).select("ol.refs"):
        count = len(listed.find_all("li", recursive=False))
        assert text(listed.find_parent("details").summary) == f"{count} source{'s' if count > 1 else ''}"


def test_data_files_are_not_published(site):
    assert list(site.rglob("*.yml")) == []


def test_all_warning_signs_stand_below_the_headings_of_their_groups(site, guide):
    for element, tier in tiers(site, guide):
        groups = [(name, len(list(signs))) for name, signs in groupby(tier.signs, key=lambda sign: sign.group)]
        assert [text(heading) for heading in element.select("h3")] == [name for name, _ in groups if name]
        assert [len(part.select("li")) for part in element.select("ul")] == [count for _, count in groups]


@every_page
def test_small_words_stand_apart_from_those_beside_them(site, url):
    """The search, a copy and a screen reader would join them: "Call 911 or 999 nowwith neck or back pain"."""
    html = str(main(site, url))
    assert re.findall(r".{9}(?<=[\w.)])(?:</a>)?<small>.{9}|.{9}</small>(?:\w|<span).{9}", html) == []
