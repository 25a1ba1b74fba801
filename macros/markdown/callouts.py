"""Makes callouts, folded details and task lists styled and accessible.

Callouts of all syntaxes get the class `callout`, and their kind in `data-kind`: names such as `note` are classes of
components. Checkboxes of tasks get a label.
"""

from xml.etree.ElementTree import Element

_TASKS = {
    '<input type="checkbox" disabled/>': '<input type="checkbox" disabled aria-label="To do">',
    '<input type="checkbox" disabled checked/>': '<input type="checkbox" disabled checked aria-label="Done">',
}


def name_callouts(root: Element) -> None:
    """Sets the class and the kind of each callout and of folded details."""
    for element in root.iter():
        classes = (element.get("class") or "").split()
        if element.tag == "details":
            element.attrib |= {"class": "fold", "data-kind": " ".join(classes)}
        elif "admonition" in classes:
            kinds = " ".join(name for name in classes if name != "admonition")
            element.attrib |= {"class": "callout", "data-kind": kinds}
        elif "admonition-title" in classes:
            element.set("class", "callout__title")


def label_tasks(html: str) -> str:
    """Labels the checkboxes of tasks."""
    for checkbox, labeled in _TASKS.items():
        html = html.replace(checkbox, labeled)
    return html
