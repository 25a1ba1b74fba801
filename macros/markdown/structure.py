"""Reads HTML as a list of blocks, so that two renderings of a text can be compared.

What differs between Python-Markdown and GitHub without a difference for readers is written alike: callouts, folded
details, captions, task lists, paragraphs in list items.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import unquote

from selectolax.lexbor import LexborHTMLParser, LexborNode

from macros.markdown.github import LINE

_INLINE = {"a", "abbr", "br", "code", "del", "em", "img", "input", "mark", "s", "strong", "sub", "sup", "-text"}
_WRAPPERS = {"thead", "tbody"}
_WITH_TEXT = {"p", "h1", "h2", "h3", "h4", "h5", "h6", "dt", "th", "td"}
_RENAMED = {"s": "del", "figcaption": "caption"}
_KEPT = ("href", "src", "alt", "title", "start", "checked", "open")
_MARK = "=="


@dataclass(frozen=True)
class Block:
    """A block of a page. kind: its element. text: of a block without other blocks, with inline elements as HTML.

    line: in the text, from 0; of GitHub's rendering only.
    """

    kind: str
    text: str = ""
    children: tuple["Block", ...] = ()
    line: int = field(default=0, compare=False)


def read_blocks(html: str) -> tuple[Block, ...]:
    """Returns the blocks of a rendered text."""
    body = LexborHTMLParser(f"<body>{html}").body
    return tuple(_blocks(body, 0)) if body else ()


def _blocks(parent: LexborNode, line: int) -> Iterator[Block]:
    """Yields the blocks in an element. Inline text between them is a paragraph."""
    inline = ""
    for node in parent.iter(include_text=True):
        if node.tag in _INLINE:
            inline += _inline(node)
            continue
        if text := _fold(inline):
            yield Block("p", text, line=line)
        inline = ""
        yield from _block(node, int(node.attributes.get(LINE) or line))
    if text := _fold(inline):
        yield Block("p", text, line=line)


def _block(node: LexborNode, line: int) -> Iterator[Block]:
    kind = _kind(node)
    if kind in _WRAPPERS or (node.css_first("figcaption") and kind == "figure"):
        yield from _blocks(node, line)
    elif kind == "pre":
        yield Block(_code(node), node.text().strip("\n"), line=line)
    elif kind in _WITH_TEXT:
        yield Block(_aligned(node, kind), _fold("".join(map(_inline, node.iter(include_text=True)))), line=line)
    else:
        yield Block(kind, children=tuple(_blocks(node, line)), line=line)


def _kind(node: LexborNode) -> str:
    """Returns the name of a block: its element, and for callouts and details their type."""
    classes, tag = (node.attributes.get("class") or "").split(), node.tag or ""
    if "admonition-title" in classes or "markdown-alert-title" in classes or tag == "summary":
        return "p"
    if "is-collapsible" in classes or tag == "details":
        is_open = "open" in node.attributes or "collapsible-open" in classes
        return " ".join(["details", *_types(classes), *["open"][:is_open]])
    if {"admonition", "markdown-alert"} & {*classes}:
        return " ".join(["callout", *_types(classes)])
    if "caption" in classes:
        return "caption"
    number = f" {node.attributes.get('start') or 1}" if tag == "ol" else ""
    return _RENAMED.get(tag, tag) + number


def _types(classes: list[str]) -> list[str]:
    names = [name.removeprefix("markdown-alert-") for name in classes]
    return [
        name for name in names if name and name not in ("admonition", "markdown-alert") and "collapsible" not in name
    ]


def _code(node: LexborNode) -> str:
    code = node.css_first("code")
    return f"pre {(code.attributes.get('class') or '') if code else ''}".strip()


def _aligned(node: LexborNode, kind: str) -> str:
    """Returns the kind of a block with its alignment, which is an inline style or an attribute."""
    style = (node.attributes.get("style") or "").removeprefix("text-align:").strip(" ;")
    return f"{kind} {style or node.attributes.get('align') or ''}".strip()


def _inline(node: LexborNode) -> str:
    """Returns inline HTML in one spelling."""
    tag = _RENAMED.get(node.tag or "", node.tag or "")
    if tag == "-text":
        return (node.text_content or "").replace("<", "&lt;")
    inner = "".join(map(_inline, node.iter(include_text=True)))
    if tag in ("abbr", "span"):
        return inner
    if tag == "mark":
        return f"{_MARK}{inner}{_MARK}"
    attributes = "".join(f" {name}={_value(node, name)}" for name in _KEPT if name in node.attributes)
    return f"<{tag}{attributes}>{inner}</{tag}>"


def _value(node: LexborNode, name: str) -> str:
    value = node.attributes.get(name) or ""
    return unquote(value) if name in ("href", "src") else value


def _fold(text: str) -> str:
    """Returns text with single spaces, and none around line breaks."""
    return " ".join(text.replace("<br></br>", " <br> ").split())
