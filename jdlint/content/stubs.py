"""What a card puts in where information is missing: blanks, under a heading in the file's own style.

A card's ``stub`` holds the ``text`` and, where the text begins a section, its ``heading``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from jdlint.content.strict_yaml import Node
from jdlint.findings import Fix, Span
from jdlint.posting import Posting

_MARKDOWN_HEADING = re.compile(r"^(#{2,6})\s+\S", re.MULTILINE)
_BOLD_HEADING = re.compile(r"^\*\*[^*\n]{1,60}\*\*:?[ \t]*$", re.MULTILINE)
_LINE_END = re.compile(r"\r\n?|\n")
_HEADING_SIGNS = re.compile(r"(?P<left>[*_=~#-]{2,} ?|)[^*_=~]*?(?P<right>:?[*_=~-]{2,}|:|)")


@dataclass(frozen=True)
class Stub:
    """The text to put in, and the heading above it; None where it stands without one."""

    text: str
    heading: str | None

    @property
    def sign(self) -> str:
        """The words by which a posting shows that the stub has been put in."""
        return self.text.split("\n", 1)[0].removeprefix("- ")

    def fix(self, posting: Posting, span: Span) -> Fix | None:
        """Make the fix that puts it in at an empty span.

        None where that is no end of a line to write behind: within a block, in a table.
        """
        block = posting.blocks[span.block]
        if block.kind == "cell" or span.end != len(block.text):
            return None
        parts = [_heading(posting, self.heading)] if self.heading else []
        wanted = "".join(f"\n\n{part}" for part in parts)
        wanted += ("\n" if parts and posting.format == "text" else "\n\n") + self.text
        wanted += "" if _stands_alone(posting, span) else "\n"
        return _with_line_ends_of(posting, wanted)

    def title_fix(self, posting: Posting) -> Fix:
        """Make the fix that puts it in at the very beginning, as the title."""
        return _with_line_ends_of(posting, f"{'# ' if posting.format == 'markdown' else ''}{self.text}\n\n")


def read_stub(node: Node) -> Stub:
    """Read a card's stub; raises ContentError where it holds anything else."""
    entries = node.record(("text",), ("heading",))
    return Stub(entries["text"].text(), entries["heading"].text() if "heading" in entries else None)


def _with_line_ends_of(posting: Posting, text: str) -> Fix:
    found = _LINE_END.search(posting.source)
    return Fix(text.replace("\n", found.group() if found else "\n"), "unsafe")


def _stands_alone(posting: Posting, span: Span) -> bool:
    """Tell whether the line of a block's end is followed by a blank one, or by none."""
    point = posting.blocks[span.block].map.source_span(span.end, span.end)[0]
    after = posting.lines.locate(point)[0] + 1
    if after > len(posting.lines.starts):
        return True
    start, end = posting.lines.line_span(after)
    return not posting.source[start:end].strip()


def _heading(posting: Posting, words: str) -> str:
    """Write a heading as the file writes its others."""
    if posting.format == "markdown":
        marks = _MARKDOWN_HEADING.search(posting.source)
        bold = None if marks else _BOLD_HEADING.search(posting.source)
        return f"**{words}**" if bold else f"{marks[1] if marks else '##'} {words}"
    for block in posting.blocks[1:]:
        if block.kind == "heading":
            return _like(_line_of(posting, block.map.source_span(0, 0)[0]), words)
    return words


def _line_of(posting: Posting, offset: int) -> str:
    start, end = posting.lines.line_span(posting.lines.locate(offset)[0])
    return posting.source[start:end].strip()


def _like(line: str, words: str) -> str:
    """Write a heading of plain text like another: in capitals, with a colon, between signs."""
    signs = _HEADING_SIGNS.fullmatch(line)
    words = words.upper() if line.isupper() else words
    return f"{signs['left']}{words}{signs['right']}" if signs else words
