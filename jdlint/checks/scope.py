"""Flags duties that the role's law keeps for someone else, unless they are shared with someone entitled."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jdlint.checks import Context, finding
from jdlint.content.cards import Card
from jdlint.content.roles import ScopeLimit
from jdlint.findings import Finding, Severity
from jdlint.language.acts import Act, find_acts
from jdlint.language.reading import Reading, Sentence

KEYS = frozenset[str]()
REQUIRED = frozenset[str]()
NEEDS = frozenset({"role"})

_SECTIONS = frozenset({"responsibilities", "about_role", "requirements", "skills", "other", "title"})

_MAKING = ("conduct", "plan")
"""Who makes a diagnosis diagnoses."""

_WIDER = {
    "administer": "medicate",
    "diagnose_disease": "diagnose",
    "discharge_unordered": "discharge",
    "operate": "conduct",
}
"""What an act is besides: a limit on the wider class holds it too."""

_THINGS = "environment"
"""The class of what anyone may diagnose; whatever else it is, the verb says enough."""


_HELPING = re.compile(r"\b(?:assist|help|support|aid|shadow|observ)\w*\b[^.;]*:\s*$", re.IGNORECASE)
"""The line above a list whose items are shared with someone else: "Assist the dentist with:"."""


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield one finding a sentence: the first act of it that the role may not be asked to do."""
    role = context.role
    if role is None or not role.scope_limits:
        return
    limits = tuple(limit for limit in role.scope_limits if limit.holds_in(context.places))
    led = False
    for sentence in reading.sentences:
        if not _is_item(reading, sentence):
            led = _HELPING.search(sentence.text) is not None
        section = reading.section_of(sentence)
        if section not in _SECTIONS:
            continue
        hit = _first_breach(sentence, limits, named=section == "responsibilities", led=led)
        if hit:
            limit, act = hit
            yield finding(
                card,
                reading,
                sentence.span(act.start, act.target_end if limit.objects else act.end),
                severity=Severity.WARNING if limit.differs else None,
                citations=limit.fact.citations,
                role=role.title,
                limit=limit.fact.text,
                instead=limit.instead,
            )


def _is_item(reading: Reading, sentence: Sentence) -> bool:
    return reading.posting.blocks[sentence.block].kind == "list_item"


def _first_breach(
    sentence: Sentence, limits: tuple[ScopeLimit, ...], *, named: bool, led: bool
) -> tuple[ScopeLimit, Act] | None:
    for act in find_acts(sentence):
        if act.nominal and not named:
            continue
        for limit in limits:
            if _breaches(act, limit) and not (led and limit.support_ok):
                return limit, act
    return None


def _breaches(act: Act, limit: ScopeLimit) -> bool:
    target = act.target or ""
    kinds = {act.kind, _WIDER.get(act.kind, act.kind)}
    diagnoses = "diagnose" in kinds or (act.kind in _MAKING and target == "diagnosis")
    is_limited = not kinds.isdisjoint(limit.acts) or (diagnoses and "diagnose" in limit.acts)
    if not is_limited or (act.supported and limit.support_ok):
        return False
    if act.kind == "prescribe" and not target:
        return True
    if diagnoses and "diagnose" in limit.acts:
        return not target.startswith(_THINGS)
    return not limit.objects or any(
        target == wanted or target.startswith(wanted + ".") for wanted in limit.objects
    )
