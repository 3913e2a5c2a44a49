"""Sources: who says so, where it can be read, and when it was."""

from __future__ import annotations

import datetime
import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from jdlint.content.places import PlaceNames
from jdlint.content.strict_yaml import Node
from jdlint.findings import Citation

PLACE = re.compile(r"[A-Z]{2}-[A-Z]{2}(?:-[A-Z]{2,3})?\Z")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}\Z")


def read_citation(node: Node) -> Citation:
    """Read one source: title, url, the date it was read, and the place for which alone it speaks."""
    entry = node.record(("title", "url", "read"), ("place",))
    if not _DATE.match(entry["read"].text()):
        raise entry["read"].fail("expected a date like 2026-11-24")
    place = entry["place"].text() if "place" in entry else ""
    if place and not PLACE.match(place):
        raise entry["place"].fail("expected the code of a state or city, as in US-OH")
    return Citation(entry["title"].text(), entry["url"].text(), entry["read"].text(), place)


def cited_for(places: Collection[str], names: PlaceNames, *parts: Sequence[Citation]) -> tuple[Citation, ...]:
    """Give the sources that speak for a posting's places: of each part its own, then general ones.

    Those of other places are left out, and so are all of places where the posting's is unknown. Where there
    are no others they stay, and say of which place they speak.
    """
    fitting = [[source for source in part if not source.place or source.place in places] for part in parts]
    if any(fitting):
        return tuple(source for part in fitting for source in sorted(part, key=lambda each: not each.place))
    return tuple(_with_place(source, names.name(source.place)) for part in parts for source in part)


def _with_place(source: Citation, name: str) -> Citation:
    return source if name in source.title else replace(source, title=f"{source.title} ({name})")


def read_citations(node: Node | None) -> tuple[Citation, ...]:
    """Read a list of sources; nothing where there is none."""
    return tuple(read_citation(item) for item in node.items()) if node else ()


def read_date(node: Node) -> datetime.date:
    """Read a day; raises ContentError for anything that is none."""
    try:
        return datetime.date.fromisoformat(node.text())
    except ValueError:
        raise node.fail("expected a date like 2026-11-24") from None
