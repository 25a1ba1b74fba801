"""The search of the real guide: right pages first, warning signs above them, few bytes, and nothing sent or kept."""

import gzip
import re
from pathlib import Path

import pytest
import yaml

from macros.components.warning import ALL_SIGNS
from tests.browser.axe import violations
from tests.browser.pages import visit
from tests.browser.serving import served
from tests.conftest import project_guide

PROVIDER = project_guide().shared.provider
TEXT = (Path(__file__).parent / "searches.yml").read_text()
SEARCHES = yaml.load(TEXT.replace("PROVIDER", PROVIDER.name.lower() if PROVIDER else ""), yaml.CSafeLoader)
PAGES = ("given", "tuned", "unseen", "later", "fresh")
URGENCIES = ("emergency", "urgent", "routine", "calm")
WRITTEN = ("stories", "mistyped", "harmless", "uncovered")
"""Groups of searches by urgency."""
ALL = """async (queries) => {
    const { Engine } = await import(new URL("../search/engine.js", document.querySelector("[type=module]").src));
    const engine = await Engine.load();
    const answers = queries.map((query) => engine.search(query));
    return answers.map(({ hits, alarm }) => [hits.slice(0, 3).map(({ page }) => page.url), alarm?.urgency ?? "calm"]);
}"""
STORY = (
    "It all started about three weeks ago, when I was moving some boxes at the office and my lower back "
    "went a bit stiff. I tried heat and a few stretches and it settled. Then my sister came to visit and "
    "we walked around town, and I carried on as usual with my work at the desk.{}My neighbor says massage "
    "is great, and my aunt had a good experience with a chiropractor, so I was wondering what you would "
    "suggest for a person like me who likes swimming. "
)
"""A harmless story of more than 400 letters, with a place for a sentence."""
SCRIPT_BYTES = 14_000
"""At most, of the scripts and the style sheet of the search, as a host with gzip sends them."""
INDEX_BYTES_PER_PAGE = 3_000
"""At most, of the index for each page in it, as a host with gzip sends it: for 38 pages it was 106,000 bytes. It holds
the text of the pages, because a hit shows the words around those of the search."""
KEPT = "[history.length, localStorage.length, sessionStorage.length, document.cookie]"
"""What a browser would still know after a search."""


@pytest.fixture
def answers(page, address):
    """Gives [first three addresses, urgency] for each of many searches."""
    visit(page, address)
    return lambda queries: page.evaluate(ALL, queries)


def opened(page, query=""):
    page.keyboard.press("/")
    page.locator("dialog[open] .find__filters").wait_for()
    page.locator("dialog input").fill(query)
    return page.locator("dialog")


def test_the_right_page_is_first_for_95_of_100_and_among_three_for_all(answers):
    expected = [(group, query, pattern) for group in PAGES for query, pattern in SEARCHES[group]]
    found = answers([query for _, query, _ in expected])
    missed, later = [], {group: [] for group in PAGES}
    for (group, query, pattern), (urls, _) in zip(expected, found, strict=True):
        fits = [bool(re.search(pattern, url)) for url in urls]
        if not any(fits):
            missed.append((group, query, urls))
        elif not fits[0]:
            later[group].append((query, urls))
    assert missed == []
    assert {group: some for group, some in later.items() if len(some) > len(SEARCHES[group]) * 0.05} == {}


def test_a_warning_sign_is_reported_when_it_is_typed_and_only_then(answers):
    listed = [SEARCHES, *(SEARCHES[group] for group in WRITTEN)]
    expected = [(query, urgency) for group in listed for urgency in URGENCIES for query in group.get(urgency, ())]
    reported = answers([query for query, _ in expected])
    wrong = [
        (query, reported)
        for (query, urgency), (_, reported) in zip(expected, reported, strict=True)
        if reported != urgency
    ]
    assert wrong == []


def test_a_warning_sign_is_reported_in_the_middle_of_a_story_of_any_length(answers):
    sentences = [f" {query}. " for query in SEARCHES["emergency"][::8]]
    stories = [STORY.format(sentence) for sentence in sentences]
    long = STORY.format(" ") * 12
    alarming = [*stories, long + stories[0] + long, "zzqx " * 40 + "icantpee"]
    reported = [urgency for _, urgency in answers([*alarming, STORY.format(" "), long])]
    assert reported == ["emergency"] * len(alarming) + ["calm", "calm"]


def test_the_card_of_the_sign_stands_above_the_results_and_the_page_on_help_is_first(page, address, guide):
    actions = {tier.urgency: tier.action for tier in guide.shared.red_flags}
    visit(page, address)
    dialog = opened(page)
    card = dialog.get_by_role("region", name="Warning sign")
    for urgency in ("emergency", "urgent"):
        for query in SEARCHES[urgency][:3]:
            dialog.get_by_role("searchbox").fill("")
            card.wait_for(state="detached")
            dialog.get_by_role("searchbox").fill(query)
            assert actions[urgency] in card.inner_text()
            assert card.bounding_box()["y"] < dialog.locator(".hit").first.bounding_box()["y"]
            first = dialog.locator(".hit a").first
            assert first.get_attribute("href") == f"{address}{guide.pages[ALL_SIGNS].url}#{urgency}"
            calls = card.get_by_role("link", name="Call").evaluate_all("links => links.map((link) => link.href)")
            assert calls == (["tel:911", "tel:999"] if urgency == "emergency" else [])


