"""From the offsets of findings to places in the author's file, with fingerprints and excerpts."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence

from jdlint.findings import AnySpan, FieldSpan, Finding, Span
from jdlint.posting import Posting
from jdlint.results import Edit, Excerpt, LocatedFinding, LocatedRelated

_WIDEST, _BEFORE, _AFTER = 120, 40, 60
_CUT = "\u2026"
_FINGERPRINT_LENGTH = 16


def locate(
    posting: Posting, findings: Sequence[Finding], path: str, role: str | None, index: int = 0
) -> tuple[LocatedFinding, ...]:
    """Find the places of one posting's findings; ``path`` is the file's name as it is shown.

    ``index`` counts the postings of the file from 0.
    """
    seen: Counter[str] = Counter()
    located: list[LocatedFinding] = []
    for finding in findings:
        start, end = source_span(posting, finding.span)
        key = _identity(posting, finding)
        located.append(
            LocatedFinding(
                path=path,
                finding=finding,
                start=posting.locate(start),
                end=posting.locate(end),
                fingerprint=_fingerprint(key, seen[key]),
                role=role,
                excerpt=_excerpt(posting, start, end),
                related=tuple(_related(posting, each.message, each.span) for each in finding.related),
                edit=_edit(posting, finding, start, end),
                byte_columns=_byte_columns(posting, start, end),
                posting=index,
            )
        )
        seen[key] += 1
    return tuple(located)


def source_span(posting: Posting, span: AnySpan) -> tuple[int, int]:
    """Give the source offsets (end exclusive) of a span, as its reader recorded them."""
    if isinstance(span, FieldSpan):
        return posting.fields[span.field].map.source_span(span.start, span.end)
    return posting.blocks[span.block].map.source_span(span.start, span.end)


def _edit(posting: Posting, finding: Finding, start: int, end: int) -> Edit | None:
    """Give a finding's fix as an edit, where the source reads as the finding's words, letter for letter.

    What is missing goes behind the line of its place, or before it where that is the beginning of a block.
    Data are left to those who made them.
    """
    if finding.fix is None or isinstance(finding.span, FieldSpan) or _is_data(posting, finding.span):
        return None
    if finding.text is None:
        first, last = posting.lines.line_span(posting.lines.locate(start)[0])
        line = posting.source[first:last].rstrip("\r\n")
        start = end = first + len(line) if finding.span.end else first
    elif posting.source[start:end] != finding.text:
        return None
    return Edit(start, end, finding.fix.replacement)


def _is_data(posting: Posting, span: Span) -> bool:
    """Tell whether a block shows the value of a field, as a title does that stands in the data alone."""
    return any(field.map == posting.blocks[span.block].map for field in posting.fields)


def _byte_columns(posting: Posting, start: int, end: int) -> tuple[int, int] | None:
    """Give the 1-based columns of two offsets in bytes of UTF-8, each within its line."""
    if posting.view is not None:
        return None
    return _byte_column(posting, start), _byte_column(posting, end)


def _byte_column(posting: Posting, offset: int) -> int:
    first, _ = posting.lines.line_span(posting.lines.locate(offset)[0])
    return len(posting.source[first:offset].encode("utf-8", "surrogatepass")) + 1


def _related(posting: Posting, message: str, span: AnySpan) -> LocatedRelated:
    start, end = source_span(posting, span)
    return LocatedRelated(message, posting.locate(start), posting.locate(end), span)


def _identity(posting: Posting, finding: Finding) -> str:
    """Name a finding by what does not change when lines move: rule, words and section.

    What is said of a field without a value goes by the field's name.
    """
    words = " ".join((finding.text or "").casefold().split())
    if not words and isinstance(finding.span, FieldSpan):
        words = posting.fields[finding.span.field].name
    record = f"\0{posting.record}" if posting.record is not None else ""
    return f"{finding.name}\0{words}\0{finding.section}{record}"


def _fingerprint(identity: str, ordinal: int) -> str:
    """Hash an identity; ``ordinal`` tells equal findings of one posting apart."""
    return hashlib.sha256(f"{identity}\0{ordinal}".encode()).hexdigest()[:_FINGERPRINT_LENGTH]


def _excerpt(posting: Posting, start: int, end: int) -> Excerpt:
    """Cut out the line at ``start``; a finding over several lines is shown up to the end of its first."""
    line_start, line_end = posting.lines.line_span(posting.lines.locate(start)[0])
    raw = posting.source[line_start:line_end].rstrip("\r\n")
    first, last = start - line_start, min(end - line_start, len(raw), start - line_start + _WIDEST)
    low, high = 0, len(raw)
    if len(raw) > _WIDEST:
        low = max(0, first - _BEFORE)
        high = min(len(raw), max(last + _AFTER, low + _WIDEST))
    left, right = _CUT if low else "", _CUT if high < len(raw) else ""
    shown = "".join(char if char.isprintable() else " " for char in raw[low:high])
    shift = len(left) - low
    return Excerpt(left + shown + right, first + shift, max(last, first) + shift)
