"""The pages that help to choose: the comparison, the techniques, the words of a scan report, the glossary."""

import re
from itertools import pairwise
from urllib.parse import parse_qsl, urljoin, urlsplit

import pytest

from macros.components.comparison import treatment_column
from macros.components.derived import Headline
from macros.records.vocabulary import LEVELS, STANCES
from tests.site.reading import main, page, text
from tests.site.test_pages import URLS, every_page

QUESTIONS = [
    "Does it help new low back pain?",
    "Does it help lasting low back pain?",
    "Does it help neck pain?",
    "How sure are we?",
    "How soon?",
    "How often?",
    "What are the main harms?",
    "Who gives it?",
    "What does it cost?",
    "What do guidelines say?",
]


def table(site):
    rows = main(site, "treatments/compare/").select(".comparison tr")
    return [[text(cell) for cell in row.find_all(["th", "td"])] for row in rows]


def test_the_comparison_asks_the_same_of_waiting_and_of_every_treatment(site, guide):
    head, *rows = table(site)
    names = [treatment.name for _, treatment in guide.treatments.values()]
    assert head == ["Question", "Wait and stay active", *names]
    assert [row[0] for row in rows] == QUESTIONS
    assert [row for row in rows if len(row) != 11 or "" in row] == []


def rows(element):
    return [text(row) for row in element.select("dl > div, tr")]


@pytest.mark.parametrize(
    ("url", "selector", "shown"),
    [
        ("treatments/", ".card", "Neck Differs by kind: from may help to not advised"),
        ("treatments/pain-medication/", ".glance", "Neck Differs by kind: from may help to not advised"),
        ("", ".card", "Pain medication Differs by kind: from probably helps to not advised"),
        ("treatments/", ".matrix", "Neck Differs by kind: from may help to not advised"),
        ("treatments/compare/", ".comparison", "Differs by kind: from may help to not advised"),
        ("treatments/", ".card", "Neck Not sure yet"),
    ],
)
def test_a_rating_that_differs_by_kind_is_told_in_the_same_words_everywhere(site, url, selector, shown):
    assert any(shown in row for part in main(site, url).select(selector) for row in rows(part))


def test_the_comparison_tells_new_and_lasting_neck_pain_apart(site, guide):
    waiting = guide.shared.waiting
    cell = next(row[1] for row in table(site) if row[0] == "Does it help neck pain?")
    courses = re.fullmatch(r"Neck, new: (.+) Neck, lasting: (.+)", cell).groups()
    for shown, record in zip(courses, (waiting.neck_new, waiting.neck_lasting), strict=True):
        assert shown.startswith(record.text)


def stances(cell: str) -> dict[str, str]:
    """What stands after each of the words for what guidelines say."""
    parts = re.split(f"({'|'.join(STANCES.values())}): ", cell)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def test_the_cells_of_the_comparison_are_those_of_the_records(site, guide):
    _, *rows = table(site)
    cells = {row[0]: row[1:] for row in rows}
    for place, (_, treatment) in enumerate(guide.treatments.values(), start=1):
        column = treatment_column(treatment, "")
        for question, lines in zip(QUESTIONS, column.pain, strict=False):
            assert isinstance(lines, tuple)
            for line in lines:
                assert isinstance(line, Headline)
                assert all(LEVELS[level][1].lower() in cells[question][place].lower() for level in line.levels)
        assert cells["How sure are we?"][place] == column.how_sure
        assert cells["How soon?"][place].startswith(treatment.how_soon.text)
        assert cells["How often?"][place].startswith(treatment.dose_tested.text)
        assert cells["What are the main harms?"][place].startswith(treatment.main_harms.text)
        assert cells["Who gives it?"][place] == treatment.who_gives_it
        for guideline in treatment.guidelines:
            said = stances(cells[QUESTIONS[-1]][place])[STANCES[guideline.stance]]
            assert f"{guideline.body}, {guideline.year}" in said


@every_page
def test_links_bring_choices_that_the_page_offers_and_no_host_sees_them(site, url):
    links = [urlsplit(urljoin(f"/{url}", link["href"])) for link in page(site, url).select("a[href]")]
    within = [link for link in links if not link.netloc]
    assert [link.query for link in within if link.query] == []
    chosen = [(link.path[1:], value) for link in within for _, value in parse_qsl(link.fragment)]
    assert [value for path, value in chosen if not page(site, path).select(f'main input[value="{value}"]')] == []


