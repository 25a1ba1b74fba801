"""Which rules of a stylesheet can apply to a page, judged by the names that a selector must find there."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, groupby, pairwise

import tinycss2

_TAG = re.compile(r'<([a-zA-Z][\w-]*)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*/?>')
_WRITTEN = re.compile(r'<[a-zA-Z][\w-]*(?:\s[^"<>]*(?:"[^"]*"[^"<>]*)*)?/?>')  # finds tags in a third of the time
_ATTRIBUTE = re.compile(r'([\w:-]+)(?:="([^"]*)")?')
_WORD = re.compile(r"[\w-]+")
_TEXT = re.compile(r"""("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`)""")
_ADDRESSES = ('"./', "'./", "`./")  # of other scripts: they name no part of a page
_STEM = re.compile(r"([\w-]+-)\$\{")
_PROPERTY = re.compile(r"\.(\w+)")
_GROUPS = {"media", "supports", "layer", "container"}


@dataclass(frozen=True)
class Selector:
    """A selector, the names that it needs, and lists of selectors of which it needs one each (`:is()`, `:where()`)."""

    text: str
    needs: frozenset[str]
    choices: tuple[tuple["Selector", ...], ...] = ()

    def names(self) -> Iterator[str]:
        """All names that it speaks of."""
        return chain(self.needs, *(choice.names() for group in self.choices for choice in group))

    def possible(self, names: frozenset[str]) -> bool:
        """Whether a page with these names can hold what it selects."""
        return self.needs <= names and all(any(one.possible(names) for one in group) for group in self.choices)


@dataclass(frozen=True)
class Rule:
    """Selectors and what they declare."""

    selectors: tuple[Selector, ...]
    declared: str

    def names(self) -> Iterator[str]:
        """All names that its selectors speak of."""
        return chain.from_iterable(selector.names() for selector in self.selectors)

    def written(self, names: frozenset[str]) -> str:
        """The rule with the selectors that a page with these names can hold; without any, nothing."""
        possible = [selector.text for selector in self.selectors if selector.possible(names)]
        return f"{','.join(possible)}{{{self.declared}}}" if possible else ""


@dataclass(frozen=True)
class Group:
    """Rules under a condition or in a layer; without a head, the whole sheet."""

    head: str
    parts: tuple["Part", ...]

    def names(self) -> Iterator[str]:
        """All names that the selectors in it speak of."""
        return chain.from_iterable(part.names() for part in self.parts if not isinstance(part, str))

    def written(self, names: frozenset[str]) -> str:
        """The group with the rules that a page with these names can need; without any, nothing."""
        inner = "".join(written(part, names) for part in self.parts)
        return f"{self.head}{{{inner}}}" if self.head and inner else inner


Part = Rule | Group | str
"""A part of a sheet. What holds no rules is kept as it is written."""


def written(part: Part, names: frozenset[str]) -> str:
    """A part of a sheet, as far as a page with these names can need it."""
    return part if isinstance(part, str) else part.written(names)


def parse(css: str) -> Group:
    """The rules of a stylesheet (parser: tinycss2, CSS Syntax Level 3)."""
    return Group("", tuple(map(_part, tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True))))


def names_of(html: str) -> set[str]:
    """What a page holds as the builder wrote it: tags, `.class`, `#id`, `[attribute]` and `[attribute=value]`."""
    return set().union(*map(_names_in, set(_WRITTEN.findall(html))))


@lru_cache(maxsize=10_000)
def _names_in(written: str) -> frozenset[str]:
    """The names in one tag. Most tags of a page stand on other pages too."""
    match = _TAG.fullmatch(written)
    if not match:
        return frozenset()
    tag, attributes = match.groups()
    names = {tag}
    for name, value in _ATTRIBUTE.findall(attributes):
        names |= {f"[{name}]", f"[{name}={value}]"}
        if name in ("class", "id"):
            names |= {("." if name == "class" else "#") + word for word in value.split()}
    return frozenset(names)


def names_said(script: str, names: Iterable[str]) -> frozenset[str]:
    """Those of the names that a script may add to a page: it says their words in its texts.

    An attribute may be a property as well (`part.hidden`), and the end of a class may be computed (`flag--${level}`).
    """
    texts = " ".join(text for text in _TEXT.findall(script) if not text.startswith(_ADDRESSES))
    words, stems = set(_WORD.findall(texts)), tuple(_STEM.findall(texts))
    properties = words | set(_PROPERTY.findall(script))

    def said(name: str) -> bool:
        if name.startswith("["):
            return any(properties.issuperset(_WORD.findall(form)) for form in (name, _dataset(name)))
        word = name.lstrip(".#")
        return word in words or word.startswith(stems)

    return frozenset(filter(said, names))


def _dataset(name: str) -> str:
    """A `[data-…]` attribute as scripts may say it: `data-some-name` is `dataset.someName` (HTML Standard, 3.2.6.6)."""
    _, data, rest = name.partition("[data-")
    return re.sub(r"-(\w)", lambda letter: letter[1].upper(), rest) if data else name


def _part(rule: tinycss2.ast.Node) -> Part:
    if rule.type == "qualified-rule":
        return Rule(tuple(_selectors(rule.prelude)), tinycss2.serialize(rule.content))
    if rule.type == "at-rule" and rule.lower_at_keyword in _GROUPS and rule.content is not None:
        inner = tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True)
        return Group(f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude)}", tuple(map(_part, inner)))
    return str(rule.serialize())


def _selectors(prelude: list[tinycss2.ast.Node]) -> Iterator[Selector]:
    """The selectors of a list, which commas part."""
    for comma, group in groupby(prelude, lambda part: part == ","):
        if not comma:
            parts = list(group)
            choices = (part for part in parts if part.type == "function" and part.lower_name in ("is", "where"))
            yield Selector(
                tinycss2.serialize(parts).strip(),
                frozenset(name for before, part in pairwise([None, *parts]) if (name := _name(before, part))),
                tuple(tuple(_selectors(choice.arguments)) for choice in choices),
            )


def _name(before: tinycss2.ast.Node | None, part: tinycss2.ast.Node) -> str | None:
    """The tag, class, id or attribute that a part of a selector asks for. Pseudo-classes are not judged."""
    match part.type:
        case "ident":
            return None if before == ":" else f".{part.value}" if before == "." else str(part.value)
        case "hash":
            return f"#{part.value}"
        case "[] block":
            return _attribute(part.content)
    return None


def _attribute(content: list[tinycss2.ast.Node]) -> str:
    """`[name]`, or `[name=value]` where the value must be exactly that."""
    parts = [token for token in content if token.type != "whitespace"]
    name = parts[0].value
    return f"[{name}={parts[2].value}]" if len(parts) == 3 and parts[1] == "=" else f"[{name}]"
