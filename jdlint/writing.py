"""Writes files whole or not at all."""

from __future__ import annotations

import io
import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TextIO


def write_text(path: Path, write: Callable[[TextIO], None]) -> None:
    """Write a UTF-8 file with what ``write`` puts into the stream, as :func:`write_bytes` does."""
    stream = io.StringIO()
    write(stream)
    write_bytes(path, stream.getvalue().encode("utf-8", "backslashreplace"))


def write_bytes(path: Path, data: bytes) -> None:
    """Write a file; an old one stays until the new one is whole.

    Keeps the mode of a file that is there, and follows a link. Raises OSError where it cannot be written.
    """
    target = path.resolve()
    if target.exists() and not target.is_file():  # a pipe or a device has no old content to keep
        target.write_bytes(data)
        return
    try:
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(path)) from None  # name the file that was asked for
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(name).chmod(target.stat().st_mode & 0o7777 if target.exists() else 0o666 & ~_umask())
        Path(name).replace(target)
    except BaseException as error:
        Path(name).unlink(missing_ok=True)
        if isinstance(error, OSError):  # a full disk names no file
            raise OSError(error.errno, error.strerror, str(path)) from None
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
