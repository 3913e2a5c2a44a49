"""The text of a posting inside data: HTML, HTML written as text, or plain text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace

from jdlint.hypertext.entities import REFERENCE, decode_reference
from jdlint.hypertext.pages import read_html
from jdlint.plaintext import read_plain
from jdlint.posting import Block
from jdlint.sourcemap import Run, SourceMap
from jdlint.structured.values import Text

_NAMES = (
    "a b body br div em font h1 h2 h3 h4 h5 h6 hr html i li ol p section article span strong table tbody td"
    " th tr u ul"
)
HTML_ELEMENTS = frozenset(_NAMES.split())
"""Elements that show a text to be HTML."""

_ELEMENTS = "|".join(sorted(HTML_ELEMENTS))
_HTML = re.compile(rf"</?(?:{_ELEMENTS})\b[^<>]*>", re.IGNORECASE)
_ESCAPED_HTML = re.compile(rf"&lt;/?(?:{_ELEMENTS})\b", re.IGNORECASE)
_REFERENCE = re.compile(REFERENCE)


Blocks = Callable[[Text], tuple[Block, ...]]
"""Makes blocks of a text; their maps lead to the file."""


def is_html(text: str) -> bool:
    """Tell whether a text is HTML, also where its own tags are written as text."""
    return bool(_HTML.search(text) or _ESCAPED_HTML.search(text))


def blocks_of(text: Text) -> tuple[Block, ...]:
    """Give the blocks of a description; their maps lead to the file."""
    if _HTML.search(text.value):
        return html_blocks(text)
    if _ESCAPED_HTML.search(text.value):
        return blocks_of(unescaped(text))
    return plain_blocks(unescaped(text) if "&" in text.value else text)


def html_blocks(text: Text) -> tuple[Block, ...]:
    """Give the blocks of HTML, also where its own tags are written as text."""
    while not _HTML.search(text.value) and _ESCAPED_HTML.search(text.value):
        text = unescaped(text)
    return led_back(read_html(text.value).blocks, text)


def plain_blocks(text: Text) -> tuple[Block, ...]:
    """Give the blocks of plain text."""
    return led_back(read_plain(text.value), text)


def led_back(blocks: Iterable[Block], text: Text) -> tuple[Block, ...]:
    """Lead the maps of blocks that were made of a text's value on to the file."""
    return tuple(replace(block, map=block.map.through(text.mapping)) for block in blocks)


def unescaped(text: Text) -> Text:
    """Decode the character references of a text."""
    parts: list[str] = []
    runs: list[Run] = []
    length = reached = 0
    for match in _REFERENCE.finditer(text.value):
        decoded, size = decode_reference(match[0])
        if decoded == match[0]:
            continue
        plain = text.value[reached : match.start()]
        runs += [
            Run(length, length + len(plain), reached, match.start()),
            Run(length + len(plain), length + len(plain) + len(decoded), match.start(), match.start() + size),
        ]
        parts += [plain, decoded]
        length, reached = length + len(plain) + len(decoded), match.start() + size
    rest = text.value[reached:]
    runs.append(Run(length, length + len(rest), reached, len(text.value)))
    own = SourceMap(tuple(run for run in runs if run.text_end > run.text_start))
    return Text("".join(parts) + rest, lambda: own.through(text.mapping), text.is_string)
