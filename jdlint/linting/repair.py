"""Applies the fixes of a file's findings and lints again, until none is left."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePath

from jdlint.decoding import decode_whole
from jdlint.fixing import FORMATS, apply, edits_of
from jdlint.linting.session import Session
from jdlint.locating import locate
from jdlint.readers import SUFFIXES
from jdlint.results import LocatedFinding
from jdlint.writing import write_bytes

_MOST_ROUNDS = 10


@dataclass(frozen=True)
class Repaired:
    """A file after its fixes: new bytes, old and new text, and how many fixes were applied."""

    data: bytes
    before: str
    after: str
    count: int


def can_rewrite(name: str) -> bool:
    """Tell whether files of a name's format may be rewritten; of an unknown one the reading will tell."""
    known = SUFFIXES.get(PurePath(name).suffix.lower())
    return known is None or known.module in FORMATS


def repair(session: Session, path: str, data: bytes, *, unsafe: bool) -> Repaired:
    """Apply the safe fixes of a file, with ``unsafe`` all; encoding, byte order mark and line ends stay.

    A file in a format that is not rewritten, or whose bytes its text would not give back, stays as it is.
    Raises ReadError and ContentError as linting does.
    """
    decoded = decode_whole(data)
    text, count = decoded.text, 0
    if not _can_write(decoded.encoded, text, data):
        return Repaired(data, text, text, 0)
    for _ in range(_MOST_ROUNDS):
        findings = _findings(session, path, decoded.encoded(text))
        rewritten = apply(text, edits_of(findings, unsafe=unsafe))
        if not rewritten.count or not _can_write(decoded.encoded, rewritten.text):
            break
        text, count = rewritten.text, count + rewritten.count
    return Repaired(decoded.encoded(text), decoded.text, text, count)


def repair_file(session: Session, path: str, *, unsafe: bool, dry: bool) -> Repaired:
    """Repair a file where it lies; with ``dry`` nothing is written. Raises OSError too."""
    repaired = repair(session, path, Path(path).read_bytes(), unsafe=unsafe)
    if repaired.count and not dry:
        write_bytes(Path(path), repaired.data)
    return repaired


def _findings(session: Session, path: str, data: bytes) -> Iterator[LocatedFinding]:
    ignored = session.linter_for(path).ignored_names(path)
    for result in session.results(path, lambda count: data[:count]):
        posting = result.reading.posting
        if posting.format in FORMATS:
            kept = [found for found in result.findings if found.name not in ignored]
            yield from locate(posting, kept, path, None)


def _can_write(encoded: Callable[[str], bytes], text: str, data: bytes | None = None) -> bool:
    """Tell whether a text can be written in the file's encoding, giving ``data`` where that is known."""
    try:
        written = encoded(text)
    except UnicodeEncodeError:
        return False
    return data is None or written == data
