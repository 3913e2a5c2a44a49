"""From the bytes of a file to its characters; refuses what is not text."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SIGNATURES = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a zip archive or an Office document"),
    (b"\xd0\xcf\x11\xe0", "an old Office document"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"{\\rtf", "a rich text document"),
    (b"\x1f\x8b", "a gzip archive"),
)
_CONTROL = re.compile("[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f]")
MOST_CHARACTERS, MOST_LINES = 4_000_000, 100_000
"""What a file may hold that people write: more than any page with scripts and pictures written into it."""

_MOST_CONTROLS = 0.01
_BINARY = "this is a binary file, or UTF-16 without a byte order mark; save it as UTF-8"
_MOST_DISORDER = 0.15
"""Above this share of unlikely letter pairs a guessed encoding is not believed."""


class ReadError(Exception):
    """A file that could not be read as a posting; the message says why, in words for its author."""

    def __init__(self, message: str, line: int | None = None, column: int | None = None) -> None:
        """Take the reason and, where there is one, the place (1-based)."""
        super().__init__(message)
        self.message, self.line, self.column = message, line, column

    def __str__(self) -> str:
        """Give the reason, after its place."""
        return self.message if self.line is None else f"{self.line}:{self.column}: {self.message}"


class NoPostingError(ReadError):
    """A file of data that is sound but holds no posting, as most of their kind do not.

    Where somebody named the file that is an error; where it was found in a folder it is passed over.
    """


class EmptyError(ReadError):
    """A file in which there are no words to read."""


@dataclass(frozen=True)
class Decoded:
    """The characters of a file, without its byte order mark, and how they were written."""

    text: str
    encoding: str
    mark: bytes = b""

    def encoded(self, text: str) -> bytes:
        """Write another text the same way; raises UnicodeEncodeError where the encoding lacks a character."""
        return self.mark + text.encode(self.encoding)


def decode(data: bytes) -> str:
    """Decode a file: UTF-8, UTF-16 or UTF-32 by its byte order mark, Windows-1252, or a guess.

    Gives the text without its byte order mark. Raises ReadError for binary data, for text in no encoding that
    fits it, and for an empty file.
    """
    return decode_whole(data).text


def decode_written(data: bytes) -> str:
    """Decode a file that holds a text as people write it; raises ReadError for one beyond all bounds too."""
    text = decode(data)
    if len(text) > MOST_CHARACTERS:
        raise ReadError(
            f"the file holds {len(text):,} characters; no posting has more than {MOST_CHARACTERS:,}"
        )
    if text.count("\n") > MOST_LINES:
        raise ReadError(f"the file holds more than {MOST_LINES:,} lines; no posting has so many")
    return text


def decode_whole(data: bytes) -> Decoded:
    """Decode a file as :func:`decode` does, and tell how it is written."""
    for signature, what in _SIGNATURES:
        if data.startswith(signature):
            raise ReadError(f"this is {what}, not text")
    decoded = _decoded(data)
    text = decoded.text
    if "\0" in text:
        raise ReadError(_BINARY)
    if len(_CONTROL.findall(text)) > _MOST_CONTROLS * len(text):
        raise ReadError("this is a binary file, not text")
    if not text.strip():
        raise EmptyError("the file is empty")
    return decoded


def _decoded(data: bytes) -> Decoded:
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return Decoded(_strict(data[len(mark) :], encoding, len(mark)), encoding, mark)
    if b"\0" in data:
        raise ReadError(_BINARY)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _guessed(data)


def _strict(data: bytes, encoding: str, offset: int) -> str:
    try:
        return data.decode(encoding).removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        place = f"byte {error.start + offset + 1}"
        encoding = encoding.removesuffix("-le").removesuffix("-be")
        raise ReadError(f"{place} does not fit {encoding.upper()}, which the file says it is in") from error


def _guessed(data: bytes) -> Decoded:
    """Decode what is not UTF-8: Windows-1252 where it fits, else what fits best."""
    if _has_lone_surrogates(data):
        raise ReadError("the file holds halves of characters (lone surrogates); save it as UTF-8 again")
    from charset_normalizer import from_bytes  # noqa: PLC0415 - seldom needed, and slow to import

    guess = from_bytes(data, cp_isolation=["cp1252"]).best()
    if guess is None:
        guess = from_bytes(data, cp_exclusion=["utf_16", "utf_32", "utf_7"]).best()
    if guess is None or guess.chaos > _MOST_DISORDER:
        raise ReadError("the file is in no encoding that fits it; save it as UTF-8")
    return Decoded(str(guess), guess.encoding)


def _has_lone_surrogates(data: bytes) -> bool:
    try:
        data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return False
    return True
