"""One module a format, with ``read(data, name) -> tuple[Posting, ...]``; picked by a file's suffix."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib import import_module
from pathlib import PurePath
from typing import NamedTuple, Protocol, cast

from jdlint.decoding import EmptyError, NoPostingError, ReadError, decode
from jdlint.posting import Posting
from jdlint.structured.columns import Columns

__all__ = [
    "MAX_BYTES",
    "SUFFIXES",
    "Columns",
    "Content",
    "Format",
    "NoPostingError",
    "ReadError",
    "Reader",
    "decode",
    "read",
    "read_content",
    "reader_for",
]

MAX_BYTES = 20_000_000
"""The size above which a file is refused, unless the caller says otherwise."""


class Format(NamedTuple):
    """How a kind of file is read: by which module, and with which extra installed."""

    module: str
    extra: str | None = None


SUFFIXES = {
    ".txt": Format("text"),
    ".text": Format("text"),
    ".html": Format("html"),
    ".htm": Format("html"),
    ".xhtml": Format("html"),
    ".md": Format("markdown"),
    ".markdown": Format("markdown"),
    ".docx": Format("docx"),
    ".odt": Format("odt"),
    ".rtf": Format("rtf"),
    ".pdf": Format("pdf", "pdf"),
    ".json": Format("json"),
    ".jsonld": Format("json"),
    ".jsonl": Format("jsonl"),
    ".ndjson": Format("jsonl"),
    ".csv": Format("csv"),
    ".tsv": Format("csv"),
    ".parquet": Format("parquet", "tables"),
    ".xml": Format("feed"),
    ".rss": Format("feed"),
}
"""How each kind of file is read, by suffix in lower case."""

_USUAL = Columns()
_MOST_FAULTS = 20
"""How many broken records of a file are told of one by one."""


class Content(NamedTuple):
    """What a file holds: its postings, and what is wrong with those of its records that cannot be read."""

    postings: tuple[Posting, ...]
    faults: tuple[ReadError, ...] = ()


class Reader(Protocol):
    """A module that reads one format."""

    def read(self, data: bytes, name: str, columns: Columns) -> tuple[Posting | ReadError, ...]:
        """Read a file's bytes; raises ReadError where they are not of this format.

        Where a file has many records, a broken one gives its error in its place and spares the others.
        ``columns`` says what the columns of a table or of plain records are for.
        """


def reader_for(name: str) -> Reader:
    """Give the reader of a file by its name's suffix, importing only that one.

    Raises ReadError for a suffix that no reader knows, and where the library that it needs is not installed.
    """
    suffix = PurePath(name).suffix.lower()
    if suffix not in SUFFIXES:
        said = f"'{suffix}' files" if suffix else "a file without a suffix"
        raise ReadError(f"no reader for {said}; known suffixes: {', '.join(SUFFIXES)}")
    known = SUFFIXES[suffix]
    try:
        return cast("Reader", import_module(f"jdlint.readers.{known.module}"))
    except ModuleNotFoundError as error:
        if known.extra is None or (error.name or "").startswith("jdlint"):
            raise
        raise ReadError(
            f"reading '{suffix}' files needs the library '{error.name}', which is not installed; install it"
            f" with: pip install 'jdlint[{known.extra}]'"
        ) from None


def read(data: bytes, name: str, columns: Columns = _USUAL) -> tuple[Posting, ...]:
    """Read the postings of one file, all of them; raises ReadError as :func:`read_content` does.

    The first record that cannot be read raises its error too.
    """
    content = read_content(data, name, columns)
    if content.faults:
        raise content.faults[0]
    return content.postings


def read_content(data: bytes, name: str, columns: Columns = _USUAL) -> Content:
    """Read one file: ``data`` are its bytes, the suffix of ``name`` says the format.

    ``columns`` says what the columns of a table or of plain records are for.

    Raises ReadError for an unknown suffix, for what cannot be decoded, and where no text was found;
    NoPostingError where data are sound and no posting.
    """
    found = reader_for(name).read(data, name, columns)
    postings = tuple(each for each in found if isinstance(each, Posting))
    faults = [each for each in found if isinstance(each, ReadError)]
    if not any(posting.blocks for posting in postings):
        raise faults[0] if faults else EmptyError("the file holds no text of a posting")
    return Content(postings, tuple(_told(faults)))


def _told(faults: Sequence[ReadError]) -> Iterator[ReadError]:
    """Yield the errors that are told of one by one, then how many more there are."""
    yield from faults[:_MOST_FAULTS]
    more = len(faults) - _MOST_FAULTS
    if more > 0:
        line = faults[_MOST_FAULTS].line
        yield ReadError(f"{more:,} more of its records cannot be read", line, 1)
