"""Reads a posting, runs the checks of every enabled card, filters and sorts the findings. Prints nothing."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING

from jdlint.allowances import faults_of, read_allowances, settle
from jdlint.checks import Context, Kind, check_card
from jdlint.content.cards import read_cards
from jdlint.content.citations import cited_for
from jdlint.content.groups import group_phrases
from jdlint.content.leads import phrases_of
from jdlint.content.places import with_surroundings
from jdlint.days import Day, current_day
from jdlint.employer import UNKNOWN_EMPLOYER, Employer
from jdlint.findings import FieldSpan, overlap
from jdlint.language.analyzer import Analyzer
from jdlint.results import Skipped

if TYPE_CHECKING:
    from jdlint.content.cards import Card
    from jdlint.content.reference import Reference
    from jdlint.findings import Finding
    from jdlint.language.reading import Reading
    from jdlint.posting import Posting

SURE = 0.8
"""The least confidence in a role that lets a posting be compared with it."""


@dataclass(frozen=True)
class Result:
    """What linting one posting gave; ``ran`` holds the names and codes of the rules that could run."""

    reading: Reading
    context: Context
    findings: tuple[Finding, ...]
    skipped: tuple[Skipped, ...] = ()
    ran: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Assumptions:
    """What the caller knows of a posting: role slug, places, the day, the employer."""

    role: str | None = None
    places: tuple[str, ...] = ()
    today: datetime.date | None = None
    employer: Employer = UNKNOWN_EMPLOYER


def day_of(assumed: Assumptions) -> Day:
    """Give the day whose law and deadlines count: today unless the caller says otherwise."""
    return Day(assumed.today or current_day())


class Linter:
    """Lints postings with one set of cards; made once, used for many."""

    def __init__(self, cards: Sequence[Card], reference: Reference) -> None:
        """Take the enabled cards; raises ContentError where one of them is broken."""
        self._kinds = {card.check: check_card(card) for card in cards}
        self.cards = tuple(cards)
        self._by_name = {card.name: card for card in cards}
        self._triage = tuple(card for card in cards if card.check == "triage")
        self._others = tuple(card for card in cards if card.check != "triage")
        self.reference = reference
        phrases = {card.name: phrases_of(card.params) for card in cards if "phrases" in card.params}
        groups = (group_phrases(card.name, card.params).items() for card in cards)
        self.analyzer = Analyzer(reference, {**phrases, **dict(chain.from_iterable(groups))})

    def lint(self, posting: Posting, assumed: Assumptions | None = None) -> Result:
        """Lint one posting."""
        reading = self.analyzer.analyze(posting)
        assumed = assumed or Assumptions()
        return self.judge(reading, assumed, self._applicable(reading, assumed))

    def judge(self, reading: Reading, assumed: Assumptions, cards: Iterable[Card]) -> Result:
        """Run these cards, which must be among the linter's own, on a reading as it stands."""
        context = self._context(reading, assumed)
        findings: list[Finding] = []
        skipped: list[Skipped] = []
        ran: list[Card] = []
        for card in cards:
            kind = self._kinds[card.check]
            lacking = _lacking(kind.NEEDS, context) if kind.NEEDS else None
            if lacking:
                skipped.append(Skipped(card.name, lacking))
            else:
                ran.append(card)
                findings += _run(card, kind, reading, context)
        findings = list(_without_echoes(findings, self._by_name))
        names = frozenset([card.name for card in ran] + [card.code for card in ran])
        findings = self._without_allowed(findings, names, reading, context)
        findings.sort(key=_in_order)
        return Result(reading, context, tuple(findings), tuple(skipped), names)

    def _without_allowed(
        self, findings: list[Finding], ran: frozenset[str], reading: Reading, context: Context
    ) -> list[Finding]:
        """Leave out what the author lets stand, and say which allowances are of no use."""
        allowances = read_allowances(reading.posting)
        if not allowances:
            return findings
        kept, used = settle(reading.posting, allowances, findings, context.today)
        judged = faults_of(allowances, used, ran, ran | names_of_rules(), context.today)
        context = replace(context, allowances=tuple(judged))
        ours = (card for card in self.cards if card.check == "allowance" and card.name in ran)
        told = (_run(card, self._kinds[card.check], reading, context) for card in ours)
        return [*kept, *chain.from_iterable(told)]

    def _context(self, reading: Reading, assumed: Assumptions) -> Context:
        slug = assumed.role or _sure_slug(reading)
        today = day_of(assumed)
        named = assumed.places or reading.places
        places = tuple(dict.fromkeys(code for place in named for code in with_surroundings(place)))
        return Context(self.reference, self.reference.roles.get(slug or ""), places, today, assumed.employer)

    def _applicable(self, reading: Reading, assumed: Assumptions) -> tuple[Card, ...]:
        """Give the cards to run: those on triage alone where there is no English posting to speak of."""
        only_triage = reading.language != "en" or (not reading.is_posting and not assumed.role)
        return self._triage if only_triage else self._others


