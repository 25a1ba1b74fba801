"""The form for editors: each file comes back as it was, and a change is a difference of its own lines.

It runs with the test backend of Sveltia CMS, which keeps files in the browser.
"""

import difflib
import json
import re

import pytest

from macros.content.load import load
from macros.form.publish import write_form
from tests.browser.serving import served
from tests.conftest import ROOT

pytestmark = pytest.mark.slow
DOCS = ROOT / "docs"
FILES = {
    path.relative_to(ROOT).as_posix(): path.read_text() for path in DOCS.rglob("*") if path.suffix in (".md", ".yml")
}
WRITE = """async files => {
  const root = await (await navigator.storage.getDirectory()).getDirectoryHandle("sveltia-cms-test", { create: true });
  for (const [path, text] of Object.entries(files)) {
    const names = path.split("/"), name = names.pop();
    let folder = root;
    for (const part of names) folder = await folder.getDirectoryHandle(part, { create: true });
    const file = await (await folder.getFileHandle(name, { create: true })).createWritable();
    await file.write(text);
    await file.close();
  }
}"""
READ = """async path => {
  let folder = await (await navigator.storage.getDirectory()).getDirectoryHandle("sveltia-cms-test");
  const names = path.split("/"), name = names.pop();
  for (const part of names) folder = await folder.getDirectoryHandle(part);
  return (await (await folder.getFileHandle(name)).getFile()).text();
}"""


@pytest.fixture(scope="module")
def form(tmp_path_factory):
    """The folder of a site with the form."""
    site = tmp_path_factory.mktemp("site")
    write_form(load(DOCS), site / "edit", "")
    (site / "404.html").write_text("")
    return site


@pytest.fixture
def editor(form, browser):
    """A page with the form, after sign-in."""
    with served(form) as address, browser.new_context(viewport={"width": 1280, "height": 1600}) as context:
        page = context.new_page()
        page.set_default_timeout(60_000)
        page.goto(f"{address}edit/config.json")
        page.evaluate(WRITE, FILES)
        page.goto(f"{address}edit/")
        page.get_by_role("button", name="Work with Test Repository").click()
        page.get_by_text("Shared records").first.wait_for()
        yield page


def entries(form):
    """The address in the form and the path of each file."""
    for collection in json.loads((form / "edit/config.json").read_text())["collections"]:
        end = f".{collection.get('extension')}"
        for file in collection.get("files", []):
            yield f"{collection['name']}/entries/{file['name']}", file["file"]
        for path in FILES if "folder" in collection else ():
            folder, _, name = path.rpartition("/")
            is_kind = end != ".md" or re.search('^type: "treatment"$', FILES[path], re.MULTILINE)
            if folder == collection["folder"] and path.endswith(end) and is_kind:
                yield f"{collection['name']}/entries/{name.removesuffix(end)}", path


def open_entry(page, entry):
    page.evaluate("entry => { location.hash = `#/collections/${entry}`; }", entry)
    save = page.get_by_role("button", name="Save", exact=True)
    save.wait_for()
    return save


def first_text(page, path):
    """The text of a page, or the first text of the first record of a file."""
    if path.endswith(".md"):
        return page.locator("textarea").last
    texts = page.locator("textarea:visible, input:not([type]):visible, input[type=text]:visible")
    closed = page.locator("button", has_text="chevron_right")
    texts.or_(closed).first.wait_for()
    if not texts.count():
        closed.first.click()
        texts.first.wait_for()
    return next(text for text in texts.all() if text.input_value())


def changed_lines(path, written):
    lines = difflib.unified_diff(FILES[path].splitlines(), written.splitlines(), n=0, lineterm="")
    return [line for line in lines if line[:1] in "+-" and line[:3] not in ("+++", "---")]


def saved(page, path, save):
    save.click()
    page.get_by_text("Entry saved.").first.wait_for()
    return page.evaluate(READ, path)


def test_each_file_differs_in_one_line_after_a_change_of_one_text(form, editor):
    found = {}
    for entry, path in entries(form):
        save = open_entry(editor, entry)
        text = first_text(editor, path)
        is_date = path.endswith("guidelines_watch.yml")  # the form refuses what is none
        text.fill("1999" if is_date else f"{text.input_value()}x")
        lines = changed_lines(path, saved(editor, path, save))
        if [line[0] for line in lines] != ["-", "+"]:
            found[path] = lines[:6]
        editor.get_by_text("Entry saved.").first.wait_for(state="detached")
    assert found == {}
    assert {path for _, path in entries(form)} == set(FILES) - {"docs/_data/released.yml"}


WORDS = "docs/_data/glossary.yml"
TEXTS = [
    "No",
    "12:30",
    "2020 #4",
    'She said: "it\'s 5\\6"',
    "µ … 🦴 | > * & !",
    'A claim: {{ claim("a") }} **b** [^c]',
    "Many words. " * 80 + "End.",
]


def open_words(page):
    """The saving button and the fields of the first term of the glossary, by their keys."""
    save = open_entry(page, "shared/entries/glossary")
    page.get_by_role("button", name="Expand", exact=True).first.click()
    return save, lambda key: page.locator(f'[data-key-path="records.0.{key}"]')


