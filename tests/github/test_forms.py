"""Issue forms, owners and updates: what GitHub would refuse without a word is found here."""

import re

import pytest
import yaml

from tests.conftest import ROOT

GITHUB = ROOT / ".github"
FORMS = sorted(path for path in (GITHUB / "ISSUE_TEMPLATE").glob("*.yml") if path.name != "config.yml")
ATTRIBUTES = {
    "markdown": {"value"},
    "input": {"label", "description", "placeholder", "value"},
    "textarea": {"label", "description", "placeholder", "value", "render"},
    "dropdown": {"label", "description", "multiple", "options", "default"},
    "checkboxes": {"label", "description", "options"},
}
"""The elements of a form and what each may hold (GitHub's syntax for form schema)."""


def test_there_are_three():
    assert [path.stem for path in FORMS] == ["accessibility", "mistake", "treatment"]


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)
def test_a_form_follows_the_rules(path):
    form = yaml.safe_load(path.read_text())
    assert form.keys() == {"name", "description", "title", "labels", "body"}
    asked = [element for element in form["body"] if element["type"] != "markdown"]
    assert asked
    assert len({element["id"] for element in asked}) == len(asked)
    for element in form["body"]:
        assert element.keys() <= {"type", "id", "attributes", "validations"}
        assert element["attributes"].keys() <= ATTRIBUTES[element["type"]]
    for element in asked:
        assert re.fullmatch(r"[a-z-]+", element["id"])
        assert isinstance(element["attributes"]["label"], str)
        assert all(isinstance(value, bool) for value in element.get("validations", {}).values())
        options = element["attributes"].get("options", [])
        texts = [option["label"] if isinstance(option, dict) else option for option in options]
        assert all(isinstance(text, str) for text in texts)
        assert len(set(texts)) == len(texts)
    assert any(element.get("validations", {}).get("required") for element in asked)


def test_each_owner_is_a_team_and_each_path_is_there():
    rules = [line.split() for line in (GITHUB / "CODEOWNERS").read_text().splitlines() if line and line[0] != "#"]
    assert rules[0][0] == "*"
    teams = {team for _, *owners in rules for team in owners}
    assert [team for team in teams if not re.fullmatch(r"@[\w-]+/[\w-]+", team)] == []
    written_later = {"/docs/_data/redirects.yml", "/docs/_data/released.yml"}  # by the first redirect and release
    missing = {path for path, *_ in rules[1:] if not (ROOT / path.strip("/")).exists()}
    assert missing <= written_later


def test_the_template_asks_for_a_clinician():
    text = (GITHUB / "pull_request_template.md").read_text()
    for word in ("warning signs", "disclaimers", "claims", "ratings", "guidelines", "cautions"):
        assert word in text.partition("## Needs a clinician")[2]


def test_updates_wait_a_week():
    updates = yaml.safe_load((GITHUB / "dependabot.yml").read_text())["updates"]
    assert {update["package-ecosystem"] for update in updates} == {"pip", "npm", "github-actions"}
    for update in updates:
        assert update["cooldown"] == {"default-days": 7}
        assert (ROOT / update["directory"].strip("/")).is_dir()
