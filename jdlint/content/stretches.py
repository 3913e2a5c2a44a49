"""Stretches of text that a rule found, as sets: which of them meet, and what they come to together."""

from __future__ import annotations

from collections.abc import Iterable

from jdlint.findings import Span


def overlaps(span: Span, others: Iterable[Span]) -> bool:
    """Tell whether a span meets one of some others."""
    return any(
        other.block == span.block and other.start < span.end and span.start < other.end for other in others
    )


def apart(spans: Iterable[Span]) -> list[Span]:
    """Join spans that overlap, as the words around them may make them."""
    kept: list[Span] = []
    for span in sorted(spans, key=lambda span: (span.block, span.start, -span.end)):
        if not kept or kept[-1].block != span.block or kept[-1].end <= span.start:
            kept.append(span)
        elif kept[-1].end < span.end:
            kept[-1] = Span(span.block, kept[-1].start, span.end)
    return kept
