"""Reads Word documents (.docx): paragraphs, tables, text boxes, headers, footers and tracked insertions."""

from __future__ import annotations

from collections.abc import Iterator

from jdlint.decoding import ReadError
from jdlint.office.archive import Archive
from jdlint.office.paragraphs import Paragraph, posting_of
from jdlint.office.word import Styles, read_comments, read_paragraphs, read_styles
from jdlint.posting import Posting

_WHAT = "a Word document"
_BODY = "word/document.xml"


def read(data: bytes, name: str, columns: object = None) -> tuple[Posting, ...]:
    """Read a Word document as one posting; raises ReadError where it is none or holds no text.

    Its source is the text it shows: what was inserted is in, what was deleted is out. What stands around
    every page comes last, for it does not begin the posting.
    """
    archive = Archive(data, _WHAT)
    body = archive.read(_BODY)
    if body is None:
        raise ReadError(f"this is not {_WHAT}: it has no part called {_BODY}")
    styles = read_styles(archive.read("word/styles.xml"))
    comments = read_comments(archive.read("word/comments.xml"))
    paragraphs = [
        *read_paragraphs(body, styles, comments),
        *_around(archive, "word/footnotes", styles),
        *_around(archive, "word/header", styles),
        *_around(archive, "word/footer", styles),
    ]
    return (posting_of(paragraphs, name, "docx"),)


def _around(archive: Archive, beginning: str, styles: Styles) -> Iterator[Paragraph]:
    """Yield what stands around the text, once each: first, odd and even pages often say the same."""
    seen: set[str] = set()
    for part in archive.names(beginning):
        data = archive.read(part) if part.endswith(".xml") else None
        for paragraph in read_paragraphs(data, styles, {}) if data else ():
            if paragraph.text.strip() not in seen:
                seen.add(paragraph.text.strip())
                yield paragraph
