"""Each mistake that an editor can make, beside what the check says of it. The tests make each of them."""

from collections.abc import Mapping

import yaml

from macros.components.component import FOLDER, Component, Context, Nothing

CASES = FOLDER / "mistake_list" / "cases.yml"


def view(_: Nothing, __: Context) -> Mapping[str, object]:
    """The mistakes in the order of the file, each with the messages that the check prints."""
    return {"cases": yaml.load(CASES.read_text(encoding="utf-8"), yaml.CSafeLoader)}


COMPONENT = Component("mistake_list", "Mistakes of editors, and what the check says of each.", view)
