"""Runs the examples of rule cards: what a card calls bad it must flag, what it calls good it must not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from jdlint.checks import prepare_card
from jdlint.employer import Employer
from jdlint.engine import Assumptions, Linter
from jdlint.language.reading import Reading
from jdlint.posting import Block, Posting
from jdlint.readers import ReadError, read
from jdlint.sourcemap import Run, SourceMap

if TYPE_CHECKING:
    from jdlint.content.cards import Card, Example
    from jdlint.findings import Finding

_MARK = re.compile(r"\[\[|\]\](?!\])")
_WHEREVER = "other"


@dataclass(frozen=True)
class Fault:
    """An example that its own card does not bear out, and what is wrong with it."""

    card: Card
    example: Example
    problem: str


def faults(card: Card, linter: Linter) -> Iterator[Fault]:
    """Yield the examples of ``card`` that fail; the card must be among the linter's.

    Raises ContentError where one of the card's lists is broken.
    """
    prepare_card(card)
    for example in card.examples:
        problem = _problem(card, example, linter)
        if problem:
            yield Fault(card, example, problem)


def read_as(text: str, section: str, linter: Linter) -> Reading:
    """Understand ``text`` as the one paragraph of a posting, standing in ``section``."""
    block = Block("paragraph", text, SourceMap((Run(0, len(text), 0, len(text)),)))
    return linter.analyzer.analyze(Posting("example", "text", text, (block,)), section)


def read_posting(text: str) -> Posting:
    """Read the whole posting of an example: Markdown where it begins with front matter, else plain text.

    Raises ReadError where it cannot be read.
    """
    suffix = "md" if text.startswith(("---\n", "+++\n")) else "txt"
    return read(text.encode(), f"example.{suffix}")[0]


def without_marks(text: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Take the ``[[marks]]`` out of a text; give it and the offsets of what they enclosed."""
    edges = [match.start() - 2 * index for index, match in enumerate(_MARK.finditer(text))]
    return _MARK.sub("", text), tuple(zip(edges[::2], edges[1::2], strict=False))


def _problem(card: Card, example: Example, linter: Linter) -> str | None:
    text, marks = without_marks(example.text)
    if example.role and example.role not in linter.reference.roles:
        return f"there is no role called '{example.role}'"
    places = (example.location,) if example.location else ()
    employer = Employer(federal_contractor=example.federal_contractor)
    assumed = Assumptions(example.role, places, example.today, employer)
    if example.posting:
        try:
            posting = read_posting(text)
        except ReadError as error:
            return error.message
        reading = linter.analyzer.analyze(posting)
    else:
        reading = read_as(text, example.section or _usual_section(card), linter)
    result = linter.judge(reading, assumed, [card])
    if result.skipped:
        return f"not checked: the {result.skipped[0].need} is unknown"
    if not example.is_bad:
        return f"flagged: {_quoted(result.findings)}" if result.findings else None
    if not result.findings:
        return "not flagged"
    if marks and not _as_marked(text, marks, result.findings, exactly=not example.posting):
        return f"flagged {_quoted(result.findings)} instead of what is marked"
    return None


def _usual_section(card: Card) -> str:
    """Give the section an example stands in unless it says so itself: the first that the card names."""
    named = card.source.entries().get("in")
    return named.texts()[0] if named else _WHEREVER


def _as_marked(
    text: str, marks: tuple[tuple[int, int], ...], findings: tuple[Finding, ...], *, exactly: bool
) -> bool:
    """Compare findings with marks: by offsets in a single block, by their words in a whole posting."""
    if exactly:
        return sorted(marks) == sorted((found.span.start, found.span.end) for found in findings)
    return sorted(text[start:end] for start, end in marks) == sorted(found.text or "" for found in findings)


def _quoted(findings: tuple[Finding, ...]) -> str:
    return ", ".join(f"'{finding.text}'" if finding.text else "an absence" for finding in findings)
