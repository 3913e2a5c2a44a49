"""Reads rich text (.rtf): its words, a paragraph a line."""

from __future__ import annotations

from striprtf.striprtf import rtf_to_text

from jdlint.decoding import ReadError
from jdlint.plaintext import read_plain
from jdlint.posting import Posting, View

_SIGN = b"{\\rtf"


def read(data: bytes, name: str, columns: object = None) -> tuple[Posting, ...]:
    """Read a rich text document as one posting; raises ReadError where it is none or holds no text."""
    if not data.lstrip().startswith(_SIGN):
        raise ReadError("this is not a rich text document: it does not begin as one")
    try:
        source = str(rtf_to_text(data.decode("latin-1"), errors="replace"))  # type: ignore[no-untyped-call]
    except (ValueError, IndexError, KeyError, LookupError, OverflowError) as error:
        raise ReadError(f"this is not a rich text document that can be read: {error}") from None
    lines = source.split("\n")
    return (Posting(name, "rtf", source, read_plain(source), view=View("paragraph", _numbers(lines))),)


def _numbers(lines: list[str]) -> tuple[int, ...]:
    """Give each line the number of its paragraph; an empty line belongs to the one before."""
    numbers: list[int] = []
    for line in lines:
        before = numbers[-1] if numbers else 0
        numbers.append(before + 1 if line.strip() or not before else before)
    return tuple(numbers)
