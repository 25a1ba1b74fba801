"""Finds callouts and attribute lists that a page may not use: a warning is never folded, hidden or without its kind."""

from collections.abc import Iterator, Sequence

from markdown_it.token import Token

from macros.markdown.attributes import ATTRIBUTES, CLASSES, Attribute, attributes
from macros.models.issue import Message, suggest

SAFETY_KINDS = frozenset({"caution", "danger", "warning"})
"""Kinds of callouts that are never folded."""
KINDS = SAFETY_KINDS | {"example", "important", "info", "note", "question", "success", "tip"}
"""Kinds of callouts and folded details."""
_OTHER_KINDS = {"attention": "warning", "error": "danger", "hint": "tip", "abstract": "note", "summary": "note"}
_OPENED = ("admonition_open", "alert_open")
_CLOSED = ("admonition_close", "alert_close")


def attribute_messages(text: str) -> Iterator[tuple[int, Message]]:
    """Yields the line, from 0, of each attribute and class that a page may not set."""
    for attribute in attributes(text):
        if not attribute.is_allowed:
            yield text.count("\n", 0, attribute.offset), _attribute_message(attribute)


def _attribute_message(attribute: Attribute) -> Message:
    if attribute.name == "class":
        message, allowed = f"class `{attribute.value}` is not allowed on a page", CLASSES
    else:
        message, allowed = f"attribute `{attribute.name}` is not allowed on a page", ATTRIBUTES
    return Message("attribute-not-allowed", message, f"remove it; allowed are {', '.join(sorted(allowed))}")


def callout_messages(tokens: Sequence[Token]) -> Iterator[tuple[int, Message]]:
    """Yields the line, from 0, of each callout that is empty or of an unknown kind, and of each folded warning."""
    opened: list[tuple[int, bool]] = []
    for token, after in zip(tokens, [*tokens[1:], None], strict=False):
        if token.type == "admonition_title_close" and after and after.type in _CLOSED:
            yield opened[-1][0], Message("empty-callout", "a callout has no text", "indent its text by 4 spaces")
        elif token.type in _OPENED:
            opened.append(((token.map or [0])[0], "collapsible" in str(token.attrGet("class") or "")))
            if message := _callout_message(_kind(token), is_folded=any(folded for _, folded in opened)):
                yield opened[-1][0], message
        elif token.type in _CLOSED:
            opened.pop()


def _kind(token: Token) -> str:
    names = str(token.attrGet("class") or "").split()
    kinds = [name.removeprefix("markdown-alert-") for name in names if name not in ("admonition", "markdown-alert")]
    return next((kind for kind in kinds if "collapsible" not in kind), "")


def _callout_message(kind: str, is_folded: bool) -> Message | None:
    if kind not in KINDS:
        hint = f"write `{_OTHER_KINDS[kind]}`" if kind in _OTHER_KINDS else suggest(kind, KINDS)
        return Message("unknown-callout", f"a callout of the kind `{kind}` is unknown", hint)
    if kind in SAFETY_KINDS and is_folded:
        message = f"a callout of the kind `{kind}` is folded, so readers could miss it"
        return Message("safety-folded", message, "write it as `!!! warning`, outside of folded details")
    return None
