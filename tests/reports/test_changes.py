"""What a change touches: clinical fields apart from editorial ones, and signatures that are older than the change."""

import subprocess

import pytest

from tests.support.project import make_project, run

SIGNED = "clinical_review: {name: A Clinician, role: physician, on: 2026-02-01}"


@pytest.fixture
def project(tmp_path):
    """The small project, committed; the page `third` is signed."""
    made = make_project(tmp_path)
    page = made / "docs/third.md"
    page.write_text(page.read_text().replace("clinical_review: null", SIGNED))
    git(made, "init", "--quiet", "--initial-branch=main")
    git(made, "add", ".")
    git(made, "-c", "user.name=A", "-c", "user.email=a@example.com", "commit", "--quiet", "--message=All")
    return made


def git(project, *arguments):
    subprocess.run(["git", *arguments], cwd=project, check=True, capture_output=True)


def changed(project, file, before, after):
    path = project / "docs" / file
    text = path.read_text()
    assert before in text
    path.write_text(text.replace(before, after, 1))
    done = run(project, "changes", "main", day="2026-11-23")
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def head(files, fields, need):
    counts = f"Changed files: {files}. Changed fields: {fields}. Fields that need a clinician: {need}."
    return f"## Changes since main\n\n{counts}\n"


def test_no_change(project):
    assert run(project, "changes", "HEAD").stdout == head(0, 0, 0).replace("main", "HEAD")


RATED = (("may-help", "low"), ("probably-helps", "moderate"))


def test_the_report_of_a_clinical_change(project):
    before, after = (f"level: {level}\n    size: small\n    certainty: {word}" for level, word in RATED)
    assert changed(project, "third.evidence.yml", before, after) == head(1, 2, 2) + (
        "\n### Needs a clinician\n\n"
        "| File | Field | Before | After |\n| --- | --- | --- | --- |\n"
        "| docs/third.md | ratings / low-back-new / level | may-help | probably-helps |\n"
        "| docs/third.md | ratings / low-back-new / certainty | low | moderate |\n"
        "\nSignatures:\n\n"
        "- docs/third.md: signed before this change (A Clinician, 2026-02-01): "
        "a clinician signs again, or the signature becomes null\n"
        "\n### Also shown on\n\n- docs/index.md: no clinician has signed this page\n"
        "- docs/sample.md: no clinician has signed this page\n- docs/second.md: no clinician has signed this page\n"
    )


@pytest.mark.parametrize(
    ("file", "before", "after", "row"),
    [
        ("sample.evidence.yml", "kind: harm", "kind: benefit", "claims / sample-harm / kind | harm | benefit"),
        ("sample.evidence.yml", "value: 5,", "value: 6,", "claims / sample-benefit / numbers / value | 5 | 6"),
        ("sample.md", "tested:** None", "tested:** Twice", "dose_tested | None | Twice"),
        ("sample.md", "- You are tired", "- You are ill", "cautions / ask_first / You are tired | You are"),
        ("sample.evidence.yml", "stance: for", "stance: against", "guidelines / One / stance | for | against"),
        ("sample.md", "disclaimers: [medicine]", "disclaimers: []", "disclaimers / medicine | medicine | none"),
        ("sample.evidence.yml", "size: A small gain.", "size: A small, gain.",
         "claims / sample-benefit / size (only punctuation or capitals) | A small gain. | A small, gain."),
        ("sample.md", "It is a sample.[^", "It is one.[^", "text / What to expect | It is a sample.&#91;^smith"),
        ("sample.md", "1. Start.\n2. Go on.", "1. Go on.\n2. Start.", "steps / order | Start., Go on., Stop. | Go"),
        ("sample.md", "type: treatment", "type: page", "type | treatment | page"),
        ("sample.md", "type: treatment\nid: sample", "text: x\ntype: treatment\nid: sample", "text | none | x"),
        ("_data/red_flags.yml", "Do not wait.", "Wait.", "emergency / action | Do not wait. | Wait."),
        ("_data/disclaimers.yml", "Ask a pharmacist.", "Ask.", "medicine / text / Ask a pharmacist. | "),
        ("_data/glossary.yml", "Taking a sample.", "Giving it.", "sample-word / meaning | Taking a sample. | "),
        ("_data/disclaimers.yml", "medicine: {", "name: {", "name | none | title: About medicines"),
        ("_data/techniques.yml", "[]", "- {id: related, claims: [{id: x}]}", "related | none | id: related; claims: "),
        ("_data/exercises.yml", "[]", "- {id: bridge, easier: Sit.}", "bridge | none | id: bridge; easier: Sit."),
        ("_data/myths.yml", "[]", "- {myth: name, fact: Massage cures.}", "name | none | myth: name; fact: Massage"),
    ],
)  # fmt: skip
def test_a_change_of_what_is_clinical_needs_a_clinician(file, before, after, row, project):
    reported = changed(project, file, before, after).partition("### Needs a clinician")[2].partition("###")[0]
    assert row in reported