def test_any_text_is_written_as_the_normal_form_writes_it(editor):
    before = re.search("  meaning: .*", FILES[WORDS])[0]
    for text in TEXTS:
        save, field = open_words(editor)
        field("meaning").locator("textarea").fill(text)
        written = saved(editor, WORDS, save)
        assert changed_lines(WORDS, written) == [f"-{before}", f"+  meaning: {json.dumps(text, ensure_ascii=False)}"]
        editor.get_by_text("Entry saved.").first.wait_for(state="detached")


def test_an_item_that_goes_and_one_that_comes_are_a_line_each(editor):
    first, second, third, *_ = re.findall("    - .*", FILES[WORDS])
    save, field = open_words(editor)
    names = field("also_called")
    names.get_by_role("button", name="Remove").first.click()
    names.get_by_role("button", name="Add").click()
    names.get_by_role("textbox").last.fill("2020 #4")

    written = saved(editor, WORDS, save)

    expected = FILES[WORDS].replace(f"{first}\n{second}\n{third}\n", f'{second}\n{third}\n    - "2020 #4"\n', 1)
    assert written == expected


def test_an_unknown_key_stays(editor):
    path = "docs/_data/myths.yml"
    old = FILES[path].replace("  fact:", '  of_an_old_model: "kept"\n  fact:', 1)
    editor.evaluate(WRITE, {path: old})
    editor.reload()
    editor.get_by_role("button", name="Work with Test Repository").or_(
        editor.get_by_text("Shared records").first
    ).click()
    save = open_entry(editor, "shared/entries/myths")
    editor.get_by_role("button", name="Expand", exact=True).first.click()
    editor.locator('[data-key-path="records.0.myth"] textarea').fill("New.")
    assert '  of_an_old_model: "kept"\n' in saved(editor, path, save)


def test_a_file_that_cannot_be_read_is_reported(editor):
    editor.evaluate(WRITE, {"docs/_data/myths.yml": '- myth: "not closed\n'})
    editor.reload()
    editor.get_by_text("There was an error while parsing an entry file").wait_for()


def test_the_policy_stops_what_asks_another_host(editor):
    """Sveltia CMS asks for fonts and its newest version elsewhere; it goes on without them."""
    answered = []
    editor.on("response", lambda response: answered.append(response.url))
    editor.reload()
    editor.get_by_text("Shared records").first.wait_for()
    own = editor.url.split("/edit/")[0]
    assert [url for url in answered if not url.startswith((own, "blob:", "data:"))] == []


def choose(field, *options):
    """Chooses entries of a list that opens."""
    for option in options:
        field.get_by_role("combobox").or_(field.get_by_role("button", name="Expand")).first.click()
        field.page.get_by_role("option", name=option).first.click()


def test_a_new_treatment_is_a_page_and_its_evidence(editor):
    save = open_entry(editor, "treatments/new")

    def field(key):
        return editor.locator(f'[data-key-path="{key}"]')

    for key in ("title", "name"):
        field(key).locator("input").fill("Heat wraps")
    field("id").locator("input").fill("heat-wraps")
    field("summary").locator("textarea").fill("What it is.")
    field("also_called").get_by_role("textbox").first.fill("wraps")
    field("checked_on").locator("input").fill("2026-11-28")
    field("who_gives_it").locator("textarea").fill("You")
    for key, option in {"areas": "Neck", "durations": "Under 12 weeks", "cost": "low"}.items():
        field(key).get_by_text(option, exact=True).click()
    choose(field("given_by"), "self-care")
    choose(field("related"), "acupuncture", "walking")
    field("body").locator("textarea").fill("{{ at_a_glance() }}\n\n## Key points")

    assert saved(editor, "docs/treatments/heat-wraps.md", save) == NEW_PAGE

    editor.get_by_text("Entry saved.").first.wait_for(state="detached")
    save = open_entry(editor, "evidence/new")
    editor.get_by_role("textbox").last.fill("heat-wraps")
    editor.get_by_role("button", name=re.compile("Add .*Guidelines")).click()
    guideline = "guidelines.0"
    field(f"{guideline}.body").locator("textarea").fill("NICE")
    field(f"{guideline}.year").locator("input").fill("2020")
    field(f"{guideline}.stance").get_by_text("Does not say").click()
    field(f"{guideline}.says").locator("textarea").fill("Nothing.")
    choose(field(f"{guideline}.sources"), "nice2016ng59")
    assert saved(editor, "docs/treatments/heat-wraps.evidence.yml", save) == NEW_EVIDENCE


NEW_PAGE = """\
---
type: "treatment"
title: "Heat wraps"
summary: "What it is."
also_called:
  - "wraps"
checked_on: "2026-11-28"
clinical_review: null
id: "heat-wraps"
name: "Heat wraps"
areas:
  - "neck"
durations:
  - "new"
given_by:
  - "self-care"
who_gives_it: "You"
cost:
  - "low"
related:
  - "acupuncture"
  - "walking"
---

{{ at_a_glance() }}

## Key points
"""
NEW_EVIDENCE = """\
guidelines:
  - body: "NICE"
    year: 2020
    stance: "silent"
    says: "Nothing."
    sources:
      - "nice2016ng59"
"""
