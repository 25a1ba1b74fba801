"""The pages that help to choose: the comparison, the techniques, the words of a scan report, the glossary."""

import re
from itertools import pairwise
from urllib.parse import parse_qsl, urljoin, urlsplit

from macros.components.comparison.columns import treatment_column
from macros.components.comparison.result import PAINS
from macros.components.derived import ends, headlines
from macros.components.related_treatments import COMPARISON
from macros.models.vocabulary import LEVELS
from tests.guide.reading import calls, every_page, main, page, text

QUESTIONS = [
    *(f"Does it help {pain}?" for pain in PAINS),
    "How sure are we?",
    "What are the main gains?",
    "What are the main harms?",
    "What does it cost?",
    "What do guidelines say?",
    "Does it help with daily tasks?",
    "How often?",
    "How soon?",
    "Who gives it?",
]


def _answer(cell):
    """The text of a cell without the name before it, which a phone shows."""
    name = cell.select_one(".whose")
    return text(cell).removeprefix(text(name)).strip() if name else text(cell)


def comparisons(site, guide):
    """The cells of each comparison: its head, and its rows by their question."""
    for url, _ in calls(guide, "comparison"):
        rows = main(site, url).select(".comparison tr")
        head, *found = [[_answer(cell) for cell in row.find_all(["th", "td"])] for row in rows]
        yield head, {row[0]: row[1:] for row in found}


def test_the_comparison_asks_the_same_of_waiting_and_of_every_treatment(site, guide):
    names = [record.name for _, record in guide.treatments.values()]
    for head, rows in comparisons(site, guide):
        assert head == ["Question", guide.shared.waiting.name, *names]
        assert list(rows) == QUESTIONS
        assert [question for question, cells in rows.items() if len(cells) != len(names) + 1 or "" in cells] == []


def test_the_comparison_shows_the_first_sentence_on_how_each_kind_of_pain_goes_with_waiting(site, guide):
    waiting = guide.shared.waiting
    courses = (waiting.low_back_new, waiting.low_back_lasting, waiting.neck_new, waiting.neck_lasting)
    for _, rows in comparisons(site, guide):
        for question, course in zip(QUESTIONS, courses, strict=False):
            sentence = re.match(r"[^.]+\.", rows[question][0])[0]
            assert course.text.startswith(sentence)


def test_the_cells_of_the_comparison_are_those_of_the_records(site, guide):
    for _, cells in comparisons(site, guide):
        for place, (_, record) in enumerate(guide.treatments.values(), start=1):
            column = treatment_column(record, "")
            for question, parts in zip(QUESTIONS, column.pain, strict=False):
                levels = [LEVELS[part.level][1].lower() for part in ends(parts)]
                assert [level for level in levels if level not in cells[question][place].lower()] == []
            assert cells["How sure are we?"][place] == column.how_sure
            said = cells["Does it help with daily tasks?"][place]
            assert said == "Not stated" or column.tasks
            for found in column.tasks:
                assert f"{found.than}: {' · '.join(found.compared_with)}. {found.condition}. {found.certainty}" in said
            assert cells["How soon?"][place].startswith(record.how_soon.text)
            assert cells["How often?"][place].startswith(record.dose_tested.text)
            assert cells["What are the main gains?"][place] == record.summary
            assert cells["What are the main harms?"][place].startswith(record.main_harms.text)
            assert cells["Who gives it?"][place] == record.who_gives_it
            counts = [f"{stance}: {count}" for stance, count in column.guidelines.items()]
            assert cells["What do guidelines say?"][place] == " ".join(counts)


def test_the_comparison_holds_the_result_of_each_option(site, guide):
    for url, _ in calls(guide, "comparison"):
        results = [text(part) for part in main(site, url).select(".result [data-option]")]
        records = [record for _, record in guide.treatments.values()]
        assert results[1:] == [f"{record.name}. {treatment_column(record, '').result}" for record in records]
        assert results[0].startswith(f"{guide.shared.waiting.name}. ")


def test_the_sheet_asks_what_fits_any_treatment_and_the_questions_of_each(site, guide):
    expected = [[question.text for question in guide.shared.questions]]
    expected += [list(record.questions) for _, record in guide.treatments.values()]
    for url, _ in calls(guide, "appointment_sheet"):
        topics = main(site, url).select("[data-topic]")
        shown = [[text(label) for label in topic.select("label")[1:]] for topic in topics]
        assert shown == expected


def rating_words(row):
    """The words for a line of ratings, as cards say them."""
    words = [(part.label, LEVELS[part.level][1]) for part in row.ends]
    return "; ".join(f"{label}: {level.lower()}" if label else level for label, level in words)


@every_page
def test_a_card_shows_the_ratings_of_its_record(site, guide, url):
    records = {(record.name, record.what_happens): record for _, record in guide.treatments.values()}
    for part in main(site, url).select(".card"):
        if record := records.get(title_and_use(part)):
            expected = [f"{row.label}: {rating_words(row)}" for row in headlines(record)]
            assert [text(row) for row in part.select("dl > div")][: len(expected)] == expected


