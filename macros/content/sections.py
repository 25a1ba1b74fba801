"""Reads records from the text of a page: lists under fixed headings, and lists of facts under any heading."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from markdown.extensions.toc import slugify

from macros.content.found import Found
from macros.content.items import is_fact, read_item
from macros.content.layout import (
    CAUTION_LISTS,
    CAUTIONS,
    HIDDEN,
    KEY_FACTS,
    LABELS,
    LISTS,
    LIVING,
    LIVING_LABELS,
    NUMBERED,
    SECTIONS,
)
from macros.content.lists import MarkdownList, read_outline
from macros.content.source import Source
from macros.content.yaml_values import Location
from macros.models.issue import Issue, suggest


def read_sections(source: Source, is_treatment: bool, issues: list[Issue]) -> Source:
    """Returns a page with the records of its text added to its data, and adds issues to the list."""
    found = Found(source.file, read_outline(source), SECTIONS if is_treatment else frozenset())
    if is_treatment:
        _read_lists(found)
        _read_key_facts(found)
        _read_living(found)
        _read_cautions(found)
        _check_hidden(found)
    _read_facts(found)
    issues += found.issues
    return replace(source, data={**source.data, **found.data}, text_lines=found.lines)


def record_lists(source: Source, is_treatment: bool) -> list[MarkdownList]:
    """Returns the lists of a page that are records."""
    known = SECTIONS if is_treatment else frozenset[str]()
    return [
        each
        for each in read_outline(source).lists
        if each.section in known or each.heading == LIVING or _has_facts(each)
    ]


def _read_lists(found: Found) -> None:
    for section, key in LISTS.items():
        if chosen := _only_list(section, found):
            if chosen.is_numbered != (key in NUMBERED):
                message = f"the list below `## {section}` is {'' if chosen.is_numbered else 'not '}numbered"
                hint = f"start each item with `{'1.' if key in NUMBERED else '-'} `"
                found.report(chosen.line, message, hint, rule="list-form")
            found.lines[key,] = chosen.line
            found.data[key] = [found.statement((key, index), item) for index, item in enumerate(chosen.items)]


def _read_key_facts(found: Found) -> None:
    if chosen := _only_list(KEY_FACTS, found):
        found.data.update(_read_labelled(chosen, f"## {KEY_FACTS}", LABELS, (), found))


def _read_living(found: Found) -> None:
    """Reads what it is like to live with the treatment, from the first list below its heading."""
    chosen = next((each for each in found.outline.lists if each.heading == LIVING), None)
    start = next((line for (_, heading), line in found.outline.headings.items() if heading == LIVING), None)
    if chosen:
        at: Location = ("living_with",)
        found.lines[at] = chosen.line
        found.data["living_with"] = _read_labelled(chosen, f"### {LIVING}", LIVING_LABELS, at, found)
    elif start:
        _report_no_list(f"### {LIVING}", start, found)


def _read_labelled(
    chosen: MarkdownList, heading: str, labels: dict[str, str], at: Location, found: Found
) -> dict[str, Any]:
    """Returns the statements of a list whose items start with these labels, and reports what is wrong with them."""
    data: dict[str, Any] = {}
    for item in chosen.items:
        label = read_item(item).label
        key = labels.get(label)
        if key is None or key in data:
            message = f"`{label or item.text[:40]}` {'appears twice' if key else 'is no label'} below `{heading}`"
            hint = "keep one of them" if key else f"start each item with one of: {', '.join(_bold(labels))}"
            found.report(item.line, message, hint, rule="key-fact-label")
        else:
            data[key] = found.statement((*at, key), item, is_labelled=True)
    for label, key in labels.items():
        if key not in data:
            message, hint = f"`{label}` is missing below `{heading}`", f"add `- {next(_bold([label]))} …`"
            found.report(chosen.line, message, hint, rule="key-fact-missing")
    return data


def _bold(labels: Any) -> Iterator[str]:
    return (f"**{label}:**" for label in labels)


def _read_cautions(found: Found) -> None:
    start = found.outline.headings.get((CAUTIONS, ""))
    if start is None:
        return
    cautions: dict[str, list[Any]] = {}
    for each in found.outline.lists:
        if each.section == CAUTIONS:
            key = CAUTION_LISTS.get(each.heading)
            if key is None or key in cautions:
                what = "a second list of its kind" if key else "no list of cautions"
                message = f"the list below `{each.heading or CAUTIONS}` is {what}"
                hint = suggest(each.heading, CAUTION_LISTS, f"put it below `### {' or `### '.join(CAUTION_LISTS)}`")
                found.report(each.line, message, hint, rule="caution-heading")
            else:
                places = enumerate(each.items)
                cautions[key] = [found.statement(("cautions", key, index), item) for index, item in places]
    for heading, key in CAUTION_LISTS.items():
        line = found.outline.headings.get((CAUTIONS, heading))
        if key not in cautions and (line or key == "ask_first"):
            _report_no_list(f"### {heading}", line or start, found)
    if cautions:
        found.lines["cautions",] = start
        found.data["cautions"] = {"do_not": [], **cautions}


def _check_hidden(found: Found) -> None:
    for section in HIDDEN:
        deeper = (line for (above, heading), line in found.outline.headings.items() if above == section and heading)
        if line := found.outline.loose.get(section) or next(deeper, None):
            message = f"`## {section}` holds more than its list"
            hint = "move it to another section, because only the list is shown"
            found.report(line, message, hint, rule="text-not-shown")


def _read_facts(found: Found) -> None:
    facts: list[dict[str, Any]] = []
    for each in found.outline.lists:
        is_other = each.section in found.known or (found.known and each.heading == LIVING)
        for item in each.items if not is_other and _has_facts(each) else ():
            words = found.read(("facts", len(facts)), item)
            if not words.label or not words.sources:
                message = f"`{item.text[:40]}` is in a list of facts, and has no {'source' if words.label else 'label'}"
                found.report(item.line, message, "write it as `- **Label:** text[^key]`", rule="fact-form")
                continue
            topic = {"topic": slugify(each.heading, "-")} if each.heading else {}
            facts.append({"label": words.label, **words.statement, **topic})
    if facts:
        found.data["facts"] = facts


def _has_facts(chosen: MarkdownList) -> bool:
    return any(map(is_fact, chosen.items))


def _only_list(section: str, found: Found) -> MarkdownList | None:
    """Returns the list of a section. Reports a second one, and a section without a list."""
    start, lists = found.outline.headings.get((section, "")), found.outline.lists
    own = [each for each in lists if each.section == section]
    if start and not own:
        _report_no_list(f"## {section}", start, found)
    for other in own[1:]:
        message, hint = f"`## {section}` has a second list", "keep one list there, without text between its items"
        found.report(other.line, message, hint, rule="second-list")
    return own[0] if own else None


def _report_no_list(heading: str, line: int, found: Found) -> None:
    hint = "write a list below it, with an empty line above the list"
    found.report(line, f"`{heading}` has no list", hint, rule="missing-list")
