"""Finds links and pictures whose address is empty or deceives readers about where it leads."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple
from urllib.parse import SplitResult, unquote, urlsplit

from markdown_it.token import Token

from macros.models.fields import INVISIBLE, is_url
from macros.models.issue import Message

_NUMBER_HOST = re.compile(r"\[.*|(?:0x[\da-f]+|\d+)(?:\.(?:0x[\da-f]+|\d+))*\.?", re.IGNORECASE)
_PRETENDED = re.compile(
    r"(?:https?://)?(?:www\.)?([\w-]+(?:\.[\w-]+)*\.(?:com|edu|eu|gov|info|int|io|net|org|uk|us))(?=[/:?#]|$)",
    re.IGNORECASE,
)
"""A text that reads as the address of a host."""
_HINT = "copy the address from the browser, and check its host"
_ALT_HINT = "write what it shows between the brackets: `![A person lies on one side](name.png)`"


class Link(NamedTuple):
    """A link or a picture. text: of the link, or the alternative text."""

    address: str
    text: str
    is_picture: bool


def link_messages(tokens: Iterable[Token], lines: Sequence[str]) -> Iterator[tuple[int, Message]]:
    """Yields the line, from 0, of each link and picture that a page may not have."""
    for block in tokens:
        start, end = block.map or (0, 0)
        for link in _links(block.children or []):
            if message := address_message(link):
                near = (at for at in range(start, end) if unquote(link.address) in unquote(lines[at]))
                yield next(near, start), message


def _links(tokens: list[Token]) -> Iterator[Link]:
    opened: list[Token] = []
    text = ""
    for token in tokens:
        if token.type == "image":
            yield Link(str(token.attrGet("src") or ""), token.content, is_picture=True)
        elif token.type == "link_open":
            opened, text = [token], ""
        elif token.type == "link_close" and opened:
            yield Link(str(opened[0].attrGet("href") or ""), text, is_picture=False)
        text += token.content


def address_message(link: Link) -> Message | None:
    """Returns why a link is refused, or None."""
    if link.is_picture and not link.text.strip():
        return Message("picture-without-text", "a picture has no text for readers who cannot see it", _ALT_HINT)
    if not link.address.strip():
        return Message("empty-address", "a link has no address", "write `[text](address)`")
    plain = unquote(link.address)
    if INVISIBLE.search(plain):
        return Message("deceptive-address", f"`{_visible(plain)}` has an invisible character", _HINT)
    if not is_url(plain):
        return None  # `invalid-address` says so
    parts = urlsplit(plain.replace("\\", "/"))
    return _host_message(parts, link.text) if parts.netloc else None


def _host_message(parts: SplitResult, shown: str) -> Message | None:
    user, _, host = parts.netloc.lower().rpartition("@")
    host = host if host.startswith("[") else host.partition(":")[0]
    pretended = _PRETENDED.match(shown.strip())
    if user:
        text, hint = f"the address looks like `{user}`, but leads to `{host}`", _HINT
    elif not host.isascii() or host.startswith("xn--") or ".xn--" in host:
        text, hint = f"the host `{host}` has letters that can look like others: it is `{_decoded(host)}`", _HINT
    elif _NUMBER_HOST.fullmatch(host):
        text, hint = f"the host `{host}` is a number, so readers cannot tell whose it is", _HINT
    elif pretended and pretended[1].lower() != host.removeprefix("www."):
        text = f"the text says `{pretended[1]}`, but the link leads to `{host}`"
        hint = "write the same host in both, or other words as the text"
    else:
        return None
    return Message("deceptive-address", text, hint)


def _decoded(host: str) -> str:
    """Returns the letters of a host with the code points of those that are not ASCII."""
    try:
        return ascii(host.encode("ascii").decode("idna"))[1:-1]
    except UnicodeError:
        return ascii(host)[1:-1]


def _visible(text: str) -> str:
    return INVISIBLE.sub(lambda match: f"<U+{ord(match[0]):04X}>", text)[:60]
