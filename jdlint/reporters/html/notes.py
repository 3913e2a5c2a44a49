"""The notes beside a posting: one a finding, numbered, what to fix first on top."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from jdlint.findings import AnySpan, Citation, Severity
from jdlint.placing import place_text, place_words
from jdlint.reporters.html.pieces import Mark
from jdlint.results import LocatedFinding
from jdlint.tallies import NO_FAMILY

TITLES = {Severity.ERROR: "Fix first", Severity.WARNING: "Improve", Severity.NOTE: "Consider"}
_MOST_SOURCES = 3
_LONGEST_WORDS, _LONGEST_FIX = 160, 80
_CUT = "\u2026"
_Reason = tuple[str, tuple[Citation, ...]]


@dataclass(frozen=True)
class Note:
    """One finding as its reader sees it.

    ``words`` are those of the posting, None where something is missing; ``why`` is None where the reason is
    unknown; ``fix`` says what jdlint can change by itself; ``related`` are sentences, each with its place.
    ``as_in`` is the number of the note that has given the same reason and sources, None where this one does.
    """

    number: int
    severity: Severity
    family: str
    message: str
    help: str
    words: str | None
    place: str
    why: str | None
    fix: str | None
    sources: tuple[Citation, ...]
    more_sources: int
    as_in: int | None
    related: tuple[tuple[str, str], ...]
    rule: str
    spans: tuple[AnySpan, ...]
    """Where it stands: first its own place, then those that it speaks of too."""

    def marks(self) -> Iterator[tuple[AnySpan, Mark]]:
        """Yield the marks that it makes, each with the span that says in which text."""
        for index, span in enumerate(self.spans):
            yield span, Mark(span.start, span.end, self.number, self.severity, is_second=index > 0)


@dataclass(frozen=True)
class Group:
    """The notes of one severity."""

    severity: Severity
    title: str
    notes: tuple[Note, ...]


def groups_of(findings: Iterable[LocatedFinding], reasons: Mapping[str, str]) -> tuple[Group, ...]:
    """Give the notes in groups, what to fix first on top; numbers run on from group to group."""
    sorted_ = sorted(findings, key=lambda located: -located.severity)
    told: dict[_Reason, int] = {}
    notes = [
        _note(number, located, reasons, told.setdefault(_reason(located), number))
        for number, located in enumerate(sorted_, 1)
    ]
    found = (
        Group(level, title, tuple(note for note in notes if note.severity is level))
        for level, title in TITLES.items()
    )
    return tuple(group for group in found if group.notes)


def _reason(located: LocatedFinding) -> _Reason:
    return located.finding.name, located.finding.citations


def _note(number: int, located: LocatedFinding, reasons: Mapping[str, str], first: int) -> Note:
    """Make the note of a finding; ``first`` is the number of the one that gives its reason first."""
    found = located.finding
    why = reasons.get(found.name)
    cited = dict.fromkeys(found.citations)
    return Note(
        number=number,
        severity=found.severity,
        family=found.family or NO_FAMILY,
        message=found.message,
        help=found.help,
        words=found.text and _shortened(found.text, _LONGEST_WORDS),
        place=place_words(located.start),
        why=why and " ".join(why.split()),
        fix=_fix(located),
        sources=tuple(cited)[:_MOST_SOURCES],
        more_sources=max(0, len(cited) - _MOST_SOURCES),
        as_in=first if first < number else None,
        related=tuple((each.message, place_words(each.start)) for each in located.related),
        rule=f"{found.name} ({found.code})",
        spans=(found.span, *(each.span for each in located.related)),
    )


def _fix(located: LocatedFinding) -> str | None:
    fix = located.finding.fix
    if not fix or not located.edit:
        return None
    words = _shortened(fix.replacement, _LONGEST_FIX)
    if located.finding.text is None:
        return f"put in \u201c{words}\u201d"
    return f"change to \u201c{words}\u201d" if words else "take the words out"


def _shortened(text: str, most: int) -> str:
    words = " ".join(text.split())
    return words if len(words) <= most else words[:most].rstrip() + _CUT


def elsewhere(located: LocatedFinding) -> str:
    """Tell what is found in another file than the posting's: in the one that holds its allowances."""
    return f"{place_text(located.path, located.start)}: {located.finding.message} {located.finding.help}"
