"""Handouts: what they hold and in which order, for screen readers too; what is refused; the same bytes each time."""

import io

import pytest
from pypdf import PdfReader

from macros.content.load import load
from macros.publish.handouts import compile as compiling
from macros.publish.handouts.compile import compile_handout, handout_content
from macros.publish.handouts.entry import Entry
from macros.publish.handouts.find import find_handouts
from tests.hostile import MARKDOWN, MARKUP, TEMPLATE
from tests.support.building import build, printed, replaced, tree
from tests.support.project import HOME, make_project

ADDRESS = "https://guide.example.org/"
SIGNS = """---
type: page
title: When to get help
summary: Look here first.
checked_on: 2026-01-31
clinical_review: null
---
{{ red_flag_card(every_sign=["emergency"]) }}

{{ page_head(answer=false) }}

## Sources

{{ reference_list() }}
"""
EXERCISE = """\
- id: bend
  name: Side bend
  area: core
  drawing: bending
  start: Stand tall.
  steps: [Bend., Come back.]
  repetitions: {text: 5 times, sources: [smith2020]}
  easier: Sit.
  harder: Hold a bottle.
  ask_first: [a sore hip]
  stop_if: [it hurts]
  sources: [smith2020]
"""
POSE = "bending:\n  title: Bending\n  then: bent\n  start: {legs: [0, 0, 0]}\n  end: {spine: {turn: 9}}\n"


@pytest.fixture
def project(tmp_path):
    """The small project, with a page of each kind that has a handout."""
    project = make_project(tmp_path)
    docs = project / "docs"
    (docs / "understand").mkdir()
    (docs / "understand/when-to-get-help.md").write_text(SIGNS)
    for name, title, call in (("visit", "Visit", "appointment_sheet"), ("core", "Core", 'exercise_list("core")')):
        text = HOME.replace("title: Home", f"title: {title}").replace(
            "treatment_list()", f"{call}()".replace(")()", ")")
        )
        (docs / f"{name}.md").write_text(text)
    (docs / "_data/exercises.yml").write_text(EXERCISE)
    with (docs / "_data/poses.yml").open("a") as poses:
        poses.write(POSE)
    return project


def pdf(project, name):
    """The handout of a name."""
    guide = load(project / "docs")
    handout = next(handout for handout in find_handouts(guide) if handout.name == name)
    return compile_handout(handout_content(handout, guide, "The guide", ADDRESS))


def text(content):
    pages = [page.extract_text() for page in PdfReader(io.BytesIO(content)).pages]
    return " ".join(" ".join(pages).split())


def tags(content):
    """The structure that screen readers follow: each element with its alternative text, in order."""
    found = []

    def walk(node):
        node = node.get_object()
        if isinstance(node, list):
            for child in node:
                walk(child)
        elif isinstance(node, dict):
            if "/S" in node:
                found.append((node["/S"].removeprefix("/"), str(node.get("/Alt", ""))))
            if "/K" in node:
                walk(node["/K"])

    walk(PdfReader(io.BytesIO(content)).trailer["/Root"]["/StructTreeRoot"]["/K"])
    return found


def in_order(shown, words):
    places = [shown.find(word) for word in words]
    assert -1 not in places, words[places.index(-1)]
    return places == sorted(places)


HANDOUTS = {
    "sample": [
        "The guide", "Sample", "A sample for the tests.", "Does it help?", "Low back, new", "May help", "Main harms",
        "None known", "Get help first", "you cannot pee", "Call 911 (US) or 999 (UK) now. Do not wait.",
        "Do not have it if", "You are asleep", "Ask a clinician first if", "You are tired", "What you can do",
        "1 Start.", "2 Go on.", "Questions to ask", "Why?", "About medicines", "Ask a pharmacist.",
        "Facts checked January 31, 2026; next check due by January 2029. Not yet reviewed by a clinician.",
        f"{ADDRESS}sample/", "This is general education.", "The clinic pays.", "This is a demonstration.",
    ],
    "warning-signs": ["When to get help", "Call 911 or 999 now", "Call now if", "you cannot pee", "Do not wait."],
    "appointment": ["Visit", "you cannot pee", "Questions for any treatment", "What can I gain?", "About me"],
    "exercises-core": [
        "Core", "Side bend", "Start: Stand tall.", "1 Bend.", "2 Come back.", "How often: 5 times", "Easier: Sit.",
        "Leave it out, or ask first, with: a sore hip", "Stop if: it hurts",
    ],
}  # fmt: skip


@pytest.mark.parametrize("name", HANDOUTS)
def test_a_handout_holds_its_records_in_the_order_of_reading(name, project):
    assert in_order(text(pdf(project, name)), HANDOUTS[name])


