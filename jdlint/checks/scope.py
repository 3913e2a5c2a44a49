"""Flags duties that the role's law keeps for someone else: act, object, and nobody it is done for or under."""

from __future__ import annotations

from collections.abc import Iterator

from jdlint.checks import Context, finding
from jdlint.content.cards import Card
from jdlint.content.roles import ScopeLimit
from jdlint.findings import Finding
from jdlint.language.reading import Cue, Reading, Sentence

KEYS = frozenset[str]()
REQUIRED = frozenset[str]()
NEEDS = frozenset({"role"})

_SECTIONS = frozenset({"responsibilities", "about_role", "requirements", "skills", "other", "title"})
_REACH = 60
"""How far behind an act its object may stand, in characters."""


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield one finding a sentence: the first act of it that the role may not be asked to do."""
    role = context.role
    if role is None or not role.scope_limits:
        return
    for sentence in reading.sentences:
        if reading.section_at(sentence.span(sentence.start, sentence.end)) not in _SECTIONS:
            continue
        hit = _first_breach(sentence, role.scope_limits)
        if hit:
            limit, start, end = hit
            span = sentence.span(start, end)
            cited = limit.fact.citations
            yield finding(
                card,
                reading,
                span,
                citations=cited,
                role=role.title,
                limit=limit.fact.text,
                instead=limit.instead,
            )


def _first_breach(sentence: Sentence, limits: tuple[ScopeLimit, ...]) -> tuple[ScopeLimit, int, int] | None:
    acts = list(sentence.labelled("acts"))
    if not acts:
        return None
    for limit in limits:
        for act in acts:
            if act.label.removeprefix("acts.") not in limit.acts or _is_excused(sentence, act, limit):
                continue
            target = _target(acts, act, limit)
            if target:
                return limit, min(act.start, target.start), max(act.end, target.end)
    return None


def _target(acts: list[Cue], act: Cue, limit: ScopeLimit) -> Cue | None:
    """Give the object of an act: close behind it, or the act itself where the limit names no object."""
    if not limit.objects:
        return act
    for cue in acts:
        kind = cue.label.removeprefix("acts.object.")
        named = any(kind == wanted or kind.startswith(wanted + ".") for wanted in limit.objects)
        if named and cue.start >= act.start and cue.start - act.end <= _REACH:
            return cue
    return None


def _is_excused(sentence: Sentence, act: Cue, limit: ScopeLimit) -> bool:
    """Tell whether the act is done by or under someone entitled to it, or is not done at all."""
    for cue in sentence.labelled("acts"):
        if cue.label == "acts.innocent":
            return True
        if cue.label == "acts.support" and limit.support_ok and not _separate(sentence, cue, act):
            return True
    return False


def _separate(sentence: Sentence, support: Cue, act: Cue) -> bool:
    """Tell whether another clause stands between the words of support and the act."""
    low, high = sorted(((support.start, support.end), (act.start, act.end)))
    between = sentence.text[low[1] - sentence.start : max(high[0] - sentence.start, low[1] - sentence.start)]
    return any(mark in between for mark in (";", ". "))
