"""What a page may hold of Jinja: calls of components with plain values, and nothing else."""

import os
import re
import subprocess
import sys

import pytest

from macros.components.calls import may_render
from macros.components.filled import filled
from macros.records.load import load
from tests.editors.project import make_project


@pytest.mark.parametrize(
    ("text", "foreign"),
    [
        ("{{ treatment_list() }}", False),
        ('{{ treatment_list(\n  area="neck",\n  exclude=["sample"]\n) }}', False),
        ("{## a comment ##}", True),
        ("A heading {#with-an-id}", False),
        ("{% raw %}{{ shown as it is }}{% endraw %}", True),
        ("{{ treatment_list }}", True),
        ("{{ config }}", True),
        ("{{ 7 * 7 }}", True),
        ("{{ treatment_list() | upper }}", True),
        ("{{ treatment_list().format }}", True),
        ("{{ config.items() }}", True),
        ('{{ treatment_list(area="neck" ~ "") }}', True),
        ("{{ treatment_list(**config) }}", True),
        ('{% include "index.md" %}', True),
        ("{% set x = 1 %}", True),
        ("{{ treatment_list( }}", True),
        ("{{ unclosed", True),
    ],
)
def test_a_page_cannot_run_code(text, foreign, tmp_path):
    project = make_project(tmp_path)
    home = project / "docs/index.md"
    home.write_text(home.read_text().replace("{{ treatment_list() }}", text))
    assert may_render(load(project / "docs")) is not foreign


@pytest.mark.parametrize(
    "text",
    [
        "{{ evil }}",
        "---\ntitle: [\n---\n{{ evil }}",
        '---\ntitle: "{{ evil }}"\n---\n',
        "---\ntitle: {{ evil }}\n---\n",
    ],
)
def test_nor_can_a_page_with_a_broken_or_hostile_front_matter(text, tmp_path):
    project = make_project(tmp_path)
    (project / "docs/index.md").write_text(text)
    assert not may_render(load(project / "docs"))


def test_the_builder_alone_refuses_to_render_such_a_page(tmp_path):
    project = make_project(tmp_path)
    home = project / "docs/index.md"
    home.write_text(home.read_text().replace("{{ treatment_list() }}", "{{ ''.__class__.__mro__ }}"))

    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--no-strict"],
        cwd=project, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"}, capture_output=True, text=True, check=False,
    )  # fmt: skip

    assert done.returncode == 1
    assert "Nothing is rendered: a page cannot be read, or holds more of Jinja than calls." in done.stderr
    assert "Traceback" not in done.stderr
    assert not (project / "site").exists()


def test_calls_are_done_where_they_stand(tmp_path):
    project = make_project(tmp_path)
    home = project / "docs/index.md"
    text = "A\n\n{{ treatment_list() }}\n\nB {#id}\n\n{{ unknown() }}\n\nC\n"
    home.write_text(home.read_text().replace("{{ treatment_list() }}", text))
    guide = load(project / "docs")

    written = filled(guide.pages["index.md"], guide)

    held = '<div data-held="N"></div>'
    expected = f"{held}\n\n## Choose\n\nA\n\n{held}\n\nB {{#id}}\n\n\n\nC\n\n\n## Sources\n\n{held}"
    assert re.sub(r"\d+", "N", written) == expected
