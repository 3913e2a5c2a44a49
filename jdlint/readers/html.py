"""Reads HTML: fragments as applicant-tracking systems export them, and whole pages with their JSON-LD."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from jdlint.decoding import ReadError, decode_written
from jdlint.fields import allowances_in
from jdlint.hypertext.pages import Page, read_html
from jdlint.posting import Block, Posting
from jdlint.structured.bounds import within_bounds
from jdlint.structured.jobs import Job, as_postings
from jdlint.structured.json_values import read_json
from jdlint.structured.schema_org import job_postings

MOST_TAGS = 250_000
"""A page for people has some thousands; each takes its time."""

_MOST_SCRIPTS = 1_000
_MOSTLY = 0.5
"""What share of the words of its data a page must show to be the posting itself; else a script builds it."""


def read(data: bytes, name: str, columns: object = None) -> tuple[Posting | ReadError, ...]:
    """Read a file of HTML; raises ReadError where it is not text.

    One JobPosting in its JSON-LD gives the page its fields; each of several is a posting by itself, for then
    the page is a list. Those without a text beside others are only named there.
    """
    source = decode_written(data)
    if source.count("<") > MOST_TAGS:
        raise ReadError(f"the page holds more than {MOST_TAGS:,} tags; none for people has so many")
    page = read_html(source)
    found = list(within_bounds(_jobs(source, page))) if page.data else []
    told = _distinct([job for job in found if isinstance(job, Job)])
    jobs = [job for job in told if job.blocks] or told
    if len(jobs) > 1 and jobs[0].blocks:
        return as_postings(
            name, "html", source, [*jobs, *(each for each in found if isinstance(each, ReadError))]
        )
    if len(jobs) != 1:
        return (Posting(name, "html", source, page.blocks, (*page.fields, *allowances_in(source))),)
    (job,) = jobs
    blocks = page.blocks if _size(page.blocks) >= _MOSTLY * _size(job.blocks) else job.shown
    fields = (*job.fields, *page.fields, *allowances_in(source))
    return (Posting(name, "html", source, blocks, fields),)


def _jobs(source: str, page: Page) -> Iterator[Job]:
    """Yield the jobs of a page's JSON-LD; broken JSON is the site's fault, not the posting's."""
    for start, end in page.data[:_MOST_SCRIPTS]:
        try:
            yield from job_postings(read_json(source, start, end))
        except ReadError:
            continue


def _distinct(jobs: Sequence[Job]) -> list[Job]:
    """Leave out a job that a page tells of again, word for word."""
    by_words = {
        (*(field.value for field in job.fields), *(block.text for block in job.blocks)): job for job in jobs
    }
    return list(by_words.values())


def _size(blocks: Sequence[Block]) -> int:
    return sum(len(block.text.split()) for block in blocks)
