"""The text of a posting inside data: HTML, HTML written as text, or plain text."""

from __future__ import annotations

import re
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


def is_html(text: str) -> bool:
    """Tell whether a text is HTML, also where its own tags are written as text."""
    return bool(_HTML.search(text) or _ESCAPED_HTML.search(text))


def blocks_of(text: Text) -> tuple[Block, ...]:
    """Give the blocks of a description; their maps lead to the file."""
    if _HTML.search(text.value):
        blocks = read_html(text.value).blocks
    elif _ESCAPED_HTML.search(text.value):
        return blocks_of(unescaped(text))
    else:
        if "&" in text.value:
            text = unescaped(text)
        blocks = read_plain(text.value)
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
