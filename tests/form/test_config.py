"""The form has each key of each record, in the order of the normal form, and Sveltia CMS accepts its configuration."""

import json
from itertools import chain

import pytest
from jsonschema import Draft7Validator

from macros.content.keys import fields_at
from macros.content.layout import PLACES
from macros.content.load import load
from macros.content.normal_form import in_order
from macros.form.config import config
from macros.form.fields import fields_of, list_of
from macros.models.evidence import Claim, Evidence
from macros.models.issue import Refused
from macros.models.library import Term
from macros.models.pages import PAGE_TYPES
from macros.models.search import SearchWords
from macros.models.shared import Reference
from tests.conftest import ROOT
from tests.support.project import make_project

OPTIONS = {"related": ["pool-therapy"]}
KINDS = {"evidence": Evidence, "claim": Claim, "term": Term, "search words": SearchWords}


@pytest.fixture(scope="module")
def guide(tmp_path_factory):
    return load(make_project(tmp_path_factory.mktemp("form")) / "docs")


def of(fields, name):
    return next(field for field in fields if field["name"] == name)


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_each_key_is_in_the_form_in_the_order_of_the_normal_form(kind):
    assert [field["name"] for field in fields_of(kind, {})] == in_order(fields_at(kind))


def test_a_page_has_its_front_matter_and_its_text(guide):
    (treatments, *_) = config(guide, "")["collections"]
    elsewhere = {*PLACES, *Evidence.model_fields}
    front_matter = in_order(key for key in PAGE_TYPES["treatment"].model_fields if key not in elsewhere)
    assert [field["name"] for field in treatments["fields"]] == [*front_matter, "body"]
    assert of(treatments["fields"], "clinical_review")["widget"] == "hidden"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (
            "id",
            {"widget": "string", "label": "Id", "hint": "a permanent name (`id`)", "required": True, "maxlength": 80},
        ),
        ("compared_with", {"widget": "text", "label": "Compared with", "required": False, "maxlength": 1000}),
        ("sources", {"widget": "relation", "multiple": True, "min": 1, "file": "references", "required": True}),
        ("serious", {"widget": "select", "required": False}),
        ("expires", {"widget": "datetime", "format": "YYYY-MM-DD", "required": False}),
    ],
)
def test_a_key_of_a_claim_has_its_widget_its_hint_and_its_limits(name, expected):
    assert of(fields_of(Claim, OPTIONS), name).items() >= expected.items()


def test_the_id_of_a_reference_is_typed():
    assert of(fields_of(Reference, {}), "id")["widget"] == "string"


def test_choices_have_the_labels_of_the_vocabulary():
    assert {"label": "Low certainty", "value": "low"} in of(fields_of(Claim, {}), "certainty")["options"]


def test_a_pattern_has_its_hint():
    (_, hint) = of(fields_of(Claim, {}), "id")["pattern"]
    assert hint == "use small letters, digits and single hyphens, such as `pool-therapy`"


def test_lists_within_lists_are_lists_of_words():
    same = of(fields_of(SearchWords, {}), "same")
    assert (same["widget"], same["field"]["widget"], same["field"]["min"]) == ("list", "list", 2)


def test_a_file_that_is_a_list_says_what_its_records_are():
    records = list_of(tuple[Term, ...], {}, "records")
    assert (records["root"], records["summary"]) == (True, "{{fields.term}}")
    assert records["hint"].startswith("A glossary term")


def test_changes_are_pull_requests_and_sign_in_is_by_token(guide):
    made = config(guide, "https://github.com/owner/guide")
    assert made["publish_mode"] == "editorial_workflow"
    assert made["backend"] == {"name": "github", "repo": "owner/guide", "auth_methods": ["token"]}


def test_another_host_is_refused(guide):
    with pytest.raises(Refused, match="is not a repository on GitHub"):
        config(guide, "https://git.example.com/guide")


@pytest.mark.slow
def test_sveltia_cms_accepts_the_configuration():
    """Each field is checked by itself first, because errors of the complete configuration do not name the field."""
    schema = json.loads((ROOT / "form/node_modules/@sveltia/cms/schema/sveltia-cms.json").read_text())
    of_config = Draft7Validator(schema)
    made = config(load(ROOT / "docs"), "https://github.com/owner/guide")
    files = [collection.get("files", [collection]) for collection in made["collections"]]
    of_field = Draft7Validator({"definitions": schema["definitions"], "$ref": "#/definitions/Field"})
    refused = [field for file in chain(*files) for field in file["fields"] if not of_field.is_valid(field)]
    assert refused == []
    assert list(of_config.iter_errors(made)) == []
