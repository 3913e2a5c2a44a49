"""Reads Word documents (.docx): paragraphs, tables, text boxes, notes, headers, footers, tracked changes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from jdlint.decoding import ReadError
from jdlint.office.archive import Archive
from jdlint.office.paragraphs import Paragraph, posting_of
from jdlint.office.relations import Relation, relations_of
from jdlint.office.word import Context, read_part
from jdlint.office.word_comments import read_comments
from jdlint.office.word_styles import WHAT, read_lists, read_styles
from jdlint.posting import Posting

_BODY = "word/document.xml"
_USUAL = tuple(Relation("", kind, f"word/{kind}.xml") for kind in ("styles", "numbering", "comments"))
"""Where parts lie by custom, for documents that do not say it."""


def read(data: bytes, name: str, columns: object = None) -> tuple[Posting, ...]:
    """Read a Word document as one posting; raises ReadError where it is none.

    Its source is the text it shows: what was inserted is in, what was deleted is out. What stands around
    every page comes last, for it does not begin the posting.
    """
    archive = Archive(data, WHAT)
    mains = [each.part for each in relations_of(archive, "", WHAT) if each.kind == "officeDocument"]
    main = mains[0] if mains else _BODY
    body = archive.read(main)
    if body is None:
        raise ReadError(f"this is not {WHAT}: it has no part called {main}")
    relations = relations_of(archive, main, WHAT) or _USUAL
    context = Context(
        read_styles(_part(archive, relations, "styles")),
        read_lists(_part(archive, relations, "numbering")),
        read_comments(_part(archive, relations, "comments")),
    )
    part = read_part(body, context)
    paragraphs = [
        *part.paragraphs,
        *_notes(archive, relations, context),
        *_around(archive, [each for each in relations if each.id in part.around], context),
    ]
    if any(each.kind == "aFChunk" for each in relations) and not any(each.is_shown for each in paragraphs):
        raise ReadError("its text lies in a file inside the document; open it in Word and save it anew")
    return (posting_of(paragraphs, name, "docx"),)


def _part(archive: Archive, relations: Sequence[Relation], kind: str) -> bytes | None:
    found = next((each for each in relations if each.kind == kind), None)
    return archive.read(found.part) if found else None


def _notes(archive: Archive, relations: Sequence[Relation], context: Context) -> Iterator[Paragraph]:
    for kind in ("footnotes", "endnotes"):
        data = _part(archive, relations, kind)
        if data:
            yield from read_part(data, context).paragraphs


def _around(archive: Archive, relations: Sequence[Relation], context: Context) -> Iterator[Paragraph]:
    """Yield what stands around the text, once each: first, odd and even pages often say the same."""
    seen: set[str] = set()
    for relation in sorted(relations, key=lambda each: each.kind != "header"):
        data = archive.read(relation.part)
        for paragraph in read_part(data, context).paragraphs if data else ():
            if paragraph.text.strip() not in seen:
                seen.add(paragraph.text.strip())
                yield paragraph
