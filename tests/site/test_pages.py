"""What holds on every page of the built site."""

import re
from itertools import pairwise

import pytest
from bs4 import BeautifulSoup

from tests.conftest import ROOT
from tests.site.reading import main, page, text

URLS = sorted(
    path.relative_to(ROOT / "docs").as_posix().removesuffix(".md").removesuffix("index")
    for path in (ROOT / "docs").rglob("*.md")
)
URLS = [url if url.endswith("/") or not url else f"{url}/" for url in URLS]
GALLERY = "editors/components/"
"""Where the examples of all components stand: it shows what belongs to other pages."""
every_page = pytest.mark.parametrize("url", URLS)


@every_page
def test_general_disclaimer_banner_and_noindex_are_there_by_construction(site, guide, url):
    document = page(site, url)
    article = text(document.select_one("main article"))
    for paragraph in guide.shared.disclaimers["general"].text:
        assert paragraph in article
    assert guide.shared.provider.demo
    assert guide.shared.provider.demo_notice in text(document.select_one(".demo"))
    assert document.select_one("meta[name=robots]")["content"] == "noindex"


def test_the_page_for_what_is_not_found_has_them_too(site, guide):
    html = (site / "404.html").read_text()
    assert guide.shared.provider.demo_notice in html
    assert '<meta name="robots" content="noindex">' in html
    assert guide.shared.disclaimers["general"].text[2] in html


def test_the_page_for_what_is_not_found_gives_ways_on(site):
    article = BeautifulSoup((site / "404.html").read_text(), "html.parser").select_one("main article")
    assert text(article.h1) == "We cannot find that page"
    ways = {text(link): link["href"] for link in article.select("a")}
    assert ways["Home"].rstrip(".") == "/"  # MkDocs writes the root as `/.`
    assert ways["Get help now"] == "/understand/when-to-get-help/"
    assert ways["Treatments"] == "/treatments/"


@every_page
def test_one_first_heading_the_title_of_the_record(site, guide, url):
    record = next(entry.record for entry in guide.pages.values() if entry.url == url)
    assert [text(heading) for heading in page(site, url).find_all("h1")] == [record.title]


@every_page
def test_the_review_stamp_says_that_no_clinician_has_signed(site, url):
    assert "Not yet reviewed by a clinician" in text(main(site, url).select_one(".stamp"))


@every_page
def test_each_citation_leads_to_its_source(site, url):
    article = main(site, url)
    cited = [link["href"] for link in article.select("sup a")]
    listed = [f"#{entry['id']}" for entry in article.select("ol.refs li")]
    assert list(dict.fromkeys(cited)) == listed
    numbers = {link["href"]: text(link) for link in article.select("sup a")}
    assert list(numbers.values()) == [str(number) for number in range(1, len(listed) + 1)]
    for code in article.select("code"):
        code.decompose()
    assert "[^" not in text(article)


@every_page
def test_nothing_is_loaded_from_another_host(site, url):
    html = (site / url / "index.html").read_text()
    loaded = re.findall(
        r'<(?:script|img|iframe|link(?! rel="(?:canonical|alternate)"))[^>]*(?:src|href)="(https?:)?//', html
    )
    assert loaded == []
    assert not re.search(r"@import url\([\"']?(https?:)?//", html)


@every_page
def test_headings_do_not_skip_a_level(site, url):
    levels = [int(heading.name[1]) for heading in main(site, url).find_all(re.compile("^h[1-6]$"))]
    assert levels[0] == 1
    assert [pair for pair in pairwise(levels) if pair[1] > pair[0] + 1] == []


@every_page
def test_the_offer_stands_with_its_terms_and_apart_from_red_flags(site, guide, url):
    article = main(site, url)
    offer = article.select_one(".offer")
    assert (offer is not None) == (url in ("massage/", "scan-review/", GALLERY))
    if offer is None or url == GALLERY:
        return
    words = text(offer)
    stated = guide.shared.provider.offer
    for sentence in (
        *stated.intro,
        *stated.can_tell,
        *stated.cannot_tell,
        *stated.terms,
        guide.shared.provider.interests,
    ):
        assert sentence in words
    assert offer.select_one("h3 a")["href"] == "#offer-terms"
    assert article.find(id="offer-terms").find_parent(class_="offer") is offer
    assert offer.select_one(".button").sourceline > article.find(id="offer-terms").sourceline
    assert offer.find_previous("h2").find_next(class_="flag") is None


def test_all_nine_treatments_are_cards_in_alphabetical_order(site, guide):
    cards = main(site, "treatments/").select(".cards")[0].select(".card__title")
    names = [text(card) for card in cards]
    assert names == sorted((treatment.name for _, treatment in guide.treatments.values()), key=str.lower)
    assert len(names) == 9


def test_the_article_offers_the_other_eight(site):
    names = [text(card) for card in main(site, "massage/").select(".card__title")]
    assert (len(names), "Massage" in names) == (8, False)


def test_the_page_of_warning_signs_holds_every_sign_in_three_tiers(site, guide):
    article = main(site, "understand/when-to-get-help/")
    shown = [[text(item) for item in flag.select("li")] for flag in article.select(".flag")]
    assert [len(signs) for signs in shown] == [len(tier.signs) for tier in guide.shared.red_flags]
    assert [flag["class"][1] for flag in article.select(".flag")] == [
        "flag--emergency",
        "flag--urgent",
        "flag--routine",
    ]


def test_many_warning_signs_stand_in_groups_each_below_its_heading_once(site, guide):
    flags = main(site, "understand/when-to-get-help/").select(".flag")
    for flag, tier in zip(flags, guide.shared.red_flags, strict=True):
        groups = list(dict.fromkeys(sign.group for sign in tier.signs if sign.group))
        assert [text(heading) for heading in flag.select("h4")] == groups
        assert len(flag.select("ul")) == max(len(groups), 1)
    assert main(site, "treatments/posture/").select(".flag h4") == []


def test_data_files_are_not_published(site):
    assert list(site.rglob("*.yml")) == []


@pytest.mark.parametrize("word", ["proven to", "miracle", "completely safe", "100% safe", "guaranteed"])
@every_page
def test_no_page_promises(site, url, word):
    assert word not in text(main(site, url)).lower()
