"""Reads OpenDocument texts (.odt), as LibreOffice writes them."""

from __future__ import annotations

from collections.abc import Iterator

from jdlint.decoding import ReadError
from jdlint.office.archive import Archive
from jdlint.office.open_document import WHAT, read_paragraphs
from jdlint.office.open_styles import Looks, read_looks
from jdlint.office.paragraphs import Paragraph, posting_of
from jdlint.posting import Posting

_LOCKED = b"encryption-data"


def read(data: bytes, name: str, columns: object = None) -> tuple[Posting, ...]:
    """Read an OpenDocument text as one posting; raises ReadError where it is none or is locked.

    Its source is the text it shows; what stands around every page comes last, for it does not begin the
    posting.
    """
    archive = Archive(data, WHAT)
    if _LOCKED in (archive.read("META-INF/manifest.xml") or b""):
        raise ReadError("this document is locked with a password; save it anew without one")
    content = archive.read("content.xml")
    if content is None:
        raise ReadError(f"this is not {WHAT}: it has no part called content.xml")
    styles = archive.read("styles.xml")
    looks = read_looks(WHAT, styles, content)
    paragraphs = [*read_paragraphs(content, looks), *_around(styles, looks)]
    return (posting_of(paragraphs, name, "odt"),)


def _around(styles: bytes | None, looks: Looks) -> Iterator[Paragraph]:
    """Yield what stands around the text, once each: first, odd and even pages often say the same."""
    seen: set[str] = set()
    for paragraph in read_paragraphs(styles, looks, around=True) if styles else ():
        if paragraph.text.strip() not in seen:
            seen.add(paragraph.text.strip())
            yield paragraph
