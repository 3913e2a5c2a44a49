"""What every reader holds, whatever bytes it is given: postings with places in the source, or an error."""

from __future__ import annotations

import io
import zipfile
from itertools import chain
from pathlib import Path

from formats.every import FORMATS
from formats.neutral import read_all
from jdlint.posting import Posting
from jdlint.readers import ReadError, read_content
from jdlint.sourcemap import SourceMap

CORPUS = Path(__file__).parent / "corpus"
_SUFFIXES = ("txt", "md", "html", "docx", "odt", "rtf", "pdf", "json", "jsonl", "xml", "csv", "parquet")
TARGETS = {suffix: f"posting.{suffix}" for suffix in _SUFFIXES}
"""A target a reader: the suffix, and a name that picks the reader."""

_PARTS = {"docx": "word/document.xml", "odt": "content.xml"}
"""The part that holds the text: chance does more in it than in the archive around it."""


def seeds(suffix: str) -> list[bytes]:
    """Give sound files of a format, and broken ones that were written or found before."""
    sound = [
        each.write(posting)
        for each in FORMATS.values()
        if each.suffix in (suffix, f"{suffix}ld")
        for posting in read_all()[:2]
    ]
    if suffix in _PARTS:
        sound += [zipfile.ZipFile(io.BytesIO(data)).read(_PARTS[suffix]) for data in sound]
    return [*sound, *(path.read_bytes() for path in sorted(CORPUS.glob(f"*.{suffix}")))]


def feed(data: bytes, name: str) -> int:
    """Read bytes; give how many postings they hold. Any error but ReadError is a fault and passes through."""
    suffix = name.rpartition(".")[2]
    if suffix in _PARTS and not data.startswith(b"PK"):
        data = _zipped(_PARTS[suffix], data)
    try:
        content = read_content(data, name)
    except ReadError as error:
        _expect(bool(str(error)), "an error says what is wrong")
        return 0
    for posting in content.postings:
        _examine(posting)
    return len(content.postings)


def _zipped(name: str, data: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr(name, data)
    return file.getvalue()


def _examine(posting: Posting) -> None:
    for block in posting.blocks:
        _expect(
            bool(block.text) and " ".join(block.text.split()) == block.text, "a block is folded and not empty"
        )
        _expect(_covers(block.map, block.text, posting.source), "a block's places lie in the source")
    for text, place in chain(
        ((field.value, field.map) for field in posting.fields),
        ((block.text, block.map) for block in posting.blocks),
    ):
        start, end = place.source_span(0, len(text))
        _expect(0 <= start <= end <= len(posting.source), "a span lies in the source")
        posting.locate(start)
        posting.locate(end)


def _covers(place: SourceMap, text: str, source: str) -> bool:
    reached = 0
    for run in place.runs:
        if run.text_start != reached or not 0 <= run.source_start <= run.source_end <= len(source):
            return False
        reached = run.text_end
    return reached == len(text)


def _expect(holds: bool, what: str) -> None:  # noqa: FBT001
    if not holds:
        raise AssertionError(what)
