"""Reads Markdown as GitHub shows it and as people write it, with the front matter of site generators."""

from __future__ import annotations

from jdlint.decoding import decode_written
from jdlint.fields import allowances_in, below_title
from jdlint.frontmatter import read_front_matter
from jdlint.lines import to_blocks
from jdlint.posting import Posting
from jdlint.readers.markdown.document import read_lines
from jdlint.readers.markdown.kept_in_data import FORMAT, texts_in_front


def read(data: bytes, name: str, columns: object = None) -> tuple[Posting, ...]:
    """Read a Markdown file as one posting; where nothing stands below its front matter, its text is in there.

    Raises ReadError where it is not text, and with line and column where its front matter is broken.
    """
    source = decode_written(data)
    front = read_front_matter(source)
    shown = tuple(to_blocks(list(read_lines(source, front.body_start))))
    blocks = shown or tuple(texts_in_front(source, front.fields))
    form = "markdown" if shown else FORMAT
    fields = (*front.fields, *allowances_in(source))
    return (Posting(name, form, source, below_title(blocks, front.fields), fields),)