def test_a_handout_is_tagged_for_screen_readers(project):
    content = pdf(project, "exercises-core")

    root = PdfReader(io.BytesIO(content)).trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en-US"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert b"pdfuaid:part>1<" in root["/Metadata"].get_object().get_data()
    assert PdfReader(io.BytesIO(content)).metadata.title == "Core - The guide"

    found = tags(content)
    assert [tag for tag, _ in found if tag in ("H1", "H2", "H3", "Figure", "L")] == [
        "H1",
        "Figure",
        "H2",
        "Figure",
        "L",
    ]
    assert [words for tag, words in found if tag == "Figure"] == [
        f"QR code of {ADDRESS}core/",
        "Bending. Seen from the side. Solid: bent.",
    ]


def test_the_fonts_are_embedded_and_come_from_packages(project):
    fonts = set()
    for page in PdfReader(io.BytesIO(pdf(project, "sample"))).pages:
        for font in page["/Resources"]["/Font"].values():
            inner = font["/DescendantFonts"][0]
            assert {"/FontFile2", "/FontFile3"} & inner["/FontDescriptor"].keys()
            fonts.add(inner["/BaseFont"].rpartition("+")[2].partition("-")[0])
    assert fonts == {"SourceSansPro", "SourceSerifPro"}


def test_the_size_is_what_a4_and_us_letter_share(project):
    for page in PdfReader(io.BytesIO(pdf(project, "sample"))).pages:
        assert (float(page.mediabox.width), float(page.mediabox.height)) == pytest.approx((595.28, 792), abs=0.1)


def test_the_same_records_give_the_same_bytes_on_another_day(project, monkeypatch):
    first = pdf(project, "sample")
    compiling._compile.cache_clear()
    compiling._compiler.cache_clear()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1780000000")
    assert pdf(project, "sample") == first


@pytest.mark.parametrize(
    "hostile", [*MARKUP, *MARKDOWN, *TEMPLATE, '#panic("ran")', "$ x $", '\\ "] #sys.inputs', "@a <b>"]
)
def test_foreign_text_is_shown_and_not_run(hostile, project):
    guide = load(project / "docs")
    handout = next(handout for handout in find_handouts(guide) if handout.name == "sample")
    content = handout_content(handout, guide, hostile, ADDRESS)
    content["summary"] = Entry(hostile, "summary", "docs/sample.md", 1)
    squeezed = "".join(text(compile_handout(content)).split())
    assert squeezed.count("".join(hostile.split())) >= 2


def test_a_handout_of_three_pages_is_refused_at_its_longest_text(project):
    many = "".join(f"- You have illness {number}\n" for number in range(120))
    replaced(project / "docs/sample.md", ("- You are tired\n", f"- You are tired of {'very ' * 20}much\n{many}"))
    assert printed(build(project).issues) == [
        "docs/sample.md: line 51: handouts/sample.pdf has more than two pages, most of them filled by `ask_first`; "
        "shorten `ask_first`, or leave some of it out [handout-too-long]"
    ]


@pytest.mark.parametrize(
    ("file", "before", "after", "issue"),
    [
        ("docs/sample.md", "- Why?", "- Why \u6f22?", "line 77: has `\u6f22` (CJK UNIFIED IDEOGRAPH-6F22)"),
        (
            "docs/_data/exercises.yml",
            "name: Side",
            "name: \u6f22 Side",
            "line 2: has `\u6f22` (CJK UNIFIED IDEOGRAPH-6F22)",
        ),
    ],
)
def test_a_character_that_the_fonts_lack_is_refused_by_its_name(file, before, after, issue, project):
    replaced(project / file, (before, after))
    [found] = printed(build(project).issues)
    assert found.startswith(f"{file}: {issue}")
    assert found.endswith("[handout-missing-character]")


def test_each_page_links_to_its_handout_and_other_programs_know_it(project):
    assert build(project).is_clean
    site = tree(project / "site")
    written = {path for path in site if path.startswith("handouts/")}
    assert written == {f"handouts/{name}.pdf" for name in (*HANDOUTS, "second", "third")}
    assert b'href="../handouts/sample.pdf"' in site["sample/index.html"]
    assert b'href="../../handouts/warning-signs.pdf"' in site["understand/when-to-get-help/index.html"]
    assert b".pdf" not in site["glossary/index.html"]
    assert b"Disallow: /handouts/\n" in site["robots.txt"]  # a demonstration
    assert b".pdf" not in site["sitemap.xml"]


def test_a_preview_makes_handouts_only_when_asked(project, monkeypatch):
    assert build(project, command="serve").is_clean
    assert not [path for path in tree(project / "site") if path.startswith("handouts/")]
    assert b".pdf" not in tree(project / "site")["sample/index.html"]

    monkeypatch.setenv("DOWNLOADS", "on")
    assert build(project, command="serve").is_clean
    assert "handouts/sample.pdf" in tree(project / "site")
    assert b'href="../handouts/sample.pdf"' in tree(project / "site")["sample/index.html"]
