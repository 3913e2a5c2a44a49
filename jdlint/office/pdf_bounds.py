"""Tells PDF documents that cannot cost much to read from those that may be made to.

A few kilobytes of a PDF can unpack to gigabytes, or draw themselves for hours. A document is tame where all
of its streams are packed in the usual ways, small, and not drawn again and again. Others are no less welcome:
they are read apart, under limits.
"""

from __future__ import annotations

import binascii
import re
import zlib
from base64 import a85decode
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

MOST_WORK = 4_000_000
"""How many bytes all streams may unpack to, each counted as often as it is used."""

_LARGEST = 1_000_000
_MOST_BYTES, _MOST_STREAMS = 8_000_000, 2_000
_STREAM = re.compile(rb"(?<!end)stream(?:\r\n|\n|\r)?")
_OBJECT = re.compile(rb"(\d{1,9})\s+\d{1,5}\s+obj\b")
_LONGEST_DICTIONARY = 4_000
_FILTER = re.compile(rb"/Filter\s*(?:\[([^\[\]]*)\]|(/[A-Za-z0-9]+))")
_PICTURES = (b"/DCTDecode", b"/JPXDecode", b"/CCITTFaxDecode", b"/JBIG2Decode")
_USED = re.compile(rb"\b(\d{1,9})\s+\d{1,5}\s+R\b")
_DRAWS = re.compile(rb"\bDo\b")
_UNUSUAL = (b"/Encrypt", b"/Type3")


class _Stream(NamedTuple):
    number: int
    text: bytes
    is_form: bool


class _WildError(Exception):
    """A stream that is not packed in a usual way, or too large."""


def is_tame(data: bytes) -> bool:
    """Tell whether a document cannot take long to read, nor much memory."""
    if len(data) > _MOST_BYTES or any(sign in data for sign in _UNUSUAL):
        return False
    try:
        streams = list(_streams(data))
    except _WildError:
        return False
    uses: Counter[int] = Counter()
    for text in (data, *(stream.text for stream in streams)):
        uses.update(int(number) for number in _USED.findall(text))
    draws = {stream: len(_DRAWS.findall(stream.text)) for stream in streams}
    if any(stream.is_form and draws[stream] for stream in streams):
        return False
    largest = max((len(stream.text) for stream in streams if stream.is_form), default=0)
    work = sum(len(stream.text) * max(uses[stream.number], 1) for stream in streams)
    return work + sum(draws.values()) * largest <= MOST_WORK


def _streams(data: bytes) -> Iterator[_Stream]:
    """Yield the streams of a document, unpacked, but for pictures; raises _WildError for unusual ones."""
    left = MOST_WORK
    for count, sign in enumerate(_STREAM.finditer(data)):
        before = data[max(sign.start() - _LONGEST_DICTIONARY, 0) : sign.start()]
        opened = list(_OBJECT.finditer(before))
        if not opened or count == _MOST_STREAMS:
            raise _WildError
        dictionary = before[opened[-1].end() :]
        end = data.find(b"endstream", sign.end())
        if end < 0 or b"#" in dictionary or re.search(rb"/(?:Filter|Subtype)\s+\d", dictionary):
            raise _WildError
        text = _unpacked(data[sign.end() : end], dictionary)
        left -= len(text)
        if left < 0:
            raise _WildError
        yield _Stream(int(opened[-1][1]), text, re.search(rb"/Form\b", dictionary) is not None)


def _unpacked(packed: bytes, dictionary: bytes) -> bytes:
    """Unpack a stream, no further than the limit."""
    named = _FILTER.search(dictionary)
    names = [b"/" + name.strip() for name in (named[1] or named[2] or b"").split(b"/")[1:]] if named else []
    if names and names[-1] in _PICTURES and len(names) == 1:
        return b""
    if names and names[0] == b"/ASCII85Decode":
        names = names[1:]
        try:
            packed = a85decode(packed.strip().removesuffix(b"~>"))
        except ValueError:
            raise _WildError from None
    if names == [b"/FlateDecode"]:
        packed = _inflated(packed)
    elif names:
        raise _WildError
    if len(packed) > _LARGEST:
        raise _WildError
    return packed


def _inflated(packed: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(packed, _LARGEST + 1)
    except (zlib.error, binascii.Error):
        raise _WildError from None
