"""What authors let stand: which findings an allowance covers, and whether it is still of use.

An allowance names rules, gives a reason and may end on a day: ``NAME, NAME -- reason (until 2027-01-31)``.
One in the data of a posting, or before all of its text, covers the whole posting; one in the text covers the
block that it stands in and the next one.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from jdlint.checks import AllowanceFault
from jdlint.days import AnyDay
from jdlint.fields import ALLOWANCE
from jdlint.findings import Finding, Span
from jdlint.locating import source_span
from jdlint.posting import Posting

_REASON = re.compile(r"\s+--\s+|\s+\u2014\s+")
_ELSEWHERE = re.compile(r"[\r\n]|</?(?!(?:a|b|code|em|i|small|span|strong|sub|sup|u)\b)[a-z]", re.IGNORECASE)
"""What ends a block: a line break, or a tag that is not of single words."""
_UNTIL = re.compile(r"\(until (\d{4}-\d\d-\d\d)\)")


@dataclass(frozen=True)
class Allowance:
    """One allowance: its field, the rules it names, its reason and last day, and what it covers.

    ``first`` and ``last`` are source offsets; a finding that begins between them is covered.
    """

    field: int
    names: tuple[str, ...]
    reason: str
    until: datetime.date | None
    first: int
    last: int

    def covers(self, found: Finding, start: int) -> bool:
        """Tell whether a finding that begins at a source offset is let stand."""
        return self.first <= start <= self.last and bool({found.name, found.code} & {*self.names})


def read_allowances(posting: Posting) -> tuple[Allowance, ...]:
    """Give the allowances of a posting, in order."""
    return tuple(
        _allowance(posting, index)
        for index, field in enumerate(posting.fields)
        if field.name == ALLOWANCE and field.value
    )


def settle(
    posting: Posting,
    allowances: Sequence[Allowance],
    findings: Sequence[Finding],
    today: AnyDay,
) -> tuple[tuple[Finding, ...], frozenset[tuple[int, str]]]:
    """Leave out the findings that are let stand; give the others, and which names of a field were used."""
    kept: list[Finding] = []
    used: set[tuple[int, str]] = set()
    live = [each for each in allowances if each.until is None or today <= each.until]
    for found in findings:
        start, _ = source_span(posting, found.span)
        covering = [each for each in live if each.covers(found, start)]
        used.update((each.field, name) for each in covering for name in (found.name, found.code))
        if not covering:
            kept.append(found)
    return tuple(kept), frozenset(used)


def faults_of(
    allowances: Sequence[Allowance],
    used: Collection[tuple[int, str]],
    ran: Collection[str],
    known: Collection[str],
    today: AnyDay,
) -> Iterator[AllowanceFault]:
    """Yield what is wrong with allowances; a rule that did not run has had no chance to be of use."""
    for allowance in allowances:
        expired = allowance.until is not None and allowance.until < today
        if not allowance.reason:
            yield AllowanceFault(allowance.field, "unreasoned", allowance.names[0] if allowance.names else "")
        for name in allowance.names:
            if name not in known:
                yield AllowanceFault(allowance.field, "unknown", name)
            elif expired:
                yield AllowanceFault(allowance.field, "expired", name)
            elif name in ran and (allowance.field, name) not in used:
                yield AllowanceFault(allowance.field, "unused", name)


def _allowance(posting: Posting, index: int) -> Allowance:
    field = posting.fields[index]
    names, *reasons = _REASON.split(field.value, maxsplit=1)
    told = " ".join(reasons)
    until = _UNTIL.search(field.value)
    first, last = _covered(posting, field.start) if field.origin == "page" else (0, len(posting.source))
    return Allowance(
        index,
        tuple(name for name in re.split(r"[,\s]+", _UNTIL.sub("", names)) if name),
        _UNTIL.sub("", told).strip(" ."),
        _day(until[1]) if until else None,
        first,
        last,
    )


def _day(text: str) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        return None


def _covered(posting: Posting, offset: int) -> tuple[int, int]:
    """Give the source offsets that an allowance in the text covers."""
    spans = [
        source_span(posting, Span(index, 0, len(block.text))) for index, block in enumerate(posting.blocks)
    ]
    if not spans or offset < spans[0][0]:
        return 0, len(posting.source)
    opening = posting.source.rfind("<!--", 0, offset)
    around = [span for span in spans if _stands_in(posting.source, span, opening, offset)]
    after = [span for span in spans if span[0] >= offset][:1]
    covered = [*around, *after] or [(offset, offset)]
    return min(start for start, _ in covered), max(end for _, end in covered)


def _stands_in(source: str, span: tuple[int, int], opening: int, offset: int) -> bool:
    """Tell whether a comment stands among the words of a block or right behind them, on their line."""
    start, end = span
    return start <= offset < end or (end <= opening and not _ELSEWHERE.search(source, end, opening))
