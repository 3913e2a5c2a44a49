"""Character references as browsers read them, with and without their semicolon."""

from __future__ import annotations

import re
from html import unescape
from html.entities import html5

REFERENCE = r"&(?:#[0-9]{1,8}(?![0-9]);?|#[xX][0-9a-fA-F]{1,8}(?![0-9a-fA-F]);?|[A-Za-z][A-Za-z0-9]{1,31};?)"
_SHORTEST = 2
_NAMED = re.compile(r"&[A-Za-z]")


def decode_reference(reference: str) -> tuple[str, int]:
    """Decode what matched ``REFERENCE``: give the text, and how many of its characters stand for that.

    ``&ampere`` is an ampersand and ``ere``; what names no character gives itself.
    """
    if not _NAMED.match(reference):
        return unescape(reference), len(reference)
    name = reference[1:]
    if name in html5:
        return html5[name], len(reference)
    for length in range(len(name), _SHORTEST - 1, -1):
        if name[:length] in html5:
            return html5[name[:length]], length + 1
    return reference, len(reference)
