"""The source that MkDocs reads of a page, and the issues that a preview shows."""

import json
from collections.abc import Sequence
from html import escape

from macros.checks.calls import may_render
from macros.content.guide import Guide, GuidePage
from macros.content.shared_files import DATA
from macros.models.issue import Issue

_KEYS = ("type", "title", "summary")
"""The keys of front matter that templates use."""
_BAR = """
<aside style="position:fixed;inset:auto 0 0;z-index:99;max-height:40vh;overflow:auto;padding:.75rem 1rem;\
border-top:3px solid #9b1c1c;background:#fdf1ef;color:#1e2b2b;font:1rem/1.5 system-ui,sans-serif" \
role="status" aria-label="Issues of this preview"><strong>{count}</strong><ul>{items}</ul></aside>
"""


def page_source(page: GuidePage, issues: Sequence[Issue], is_preview: bool, has_text: bool = True) -> str:
    """Returns the text of a page for MkDocs, with the keys of its front matter that templates use.

    A page that cannot be rendered shows its issues instead. A page without a valid record does so in a preview only:
    a build, which will fail, still checks the links of its text. has_text: False if only the keys are needed.
    """
    data = page.source.data if isinstance(page.source.data, dict) else {}
    meta: dict[str, str | bool] = {key: data[key] for key in _KEYS if isinstance(data.get(key), str)}
    meta["clinical_review"] = bool(page.record and page.record.clinical_review)
    if may_render(page) and (page.record or not is_preview):
        return f"---\n{json.dumps(meta, ensure_ascii=False)}\n---\n{page.source.body if has_text else ''}"
    meta = {"title": page.path, "render_macros": False}
    own = [issue for issue in issues if issue.file in page.files]
    lines = [f"# {page.path}", "This page cannot be shown yet.", *(f"    {issue}" for issue in own)]
    return f"---\n{json.dumps(meta)}\n---\n" + "\n\n".join(lines) + "\n"


def is_readable(page: GuidePage, guide: Guide) -> bool:
    """Returns whether the record of a page and all shared records are valid."""
    return may_render(page) and page.record is not None and not any(f"/{DATA}/" in issue.file for issue in guide.issues)


def issue_bar(issues: Sequence[Issue]) -> str:
    """Returns the bar that lists all issues at the bottom of a preview page; an empty string without issues.

    Its styles are inline, which a preview allows because it has no security policy.
    """
    if not issues:
        return ""
    items = "".join(f"<li>{escape(str(issue))}</li>" for issue in issues)
    return _BAR.format(count=f"{len(issues)} issue{'s' if len(issues) > 1 else ''}", items=items)
