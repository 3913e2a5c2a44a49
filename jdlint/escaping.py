"""Makes text that people wrote stay text where it is shown: in Markdown, in a terminal, in a spreadsheet."""

from __future__ import annotations

import re

_SPECIAL = re.compile(r"([\\`*_<>\[\]#|~$^]|&(?=[\w#]+;)|:(?=[a-zA-Z+-][\w+-]*:))")
_MENTION = re.compile(r"(?<!\w)@(?=\w)")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def on_one_line(text: str) -> str:
    """Fold white space, and put a blank for what no terminal should be sent: controls, marks of direction."""
    return " ".join("".join(char if char.isprintable() else " " for char in text).split())


def in_markdown(text: str) -> str:
    """Give a text for Markdown: no mark-up, no cell of a table, no formula, a mention that calls nobody."""
    return _MENTION.sub("@&#8203;", _SPECIAL.sub(r"\\\1", on_one_line(text)))


def in_a_cell(text: str) -> str:
    """Give a text for a cell of a spreadsheet, which would take some for formulas."""
    return f"'{text}" if text.startswith(_FORMULA) else text
