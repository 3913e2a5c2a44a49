"""What a posting says, for people."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from jdlint.style import Style, folded

_WIDTH = 100
_UNITS = {"page": "p. ", "paragraph": "par. ", "row": "row "}
_SIGNS = {"heading": "# ", "list_item": "- ", "paragraph": "", "cell": "| "}


def inspection_page(record: Mapping[str, Any], style: Style) -> str:
    """Show one record of ``inspect``: facts first, then statements, then the text by section."""
    return "\n".join(_lines(record, style)) + "\n"


def _lines(record: Mapping[str, Any], style: Style) -> Iterator[str]:
    yield style.strong(record["path"])
    if not record["is_posting"]:
        yield "  This does not look like a job posting."
    role = record["role"]
    yield f"  title     {record['title'] or 'none found'}"
    yield f"  role      {_role(role) if role else 'unknown'}"
    yield f"  places    {', '.join(record['places']) or 'unknown'}"
    yield f"  language  {record['language']}"
    states = record["states"]
    yield folded(
        ", ".join(_words(key) for key, is_said in states.items() if is_said) or "nothing", "  says      "
    )
    yield folded(
        ", ".join(_words(key) for key, is_said in states.items() if not is_said) or "nothing", "  silent on "
    )
    yield ""
    yield style.strong("Statements")
    yield from (_statement(statement, style) for statement in record["statements"])
    yield ""
    yield style.strong("Text by section")
    yield from _sections(record["blocks"], style)


def _role(role: Mapping[str, Any]) -> str:
    return f"{role['title']} ({role['soc']}), by {role['by']}, confidence {role['confidence']:.2f}"


def _statement(statement: Mapping[str, Any], style: Style) -> str:
    hidden = {"kind", "text", "start", "end", "section"}
    details = [
        f"{_words(key)} {value}"
        for key, value in statement.items()
        if key not in hidden and value not in (None, "", False)
    ]
    place = _place(statement["start"])
    said = folded(f"{statement['text']}", f"  {place:8}{statement['kind']:11}")
    return f"{said}\n" + style.faint(folded(", ".join(details), " " * 21))


def _sections(blocks: list[Mapping[str, Any]], style: Style) -> Iterator[str]:
    section = None
    for block in blocks:
        if block["section"] != section:
            section = block["section"]
            yield style.faint(f"  [{_words(section)}] by {block['cue']}")
        yield folded(block["text"], "    " + _SIGNS[block["kind"]])


def _words(name: str) -> str:
    return name.replace("_", " ")


def _place(start: Mapping[str, Any]) -> str:
    """Give a place in a few signs: line and column, or the page or paragraph of a document."""
    if "column" in start:
        return f"{start['line']}:{start['column']}"
    return next((f"{sign}{start[part]}" for part, sign in _UNITS.items() if part in start), "")
