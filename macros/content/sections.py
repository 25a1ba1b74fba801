"""Reads records from the text of a page: lists under fixed headings, and lists of facts under any heading."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from markdown.extensions.toc import slugify

from macros.content.found import Found
from macros.content.items import is_fact, read_item
from macros.content.layout import CAUTION_LISTS, CAUTIONS, HIDDEN, KEY_FACTS, LABELS, LISTS, NUMBERED, SECTIONS
from macros.content.lists import MarkdownList, read_outline
from macros.content.source import Source
from macros.models.issue import Issue, suggest


def read_sections(source: Source, is_treatment: bool, issues: list[Issue]) -> Source:
    """Returns a page with the records of its text added to its data, and adds issues to the list."""
    found = Found(source.file, read_outline(source), SECTIONS if is_treatment else frozenset())
    if is_treatment:
        _read_lists(found)
        _read_key_facts(found)
        _read_cautions(found)
        _check_hidden(found)
    _read_facts(found)
    issues += found.issues
    return replace(source, data={**source.data, **found.data}, text_lines=found.lines)


def record_lists(source: Source, is_treatment: bool) -> list[MarkdownList]:
    """Returns the lists of a page that are records."""
    known = SECTIONS if is_treatment else frozenset[str]()
    return [each for each in read_outline(source).lists if each.section in known or _has_facts(each)]


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
    chosen = _only_list(KEY_FACTS, found)
    for item in chosen.items if chosen else ():
        label = read_item(item).label
        key = LABELS.get(label)
        if key is None or key in found.data:
            message = f"`{label or item.text[:40]}` {'appears twice' if key else 'is no label'} below `## {KEY_FACTS}`"
            hint = "keep one of them" if key else f"start each item with one of: {', '.join(_bold(LABELS))}"
            found.report(item.line, message, hint, rule="key-fact-label")
        else:
            found.data[key] = found.statement((key,), item, is_labelled=True)
    for label, key in LABELS.items() if chosen else ():
        if chosen and key not in found.data:
            message, hint = f"`{label}` is missing below `## {KEY_FACTS}`", f"add `- {next(_bold([label]))} …`"
            found.report(chosen.line, message, hint, rule="key-fact-missing")


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
        for item in each.items if each.section not in found.known and _has_facts(each) else ():
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
