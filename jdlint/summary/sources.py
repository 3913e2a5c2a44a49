"""The files behind what was named: lines of JSON, Parquet, and the folders that ``jdlint batch`` writes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from jdlint.summary.model import Fault

Table = Literal["findings", "postings"]
Form = Literal["jsonl", "parquet"]
_FORMS: dict[str, Form] = {".jsonl": "jsonl", ".ndjson": "jsonl", ".parquet": "parquet"}
_PACKED = (".gz", ".zst")
_TABLES: tuple[Table, ...] = ("findings", "postings")


@dataclass(frozen=True)
class Source:
    """One file: what its rows are, and the run that it belongs to, whose postings are one set."""

    path: Path
    form: Form
    table: Table
    run: str


def sources_of(names: Iterable[str]) -> tuple[tuple[Source, ...], tuple[Fault, ...]]:
    """Give the files behind paths, each once, and the paths behind which there is none."""
    found: dict[Path, Source] = {}
    faults: list[Fault] = []
    for name in names:
        sources = list(_behind(Path(name)))
        for source in sources:
            found.setdefault(source.path.resolve(), source)
        if not sources:
            faults.append(Fault(name, _reason(Path(name))))
    return tuple(found.values()), tuple(faults)


def _reason(path: Path) -> str:
    if not path.exists():
        return "no such file or folder"
    if path.is_dir():
        return "the folder holds no findings (.jsonl or .parquet)"
    return "findings are lines of JSON (.jsonl) or Parquet (.parquet)"


def _behind(path: Path) -> Iterator[Source]:
    """Yield the tables of a batch's folder, all files of another folder, or the file itself."""
    if path.is_file():
        form = _form(path)
        if form:
            yield Source(path, form, "findings", str(path))
        return
    whole = path.parent if path.name == "findings" and (path.parent / "postings").is_dir() else path
    if (whole / "findings").is_dir():
        for table in _TABLES:
            yield from _within(whole / table, table, str(whole))
    elif path.is_dir():
        yield from _within(path, "findings", None)


def _within(folder: Path, table: Table, run: str | None) -> Iterator[Source]:
    if folder.is_dir():
        for path in sorted(folder.rglob("*")):
            hidden = any(part.startswith((".", "_")) for part in path.relative_to(folder).parts)
            form = None if hidden or not path.is_file() else _form(path)
            if form:
                yield Source(path, form, table, run or str(path))


def _form(path: Path) -> Form | None:
    suffix = path.suffix.lower()
    return _FORMS.get(Path(path.stem).suffix.lower() if suffix in _PACKED else suffix)
