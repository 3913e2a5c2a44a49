"""The outline of a posting: its sections, and in them what it asks for and gives."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lsprotocol.types import DocumentSymbol, Location, SymbolInformation, SymbolKind

from jdlint.findings import Span
from jdlint.language.reading import Passage, Reading, Statement
from jdlint.locating import source_span
from jdlint.lsp.checking import Checked
from jdlint.lsp.positions import Positions

_LONGEST = 80


def symbols_of(checked: Checked, encoding: str) -> list[DocumentSymbol]:
    """Give the outline of a document; of several postings each is one part of it."""
    positions = Positions(checked.text, encoding)
    readings = [reading for reading in checked.readings if reading.posting.view is None and reading.passages]
    if len(readings) == 1:
        return list(_sections(readings[0], positions))
    return [_posting(reading, positions) for reading in readings]


def flat(symbols: Sequence[DocumentSymbol], uri: str, above: str | None = None) -> list[SymbolInformation]:
    """Give an outline as a list, for editors that know no other."""
    found: list[SymbolInformation] = []
    for symbol in symbols:
        where = Location(uri, symbol.range)
        found.append(SymbolInformation(where, symbol.name, symbol.kind, container_name=above))
        found.extend(flat(symbol.children or (), uri, symbol.name))
    return found


def _posting(reading: Reading, positions: Positions) -> DocumentSymbol:
    sections = list(_sections(reading, positions))
    spans = [_span(reading, passage) for passage in reading.passages]
    whole = positions.between(min(start for start, _ in spans), max(end for _, end in spans))
    return DocumentSymbol(
        name=_short(reading.title or "posting"),
        kind=SymbolKind.Object,
        range=whole,
        selection_range=positions.between(*spans[0]),
        detail=reading.posting.record,
        children=sections,
    )


def _sections(reading: Reading, positions: Positions) -> Iterator[DocumentSymbol]:
    stated = [
        (source_span(reading.posting, statement.span)[0], statement) for statement in reading.statements
    ]
    for passages in _runs(reading.passages):
        spans = [_span(reading, passage) for passage in passages]
        start, end = min(first for first, _ in spans), max(last for _, last in spans)
        ours = [statement for at, statement in stated if start <= at < end]
        yield DocumentSymbol(
            name=_name(reading, passages[0]),
            kind=SymbolKind.Namespace,
            range=positions.between(start, end),
            selection_range=positions.between(*spans[0]),
            detail=_words(passages[0].section),
            children=[_statement(reading, each, positions) for each in ours],
        )


def _runs(passages: Sequence[Passage]) -> Iterator[list[Passage]]:
    """Yield the passages that follow each other in one section; a heading begins anew."""
    run: list[Passage] = []
    for passage in passages:
        if run and (passage.section != run[-1].section or passage.kind == "heading"):
            yield run
            run = []
        run.append(passage)
    if run:
        yield run


def _name(reading: Reading, passage: Passage) -> str:
    if passage.kind == "heading" or passage.section == "title":
        text = reading.posting.blocks[passage.block].text[passage.start : passage.end].strip()
        return _short(text) or _words(passage.section)
    return _words(passage.section).capitalize()


def _statement(reading: Reading, statement: Statement, positions: Positions) -> DocumentSymbol:
    where = positions.between(*source_span(reading.posting, statement.span))
    details = f"{statement.kind}, {_words(statement.modality)}" if statement.modality else statement.kind
    return DocumentSymbol(_short(statement.text), SymbolKind.Property, where, where, details)


def _span(reading: Reading, passage: Passage) -> tuple[int, int]:
    return source_span(reading.posting, Span(passage.block, passage.start, passage.end))


def _short(text: str) -> str:
    folded = " ".join(text.split())
    return folded if len(folded) <= _LONGEST else f"{folded[:_LONGEST].rstrip()}\u2026"


def _words(name: str) -> str:
    return name.replace("_", " ")
