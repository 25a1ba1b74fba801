"""Puts a record into a shared file, at its place, and leaves every other byte as it is."""

from pathlib import Path

from macros.records.source import read_yaml


class Refused(Exception):  # noqa: N818 (it is an answer to an editor, not a fault)
    """What was asked for cannot be done; the text says why and what to do."""


def insert(path: Path, record: str, key: str, name: str, ordered: bool) -> int:
    """Writes a record (YAML lines of a list entry) into a list of records, and returns its line.

    key, name: the key that names records in the file, and the new record's name. ordered: whether the file is in
    alphabetical order of these; else the record goes to the end. Raises Refused where the file has a mistake.
    """
    source = read_yaml(path, path.name)
    entries = source.data or []
    if source.problems or not isinstance(entries, list):
        raise Refused(f"{path.name} cannot be read; run `make check` and mend it first.")
    text = path.read_bytes().decode("utf-8")
    lines = [line for line in text.splitlines(keepends=True) if entries or line.strip() != "[]"]
    names = [str(entry.get(key, "")).lower() for entry in entries if isinstance(entry, dict)]
    behind = [place for place, other in enumerate(names) if ordered and other > name.lower()]
    at = source.line((behind[0],)) - 1 if behind else len(lines)
    gap = "\n" if any(not line.strip() for line in lines) else ""
    written = f"{record}{gap}" if behind else f"{_ended(lines)}{gap}{record}"
    write("".join([*lines[:at], written, *lines[at:]]), path)
    return at + 1 + (0 if behind else written.count("\n") - record.count("\n"))


def write(text: str, path: Path) -> None:
    """Writes a file whole or not at all."""
    beside = path.with_name(f".{path.name}.new")
    beside.write_bytes(text.encode("utf-8"))
    beside.replace(path)


def _ended(lines: list[str]) -> str:
    return "\n" if lines and not lines[-1].endswith("\n") else ""
