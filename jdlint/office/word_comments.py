"""WordprocessingML: the comments of a document (ECMA-376, part 1, chapter 17.13.4)."""

from __future__ import annotations

from collections.abc import Mapping

from jdlint.office.events import parse
from jdlint.office.word_styles import WHAT


def read_comments(data: bytes | None) -> Mapping[str, str]:
    """Give the texts of comments by their ids."""
    reader = _CommentReader()
    if data:
        parse(data, reader, WHAT)
    return {name: "".join(parts) for name, parts in reader.parts.items()}


class _CommentReader:
    """Collects comments."""

    def __init__(self) -> None:
        self.parts: dict[str, list[str]] = {}
        self._open: list[str] | None = None

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "comment":
            self._open = self.parts.setdefault(attributes.get("id", ""), [])

    def end(self, name: str) -> None:
        if name == "comment":
            self._open = None
        elif name == "p" and self._open is not None:
            self._open.append(" ")

    def text(self, text: str) -> None:
        if self._open is not None:
            self._open.append(text)
