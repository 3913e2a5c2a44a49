"""Places in words: as editors jump to them, or as people look for them in a document or a table."""

from __future__ import annotations

from jdlint.posting import Place


def place_text(path: str, place: Place) -> str:
    """Give a place of a file: ``path:line:column``, or its page, paragraph or row."""
    if place.page is not None:
        return f"{path}: page {place.page}, line {place.line}"
    if place.paragraph is not None:
        return f"{path}: paragraph {place.paragraph}"
    row = _row_text(place)
    if place.line is None:
        return f"{path}: {row}"
    exact = f"{path}:{place.line}:{place.column}"
    return f"{exact} ({row})" if row else exact


def _row_text(place: Place) -> str:
    if place.row is None:
        return ""
    return f"row {place.row}" if place.record is None else f"row {place.row}, id {place.record}"


def place_words(place: Place) -> str:
    """Give a place in words, without its file: ``line 3, column 7``, ``page 2, line 5``, ``row 4``."""
    if place.page is not None or place.paragraph is not None:
        return place_text("", place).removeprefix(": ")
    exact = f"line {place.line}, column {place.column}" if place.line is not None else ""
    return ", ".join(part for part in (_row_text(place), exact) if part)
