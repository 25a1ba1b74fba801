"""Gives the lists of records in a text the structure that readers see.

They are those that macros/content/sections.py reads. Their HTML is stashed, so that no glossary term is linked in it.
"""

from itertools import pairwise
from xml.etree.ElementTree import Element, SubElement

from markdown.treeprocessors import Treeprocessor

from macros.components.rendering import environment
from macros.content.items import ends_with_citation
from macros.content.layout import CAUTION_LISTS, CAUTIONS, HIDDEN, LIVING, QUESTIONS, STEPS

_ICONS = {"do_not": "stop", "ask_first": "talk"}


class RecordsTreeprocessor(Treeprocessor):
    """Renders lists of records."""

    def run(self, root: Element) -> None:
        """Replaces each list of records in a page."""
        sections = [_text(heading) for heading in root.iterfind("h2")]
        is_treatment = all(section in sections for section in HIDDEN)
        if is_treatment:
            self._replace_living(root)
        section = ""
        for element in list(root):
            section = _text(element) if element.tag == "h2" else section
            if element.tag in ("ul", "ol"):
                self._run(("attr_list",), element)  # the last day of an item stands after its citations
            if is_treatment and section in HIDDEN:
                root.remove(element)
            elif element.tag == "ul" and any(map(_is_fact, element)):
                self._replace(root, [element], _facts(element))
            elif is_treatment and element.tag == "ol" and section == STEPS:
                self._replace(root, [element], _with_class(element, "steps"))
            elif is_treatment and element.tag == "ul" and section == QUESTIONS:
                self._replace(root, [element], _questions(element))
        if is_treatment:
            self._replace_cautions(root)

    def _replace_living(self, root: Element) -> None:
        """Folds the list that says what it is like to live with the treatment into one row."""
        for heading, items in pairwise(list(root)):
            if heading.tag == "h3" and _text(heading) == LIVING and items.tag == "ul":
                self._run(("attr_list",), items)
                rows = Element("div", {"class": "rows"})
                row = SubElement(rows, "details", {"class": "row"})
                SubElement(SubElement(row, "summary"), "b").text = LIVING
                facts = _facts(items)[0]
                facts.set("class", "facts")
                row.append(facts)
                self._replace(root, [heading, items], rows)

    def _replace_cautions(self, root: Element) -> None:
        """Replaces the lists of cautions by one box with a section each."""
        elements, section, found = list(root), "", list[Element]()
        box = Element("div", {"class": "cautions wide"})
        for heading, items in pairwise(elements):
            section = _text(heading) if heading.tag == "h2" else section
            key = CAUTION_LISTS.get(_text(heading)) if section == CAUTIONS and heading.tag == "h3" else None
            if key and items.tag == "ul":
                box.append(self._caution(heading, items, key))
                found += [heading, items]
        if found:
            self._replace(root, found, box)

    def _caution(self, heading: Element, items: Element, key: str) -> Element:
        section = Element("section", {"class": "caution" if key == "do_not" else "caution caution--ask"})
        title = SubElement(section, "h3", {"class": "caution__title"})
        icon = environment().get_template("shared.html").make_module().icon(_ICONS[key])  # type: ignore[attr-defined]
        title.text = f"{self.md.htmlStash.store(icon)}{_text(heading)}:"
        section.append(items)
        return section

    def _replace(self, root: Element, old: list[Element], new: Element) -> None:
        """Puts the HTML of an element in the place of others."""
        for item in new.iter("li"):
            _unwrap(item)
        self._run(("relpath", "unescape"), new)
        placeholder = Element("p")
        placeholder.text = self.md.htmlStash.store(self.md.serializer(new))
        root.insert(list(root).index(old[0]), placeholder)
        for element in old:
            root.remove(element)

    def _run(self, names: tuple[str, ...], element: Element) -> None:
        """Runs treeprocessors that come later, and do not see what is stashed."""
        for name in names:
            if name in self.md.treeprocessors:
                self.md.treeprocessors[name].run(element)


def _text(element: Element) -> str:
    return "".join(element.itertext()).strip()


def _is_fact(item: Element) -> bool:
    """Returns whether an item is a fact: a label in bold at its start, and a citation at its end."""
    inner = item[0] if len(item) and item[0].tag == "p" else item
    starts_bold = len(inner) and inner[0].tag == "strong" and not (inner.text or "").strip()
    return bool(starts_bold and _text(inner[0]).endswith(":") and ends_with_citation(_text(item)))


def _facts(items: Element) -> Element:
    box = Element("div", {"class": "box"})
    facts = SubElement(box, "dl", {"class": "facts facts--only"})
    for item in items:
        _unwrap(item)
        row = SubElement(facts, "div")
        term, value = SubElement(row, "dt"), SubElement(row, "dd")
        if len(item) and item[0].tag == "strong":
            term.text, term.tail, value.text = _text(item[0]), " ", (item[0].tail or "").lstrip()
            item.remove(item[0])
        else:
            value.text = item.text
        value.extend(list(item))
    return box


def _questions(items: Element) -> Element:
    box = Element("div", {"class": "box ask"})
    box.append(items)
    SubElement(box, "p", {"class": "ask__notes"}).text = "My notes:"
    return box


def _with_class(element: Element, name: str) -> Element:
    element.set("class", name)
    return element


def _unwrap(item: Element) -> None:
    """Removes the paragraph in an item, which Markdown adds where empty lines stand between items."""
    if len(item) == 1 and item[0].tag == "p" and not (item.text or "").strip():
        inner = item[0]
        item.text = inner.text
        item[:] = list(inner)
