"""What the page shows of one posting: its text, what to change, what it says, what is good."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from jdlint.checks.length import count_words
from jdlint.comparison import Quote, Row, compared, good_points
from jdlint.content.cards import Card
from jdlint.content.occupations import Occupation
from jdlint.content.places import innermost
from jdlint.content.slots import without_slots
from jdlint.engine import Result
from jdlint.findings import AnySpan, Citation, Span
from jdlint.fixing import FORMATS
from jdlint.gathering import with_others
from jdlint.locating import source_span
from jdlint.pages.rule_page import EVIDENCE
from jdlint.posting import Posting
from jdlint.results import LocatedFinding
from jdlint.server.asking import SUFFIXES, Assumed
from jdlint.server.offsets import Utf16

_TRIAGE = "triage"
_SURE = 0.8


@dataclass(frozen=True)
class Linted:
    """A posting after linting: the result, the findings that count with their places, the cards by name."""

    result: Result
    located: Sequence[LocatedFinding]
    cards: Mapping[str, Card]
    assumed: Assumed

    @cached_property
    def occupation(self) -> Occupation | None:
        """The occupation to compare with where no curated role is: the one chosen, or the one recognized."""
        role = self.result.reading.role
        code = self.assumed.role or (role.soc if role and role.confidence >= _SURE else None)
        return self.result.context.reference.occupations.get(code) if code else None


def picture_of(linted: Linted) -> dict[str, Any]:
    """Give the picture, ready for JSON; all offsets count UTF-16 units."""
    posting, reading, context = linted.result.reading.posting, linted.result.reading, linted.result.context
    spots = _Spots(posting)
    findings = [each.finding for each in linted.located]
    rows = compared(reading, context, findings, linted.occupation)
    with_family = [(found, linted.cards[found.name].family) for found in findings]
    triage = next((each for each in findings if linted.cards[each.name].check == _TRIAGE), None)
    return {
        "format": posting.format,
        "editable": posting.format in SUFFIXES,
        "fixable": posting.format in FORMATS,
        "title": reading.title,
        "role": _role(linted),
        "places": [
            {"code": code, "name": context.reference.places.name(code)} for code in innermost(context.places)
        ],
        "blocks": list(_blocks(linted)),
        "findings": [
            _finding(told, others, linted.cards[told.finding.name], spots)
            for told, others in with_others(linted.located)
        ],
        "rows": [_row(row, spots) for row in rows] if triage is None else [],
        "good": list(good_points(reading, context, with_family, rows)) if triage is None else [],
        "words": sum(count_words(block.text) for block in posting.blocks),
        "waiting": sorted({each.need for each in linted.result.skipped}),
        "triage": triage.message if triage else None,
    }


class _Spots:
    """Gives spans in the two ways the page knows: in the source, and in a block's text."""

    def __init__(self, posting: Posting) -> None:
        self._posting, self.source = posting, Utf16(posting.source)
        self._blocks: dict[int, Utf16] = {}

    def of(self, span: AnySpan) -> dict[str, int | None]:
        start, end = source_span(self._posting, span)
        spot: dict[str, int | None] = {"start": self.source(start), "end": self.source(end), "block": None}
        if isinstance(span, Span):
            units = self._blocks.get(span.block)
            if units is None:
                units = self._blocks[span.block] = Utf16(self._posting.blocks[span.block].text)
            spot.update(block=span.block, **{"from": units(span.start), "to": units(span.end)})
        return spot


def _blocks(linted: Linted) -> Iterator[dict[str, Any]]:
    for block in linted.result.reading.posting.blocks:
        yield {"kind": block.kind, "level": block.level, "text": block.text, "strong": block.emphasized}


def _finding(
    located: LocatedFinding, others: Sequence[LocatedFinding], card: Card, spots: _Spots
) -> dict[str, Any]:
    """Give a point; ``others`` are the findings that it speaks for: of its rule and of those that join it."""
    found = located.finding
    same = [each for each in others if each.finding.name == found.name]
    joined = [each.finding for each in others if each.finding.name != found.name]
    return {
        "id": located.fingerprint,
        "name": found.name,
        "code": found.code,
        "severity": found.severity.label,
        "message": found.message,
        "help": found.help,
        "why": " ".join(without_slots(card.rationale).split()),
        "unless": card.unless and " ".join(without_slots(card.unless).split()),
        "rests": EVIDENCE[card.evidence],
        "text": found.text,
        "section": found.section,
        **spots.of(found.span),
        "also": [spots.of(each.finding.span) for each in same],
        "fixes": [fix for each in (located, *same) if (fix := _fix(each, spots))],
        "related": [{"message": each.message, **spots.of(each.span)} for each in found.related]
        + [{"message": f"{each.message} {each.help}", **spots.of(each.span)} for each in joined],
        "citations": _cited(found.citations or card.citations),
    }


def _fix(located: LocatedFinding, spots: _Spots) -> dict[str, Any] | None:
    edit, fix = located.edit, located.finding.fix
    if edit is None or fix is None:
        return None
    return {
        "start": spots.source(edit.start),
        "end": spots.source(edit.end),
        "replacement": edit.replacement,
        "safe": fix.safety == "safe",
    }


def _cited(citations: Iterable[Citation]) -> list[dict[str, str]]:
    return [{"title": each.title, "url": each.url, "read": each.read} for each in citations]


def _row(row: Row, spots: _Spots) -> dict[str, Any]:
    return {
        "key": row.key,
        "label": row.label,
        "said": [_quote(quote, spots) for quote in row.said],
        "expected": row.expected,
        "status": row.status,
        "citations": _cited(row.citations),
    }


def _quote(quote: Quote, spots: _Spots) -> dict[str, Any]:
    return {"text": quote.text, **(spots.of(quote.span) if quote.span else {"start": None, "block": None})}


def _role(linted: Linted) -> dict[str, Any] | None:
    """Say which role the posting was compared with, and whether the person or the text named it."""
    role, found = linted.result.context.role, linted.result.reading.role
    if role:
        return {
            "id": role.slug,
            "title": role.title,
            "depth": "full",
            "chosen": linted.assumed.role is not None,
        }
    if linted.occupation:
        chosen = linted.assumed.role is not None
        return {
            "id": linted.occupation.code,
            "title": linted.occupation.title,
            "depth": "figures",
            "chosen": chosen,
        }
    if found:
        return {"id": found.slug or found.soc, "title": found.title, "depth": "guess", "chosen": False}
    return None