def test_a_treatment_leads_to_its_place_in_the_comparison(site):
    (link,) = main(site, "treatments/pool-therapy/").select(".related > p a")
    assert link["href"] == (
        "../compare/#show=pool-therapy&show=lumbar-stabilization&show=physical-therapy&show=massage"
    )


def test_every_technique_is_on_the_page_behind_the_head_to_head_finding(site, guide):
    article = main(site, "massage/techniques/")
    names = [text(heading) for heading in article.select(".technique > .box__title")]
    assert names == [technique.name for technique in guide.shared.techniques]
    assert len(names) == 15
    first = article.select_one(".claim")
    assert first["id"] == "claim-massage-targeted-against-relaxing"
    assert first.sourceline < article.select_one(".technique").sourceline


def test_pressure_is_drawn_and_named(site, guide):
    drawn = main(site, "massage/techniques/").select(".pressure")
    for element, technique in zip(drawn, guide.shared.techniques, strict=True):
        assert text(element) == " to ".join(technique.pressure).capitalize()
        assert len(element.select("rect")) - len(element.select("rect.off")) == len(technique.pressure)


def test_scan_words_have_a_chart_and_a_table_from_one_record(site, guide):
    article = main(site, "understand/scan-words/")
    words = [word for word in guide.shared.scan_words if word.without_pain]
    rows = article.select(".findings tbody tr")
    assert [text(row.th) for row in rows] == [word.word for word in words]
    for row, word in zip(rows, words, strict=True):
        shares = [str(share.of_100) for share in word.without_pain]
        assert [text(cell) for cell in row.select("td[data-label]") if text(cell) != "not seen"] == shares
        assert [circle["cx"] for circle in row.select("circle")] == [
            f"{min(map(int, shares))}%",
            f"{max(map(int, shares))}%",
        ]


def test_the_course_of_pain_is_a_picture_and_a_table(site, guide):
    for figure, course in zip(
        main(site, "understand/pain-basics/").select(".chart"), guide.shared.courses, strict=True
    ):
        scores = [f"{point.score:g}" for point in course.points]
        assert [text(cell) for cell in figure.select("tbody td")] == scores
        assert [text(mark) for mark in figure.select("circle + text")] == scores
        heights = [float(mark["cy"]) for mark in figure.select("circle")]
        falls = [(after > before) for before, after in pairwise(heights)]
        assert falls == [float(after) < float(before) for before, after in pairwise(scores)]


def test_the_glossary_has_its_terms_and_pages_link_to_them(site, guide):
    terms = {term.id for term in guide.shared.glossary}
    assert len(terms) >= 35
    assert {entry["id"] for entry in main(site, "glossary/").select(".glossary > div")} == terms
    links = [link["href"].partition("#")[2] for link in main(site, "understand/scans/").select("a.term")]
    assert links
    assert len(links) == len(set(links))
    assert set(links) <= terms


@every_page
def test_every_page_is_in_the_menu_at_the_foot(site, url):
    ways = {link["href"] for link in page(site, "about/privacy/").select("footer a")}
    here = "../../" + url if not url.startswith("about/") else "../" + url.removeprefix("about/")
    within = url.startswith("editors/") and url != "editors/"  # the first page of the folder lists the others
    assert within or url in ("", "about/privacy/") or here in ways
    assert len(URLS) == 45


def test_the_foot_begins_with_the_page_for_emergencies_and_goes_on_as_the_menu_does(site):
    groups = page(site, "").select("footer nav")
    assert [text(link) for link in groups[0].select("a strong")] == ["When to get help for neck or back pain"]
    assert [text(group.h2) for group in groups] == [text(link) for link in page(site, "").select(".menu a")] + ["More"]
    assert [text(group.h2) for group in groups][:3] == ["Get help now", "Massage", "Treatments"]


@every_page
def test_the_head_holds_a_style_a_script_and_what_comes_without_scripts_and_no_element_holds_any(site, url):
    document = page(site, url)
    assert [part.parent.name for part in document.select("style")] == ["head"]
    assert [script["data-late"].rpartition("/")[2] for script in document.select("head > script")] == ["guide.js"]
    assert {script["type"] for script in document.select("body script")} <= {"application/ld+json"}
    assert len(document.select("head > noscript > link[rel=stylesheet]")) == 1
    assert document.select("body link, script[src], [style], [role=dialog]") == []
