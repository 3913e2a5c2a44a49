"""Sources: who says so, where it can be read, and when it was."""

from __future__ import annotations

import datetime
import re

from jdlint.content.strict_yaml import Node
from jdlint.findings import Citation

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}\Z")


def read_citation(node: Node) -> Citation:
    """Read one source: title, url and the date it was read."""
    entry = node.record(("title", "url", "read"))
    if not _DATE.match(entry["read"].text()):
        raise entry["read"].fail("expected a date like 2026-11-24")
    return Citation(entry["title"].text(), entry["url"].text(), entry["read"].text())


def read_citations(node: Node | None) -> tuple[Citation, ...]:
    """Read a list of sources; nothing where there is none."""
    return tuple(read_citation(item) for item in node.items()) if node else ()


def read_date(node: Node) -> datetime.date:
    """Read a day; raises ContentError for anything that is none."""
    try:
        return datetime.date.fromisoformat(node.text())
    except ValueError:
        raise node.fail("expected a date like 2026-11-24") from None
