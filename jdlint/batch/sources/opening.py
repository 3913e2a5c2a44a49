"""Opens files, compressed or not, as streams of text lines of bounded length."""

from __future__ import annotations

import codecs
import gzip
import io
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, cast

from jdlint.batch.errors import BatchError
from jdlint.extras import needing

MOST_LINE = 20_000_000
"""Characters that a line may have."""

_BLOCK = 1 << 16
PACKINGS = (".gz", ".zst")
Broken = (EOFError, OSError, zlib.error)
"""What reading raises where a compressed file is broken."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_HEAD = 4


class Opened:
    """A file that is being read: its bytes unpacked, and how far the file itself is read."""

    def __init__(self, file: BinaryIO, stream: BinaryIO) -> None:
        """Take the file as it lies, and the stream of what it holds."""
        self._file, self.stream, self._at = file, stream, 0

    def position(self) -> int:
        """Give how many bytes of the file are read, so far or in the end."""
        if not self._file.closed:
            self._at = self._file.tell()
        return self._at


def suffixes_of(path: Path) -> tuple[str, str]:
    """Give the suffixes that tell a file's format and its packing, in lower case."""
    suffix = path.suffix.lower()
    if suffix in PACKINGS:
        return path.with_suffix("").suffix.lower(), suffix
    return suffix, ""


@contextmanager
def opened(path: Path) -> Iterator[Opened]:
    """Open a file; raises BatchError where the library for its packing is missing."""
    packing = suffixes_of(path)[1]
    with path.open("rb") as file:
        if packing == ".gz":
            yield Opened(file, cast("BinaryIO", gzip.GzipFile(fileobj=file)))
        elif packing == ".zst":
            with needing("tables", "reading '.zst' files", BatchError):
                import pyarrow as arrow  # noqa: PLC0415 - an extra
            yield Opened(file, arrow.CompressedInputStream(arrow.PythonFile(file, mode="r"), "zstd"))
        else:
            yield Opened(file, file)


def encoding_of(path: Path, said: str | None) -> str:
    """Give the encoding of a file: by its byte order mark, what the user says, or UTF-8."""
    with opened(path) as file:
        head = bytes(file.stream.read(_HEAD))
    marked = next((name for mark, name in _MARKS if head.startswith(mark)), None)
    return marked or said or "utf-8"


def text_lines(stream: BinaryIO, encoding: str) -> Iterator[str]:
    """Yield the lines of a stream with their ends, those too long in pieces.

    Bytes that do not fit the encoding become lone surrogates, for the record that holds them to be told of.
    """
    with _decoded(stream, encoding) as text:
        while line := text.readline(MOST_LINE):
            yield line


def text_blocks(stream: BinaryIO, encoding: str) -> Iterator[str]:
    """Yield the text of a stream a block at a time, decoded as :func:`text_lines` does."""
    with _decoded(stream, encoding) as text:
        while block := text.read(_BLOCK):
            yield block


def begins_list(path: Path, encoding: str | None) -> bool:
    """Tell whether the first sign of a file that is not blank opens a list in JSON; Broken may be raised."""
    with opened(path) as file:
        for block in text_blocks(file.stream, encoding_of(path, encoding)):
            if block.strip():
                return block.lstrip().startswith("[")
    return False


@contextmanager
def _decoded(stream: BinaryIO, encoding: str) -> Iterator[io.TextIOWrapper]:
    try:
        text = io.TextIOWrapper(stream, encoding, errors="surrogateescape", newline="")
    except LookupError:
        raise BatchError(f"there is no encoding called '{encoding}'") from None
    try:
        yield text
    finally:
        with suppress(ValueError):  # the file is closed already
            text.detach()


def has_strange_bytes(text: str) -> bool:
    """Tell whether bytes of a text did not fit its encoding."""
    if text.isascii():
        return False
    try:
        text.encode()
    except UnicodeEncodeError:
        return True
    return False