def first_search(browser, address, query):
    """What is loaded when search is opened for the first time and used, {address below the site: body}."""
    with browser.new_context() as context:
        page, responses = context.new_page(), []
        page.on("response", lambda response: responses.append(response))
        page.goto(address, wait_until="networkidle")
        before = {response.url for response in responses}
        assert [url for url in before if "search/" in url] == []
        page.keyboard.press("/")
        page.locator("dialog[open] .find__filters").wait_for()
        page.keyboard.type(query, delay=5)
        page.locator("dialog .hit").first.wait_for()
        searched = {response.url: response for response in responses if response.url not in before}
        assert page.url == address
        assert page.evaluate(KEPT) == [2, 0, 0, ""]  # the empty page of a new tab and this one
        return {url.removeprefix(address): response.body() for url, response in searched.items()}


def test_little_is_loaded_when_search_is_opened_and_the_host_does_not_learn_what_is_typed(browser, address, guide):
    name = next(iter(guide.treatments.values()))[1].name
    loaded = [first_search(browser, address, query) for query in (name, SEARCHES["emergency"][0])]
    assert loaded[0].keys() == loaded[1].keys()
    index = {url for url in loaded[0] if re.fullmatch(r"search/index-[0-9a-f]{12}\.json", url)}
    scripts = loaded[0].keys() - index
    assert len(index) == 1
    assert [
        url for url in scripts if not re.fullmatch(r"assets-[0-9a-f]{12}/(search|scripts)/[a-z]+\.(js|css)", url)
    ] == []

    sent = {url: len(gzip.compress(body, 6)) for url, body in loaded[0].items()}
    searched = [page for page in guide.pages.values() if not page.url.startswith(("search/", "editors/"))]
    assert sum(sent[url] for url in scripts) <= SCRIPT_BYTES
    assert sum(sent[url] for url in index) <= INDEX_BYTES_PER_PAGE * len(searched)


def test_without_scripts_the_search_page_is_an_index(browser, address, guide):
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(address)
        page.get_by_role("banner").get_by_role("link", name="Search").click()
        listed = page.get_by_role("main").get_by_role("link").evaluate_all("links => links.map((link) => link.href)")
        missed = [
            found.url
            for found in guide.pages.values()
            if not found.url.startswith(("search/", "editors/")) and address + found.url not in listed
        ]
        assert missed == []
        found, treatment = next(iter(guide.treatments.values()))
        page.get_by_role("main").get_by_role("link", name=treatment.name, exact=True).click()
        assert page.url == address + found.url


def test_the_search_works_below_a_path_under_the_policy_of_the_headers(browser, site, guide):
    policy = re.search("Content-Security-Policy: (.+)", (site / "_headers").read_text()).group(1)
    stopped = []

    def answer(route):
        response = route.fetch()
        route.fulfill(response=response, headers={**response.headers, "content-security-policy": policy})

    with served(site, "/guide/") as address, browser.new_context() as context:
        page = context.new_page()
        page.on("console", lambda message: stopped.append(message.text) if message.type == "error" else None)
        page.route(f"{address}search/", answer)
        page.goto(f"{address}search/")
        found, treatment = next(iter(guide.treatments.values()))
        page.get_by_role("main").get_by_role("searchbox").fill(treatment.title)
        link = page.locator("main .hit a").first
        assert link.get_attribute("href") == f"{address}{found.url}"
    assert stopped == []


@pytest.mark.parametrize(
    ("colors", "width"),
    [
        ("light", 320),
        ("dark", 1280),
        pytest.param("dark", 320, marks=pytest.mark.slow),
        pytest.param("light", 1280, marks=pytest.mark.slow),
    ],
)
def test_axe_finds_nothing_in_the_dialog_and_it_fits(page, address, guide, colors, width):
    page.emulate_media(color_scheme=colors, reduced_motion="reduce")
    page.set_viewport_size({"width": width, "height": 640})
    visit(page, address)
    dialog = opened(page)
    treatment = next(iter(guide.treatments.values()))[1]
    for query, shown in (
        ("", ".find__row"),
        (treatment.name, ".hit"),
        (SEARCHES["emergency"][0], ".alarm--emergency"),
        (SEARCHES["urgent"][0], ".alarm--urgent"),
        ("qqqqq", "form p > a"),
    ):
        dialog.get_by_role("searchbox").fill(query)
        dialog.locator(shown).first.wait_for()
        assert violations(page, within="dialog.find") == [], query
        assert dialog.evaluate("dialog => dialog.scrollWidth <= dialog.clientWidth"), query
