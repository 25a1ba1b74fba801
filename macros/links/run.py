"""Asks all addresses: hosts side by side, one question at a time to each; keeps good answers for a week."""

import json
import time
from collections import defaultdict
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path
from urllib.parse import urlsplit

from macros.links.ask import Answer, Manners, State, ask

CACHE = Path(".links_cache/answers.json")
KEPT = 7 * 24 * 3600
"""Seconds for which an address that was found is not asked again. Other answers are not kept."""
HOSTS_AT_ONCE = 8
SILENT = 3
"""After so many questions without an answer a host is left alone."""
NOT_ASKED = Answer(State.NOT_VERIFIED, "not asked, because its host is silent", heard=False)


def ask_all(
    addresses: Iterable[str],
    manners: Manners,
    cache: Path,
    tell: Callable[[str, Answer], None],
    asking: Callable[[str, Manners], Answer] = ask,
) -> dict[str, Answer]:
    """The answers of all addresses. `tell` gets each one as it comes; `cache` is written after each host."""
    kept = _read(cache)
    answers = {address: Answer(State.FOUND, "asked before", heard=False) for address in addresses if address in kept}
    by_host: defaultdict[str, list[str]] = defaultdict(list)
    for address in addresses:
        if address not in kept:
            by_host[urlsplit(address).netloc.lower()].append(address)

    def ask_host(host: list[str]) -> dict[str, Answer]:
        found: dict[str, Answer] = {}
        silent = 0
        for number, address in enumerate(host):
            if silent < SILENT:
                time.sleep(manners.between if number else 0)
                found[address] = asking(address, manners)
                silent = 0 if found[address].heard else silent + 1
            else:
                found[address] = NOT_ASKED
            tell(address, found[address])
        return found

    with ThreadPoolExecutor(HOSTS_AT_ONCE) as threads:
        for done in as_completed([threads.submit(ask_host, host) for host in by_host.values()]):
            answers |= done.result()
            kept |= {address: time.time() for address, answer in done.result().items() if answer.state == State.FOUND}
            _write(cache, kept)
    return answers


def _read(cache: Path) -> dict[str, float]:
    """Addresses that were found, and when (seconds since 1970). A cache that cannot be read is empty."""
    try:
        kept = json.loads(cache.read_text(encoding="utf-8"))
        return {address: float(asked) for address, asked in kept.items() if 0 <= time.time() - float(asked) < KEPT}
    except (OSError, ValueError, AttributeError, TypeError):
        return {}


def _write(cache: Path, kept: dict[str, float]) -> None:
    cache.parent.mkdir(parents=True, exist_ok=True)
    beside = cache.with_suffix(".new")
    beside.write_text(json.dumps(kept, indent=1, sort_keys=True), encoding="utf-8")
    beside.replace(cache)
