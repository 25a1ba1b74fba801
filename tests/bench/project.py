"""Makes a project of any size: the real guide, its treatments repeated under other names until there are enough."""

import re
import shutil
from itertools import cycle
from pathlib import Path

from macros.content.load import load
from macros.content.record import evidence_name

ROOT = Path(__file__).parents[2]
_FRONT_MATTER = re.compile(r"\A---\n.*?^---\n", re.DOTALL | re.MULTILINE)
_ID = re.compile(r"^((?:- )?id: )([a-z0-9-]+)$", re.MULTILINE)
_SENTENCE_END = re.compile(r"(?<=[a-z])(?=[.?!](?:\s|\[))")
_NAME = re.compile(r"^(name|title): (.{1,35}).*$", re.MULTILINE)


def make(folder: Path, treatments: int = 0) -> Path:
    """Writes a project with at least so many treatments below `folder` and returns it.

    The copies are complete pages of the real guide, so that their length and number of claims are what editors write.
    """
    shutil.copytree(ROOT / "docs", folder / "docs")
    for name in ("macros", "overrides"):
        (folder / name).symlink_to(ROOT / name)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    known = load(ROOT / "docs").treatments.values()
    originals = [page for page, record in known if record.type == "treatment"]
    for number, page in zip(range(len(known), treatments), cycle(originals), strict=False):
        copy = folder / "docs" / page.path.replace(".md", f"-{number}.md")
        copy.write_text(_renamed((ROOT / "docs" / page.path).read_text(), number))
        evidence = (ROOT / "docs" / evidence_name(page.path)).read_text()
        copy.with_name(evidence_name(copy.name)).write_text(_ID.sub(rf"\g<1>\g<2>-{number}", evidence))
    return folder


def _renamed(text: str, number: int) -> str:
    """Returns the same treatment with ids, names and sentences of its own: no sentence may stand on many pages."""
    front_matter = _FRONT_MATTER.match(text)
    assert front_matter, "every page has front matter"
    records = _ID.sub(rf"\g<1>\g<2>-{number}", front_matter[0])
    records = _NAME.sub(rf"\g<1>: \g<2> {number}", records)
    letters = "".join(chr(ord("a") + int(digit)) for digit in str(number))
    return records + _SENTENCE_END.sub(f" {letters}", text[front_matter.end() :])
