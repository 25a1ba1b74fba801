"""Says what came of the check: line by line for the terminal, as Markdown for an issue."""

from macros.links.ask import Answer, State
from macros.links.collect import DOI_RECORD, Places

REMEDIES = {
    State.DEAD: "name its new place, or another source",
    State.NOT_VERIFIED: "open it by hand now and then; a refusal to a program is no proof",
}


def lines(places: Places, answers: dict[str, Answer], state: State) -> list[str]:
    """One line for each place that names an address of this state, in the order of the files."""
    return [
        f"{place}: {_shown(address)} is {state} ({answers[address].why}); {REMEDIES[state]}"
        for address, named in places.items()
        if answers[address].state == state
        for place in named
    ]


def reached(answers: dict[str, Answer]) -> bool:
    """Whether any host was heard, if one was asked. If not, the network is broken here, and nothing is known."""
    asked = [answer for answer in answers.values() if answer.heard or answer.state != State.FOUND]
    return not asked or any(answer.heard for answer in asked)


def markdown(places: Places, answers: dict[str, Answer]) -> str:
    """The report for the rolling issue. Addresses stand in code marks, so that nothing in them is formatted."""
    if not reached(answers):
        return "No host could be reached: the network was broken during the check.\n"
    parts = []
    for state, heading in ((State.DEAD, "Dead"), (State.NOT_VERIFIED, "Not verified")):
        found = lines(places, answers, state)
        parts.append(f"## {heading}: {len(found)}\n\n" + "".join(f"- `{line.replace('`', '')}`\n" for line in found))
    count = sum(answer.state == State.FOUND for answer in answers.values())
    return "\n".join([*parts, f"{count} of {len(answers)} addresses were found.\n"])


def _shown(address: str) -> str:
    return f"DOI {address.removeprefix(DOI_RECORD)}" if address.startswith(DOI_RECORD) else address
