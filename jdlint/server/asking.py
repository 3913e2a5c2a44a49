"""What the page asks of a worker: plain values, so that another process can have them."""

from __future__ import annotations

import re
from dataclasses import dataclass

SUFFIXES = {"text": ".txt", "markdown": ".md", "html": ".html"}
"""The formats that the page edits, and the suffix of each."""
OPENED = (".txt", ".text", ".md", ".markdown", ".html", ".htm", ".docx", ".odt", ".rtf", ".pdf")
"""The suffixes of the files that the page opens."""
_HTML = re.compile(
    r"\s*<(?:!doctype|html|head|body|div|section|article|main|table|[uo]l|p|h[1-6])\b", re.IGNORECASE
)
_CLOSING = re.compile(r"</(?:p|li|ul|ol|div|h[1-6]|td|strong)>", re.IGNORECASE)
_MARKDOWN = re.compile(r"\A---\n|^#{1,6} +\S|^\*\*[^*\n]+\*\*:?$|\[[^\]\n]+\]\(https?:|^<!-- ", re.MULTILINE)
_MARKED_UP = 3


class UnknownAskingError(Exception):
    """A request whose values make no sense; the message says which."""


@dataclass(frozen=True)
class Assumed:
    """What the person at the page says: a role's slug or an occupation's code, a place's code."""

    role: str | None = None
    place: str | None = None


@dataclass(frozen=True)
class TextAsked:
    """A text to lint; without a format that is guessed."""

    text: str
    format: str | None
    assumed: Assumed


@dataclass(frozen=True)
class FileAsked:
    """The bytes of a file to read and lint; of its name the suffix alone is kept."""

    data: bytes
    suffix: str
    assumed: Assumed


Asked = TextAsked | FileAsked


def format_of(text: str) -> str:
    """Guess the format of a text: HTML by its tags, Markdown by its headings, bold lines or links."""
    if _HTML.match(text) or len(_CLOSING.findall(text)) >= _MARKED_UP:
        return "html"
    return "markdown" if _MARKDOWN.search(text) else "text"


def suffix_of(name: str) -> str:
    """Give the suffix of a file's name, raising UnknownAskingError for one that the page does not open."""
    suffix = "." + name.rpartition(".")[2].lower()
    if suffix in OPENED:
        return suffix
    raise UnknownAskingError(
        "This kind of file cannot be opened here. Word (.docx), PDF, OpenDocument, rich text, web pages,"
        " Markdown and plain text can."
    )
