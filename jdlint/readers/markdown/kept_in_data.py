"""The text of a posting that a site keeps in its front matter alone, below keys such as ``duties``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from jdlint.lines import to_blocks
from jdlint.posting import Block, Field
from jdlint.readers.markdown.document import read_lines
from jdlint.sourcemap import Run, SourceMap

FORMAT = "front matter"
"""What a posting of this kind is called: it is not rewritten, as a line put in would break its data."""

_HEADINGS = {
    "about": "About", "aboutthecompany": "About the company", "aboutthejob": "About the job",
    "abouttherole": "About the role", "aboutus": "About us", "aboutyou": "About you", "benefits": "Benefits",
    "body": "", "content": "", "description": "", "duties": "Duties", "education": "Education",
    "experience": "Experience", "howtoapply": "How to apply", "intro": "", "introduction": "",
    "jobdescription": "", "nicetohave": "Nice to have", "overview": "Overview", "perks": "Perks",
    "preferred": "Preferred", "preferredqualifications": "Preferred qualifications",
    "qualifications": "Qualifications", "requirements": "Requirements",
    "responsibilities": "Responsibilities", "skills": "Skills", "summary": "Summary", "tasks": "Tasks",
    "text": "", "whatwelookfor": "What we look for", "whatweoffer": "What we offer",
    "whatyouwilldo": "What you will do", "whoyouare": "Who you are",
}  # fmt: skip
"""Keys, without what joins their words, and the headings they stand for; none for the text as a whole."""

_FORM = re.compile(r"[_-](?:markdown|md|html|text|body|content|list|section)$")
_NO_LETTER = re.compile(r"[^a-z]")
_LEAST_WORDS = 4
"""Fewer words are a value and no text: "experience: entry level"."""


def texts_in_front(source: str, fields: Sequence[Field]) -> Iterator[Block]:
    """Yield the texts of front matter as blocks, in the order written, each below the heading of its key."""
    for name, group in groupby(fields, key=lambda field: field.name):
        values = [field for field in group if field.value]
        key = name.rpartition(".")[2]
        heading = _HEADINGS.get(_NO_LETTER.sub("", _FORM.sub("", key)))
        if heading is None or sum(len(field.value.split()) for field in values) < _LEAST_WORDS:
            continue
        if heading:
            yield _heading(heading, source, key, values[0].start)
        if len(values) == 1:
            yield from to_blocks(list(read_lines(source[: values[0].end], values[0].start)))
        else:
            yield from (Block("list_item", field.value, field.map, level=1) for field in values)


def _heading(text: str, source: str, key: str, before: int) -> Block:
    """Give the heading of a key, which stands last before the value; it leads back to the key as a whole."""
    written = re.compile(rf"""^[ \t]*["']?({re.escape(key)})["']?[ \t]*[:=]""", re.IGNORECASE | re.MULTILINE)
    start, end = before, before
    for match in written.finditer(source, 0, before):
        start, end = match.span(1)
    return Block("heading", text, SourceMap((Run(0, len(text), start, end),)), level=2)
