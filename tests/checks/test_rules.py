"""The catalogue of rules: every id in the code, and no other."""

import ast
import re

import pytest
import yaml

from macros.components.mistake_list import CASES, RULES
from macros.components.registry import COMPONENTS, context_of
from macros.components.rendering import render
from macros.content.load import load
from tests.support.project import ROOT, make_project

CATALOGUE = [rule for group in yaml.load(RULES.read_text(), yaml.CSafeLoader) for rule in group["rules"]]
IDS = [rule["id"] for rule in CATALOGUE]
KEBAB_CASE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
RULE_OF = re.compile(r" \[([a-z0-9-]+)\]$")
POSITIONS = {"Issue": 2, "Message": 0, "PydanticCustomError": 0, "_invalid": 0, "_ForbiddenError": 1}
"""The position of the rule in calls of these functions. In all others it is the keyword `rule`."""
VARIABLES = ("rule", "error.rule")
"""Expressions that pass on the rule of another call."""


def rules_in(tree):
    """Yields the expressions that are rules: arguments, and literals that are assigned to `rule`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "rule":
            constants = (part for part in ast.walk(node.value) if isinstance(part, ast.Constant))
            yield from (part for part in constants if KEBAB_CASE.fullmatch(str(part.value)))
        elif isinstance(node, ast.Call):
            yield from (keyword.value for keyword in node.keywords if keyword.arg == "rule")
            position = POSITIONS.get(ast.unparse(node.func))
            if position is not None and not any(isinstance(part, ast.Starred) for part in node.args[: position + 1]):
                yield from node.args[position : position + 1]


def used():
    found = set()
    for path in (ROOT / "macros").rglob("*.py"):
        for node in rules_in(ast.parse(path.read_text())):
            if isinstance(node, ast.Constant):
                found.add(node.value)
            else:
                assert ast.unparse(node) in VARIABLES, f"{path}: {ast.unparse(node)}"
    return found


def test_the_catalogue_has_exactly_the_ids_in_the_code():
    assert used() == set(IDS)


def test_ids_are_unique_and_in_kebab_case():
    assert len(IDS) == len(set(IDS))
    assert [rule for rule in IDS if not KEBAB_CASE.fullmatch(rule)] == []


@pytest.mark.parametrize("rule", CATALOGUE, ids=IDS)
def test_a_rule_has_a_cause_and_a_fix_in_short_sentences(rule):
    assert set(rule) == {"id", "cause", "fix"}
    assert rule["cause"].endswith(".")
    assert rule["fix"].endswith(".")
    assert max(len(rule["cause"]), len(rule["fix"])) < 130


@pytest.mark.parametrize(
    "case", yaml.load(CASES.read_text(), yaml.CSafeLoader), ids=lambda case: f"{case['rule']}: {case['mistake']}"
)
def test_a_case_breaks_its_rule(case):
    rules = [RULE_OF.search(line)[1] for line in case["says"]]
    assert case["rule"] in rules
    assert set(rules) <= set(IDS)


WITHOUT_CASE = {
    "event-handler": "attribute-not-allowed refuses it in the text first: see tests/site/test_markup.py",
    "forbidden-attribute": "attribute-not-allowed refuses it in the text first: see tests/site/test_markup.py",
    "handout-too-long": "the page of messages does not show three pages of text: see tests/publish/test_handouts.py",
    "page-too-long": "the page of messages does not show 200,000 characters: see tests/checks/test_markdown.py",
    "picture-too-large": "the page of messages does not show 500 kB: see tests/checks/test_files.py",
    "text-missing": "only a defect of a component loses a word: see tests/site/test_words.py",
    "active-element": "no text of a page becomes such an element: see tests/site/test_markup.py",
    "expires-soon": "a warning: see tests/checks/test_expiry.py",
    "invalid-value": "for errors that no other rule names",
    "unreadable-file": "depends on the rights of the user: see tests/content/test_source.py",
}


def test_every_rule_has_a_case():
    rules = {case["rule"] for case in yaml.load(CASES.read_text(), yaml.CSafeLoader)}
    assert set(IDS) - rules == WITHOUT_CASE.keys()


def test_the_list_of_mistakes_has_an_anchor_for_each_rule(tmp_path):
    guide = load(make_project(tmp_path) / "docs")
    html = render(COMPONENTS["mistake_list"], {}, context_of(guide.pages["index.md"], guide))
    assert [rule for rule in IDS if f'<section class="box" id="{rule}">' not in html] == []
