"""Checks the sentences of built pages, which come from texts and records: length, promises and percent signs."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from macros.content.guide import Guide, GuidePage
from macros.content.source import Source
from macros.models.issue import Issue, Message
from macros.site.document import Document

MAX_WORDS = 30
"""Maximum number of words in a sentence."""
_PROMISE = re.compile(
    r"\b(proven|cures?|cured|miracles?|guarantee[ds]?|best|fix(?:es|ed)?|safe|safely|good chance|risk[- ]free)\b",
    re.IGNORECASE,
)
_DENIED = re.compile(r"\b(not|no|never|nobody|cannot|none|without|un)\b[^.;:]*$", re.IGNORECASE)
"""Matches the start of a sentence that denies what follows: "nobody can guarantee"."""
_PERCENT = re.compile(r"\d\s*%")
_EXCERPT_WORDS = 4
"""The number of words by which a sentence is found in its source, where it may be broken into lines."""


def check_wording(guide: Guide, documents: Mapping[str, Document]) -> Iterator[Issue]:
    """Yields the issues of the sentences of each page, with the line of the text or the record that has them."""
    for page in guide.pages.values():
        document = documents.get(page.built)
        for sentence in document.sentences if document else ():
            for message in sentence_messages(sentence):
                yield _locate(sentence, message, page, guide)


@lru_cache(maxsize=100_000)
def sentence_messages(sentence: str) -> tuple[Message, ...]:
    """Returns what is wrong with a sentence. Cached, so that a preview checks only the sentences that have changed."""
    return tuple(_messages(sentence))


def _messages(sentence: str) -> Iterator[Message]:
    excerpt = " ".join(sentence.split()[:_EXCERPT_WORDS])[:60]
    if (count := len(sentence.split())) > MAX_WORDS:
        hint = "make two sentences of it"
        yield Message("long-sentence", f"the sentence `{excerpt} …` has {count} words, over {MAX_WORDS}", hint)
    if _PERCENT.search(sentence):
        yield Message("percent-sign", f"the sentence `{excerpt} …` has a percent sign", "write `of 100 people`")
    for match in _PROMISE.finditer(sentence):
        if not sentence.endswith("?") and not _DENIED.search(sentence[: match.start()]):
            hint = "say what was found, compared with what, and how sure it is"
            yield Message("promise", f"the sentence `{excerpt} …` promises: `{match[0]}`", hint)


def _locate(sentence: str, message: Message, page: GuidePage, guide: Guide) -> Issue:
    words = [re.escape(word) for word in sentence.split()[:_EXCERPT_WORDS]]
    pattern = re.compile(r"\s+".join(words))
    for source in (page.source, *guide.sources):
        if line := _line(source, pattern):
            return Issue(source.file, line, *message)
    return Issue(page.source.file, 1, *message)


def _line(source: Source, pattern: re.Pattern[str]) -> int | None:
    """Returns the line of a match in the text of a page, else in its records; None without a match."""
    first = 2 if source.body_line > 1 else 1
    for text, start in ((source.body, source.body_line), (source.yaml_text, first)):
        if match := pattern.search(text):
            return start + text.count("\n", 0, match.start())
    return None
