"""The loader of the theme lists the files that MkDocs publishes, and finds hidden ones that templates include."""

from jinja2 import Environment

from macros.theme.loader import VisibleFiles, visible_environment


def test_hidden_files_are_found_and_not_listed(tmp_path):
    for name in ("main.html", "assets/a.css", ".icons/one.svg", "assets/.hidden"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(name)

    environment = visible_environment(Environment, [str(tmp_path)])

    assert isinstance(environment.loader, VisibleFiles)
    assert environment.list_templates() == ["assets/a.css", "main.html"]
    assert environment.get_template(".icons/one.svg").render() == ".icons/one.svg"
