"""Asks all questions: one request a second to each host. What was found is stored at once."""

import time
from collections.abc import Callable
from pathlib import Path

from macros.reports.links.request import CACHED, Answer, RequestPolicy, State, request_hosts
from macros.reports.watch.crossref import read_next_version, read_work
from macros.reports.watch.fetch import Reply, fetch
from macros.reports.watch.findings import Finding, Kind
from macros.reports.watch.page import read_page
from macros.reports.watch.pubmed import read_ids, read_summary
from macros.reports.watch.questions import Question, Service
from macros.reports.watch.store import store, stored

Findings = dict[Question, list[Finding]]


def ask_all(
    questions: list[Question], policy: RequestPolicy, folder: Path, agent: str, on_answer: Callable[[str, Answer], None]
) -> tuple[Findings, dict[str, Answer]]:
    """Returns the findings of each question, and the answer of each URL.

    folder: of stored findings. agent: who asks. on_answer: called with each URL and its answer, from several threads.
    """
    by_url = {question.url: question for question in questions}
    known = {url: found for url in by_url if (found := stored(folder, by_url[url])) is not None}
    answers: dict[str, Answer] = dict.fromkeys(known, CACHED)

    def send(url: str, policy: RequestPolicy) -> Answer:
        reply, found = _ask(by_url[url], policy, agent)
        if all(finding.kind != Kind.NOT_VERIFIED for finding in found):
            store(folder, by_url[url], found)
        known[url] = found
        return Answer(reply.state, reply.why, reply.has_response)

    for done in request_hosts([url for url in by_url if url not in known], policy, on_answer, send):
        answers |= done
    for url in by_url.keys() - known.keys():  # its host did not respond to others
        known[url] = [_not_verified(by_url[url], answers[url].why)]
    return {question: known[question.url] for question in questions}, answers


def _ask(question: Question, policy: RequestPolicy, agent: str) -> tuple[Reply, list[Finding]]:
    reply = fetch(question.url, policy, agent)
    try:
        if question.then and reply.state == State.FOUND:
            ids = read_ids(reply.body)
            if len(ids) != 1:
                return reply, []  # PubMed does not have it
            time.sleep(policy.between)
            reply = fetch(f"{question.then}{ids[0]}", policy, agent)
        return reply, _judge(question, reply)
    except ValueError:
        return reply, [_not_verified(question, "an answer in another form")]


def _judge(question: Question, reply: Reply) -> list[Finding]:
    if reply.state == State.FOUND:
        return _read(question, reply.body)
    if reply.state == State.NOT_VERIFIED or not reply.has_response:
        return [_not_verified(question, reply.why)]
    if question.service == Service.COCHRANE:
        return []  # there is no next version
    return [Finding(Kind.UNKNOWN, f"{question.service} does not have it ({reply.why})")]


def _read(question: Question, body: bytes) -> list[Finding]:
    match question.service:
        case Service.CROSSREF:
            return read_work(body)
        case Service.COCHRANE:
            return read_next_version(body)
        case Service.PUBMED:
            return read_summary(body)
        case Service.PAGE:
            return read_page(body, question.date)


def _not_verified(question: Question, why: str) -> Finding:
    return Finding(Kind.NOT_VERIFIED, f"{question.service}: {why}")
