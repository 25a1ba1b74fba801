"""Menus come from the folders alone."""

from macros.components.menus import menus


def test_pages_know_their_name_and_section(guide):
    pages = menus(guide)["pages"]
    assert pages[""] == {"name": guide.pages["index.md"].record.title, "section": "", "near": []}
    near = [f"massage/{name}/" for name in ("evidence", "first-visit", "myths", "safety", "self-massage", "techniques")]
    assert pages["massage/"] == {"name": "Massage", "section": "massage/", "near": near}
    assert pages["treatments/posture/"]["section"] == "treatments/"
    assert len(pages) == len(guide.pages)


def test_sections_are_in_alphabetical_order_and_begin_with_their_own_page(guide):
    sections = {section["title"]: section["pages"] for section in menus(guide)["sections"]}
    assert list(sections)[-1] == "More"
    assert list(sections)[:-1] == sorted(list(sections)[:-1])
    assert sections["Treatments"][0] == "treatments/"
    assert sections["Treatments"][1:] == sorted(sections["Treatments"][1:])
    assert "" not in sections["More"]
    assert "contact/" in sections["More"]
