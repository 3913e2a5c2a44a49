"""From data to postings: which objects are jobs, what of them is text and what is a field."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from jdlint.decoding import ReadError
from jdlint.fields import below_title
from jdlint.markup import FoldedText
from jdlint.posting import Block, Field, Origin, Posting
from jdlint.properties import property_of
from jdlint.sourcemap import LineIndex, SourceMap
from jdlint.structured.bounds import MOST_TEXT, is_too_long
from jdlint.structured.descriptions import Blocks, blocks_of, is_html
from jdlint.structured.values import Text, Value, text_at, texts

_MOST_FIELDS = 400
_IDENTIFIERS = (
    ("id",), ("identifier", "value"), ("identifier",), ("job_id",), ("jobId",), ("referencenumber",),
    ("slug",),
)  # fmt: skip
_NO_NAMES: Mapping[str, str] = {}


@dataclass(frozen=True)
class Job:
    """One posting of a file's data: its text in order, its fields, and its own id where it has one.

    One that is too long has no blocks.
    """

    blocks: tuple[Block, ...]
    fields: tuple[Field, ...]
    record: str | None = None
    is_too_long: bool = False

    @property
    def shown(self) -> tuple[Block, ...]:
        """The text as a board shows it: below the title, where that stands in the data alone."""
        return below_title(self.blocks, self.fields)


@dataclass(frozen=True)
class Part:
    """A piece of a posting's text, below a heading where it has one."""

    text: Text
    heading: Text | None = None


def as_postings(
    name: str, kind: str, source: str, jobs: Sequence[Job | ReadError]
) -> tuple[Posting | ReadError, ...]:
    """Make the postings of a file; where there are several each says its row and its own id.

    Errors stay where they are and count as rows; a job without a text is one too.
    """
    several = len(jobs) > 1
    return tuple(
        _posting(name, kind, source, job, row if several else None)
        if isinstance(job, Job) and job.blocks
        else _without_text(source, job)
        for row, job in enumerate(jobs, start=1)
    )


def _posting(name: str, kind: str, source: str, job: Job, row: int | None) -> Posting:
    record = None if row is None else job.record
    return Posting(name, kind, source, job.shown, job.fields, row=row, record=record)


def _without_text(source: str, job: Job | ReadError) -> ReadError:
    if isinstance(job, ReadError):
        return job
    line, column = LineIndex.of(source).locate(job.fields[0].start if job.fields else 0)
    return ReadError(f"this job{_named(job)} {fault_of(job)}", line, column)


def fault_of(job: Job) -> str:
    """Say why a job has no blocks."""
    if job.is_too_long:
        return f"has a text of more than {MOST_TEXT:,} characters"
    return "has no text: its description is missing or empty"


def _named(job: Job) -> str:
    title = next((field.value for field in job.fields if field.canonical == "title"), "")
    return f" ('{title}')" if title else ""


def objects(value: Value) -> Iterator[Mapping[str, Value]]:
    """Yield every object of a value, outer ones first, in order."""
    waiting: list[Value] = [value]
    while waiting:
        found = waiting.pop()
        if isinstance(found, Mapping):
            yield found
            waiting.extend(reversed(list(found.values())))
        elif not isinstance(found, Text):
            waiting.extend(reversed(found))


def job_of(
    data: Mapping[str, Value],
    parts: Sequence[Part],
    origin: Origin,
    names: Mapping[str, str] = _NO_NAMES,
    read: Blocks = blocks_of,
) -> Job:
    """Make a job of an object, its text in parts; HTML is text, so no field but the description holds it.

    ``names`` gives schema.org's name of a property by its path, where the data call it otherwise; ``read``
    makes blocks of a part.
    """
    blocks: list[Block] = []
    too_long = is_too_long(part.text.value for part in parts)
    for part in () if too_long else parts:
        if part.heading and part.heading.value.strip():
            blocks.extend(_heading(part.heading))
        blocks.extend(read(part.text))
    fields = tuple(islice(_fields(data, origin, names), _MOST_FIELDS))
    return Job(tuple(blocks), fields, _identifier(data), too_long)


def _identifier(data: Mapping[str, Value]) -> str | None:
    """Give what an object says its id is."""
    for keys in _IDENTIFIERS:
        found = text_at(data, *keys)
        if found and found.value:
            return found.value
    return None


def _fields(data: Mapping[str, Value], origin: Origin, names: Mapping[str, str]) -> Iterator[Field]:
    for path, text in texts(data):
        if len(text.value) > MOST_TEXT:
            continue
        canonical = names[path] if path in names else property_of(path)
        if is_html(text.value) and canonical != "description":
            continue
        value, mapped = _folded(text)
        yield Field(path, value, mapped, canonical, origin)


def _folded(text: Text) -> tuple[str, SourceMap]:
    """Fold the white space of a text; an empty one keeps the place where it would stand."""
    folded = FoldedText()
    folded.add(text.value, 0)
    block = folded.block("cell")
    return (block.text, block.map.through(text.mapping)) if block else ("", text.map)


def _heading(text: Text) -> Iterator[Block]:
    value, mapped = _folded(text)
    if value:
        yield Block("heading", value, mapped, level=2)
