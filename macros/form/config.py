"""The configuration of the form: a collection for treatments, their evidence, other pages and shared records."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Annotated, Any, get_args, get_origin
from urllib.parse import urlsplit

from macros.content.guide import Guide, GuidePage
from macros.content.normal_form import GENERATED
from macros.content.record import evidence_name
from macros.content.shared_files import DATA, DRAWINGS, MODELS
from macros.form.fields import Field, fields_of, label, list_of
from macros.models.evidence import Evidence
from macros.models.issue import Refused
from macros.models.pages import PAGE_TYPES, Treatment
from macros.scaffold.schema import front_matter

FOLDER = "docs/treatments"
TEXT = {"name": "body", "label": "Text", "widget": "text", "required": False, "hint": "Markdown, as on GitHub"}


def config(guide: Guide, repository: str) -> dict[str, Any]:
    """Returns the configuration. repository: its address on GitHub; an empty one keeps all changes in the browser."""
    return {
        "backend": _backend(repository),
        "publish_mode": "editorial_workflow" if repository else "simple",
        "media_folder": "docs/assets/images",
        "public_folder": "/assets/images",
        "app_title": "Neck and back pain guide: form for editors",
        "show_preview_links": False,
        "editor": {"preview": False},
        "output": {"omit_empty_optional_fields": True, "yaml": {"quote": "double"}},
        "slug": {"encoding": "ascii", "clean_accents": True},
        "collections": list(_collections(guide)),
    }


def _backend(repository: str) -> dict[str, Any]:
    if not repository:
        return {"name": "test-repo"}
    name = urlsplit(repository).path.strip("/").removesuffix(".git")
    if urlsplit(repository).hostname != "github.com" or name.count("/") != 1:
        raise Refused(f"{repository} is not a repository on GitHub, such as https://github.com/owner/name.")
    return {"name": "github", "repo": name, "auth_methods": ["token"]}


def _collections(guide: Guide) -> Iterator[dict[str, Any]]:
    options = {"related": sorted(guide.treatment_ids), "disclaimers": sorted(guide.disclaimer_names)}
    pages = [page for page in guide.pages.values() if not _is_in_folder(page)]
    yield _entries("treatments", "Treatments", "md", _page_fields("treatment", options), filter=_TREATMENTS)
    yield _entries("evidence", "Evidence of treatments", "evidence.yml", fields_of(Evidence, options))
    yield _files("pages", "Other pages", (_page(page, options) for page in pages))
    evidence = (_evidence(page, options) for page in pages if page.evidence)
    yield _files("page_evidence", "Evidence of other pages", evidence)
    yield _files(
        "shared", "Shared records", (_shared(name, guide, options) for name in MODELS if name not in GENERATED)
    )


_TREATMENTS = {"field": "type", "value": "treatment"}


def _is_in_folder(page: GuidePage) -> bool:
    return isinstance(page.record, Treatment) and f"docs/{page.path}".startswith(f"{FOLDER}/")


def _entries(name: str, title: str, extension: str, fields: list[Field], **more: Any) -> dict[str, Any]:
    is_page = extension == "md"
    return {
        "name": name,
        "label": title,
        "folder": FOLDER,
        "extension": extension,
        "format": "yaml-frontmatter" if is_page else "yaml",
        "create": True,
        "delete": False,
        "slug": "{{fields.id}}" if is_page else {"editable": ["create"]},
        "summary": "{{title}}" if is_page else "{{slug}}",
        "fields": fields,
        **more,
    }


def _files(name: str, title: str, files: Iterable[dict[str, Any]]) -> dict[str, Any]:
    return {"name": name, "label": title, "files": list(files)}


def _file(path: str, form: str, fields: list[Field]) -> dict[str, Any]:
    name = path.replace("/", "-").replace(".", "-")
    return {"name": name, "label": path, "file": f"docs/{path}", "format": form, "fields": fields}


def _page(page: GuidePage, options: Mapping[str, Iterable[str]]) -> dict[str, Any]:
    return _file(page.path, "yaml-frontmatter", _page_fields(str(page.source.data.get("type")), options))


def _page_fields(kind: str, options: Mapping[str, Iterable[str]]) -> list[Field]:
    return [*fields_of(front_matter(PAGE_TYPES[kind]), options), TEXT]


def _evidence(page: GuidePage, options: Mapping[str, Iterable[str]]) -> dict[str, Any]:
    return _file(evidence_name(page.path), "yaml", fields_of(Evidence, options))


def _shared(name: str, guide: Guide, options: Mapping[str, Iterable[str]]) -> dict[str, Any]:
    """Returns the form of a shared file. Drawings are shown as text: their coordinates are lists within lists."""
    path, kind = f"{DATA}/{name}", MODELS[name]
    file = {"name": name.removesuffix(".yml"), "label": label(name.removesuffix(".yml"))}
    if name in DRAWINGS:
        return _file(path, "raw", [TEXT | {"hint": "YAML, as the page on drawings explains it"}]) | file
    plain = get_args(kind)[0] if get_origin(kind) is Annotated else kind
    if get_origin(plain) is tuple:
        return _file(path, "yaml", [list_of(kind, options, "records")]) | file
    if get_origin(plain) is dict:
        record = fields_of(get_args(plain)[1], options)
        names = list(guide.shared.sources[name].data)
        fields = [{"name": key, "label": label(key), "widget": "object", "fields": record} for key in names]
        return _file(path, "yaml", fields) | file
    return _file(path, "yaml", fields_of(kind, options)) | file
