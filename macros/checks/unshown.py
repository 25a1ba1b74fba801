"""Checks that ratings and guidelines are shown. The outline of a treatment asks for its lists; other pages are free."""

from collections.abc import Iterator

from macros.components.registry import COMPONENTS
from macros.content.guide import Guide, GuidePage
from macros.content.yaml_values import Location
from macros.models.issue import Issue


def check_unshown(guide: Guide) -> Iterator[Issue]:
    """Yields an issue for each rating and each list of guidelines that no page shows."""
    component = COMPONENTS["condition_ratings"]
    calls = [call for page in guide.pages.values() for call in page.parsed.calls if call.name == component.name]
    shown = {component.named(call.first, call.options).get("condition") for call in calls}
    for page in (page for page in guide.pages.values() if page.record and not page.is_treatment):
        assert page.record
        for number, rating in enumerate(page.record.ratings):
            if rating.condition not in shown:
                call = f'condition_ratings("{rating.condition}")'
                yield _issue(page, ("ratings", number), "the rating is on no page", call)
        if page.record.guidelines and "guideline_list" not in {call.name for call in page.parsed.calls}:
            yield _issue(page, ("guidelines",), "the page does not show its guidelines", "guideline_list()")


def _issue(page: GuidePage, at: Location, message: str, call: str) -> Issue:
    file, line = page.place(at)
    hint = f"add `{{{{ {call} }}}}` where it belongs, or remove it"
    return Issue(file, line, "evidence-not-shown", message, hint)
