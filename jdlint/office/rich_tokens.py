"""Rich text (RTF) as a row of tokens, and what its signs, fonts and code pages stand for.

As the Rich Text Format Specification, version 1.9.1, has them.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from typing import NamedTuple

from jdlint.decoding import ReadError

WHAT = "a rich text document"
MOST_TOKENS = 300_000
"""How many words of control, groups and stretches of text a document may hold; a page has some hundreds."""

_TOKEN = re.compile(
    r"\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})?[ ]?|\\'(?P<code>[0-9a-fA-F]{2})|\\(?P<sign>[^a-zA-Z])"
    r"|(?P<brace>[{}])|(?P<text>[^\\{}\r\n\0]+)"
)
SIGNS = {
    "tab": "\t", "line": "\n", "lbr": "\n", "emdash": "\u2014", "endash": "\u2013", "bullet": "\u2022",
    "lquote": "\u2018", "rquote": "\u2019", "ldblquote": "\u201c", "rdblquote": "\u201d", "emspace": " ",
    "enspace": " ", "qmspace": " ", "~": "\u00a0", "_": "-", "\\": "\\", "{": "{", "}": "}",
}  # fmt: skip
"""Characters by the words and signs that write them."""

BREAKS = frozenset({"par", "sect", "page", "cell", "row", "nestcell", "nestrow", "\n", "\r"})
"""What ends a paragraph."""

_CHARSETS = {
    77: "mac-roman", 128: "cp932", 129: "cp949", 134: "gbk", 136: "big5", 161: "cp1253", 162: "cp1254",
    163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250",
    255: "cp437",
}  # fmt: skip
_PAGES = {"mac": "mac-roman", "pc": "cp437", "pca": "cp850"}


class Token(NamedTuple):
    """A token: a control "word" with its number, a "sign", the "code" of a character, a "brace" or "text"."""

    kind: str
    value: str
    number: int | None = None


def tokens(data: bytes) -> Iterator[Token]:
    """Yield the tokens of a document, without the bytes of pictures; raises ReadError for too many."""
    source = data.decode("latin-1")
    at = 0
    for _ in range(MOST_TOKENS):
        match = _TOKEN.search(source, at)
        if match is None:
            return
        at = match.end()
        if match["word"]:
            number = int(match["number"]) if match["number"] else None
            if match["word"] == "bin":
                at += max(number or 0, 0)
            yield Token("word", match["word"], number)
        else:
            kind = match.lastgroup or ""
            yield Token(kind, match[kind])
    raise ReadError(f"{WHAT} of more than {MOST_TOKENS:,} tokens is not read")


def codec_of_charset(charset: int) -> str | None:
    """Give the encoding of a font by its character set, None for that of the document."""
    return _CHARSETS.get(charset)


def codec_of_document(word: str, number: int | None) -> str | None:
    """Give the encoding that a control word sets for the whole document, None for any other word."""
    if word == "ansicpg":
        try:
            return codecs.lookup(f"cp{number}").name
        except LookupError:
            return None
    return _PAGES.get(word)
