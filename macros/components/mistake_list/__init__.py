"""The rules of all checks, each with its cause, examples of mistakes and their messages, and how to fix them."""

from collections import defaultdict
from functools import lru_cache
from typing import Any

import yaml

from macros.components.component import FOLDER, Component, Context, NoOptions, Variables

CASES = FOLDER / "mistake_list" / "cases.yml"
RULES = FOLDER / "mistake_list" / "rules.yml"


def view(_: NoOptions, __: Context) -> Variables:
    """Returns the rules by group, each with its cases."""
    cases = defaultdict(list)
    for case in _load(CASES.read_text(encoding="utf-8")):
        cases[case["rule"]].append(case)
    groups = _load(RULES.read_text(encoding="utf-8"))
    return {"groups": [(group["group"], [(rule, cases[rule["id"]]) for rule in group["rules"]]) for group in groups]}


@lru_cache(maxsize=2)
def _load(text: str) -> Any:
    return yaml.load(text, yaml.CSafeLoader)


COMPONENT = Component("mistake_list", "The rules of all checks, with examples of mistakes and their messages.", view)
