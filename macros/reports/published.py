"""Writes the snapshot of all answers, with which later builds compare theirs (macros/checks/history.py)."""

import json

from macros.content.answers import answers
from macros.content.guide import Guide
from macros.content.shared_files import DATA, PUBLISHED
from macros.models.answers import Published
from macros.models.clock import today


def record_answers(guide: Guide) -> None:
    """Writes published.json, a line for each answer. What has not changed since the last release stays as it is."""
    found = {
        answer.key: {"changes": len(answer.record.changes), "said": answer.record.said}
        for answer in sorted(answers(guide), key=lambda answer: answer.key)
    }
    before, on = guide.shared.published, today().isoformat()
    if before and before.model_dump(mode="json")["answers"] == found:
        return
    lines = ",\n".join(f"{json.dumps(key, ensure_ascii=False)}:{_compact(entry)}" for key, entry in found.items())
    digest = Published.digest(on, found)
    text = f'{{"on":"{on}",\n"hash":"{digest}",\n"answers":{{\n{lines}\n}}}}\n'
    (guide.docs / DATA / PUBLISHED).write_text(text, encoding="utf-8")


def _compact(entry: object) -> str:
    return json.dumps(entry, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
