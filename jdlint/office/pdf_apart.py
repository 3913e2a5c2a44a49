"""Reads a PDF document in a process of its own, with little time and memory, for pdfium knows no limits."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import astuple, replace

from jdlint.decoding import ReadError
from jdlint.office.margins import PrintedLine
from jdlint.office.pdf_pages import read_lines

_SECONDS, _MEMORY = 3, 400_000_000
_WAIT = _SECONDS if sys.platform == "win32" else 15
"""How long to wait where the system itself counts the seconds of work: a busy one is slow to give them."""

_TOO_MUCH = (
    "this PDF document takes more time or memory than any posting does; save the posting anew from the"
    " program that wrote it"
)
_PROGRAM = "import sys; sys.path[:] = {path!r}; from jdlint.office.pdf_apart import answer; answer()"


def read_apart(data: bytes) -> list[PrintedLine]:
    """Give the lines of a document.

    Raises ReadError as :func:`read_lines` does, and where it takes too much.
    """
    program = _PROGRAM.format(path=sys.path)
    try:
        done = subprocess.run(  # noqa: S603 - our own interpreter, our own program
            [sys.executable, "-c", program], input=data, capture_output=True, timeout=_WAIT, check=True
        )
        answered = json.loads(done.stdout)
    except (OSError, ValueError, subprocess.SubprocessError):
        raise ReadError(_TOO_MUCH) from None
    if isinstance(answered, str):
        raise ReadError(answered)
    lines = [PrintedLine(*line) for line in answered]
    return [replace(line, comments=tuple(line.comments)) for line in lines]


def answer() -> None:
    """Read a document from standard input and write its lines, or what is wrong with it, as JSON."""
    _limit()
    try:
        answered: str | Sequence[object] = [astuple(line) for line in read_lines(sys.stdin.buffer.read())]
    except ReadError as error:
        answered = error.message
    except MemoryError:
        answered = _TOO_MUCH
    json.dump(answered, sys.stdout)


def _limit() -> None:
    """Limit what this process may take, where the system can."""
    if sys.platform != "win32":
        import resource  # noqa: PLC0415 - only other systems have it

        resource.setrlimit(resource.RLIMIT_CPU, (_SECONDS, _SECONDS))
        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