@pytest.mark.parametrize(
    ("file", "before", "after", "row"),
    [
        ("sample.md", "Nothing changes.", "Nothing changes!", "text / If you do nothing (only punctuation"),
        ("sample.md", "It is a sample.[^", "It is, a sample.[^", "text / What to expect (only punctuation"),
        ("sample.md", "Nothing changes.", "All stays.", "text / If you do nothing | Nothing changes. | All stays."),
        ("sample.md", "  - specimen\n", "  - specimen\n  - probe\n", "also_called / probe | none | probe"),
        ("sample.md", "checked_on: 2026-01-31", "checked_on: 2026-02-01", "checked_on | 2026-01-31 | 2026-02-01"),
        ("_data/references.yml", "A trial of nothing", "A trial", "smith2020 / title | A trial of nothing | A trial"),
        ("_data/provider.yml", "The clinic pays.", "We pay.", "interests | The clinic pays. | We pay."),
        ("contact.md", "title: Contact", "title: Reach us", "title | Contact | Reach us"),
    ],
)  # fmt: skip
def test_other_changes_are_editorial(file, before, after, row, project):
    reported = changed(project, file, before, after)
    assert "need a clinician: 0." in reported
    assert row in reported.partition("### Editorial")[2]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("summary: A sample for the tests.", "summary:\n  A sample\n  for the tests."),
        ("1. Start.\n2. Go on.", "1. Start.\n1. Go\n   on."),
    ],
)
def test_another_way_to_write_the_same_is_no_change(before, after, project):
    assert changed(project, "sample.md", before, after) == head(0, 0, 0)


def test_a_page_signed_with_the_change_and_one_that_nobody_signed(project):
    assert "docs/sample.md: no clinician has signed this page" in changed(
        project, "sample.evidence.yml", "dose: Once", "dose: Twice"
    )
    page = project / "docs/third.md"
    page.write_text(page.read_text().replace("on: 2026-02-01", "on: 2026-11-01"))
    reported = changed(project, "third.evidence.yml", "dose: Once", "dose: Twice")
    assert "docs/third.md: signed with this change (A Clinician, 2026-11-01)" in reported


def test_new_and_removed_pages(project):
    (project / "docs/new.md").write_text((project / "docs/contact.md").read_text())
    (project / "docs/second.md").unlink()
    reported = run(project, "changes", "main").stdout
    assert "| docs/second.md | the whole page | page | none |" in reported.partition("### Editorial")[0]
    assert "| docs/new.md | the whole page | none | page |" in reported.partition("### Editorial")[2]


def test_a_page_that_stops_being_a_treatment_is_still_judged_as_one(project):
    page = project / "docs/sample.md"
    page.write_text(page.read_text().replace("type: treatment", "type: page"))
    reported = changed(project, "sample.md", "- You are asleep\n", "- You are awake\n")
    assert "| cautions | do_not: " in reported.partition("### Editorial")[0]


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("a | b <img src=x>", "a &#124; b &#60;img src=x&#62;"),
        ("`c` [d](e) ![f](g)", "&#96;c&#96; &#91;d&#93;(e) &#33;&#91;f&#93;(g)"),
        ("__h__ *i* ~j~ $k$", "&#95;&#95;h&#95;&#95; &#42;i&#42; &#126;j&#126; &#36;k&#36;"),
        ("https://l.example Www.m.example", "https:\u200b//l.example Www\u200b.m.example"),
        ("@everyone n@o.example #12", "@\u200beveryone n@\u200bo.example #\u200b12"),
        ("a_b _c d_", "a_b &#95;c d&#95;"),
        ("p, q/r www 10 &#64; {{ s }}", "p, q/r www 10 &#38;#\u200b64; &#123;&#123; s &#125;&#125;"),
    ],
)
def test_foreign_text_stays_text_in_its_cell(written, shown, project):
    reported = changed(project, "contact.md", "title: Contact", f"title: '{written}'")
    assert f"| docs/contact.md | title | Contact | {shown} |" in reported


def test_a_file_that_cannot_be_read_stops_nothing(project):
    (project / "docs/contact.md").write_text("---\na: [\n---\n")
    done = run(project, "changes", "main")
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("base", ["none", "--output=x"])
def test_a_commit_that_is_not_there_is_reported(base, project):
    done = run(project, "changes", "--", base)
    says = f"`{base}` is not a commit here. Fetch the whole history, or name another commit.\n"
    assert (done.returncode, done.stdout, done.stderr) == (1, "", says)


@pytest.mark.parametrize("target", ["/etc/passwd", "../../x"])
def test_a_commit_with_a_link_that_leads_out_is_reported(target, project):
    (project / "docs/away").symlink_to(target)
    git(project, "add", "docs/away")
    git(project, "-c", "user.name=A", "-c", "user.email=a@example.com", "commit", "--quiet", "--message=Link")
    done = run(project, "changes", "main")
    says = "`main` contains `docs/away`, a link that leads out of the project. Name another commit.\n"
    assert (done.returncode, done.stdout, done.stderr) == (1, "", says)


@pytest.mark.slow
def test_the_reading_grade_of_changed_pages(project):
    page = project / "docs/contact.md"
    page.write_text(
        page.read_text().replace("The home page of the tests.", "Considerable physiotherapeutic intervention.")
    )
    for name in ("macros", "overrides"):  # a commit holds files, not links out of it
        target = (project / name).resolve()
        (project / name).unlink()
        subprocess.run(["cp", "-r", str(target), str(project / name)], check=True)
    git(project, "add", "macros", "overrides")
    git(project, "-c", "user.name=A", "-c", "user.email=a@example.com", "commit", "--quiet", "--message=Code")

    reported = run(project, "changes", "main", "--reading").stdout

    rows = reported.partition("### Reading grade")[2].strip().splitlines()
    assert rows[:2] == ["| Page | Before | After |", "| --- | --- | --- |"]
    (row,) = rows[2:]
    _, name, before, after, _ = row.split("|")
    assert name.strip() == "contact/index.html"
    assert float(before) < float(after)


def test_a_signature_needs_a_clinician(project):
    report = changed(project, "sample.md", "clinical_review: null", SIGNED)
    assert report.startswith(head(1, 1, 1))
    assert "docs/sample.md: signed with this change (A Clinician, 2026-02-01)" in report
