"""All styles for screens are one sheet, in cascade layers; those for paper are a file."""

import re

from macros.components.component import FOLDER
from macros.site.styles import LAYERS, bundle_styles
from tests.support.project import ROOT


def make(folder, files):
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)


def test_layers_stand_in_their_order_and_components_between(tmp_path):
    make(
        tmp_path,
        {
            "overrides/assets/styles/print.css": "@layer print { p { top: 0 } }",
            "overrides/assets/styles/base.css": "/* a remark */ p {\n  top: 0;\n}",
            "overrides/assets/styles/other.css": "p { top: 9px }",
            "components/shared.css": ".box { top: 1px }",
            "components/b/style.css": ".b { top: 3px }",
            "components/a/style.css": ".a { top: 2px }",
            "components/a/other.css": "p { top: 9px }",
        },
    )
    assert bundle_styles(tmp_path / "overrides", tmp_path / "components") == (
        "@layer reset,tokens;@layer base{p{top:0}}@layer layout;"
        "@layer components{.box{top:1px}.a{top:2px}.b{top:3px}}"
        "@layer content,utilities,print;"
    )


def test_the_sheet_of_the_site_has_every_layer_and_loads_nothing():
    css = bundle_styles(ROOT / "overrides", FOLDER)
    assert [name for name in LAYERS if f"@layer {name}{{" not in css] == ["print"]
    assert "@import" not in css
    assert "url(http" not in css
    assert "</style" not in css


def test_the_file_for_paper_is_in_the_last_layer_and_hides_nothing_that_concerns_safety():
    css = (ROOT / "overrides/assets/styles/print.css").read_text()
    assert LAYERS[-1] == "print"
    assert css.partition("*/")[2].strip().startswith("@layer print {")
    (hidden,) = re.findall(r"^ *(\.head__tools.*)\{ display: none; \}$", css, re.MULTILINE)
    shown = ("alert", "tier", "note", "caution", "stamp", "demo")
    assert [part for part in hidden.split(", ") if part.removeprefix(".") in shown] == []
