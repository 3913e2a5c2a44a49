"""The parts of a document that is a zip archive, with limits against those made to swell."""

from __future__ import annotations

import io
import zipfile
import zlib

from jdlint.decoding import ReadError

MOST_BYTES = 60_000_000
"""What all parts that are read may hold together; a posting has some hundred thousand."""

_MOST_PARTS = 5_000
_BROKEN = (zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError, OSError, EOFError)


class Archive:
    """An open document; parts are read one by one, each no further than the limit allows."""

    def __init__(self, data: bytes, what: str) -> None:
        """Open a document; raises ReadError where it is no zip archive."""
        self._what = what
        self._left = MOST_BYTES
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError, EOFError, NotImplementedError) as error:
            raise ReadError(f"this is not {what} that can be read: {error}") from None
        if len(self._zip.namelist()) > _MOST_PARTS:
            raise ReadError(f"{what} of more than {_MOST_PARTS:,} parts is not read")

    def names(self, beginning: str) -> list[str]:
        """Give the names of the parts that begin so, in order."""
        return sorted(name for name in self._zip.namelist() if name.startswith(beginning))

    def read(self, name: str) -> bytes | None:
        """Give a part, None where there is none; raises ReadError where it is broken or too large."""
        try:
            with self._zip.open(name) as part:
                data = part.read(self._left + 1)
        except KeyError:
            return None
        except (
            zipfile.BadZipFile,
            zlib.error,
            RuntimeError,
            NotImplementedError,
            OSError,
            EOFError,
        ) as error:
            raise ReadError(f"a part of the document cannot be read ({name}): {error}") from None
        self._left -= len(data)
        if self._left < 0:
            raise ReadError(
                f"this {self._what} swells to more than {MOST_BYTES // 1_000_000} MB when unpacked"
            )
        return data
