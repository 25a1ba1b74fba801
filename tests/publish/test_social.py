"""The pictures that other sites show of a link: one for each section, drawn in a build and not in a preview."""

from macros.content.load import load
from macros.publish.social import FOLDER, pictured_pages
from tests.support.building import build, tree
from tests.support.project import HOME, make_project

PNG = b"\x89PNG"


def test_each_section_and_the_pages_beside_them_have_a_picture(tmp_path):
    project = make_project(tmp_path)
    (project / "docs/about/below").mkdir(parents=True)
    (project / "docs/about/below/index.md").write_text(HOME.replace("title: Home", "title: Below"))
    (project / "docs/about/index.md").write_text(HOME.replace("title: Home", "title: About A & B's"))

    assert build(project).is_clean

    titles = {name: page.title for name, page in pictured_pages(load(project / "docs")).items()}
    assert titles == {"about": "About A & B's", "home": "Home"}
    drawn = tree(project / "site" / FOLDER)
    assert {name: data[:4] for name, data in drawn.items()} == {"about.png": PNG, "home.png": PNG}
    assert drawn["about.png"] != drawn["home.png"]
    for page, name in {"about/": "about", "": "home", "contact/": "home"}.items():
        html = (project / "site" / page / "index.html").read_text()
        assert f"/{FOLDER}/{name}.png" in html


def test_a_preview_draws_no_picture(tmp_path):
    project = make_project(tmp_path)
    build(project, command="serve")
    assert not (project / "site" / FOLDER).exists()
