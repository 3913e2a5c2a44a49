"""The parts of a document that is a zip archive, with limits against those made to swell."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib

from jdlint.decoding import ReadError

MOST_BYTES = 40_000_000
"""What all parts that are read may hold together; a posting has some hundred thousand."""

MOST_PARTS = 5_000
_ENTRY = b"PK\x01\x02"
"""How an entry of an archive's table of contents begins."""

_LOCKED = b"\xd0\xcf\x11\xe0"
"""How the files of old Office programs begin, and those that Office locks with a password."""

_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_BROKEN = (
    zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError, OSError, EOFError, ValueError,
    struct.error, AttributeError, IndexError,
)  # fmt: skip
"""What the zip reader of the standard library raises for archives that are none."""


class Archive:
    """An open document; parts are read one by one, each no further than the limit allows."""

    def __init__(self, data: bytes, what: str) -> None:
        """Open a document; raises ReadError where it is no zip archive."""
        self._what = what
        self._left = MOST_BYTES
        if data.startswith(_LOCKED):
            raise ReadError(
                f"this is not {what} that can be read: it is locked with a password or in an old format; open"
                " it and save it anew, without a password"
            )
        if data.count(_ENTRY) > MOST_PARTS:
            raise ReadError(f"{what} of more than {MOST_PARTS:,} parts is not read")
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except _BROKEN as error:
            raise ReadError(f"this is not {what} that can be read: {_said(error)}") from None

    def read(self, name: str) -> bytes | None:
        """Give a part, None where there is none; raises ReadError where it is broken or too large."""
        try:
            entry = self._zip.getinfo(name)
        except KeyError:
            return None
        if entry.compress_type not in _METHODS:
            raise ReadError(f"a part of the document is packed in a way that {self._what} never is ({name})")
        try:
            with self._zip.open(entry) as part:
                data = part.read(self._left + 1)
        except _BROKEN as error:
            raise ReadError(f"a part of the document cannot be read ({name}): {_said(error)}") from None
        self._left -= len(data)
        if self._left < 0:
            raise ReadError(f"unpacked, the document holds more than {MOST_BYTES // 1_000_000} MB of text")
        return data


def _said(error: Exception) -> str:
    """Give the words of an error that came of broken bytes."""
    return str(error) or "it is broken"
