"""Inserts a record into a shared file without changing any other byte."""

from pathlib import Path

from macros.content.source import read_yaml
from macros.models.issue import Refused


def insert(path: Path, record: str, key: str, name: str, is_ordered: bool) -> int:
    """Inserts a record (the YAML lines of a list entry) into a list, and returns its line number.

    key: the key that names records in the file. name: that of the new record. is_ordered: whether the file is in
    alphabetical order; else the record is appended. Raises Refused if the file has issues.
    """
    source = read_yaml(path, path.name)
    entries = source.data or []
    if source.issues or not isinstance(entries, list):
        raise Refused(f"{path.name} has issues; run `make check` and correct them first.")
    text = path.read_bytes().decode("utf-8")
    lines = [line for line in text.splitlines(keepends=True) if entries or line.strip() != "[]"]
    names = [str(entry.get(key, "")).lower() for entry in entries if isinstance(entry, dict)]
    later = [index for index, other in enumerate(names) if is_ordered and other > name.lower()]
    at = source.line((later[0],)) - 1 if later else len(lines)
    gap = "\n" if any(not line.strip() for line in lines) else ""
    newline = "\n" if lines and not lines[-1].endswith("\n") else ""
    inserted = f"{record}{gap}" if later else f"{newline}{gap}{record}"
    write("".join([*lines[:at], inserted, *lines[at:]]), path)
    return at + 1 + (0 if later else inserted.count("\n") - record.count("\n"))


def write(text: str, path: Path) -> None:
    """Writes a file atomically."""
    new = path.with_name(f".{path.name}.new")
    new.write_bytes(text.encode("utf-8"))
    new.replace(path)
