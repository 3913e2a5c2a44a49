"""What a posting says, as plain records of the ``inspect`` contract."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from jdlint.findings import AnySpan, Span
from jdlint.language.reading import Education, Experience, License, Pay, Reading, Statement
from jdlint.locating import source_span
from jdlint.posting import Posting
from jdlint.records import SCHEMA_VERSION, place_record


def inspected(reading: Reading, path: str) -> dict[str, Any]:
    """Give one posting's record, ready for JSON."""
    role = reading.role
    return {
        "schema_version": SCHEMA_VERSION,
        "path": path,
        "language": reading.language,
        "is_posting": reading.is_posting,
        "title": reading.title,
        "role": role
        and {
            "slug": role.slug,
            "soc": role.soc,
            "title": role.title,
            "confidence": round(role.confidence, 2),
            "by": role.by,
        },
        "places": list(reading.places),
        "blocks": list(_blocks(reading)),
        "statements": [_statement(reading.posting, found) for found in reading.statements],
        "states": dict(reading.states),
    }


def _ends(posting: Posting, span: AnySpan) -> dict[str, Any]:
    start, end = source_span(posting, span)
    return {"start": place_record(posting.locate(start)), "end": place_record(posting.locate(end))}


def _blocks(reading: Reading) -> Iterator[dict[str, Any]]:
    """Yield one record a passage: a block in which the topic changes gives several."""
    posting = reading.posting
    for passage in reading.passages:
        text = posting.blocks[passage.block].text[passage.start : passage.end]
        yield {
            "kind": passage.kind,
            "text": text.strip(),
            "section": passage.section,
            "cue": passage.cue,
            **_ends(posting, _without_edges(passage.block, passage.start, text)),
        }


def _without_edges(block: int, start: int, text: str) -> Span:
    left = len(text) - len(text.lstrip())
    return Span(block, start + left, start + len(text.rstrip()))


def _statement(posting: Posting, found: Statement) -> dict[str, Any]:
    return {**statement_record(found), **_ends(posting, found.span)}


def statement_record(found: Statement) -> dict[str, Any]:
    """Give one statement's record without its place."""
    return {"kind": found.kind, "text": found.text, **_details(found), "section": found.section}


def _details(found: Statement) -> Mapping[str, Any]:
    if isinstance(found, Education):
        return {
            "level": found.level,
            "modality": found.modality,
            "equivalent_ok": found.equivalent_ok,
            "field": found.field,
            "accreditor": found.accreditor,
        }
    if isinstance(found, License):
        return {
            "name": found.name,
            "license_kind": found.license_kind,
            "modality": found.modality,
            "credential": found.credential,
        }
    if isinstance(found, Experience):
        return {"min_years": found.min_years, "max_years": found.max_years, "modality": found.modality}
    if isinstance(found, Pay):
        return {"min": found.minimum, "max": found.maximum, "unit": found.unit, "currency": found.currency}
    return {"modality": found.modality}
