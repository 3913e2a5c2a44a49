"""Fields of data as their formats write them: each character with its place, through escapes and folds."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Literal

from jdlint.markup import FoldedText
from jdlint.posting import Block, Field
from jdlint.properties import property_of
from jdlint.sourcemap import Run, SourceMap

Escapes = Literal["", "backslash", "quote"]
"""How a kind of string writes what it cannot hold: not at all, ``\\n`` and the like, or a doubled quote."""

_SIGNS = {
    "backslash": re.compile(
        r"\\(?:x[0-9a-fA-F]{2}|u[dD][89abAB]..\\u[dD][c-fC-F]..|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|(?:\r\n|[\r\n])\s*|[^\r\n])"
    ),
    "quote": re.compile("''"),
}
_WHITE = dict.fromkeys("ntrvfNLP_ bae0", " ")


ALLOWANCE = "jdlint.allow"
"""The name of a field in which an author lets findings stand: a comment of a text, a key of its data."""

_COMMENT = re.compile(r"<!--\s*jdlint:\s*allow\s+(?P<what>(?:(?!-->)[^\r\n]){1,400}?)\s*-->")


def allowances_in(source: str) -> tuple[Field, ...]:
    """Give the allowances that stand in comments: ``<!-- jdlint: allow NAME -- reason (until DATE) -->``."""
    if "jdlint:" not in source:
        return ()
    return tuple(
        Field(ALLOWANCE, " ".join(match["what"].split()), _whole(match), origin="page")
        for match in _COMMENT.finditer(source)
    )


def _whole(match: re.Match[str]) -> SourceMap:
    words = " ".join(match["what"].split())
    return SourceMap((Run(0, len(words), match.start("what"), match.end("what")),))


def field_of(name: str, value: str, raw: str, start: int, escapes: Escapes = "") -> Field:
    """Make a field of a value as its parser gave it and of its words in the source, at ``start``.

    ``name`` is the path by which the source calls it; ``raw`` are the words inside any quotation marks. White
    space is folded as in blocks. Where the words do not read as the value, all of them stand for it.
    """
    text = FoldedText()
    reached = 0
    for sign in _SIGNS[escapes].finditer(raw) if escapes else ():
        text.add(raw[reached : sign.start()], start + reached)
        text.add_decoded(_decoded(sign.group()), start + sign.start(), start + sign.end())
        reached = sign.end()
    text.add(raw[reached:], start + reached)
    block = text.block("cell")
    wanted = " ".join(value.split())
    whole = SourceMap((Run(0, len(wanted), start, start + len(raw)),))
    where = block.map if block and block.text == wanted else whole
    return Field(name.lower(), wanted, where, property_of(name))


def below_title(blocks: Sequence[Block], fields: Sequence[Field]) -> tuple[Block, ...]:
    """Give a posting's blocks as a board shows them: below the title, where that stands in the data alone."""
    title = next((field for field in fields if field.canonical == "title"), None)
    if not blocks or title is None or title.says_nothing or _bare(blocks[0].text) == _bare(title.value):
        return tuple(blocks)
    return (Block("heading", title.value, title.map, level=1), *blocks)


def _bare(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


def _decoded(sign: str) -> str:
    """Give the character that an escape stands for."""
    kind, digits = sign[1], sign[2:]
    if kind in "\r\n":  # a line that goes on in the next
        return ""
    if "\\u" in digits:  # two halves of one character, as JSON writes those beyond the first 65,536
        return str(json.loads(f'"{sign}"'))
    if digits and kind in "xuU":
        code = int(digits, 16)
        return chr(code) if code <= 0x10FFFF else ""  # noqa: PLR2004
    return _WHITE.get(kind, kind)
