"""Menus come from the folders alone."""

import pytest

from macros.components.menus import LARGE, listed, menus


def test_pages_know_their_name_and_section(guide):
    pages = menus(guide)["pages"]
    assert pages[""] == {"name": guide.pages["index.md"].record.title, "section": "", "near": []}
    by_name = ("safety", "techniques", "myths", "self-massage", "evidence", "first-visit")
    near = [f"massage/{name}/" for name in by_name]
    assert pages["massage/"] == {"name": "Massage", "section": "massage/", "near": near}
    assert pages["treatments/posture/"]["section"] == "treatments/"
    assert len(pages) == len(guide.pages)


def test_sections_are_in_alphabetical_order_and_begin_with_their_own_page(guide):
    sections = {section["title"]: section["pages"] for section in menus(guide)["sections"]}
    assert list(sections)[-1] == "More"
    assert list(sections)[:-1] == sorted(list(sections)[:-1])
    assert sections["Treatments"][0] == "treatments/"
    names = [menus(guide)["pages"][url]["name"] for url in sections["Treatments"][1:]]
    assert names == sorted(names, key=str.lower)
    assert names[:3] == ["Chiropractic care", "Compare all treatments", "Core exercise"]
    assert "" not in sections["More"]
    assert "contact/" in sections["More"]


@pytest.mark.parametrize(("pages", "shown"), [(1, 1), (LARGE, LARGE), (LARGE + 1, 1)])
def test_a_menu_shows_the_first_page_alone_of_a_large_section(pages, shown):
    section = [f"{number}/" for number in range(pages)]
    assert listed(section) == section[:shown]
