"""A Python-Markdown extension: makes callouts, folded details and task lists styled and accessible.

Callouts of all syntaxes get the class `callout`, and their kind in `data-kind`: names such as `note` are classes of
components. Checkboxes of tasks get a label.
"""

from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.postprocessors import Postprocessor
from markdown.treeprocessors import Treeprocessor

_TASKS = {
    '<input type="checkbox" disabled/>': '<input type="checkbox" disabled aria-label="To do">',
    '<input type="checkbox" disabled checked/>': '<input type="checkbox" disabled checked aria-label="Done">',
}


class CalloutTreeprocessor(Treeprocessor):
    """Renames the classes of callouts and folded details."""

    def run(self, root: Element) -> None:
        """Sets the class and the kind of each."""
        for element in root.iter():
            classes = (element.get("class") or "").split()
            if element.tag == "details":
                _rename(element, "fold", classes)
            elif "admonition" in classes:
                _rename(element, "callout", [name for name in classes if name != "admonition"])
            elif "admonition-title" in classes:
                element.set("class", "callout__title")


def _rename(element: Element, name: str, kinds: list[str]) -> None:
    element.set("class", name)
    element.set("data-kind", " ".join(kinds))


class TaskPostprocessor(Postprocessor):
    """Labels the checkboxes of tasks."""

    def run(self, text: str) -> str:
        """Returns the HTML with a label in each checkbox."""
        for checkbox, labeled in _TASKS.items():
            text = text.replace(checkbox, labeled)
        return text


class VocabularyExtension(Extension):
    """Makes what pymdown-extensions render styled and accessible."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (the name that Python-Markdown calls)
        """Registers both after callouts are made of quotes and raw HTML is restored, and before component HTML."""
        md.treeprocessors.register(CalloutTreeprocessor(), "callouts", 16)
        md.postprocessors.register(TaskPostprocessor(), "tasks", 6)


makeExtension = VocabularyExtension  # noqa: N816 (the name that Python-Markdown calls)
