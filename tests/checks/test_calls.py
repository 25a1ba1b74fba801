"""What a page may hold of Jinja: calls of components with plain values, and nothing else."""

import pytest

from macros.checks.calls import may_render
from macros.content.load import load
from tests.support.building import build, replaced
from tests.support.project import make_project


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
    assert may_render(load(project / "docs").pages["index.md"]) is not foreign


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
    assert not may_render(load(project / "docs").pages["index.md"])


@pytest.mark.parametrize("command", ["build", "serve"])
def test_code_on_a_page_is_never_run(command, tmp_path):
    project = make_project(tmp_path)
    replaced(project / "docs/index.md", ("{{ treatment_list() }}", "{{ ''.__class__.__mro__ }}"))

    outcome = build(project, command=command)

    code = "`{{ ''.__class__.__mro__ }}` is not a call of a component"
    assert outcome.lines == [
        f'docs/index.md: line 12: {code}; write it as `{{{{ name("value", option="value") }}}}` [not-a-call]'
    ]
    assert outcome.ended is (command == "build")
    assert not any("class &#39;object&#39;" in path.read_text() for path in project.glob("site/**/*.html"))