@lru_cache(maxsize=1)
def names_of_rules() -> frozenset[str]:
    """Give the names and codes of all rules that come with the program, whichever are on."""
    return frozenset(chain.from_iterable((card.name, card.code) for card in read_cards()))


def _in_order(found: Finding) -> tuple[bool, int, int, int, str]:
    """Give what sorts findings: those about the data first, then those about the text in reading order."""
    span = found.span
    where = span.field if isinstance(span, FieldSpan) else span.block
    return (not isinstance(span, FieldSpan), where, span.start, span.end, found.code)


def _sure_slug(reading: Reading) -> str | None:
    """Give the curated role that the title names beyond doubt: a wrong one is worse than none."""
    role = reading.role
    return role.slug if role and role.confidence >= SURE else None


def _lacking(needs: frozenset[str], context: Context) -> str | None:
    if "role" in needs and context.role is None:
        return "role"
    if "place" in needs and not context.places:
        return "place"
    return None


def _run(card: Card, kind: Kind, reading: Reading, context: Context) -> list[Finding]:
    """Give what one card finds, in its own sections and beside the names that it allows."""
    found = list(kind.check(card, reading, context))
    if found and card.sections:
        found = [each for each in found if each.section in card.sections]
    if found and card.allow:
        allowed = [phrase.casefold() for phrase in card.allow]
        found = [each for each in found if not (each.text and _is_allowed(each, reading, allowed))]
    return [_cited(each, card, context) for each in found]


def _cited(found: Finding, card: Card, context: Context) -> Finding:
    """Leave out the sources that speak for other places than the posting's; the card's own stand last."""
    if not any(source.place for source in found.citations):
        return found
    first = len(found.citations) - len(card.citations)
    parts = found.citations[:first], found.citations[first:]
    return replace(found, citations=cited_for(context.places, context.reference.places, *parts))


def _without_echoes(findings: Sequence[Finding], cards: Mapping[str, Card]) -> Iterator[Finding]:
    """Leave out what another rule has said more closely, of the posting or of the same words."""
    places: dict[str, list[Finding]] = {}
    for found in findings:
        places.setdefault(found.name, []).append(found)
    for found in findings:
        card = cards[found.name]
        others = (other for name in card.gives_way_to for other in places.get(name, ()))
        echoed = (_is_closer(other, found, cards[other.name]) for other in others)
        if not (card.yields_to & places.keys() or any(echoed)):
            yield found


def _is_closer(other: Finding, found: Finding, card: Card) -> bool:
    """Tell whether another finding is about the same words.

    Of two rules that both give way the graver stays, then the one that names fewer words.
    """
    if not overlap(found.span, other.span):
        return False
    ranks = [(-each.severity, each.span.end - each.span.start, each.code) for each in (other, found)]
    return found.name not in card.gives_way_to or ranks[0] < ranks[1]


def _is_allowed(found: Finding, reading: Reading, allowed: Sequence[str]) -> bool:
    """Tell whether a finding lies within one of the phrases that are names here."""
    text = reading.around(found.span).casefold()
    for phrase in allowed:
        start = text.find(phrase, max(0, found.span.end - len(phrase)))
        if 0 <= start <= found.span.start:
            return True
    return False