def title_and_use(card):
    """The name of a treatment and what happens: no two treatments share both."""
    return text(card.h3), text(card.select_one("p.small"))


@every_page
def test_links_bring_choices_that_the_page_offers_and_no_host_sees_them(site, url):
    links = [urlsplit(urljoin(f"/{url}", link["href"])) for link in page(site, url).select("main article a[href]")]
    within = [link for link in links if not link.netloc and link.scheme in ("", "http", "https")]
    assert [link.query for link in within if link.query] == []
    chosen = [(link.path[1:], value) for link in within for _, value in parse_qsl(link.fragment)]
    assert [value for path, value in chosen if not page(site, path).select(f'main input[value="{value}"]')] == []


def test_a_treatment_leads_to_its_place_in_the_comparison(site, guide):
    for url, _ in calls(guide, "related_treatments"):
        record = next(record for place, record in guide.treatments.values() if place.url == url)
        links = [urlsplit(urljoin(f"/{url}", link["href"])) for link in main(site, url).select(".related > p a")]
        shown = [(link.path[1:], parse_qsl(link.fragment)) for link in links]
        asked = [("show", name) for name in (record.id, *record.related)]
        assert shown == ([(guide.pages[COMPARISON].url, asked)] if COMPARISON in guide.pages else [])


def test_a_list_of_techniques_holds_those_of_its_option_in_the_order_of_the_file(site, guide):
    for url, found in calls(guide, "technique_list"):
        expected = [
            record for options in found for record in guide.shared.techniques if record.given_by == options.given_by
        ]
        shown = main(site, url).select(".technique")
        assert [text(part.h3) for part in shown] == [record.name for record in expected]
        for part, record in zip(shown, expected, strict=True):
            drawing = part.select_one(".pressure")
            assert text(drawing) == " to ".join(record.pressure).capitalize()
            assert [text(item, without="sup") for item in part.select(".technique__care li")] == [
                caution.text for caution in record.cautions
            ]
            assert len(drawing.select("rect")) - len(drawing.select("rect.off")) == len(record.pressure)


def test_scan_words_have_a_chart_and_a_table_from_one_record(site, guide):
    words = [word for word in guide.shared.scan_words if word.without_pain]
    for url, _ in calls(guide, "scan_word_list"):
        rows = main(site, url).select(".findings tbody tr")
        assert [text(row.th) for row in rows] == [word.word for word in words]
        for row, word in zip(rows, words, strict=True):
            shares = {share.age: str(share.of_100) for share in word.without_pain}
            cells = [str(cell.contents[-1]) for cell in row.select("td[data-label]")]
            assert [cell for cell in cells if cell.isdigit()] == [shares[age] for age in sorted(shares)]
            least, greatest = min(map(int, shares.values())), max(map(int, shares.values()))
            assert [circle["cx"] for circle in row.select("circle")] == [f"{least}%", f"{greatest}%"]


def test_the_course_of_pain_is_a_picture_and_a_table(site, guide):
    for url, _ in calls(guide, "course_chart"):
        for figure, course in zip(main(site, url).select(".chart"), guide.shared.courses, strict=True):
            scores = [f"{point.score:g}" for point in course.points]
            assert [text(cell) for cell in figure.select("tbody td")] == scores
            assert [text(mark) for mark in figure.select("circle + text")] == scores
            heights = [float(mark["cy"]) for mark in figure.select("circle")]
            falls = [after > before for before, after in pairwise(heights)]
            assert falls == [after.score < before.score for before, after in pairwise(course.points)]


def test_the_glossary_has_its_terms_and_each_page_links_to_a_term_once(site, guide):
    terms = {term.id for term in guide.shared.glossary}
    for url, _ in calls(guide, "glossary_list"):
        assert {entry["id"] for entry in main(site, url).select(".glossary > div")} == terms
    for place in guide.pages.values():
        links = [link["href"].partition("#")[2] for link in main(site, place.url).select("a.term")]
        assert len(links) == len(set(links))
        assert set(links) <= terms


@every_page
def test_the_head_holds_the_style_sheet_and_no_element_has_styles_or_scripts_of_its_own(site, config, url):
    document = page(site, url)
    assert [part.parent.name for part in document.select("style")] == ["head"]
    sheets = [link.get("media") for link in document.select("link[rel=stylesheet]")]
    assert set(sheets) <= {"print", None}
    assert sheets.count(None) == len(config.extra_css)
    assert document.select("head > script, noscript, body link, [style], [role=dialog]") == []
    scripts = document.select("script:not([type='application/ld+json'])")
    assert scripts[0]["src"].endswith("/scripts/guide.js")
    assert len(scripts) == 1 + len(config.extra_javascript)
