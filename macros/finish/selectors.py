"""Which rules of a stylesheet can apply to the built pages, judged by the names that a selector must find there."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby, pairwise

import tinycss2

_TAG = re.compile(r'<([a-zA-Z][\w-]*)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*/?>')
_ATTRIBUTE = re.compile(r'([\w:-]+)(?:="([^"]*)")?')
_WORD = re.compile(r"[\w-]+")
_GROUPS = {"media", "supports", "layer", "container"}


@dataclass
class Used:
    """What pages hold: tags, `.class`, `#id`, `[attribute]` and `[attribute=value]`; and each word of a script."""

    names: set[str] = field(default_factory=set)
    words: set[str] = field(default_factory=set)

    def add_page(self, html: str) -> None:
        """Notes the names in a page as the builder wrote it: attributes in double quotes."""
        for tag, attributes in set(_TAG.findall(html)):
            self.names.add(tag)
            for name, value in _ATTRIBUTE.findall(attributes):
                self.names |= {f"[{name}]", f"[{name}={value}]"}
                if name in ("class", "id"):
                    self.names |= {("." if name == "class" else "#") + word for word in value.split()}

    def add_script(self, script: str) -> None:
        """Notes the words of a script: any of them may become a class, an id, a tag or an attribute."""
        self.words |= set(_WORD.findall(script))

    def has(self, name: str) -> bool:
        """Whether a page holds the name, or a script can add it."""
        return name in self.names or any(self.words.issuperset(_WORD.findall(said)) for said in (name, _dataset(name)))


def _dataset(name: str) -> str:
    """A `[data-…]` attribute as scripts may say it: `data-some-name` is `dataset.someName` (HTML Standard, 3.2.6.6)."""
    _, data, rest = name.partition("[data-")
    return re.sub(r"-(\w)", lambda letter: letter[1].upper(), rest) if data else name


def prune(css: str, used: Used) -> str:
    """The stylesheet without selectors that need a name which is not used, and without rules that are left empty."""
    return "".join(_kept(tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True), used))


def _kept(rules: Iterable[tinycss2.ast.Node], used: Used) -> Iterator[str]:
    for rule in rules:
        if rule.type == "qualified-rule":
            selectors = [selector for selector in _split(rule.prelude) if _possible(selector, used)]
            if selectors:
                yield f"{','.join(map(tinycss2.serialize, selectors))}{{{tinycss2.serialize(rule.content)}}}"
        elif rule.type == "at-rule" and rule.lower_at_keyword in _GROUPS and rule.content is not None:
            inner = "".join(_kept(tinycss2.parse_rule_list(rule.content, True, True), used))
            if inner:
                yield f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude)}{{{inner}}}"
        else:
            yield rule.serialize()


def _split(prelude: list[tinycss2.ast.Node]) -> list[list[tinycss2.ast.Node]]:
    """The selectors of a list, which commas part."""
    return [list(group) for comma, group in groupby(prelude, lambda part: part == ",") if not comma]


def _possible(selector: list[tinycss2.ast.Node], used: Used) -> bool:
    """Whether each tag, class, id and attribute that the selector asks for is there."""
    return all(_there(before, part, used) for before, part in pairwise([None, *selector]))


def _there(before: tinycss2.ast.Node | None, part: tinycss2.ast.Node, used: Used) -> bool:
    match part.type:
        case "ident":
            return before == ":" or used.has(f".{part.value}" if before == "." else part.value)
        case "hash":
            return used.has(f"#{part.value}")
        case "[] block":
            return used.has(_attribute(part.content))
        case "function" if part.lower_name in ("is", "where"):
            return any(_possible(choice, used) for choice in _split(part.arguments))
    return True  # other pseudo-classes are not judged


def _attribute(content: list[tinycss2.ast.Node]) -> str:
    """`[name]`, or `[name=value]` where the value must be exactly that."""
    parts = [token for token in content if token.type != "whitespace"]
    name = parts[0].value
    return f"[{name}={parts[2].value}]" if len(parts) == 3 and parts[1] == "=" else f"[{name}]"
