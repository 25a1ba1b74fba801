"""What the macros cost: the site as it is, against the same pages with every call already replaced by its HTML."""

import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from functools import partial
from pathlib import Path

import yaml
from jinja2 import Environment, StrictUndefined

from macros.components.component import Context
from macros.components.registry import COMPONENTS
from macros.components.rendering import render, theme_context
from macros.records.guide import Guide, GuidePage
from macros.records.load import load

PROJECT = Path(__file__).parents[2]
RUNS = 7


def main() -> None:
    """Prints both times and the share of the macros."""
    with tempfile.TemporaryDirectory() as folder:
        plain = _without_macros(Path(folder) / "plain")
        times: dict[str, list[float]] = {"with macros": [], "without": []}
        for _ in range(RUNS):  # in turn, so that a busy moment meets both
            times["with macros"].append(_seconds(PROJECT, Path(folder) / "site"))
            times["without"].append(_seconds(plain, Path(folder) / "site"))
    macros, without = (statistics.median(values) for values in times.values())
    print(f"pages {len(load(PROJECT / 'docs').pages)}, median of {RUNS} builds")
    print(f"with macros {macros:.2f} s, same pages without the plugin {without:.2f} s, ratio {macros / without:.2f}")
    print(f"share of the macros {(macros - without) / macros:.0%} of the build (goal: under a third)")


def _without_macros(project: Path) -> Path:
    """A copy of the project whose pages hold HTML instead of calls, and whose configuration has no macros plugin."""
    guide = load(PROJECT / "docs")
    shutil.copytree(PROJECT / "docs", project / "docs")
    for name in ("macros", "overrides"):
        (project / name).symlink_to(PROJECT / name)
    for page in guide.pages.values():
        front_matter = "".join(
            (PROJECT / "docs" / page.path).read_text().splitlines(keepends=True)[: page.source.body_line - 1]
        )
        (project / "docs" / page.path).write_text(front_matter + _rendered(page, guide))
    config = (PROJECT / "mkdocs.yml").read_text()
    config = re.sub(r"^  - macros:\n(?:      .*\n)+", "", config, flags=re.MULTILINE)
    extra = yaml.safe_dump({"extra": {"guide": _plain(theme_context(guide))}})
    (project / "mkdocs.yml").write_text(f"{config}\n{extra}")
    return project


def _rendered(page: GuidePage, guide: Guide) -> str:
    env = Environment(undefined=StrictUndefined, comment_start_string="{##", comment_end_string="##}")
    context = Context(guide, page)
    calls = {name: partial(_call, component, context) for name, component in COMPONENTS.items()}
    return env.from_string(page.source.body, globals=calls).render()


def _call(component: object, context: Context, **options: object) -> str:
    return render(component, options, context)  # type: ignore[arg-type]


def _plain(value: object) -> object:
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in value.items()}
    return [_plain(inner) for inner in value] if isinstance(value, list | tuple) else value


def _seconds(project: Path, site: Path) -> float:
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(site)]
    start = time.perf_counter()
    subprocess.run(
        command, cwd=project, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"}, check=True, capture_output=True
    )
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
