"""The builder of pages: the one place that names it. MkDocs today; BUILDER=zensical builds the same sources."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from macros.finish.stage import short_lived
from macros.records.problems import suggest

BUILDERS = {
    "mkdocs": ("mkdocs", "build", "--strict", "--config-file"),
    "zensical": ("zensical", "build", "--strict", "--clean", "--config-file"),
}
"""Each as the arguments of `python -m`; the configuration file follows."""


def builder() -> str:
    """The builder that the variable BUILDER names; MkDocs by default. Ends the run for another name."""
    name = os.environ.get("BUILDER") or "mkdocs"
    if name not in BUILDERS:
        raise SystemExit(f"BUILDER is `{name}`; {suggest(name, BUILDERS)}")
    return name


def run_builder(project: Path, site: Path, shown: dict[str, Any]) -> subprocess.CompletedProcess[str]:
    """Lets the builder build the project into `site`; what it says is in `stdout`.

    shown: what the theme shows on every page. The builder finds it as `config.extra.guide`: it reads mkdocs.yml through
    a file of our own that is gone afterwards.
    """
    added = {
        "INHERIT": "mkdocs.yml",
        "site_dir": str(site),
        "extra": {"guide": shown},
    }
    with short_lived(project / "site", ".yml", json.dumps(added)) as configuration:  # JSON is YAML
        return subprocess.run(  # noqa: S603 (our own command)
            [sys.executable, "-m", *BUILDERS[builder()], str(configuration)],
            cwd=project,
            env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(project)},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
