"""From a record to the postings that it holds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal

from jdlint.batch.records import Record
from jdlint.decoding import ReadError
from jdlint.lines import to_blocks
from jdlint.posting import Block, Posting, View
from jdlint.readers.markdown.document import read_lines
from jdlint.structured.columns import Columns
from jdlint.structured.descriptions import Blocks, blocks_of, html_blocks, led_back, plain_blocks
from jdlint.structured.jobs import Job, fault_of
from jdlint.structured.json_values import read_json
from jdlint.structured.rows import jobs_in, record_jobs, row_job
from jdlint.structured.tables import laid_out
from jdlint.structured.values import Text, Value
from jdlint.structured.xml_values import read_xml

TextFormat = Literal["html", "markdown", "text"]
"""How the text of a posting is written."""

_ROW = View("row")


def postings_of(
    record: Record, columns: Columns, text_format: TextFormat | None = None
) -> Iterator[Posting | ReadError]:
    """Yield the postings of a record, or what is wrong with one.

    Without ``text_format`` each text tells by itself whether it is HTML. Raises ReadError for a record that
    is no JSON or XML; places of errors count from the beginning of the record.
    """
    blocks = _BLOCKS[text_format] if text_format else blocks_of
    if isinstance(record.content, dict):
        source, values = laid_out(record.content)
        job = row_job(values, columns, blocks)
        jobs, view = [job] if job else [], _ROW
    else:
        source, view = record.content, None
        jobs = list(_jobs(record.form, source, columns, blocks))
    if not jobs:
        yield ReadError("this record has no text of a posting")
    for job in jobs:
        if job.blocks:
            yield Posting(
                record.path, record.form, source, job.shown, job.fields, view, record.row, job.record
            )
        else:
            yield ReadError(f"this posting {fault_of(job)}")


def _jobs(form: str, source: str, columns: Columns, blocks: Blocks) -> Iterator[Job]:
    """Yield the jobs of a line of JSON or an element; a column that the user names comes before all else."""
    value: Value = read_xml(source) if form == "feed" else read_json(source)
    if isinstance(value, Mapping) and "text" in dict(columns.given):
        job = row_job(value, columns, blocks)
        if job:
            yield job
            return
    found = list(record_jobs(value, columns, blocks) if form == "feed" else jobs_in(value, columns, blocks))
    if not found and isinstance(value, Mapping):
        found = [job for job in [row_job(value, columns, blocks)] if job]
    yield from found


def _markdown_blocks(text: Text) -> tuple[Block, ...]:
    return led_back(to_blocks(list(read_lines(text.value, 0))), text)


_BLOCKS: Mapping[TextFormat, Blocks] = {
    "html": html_blocks,
    "markdown": _markdown_blocks,
    "text": plain_blocks,
}
