"""Flags a license, card or clearance that is asked for without its state, its status or its level."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from jdlint.checks import Context, finding
from jdlint.content.cards import Card
from jdlint.content.lazy_pattern import lazy_pattern
from jdlint.content.reference import Reference
from jdlint.findings import AnySpan, Finding
from jdlint.language.anchored import sentence_at, sentences_with
from jdlint.language.reading import License, Reading

KEYS = frozenset[str]()
REQUIRED = frozenset({"lacking"})
NEEDS = frozenset[str]()

_STATE = lazy_pattern(r"US-[A-Z]{2}")
_ISSUED_BY_STATES = lazy_pattern(r"\bstates?\b", re.IGNORECASE)
_FEDERAL = lazy_pattern(r"\b(?:federal|FAA|FCC|DEA|Coast Guard|EPA)\b")
_ANY_STATE = lazy_pattern(
    r"\b(?:compact|multi-?state|any (?:us |u\.s\. )?state|all states|each state|several states|nationwide"
    r"|our state|this state|commonwealth)\b",
    re.IGNORECASE,
)
_OTHER_WAY = lazy_pattern(r"\b(?:or|and/or) (?:an? )?$", re.IGNORECASE)
_STATUS = lazy_pattern(
    r"\b(?:active|inactive|current|currently|valid|unrestricted|unencumbered|unexpired|unlimited"
    r"|good standing|in force|eligib\w+|in hand|at hire|upon hire|time of (?:hire|application)"
    r"|temporary|provisional|limited|permit|permanent|full|fully|clear|clean|existing|renew\w*"
    r"|lapsed?|expir\w+"
    r"|up[- ]to[- ]date|free (?:of|from)|without (?:any )?(?:restrictions?|discipline)"
    r"|maintain\w*|keep|keeps|obtain\w*|acquire|get|apply|pending|before|prior to|within|by the"
    r"|start(?:s|ed|ing)?|begin\w*|first day|day one|graduates?|waiting|transfer\w*|endorse\w*)\b",
    re.IGNORECASE,
)
_ANY_STATUS = lazy_pattern(
    r"\b(?:active|current|valid|unexpired|in force|in date)(?:,)? or (?:not|expired|lapsed|inactive|otherwise"
    r"|out of date)\b"
    r"|\b(?:even|also) (?:one |if |an? )?(?:it |that |which )?(?:is |has |have )?(?:since )?(?:lapsed"
    r"|expired|inactive"
    r"|run out|suspended|out of date)\b"
    r"|\b(?:lapsed|expired|inactive|suspended|out-of-date) (?:licen[sc]es?|one|ones)? ?(?:will do"
    r"|is fine|are fine"
    r"|(?:is|are) (?:accepted|acceptable|okay|ok|good enough|welcome)|too|serves?)\b"
    r"|\b(?:regardless of|whatever|no matter) (?:its |the |what )?(?:status|standing|condition|date)\b"
    r"|\b(?:may|can|could|might) (?:also )?be (?:inactive|expired|lapsed|out of date|suspended)\b"
    r"|\bin (?:any|whatever) (?:status|standing|condition)\b",
    re.IGNORECASE,
)
_MENDED = lazy_pattern(
    r"\b(?:not|never|renew\w*|reinstat\w*|driver\w*|prior to|before|unless)\b", re.IGNORECASE
)
"""Words of a ban on it, or of how it is made good."""

_CARDS = frozenset({"cpr", "first-aid", "osha-card"})
_LEVEL = lazy_pattern(
    r"\b(?:BLS|BCLS|ACLS|PALS|NRP|AHA|ASHI|HSI|ECSI|NSC|basic life support|advanced (?:cardiac"
    r"|cardiovascular)"
    r"|adults?|child(?:ren)?|infants?|p(?:a)?ediatric|youth|wilderness|lifeguards?|healthcare providers?"
    r"|health care providers?|professional rescuers?|first responders?|emergency (?:first aid|oxygen)"
    r"|(?:American )?Heart Association|Red Cross|National Safety Council|Heartsaver|level|instructor"
    r"|class|course|St\.? John|OSHA[- ]?\d+|(?:10|30|ten|thirty)[- ]?(?:hours?|hrs?))\b",
    re.IGNORECASE,
)
_CLEARANCE = lazy_pattern(
    r"(?<!background )(?<!abuse )(?<!fingerprint )(?<!medical )(?<!history )(?<!police )(?<!criminal )"
    r"(?:\b(?:security|government|federal|DoD|defen[sc]e) clearances?"
    r"(?= (?:is |are |would be |will be )?(?:preferred|desired|desirable|helpful|welcome|wanted"
    r"|(?:a |an )?(?:\w+ )?(?:plus|bonus|asset|advantage)))"
    r"|(?:get|become|getting|becoming) (?:security )?cleared(?=\W*$)|\bcleared (?:candidates|applicants"
    r"|people|professionals|individuals|personnel) (?:only|preferred|wanted|needed)"
    r"|\b(?:security |government |federal |DoD )?clearances?(?= (?:is |are )?(?:required|needed|necessary"
    r"|a must|process|level)|\W*$)"
    r"|\bclearable\b|\bcleared by the (?:federal )?government\b|\bgovernment[- ]cleared\b)",
    re.IGNORECASE,
)
_CLEARANCE_WORDS = ("learance", "learable", "leared by", "leared", "-cleared", "government cleared")
_OTHER_CLEARANCE = lazy_pattern(
    r"\b(?:child|abuse|criminal|background|FBI|finger-?prints?|medical|health|TB|physical|police|height|shelf"
    r"|sale|items?|merchandise|crane|overhead|customs|tax|airport|SIDA|TSA|badge|credit|drug|school|student"
    r"|no|not|without|licensed?)\b",
    re.IGNORECASE,
)
_CLEARED_TO = lazy_pattern(
    r"\b(?:secret|confidential (?:security )?clearance|TS|SCI|public trust|tier \d|[QL][- ]?(?:level "
    r"|access )?clearance"
    r"|polygraph|SSBI"
    r"|T[1-5]|IL\d|NATO|BPSS|CTC|NPPV\d?|DV|DBS|developed vetting|moderate risk|high risk|ADP|IT-I+"
    r"|NACI|NACLC|MBI)\b",
    re.IGNORECASE,
)
_ASKING = ("requirements", "licenses", "about_role", "legal", "other", "education", "experience", "skills")


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield the first license that lacks the card's detail; where the posting gives it elsewhere, none."""
    find = _DETAILS[card.params["lacking"].choice(tuple(_DETAILS))]
    span = next(find(reading, context), None)
    if span:
        yield finding(card, reading, span)


def _asked(reading: Reading) -> Iterator[tuple[License, str]]:
    """Yield the licenses that the candidate must have, each with its sentence."""
    for found in reading.stated(License):
        sentence = sentence_at(reading, found.span)
        if isinstance(found, License) and sentence and found.modality in {"required", "after_hire"}:
            yield found, sentence.text


def _without_state(reading: Reading, context: Context) -> Iterator[AnySpan]:
    """Yield state licenses of no named state, where the posting's place does not tell which is meant."""
    states = {place for place in context.places if _STATE.fullmatch(place)}
    abroad = any(place[:3] not in {"US-", "rem"} for place in context.places)
    if len(states) == 1 or (abroad and not states):
        return
    for found, sentence in _asked(reading):
        if found.credential is None or found.license_kind != "license" or _FEDERAL.search(sentence):
            continue
        is_choice = _OTHER_WAY.search(reading.around(found.span)[: found.span.start])
        if (
            not is_choice
            and _is_states(context.reference, found.credential)
            and not _names_state(reading, states)
        ):
            yield found.span


@lru_cache(maxsize=512)
def _is_states(reference: Reference, credential: str) -> bool:
    """Tell whether states give a credential, by its issuer or by the law of a role that needs it."""
    known = reference.credentials.get(credential)
    if known is None or known.issuer:
        return known is not None and _ISSUED_BY_STATES.search(known.issuer or "") is not None
    return any(
        item.credential == credential
        and item.requirement == "required_by_law"
        and role.license.scope != "federal"
        for role in reference.roles.mentioning(credential)
        for item in role.license.credentials
    )


def _names_state(reading: Reading, states: set[str]) -> bool:
    """Tell whether a sentence on licenses names a state or a compact; any will do where no place is known."""
    held = {sentence_at(reading, found.span) for found in reading.stated(License)}
    asked = [sentence for sentence in held if sentence]
    if any(_ANY_STATE.search(sentence.text) for sentence in asked):
        return True
    where = asked if states else reading.sentences
    return any(any(sentence.labelled("place.state")) for sentence in where)


def _without_status(reading: Reading, context: Context) -> Iterator[AnySpan]:
    """Yield licenses of no status, and those that may be in any."""
    for spoken in sentences_with(reading, ("icens",)):
        told = _ANY_STATUS.search(spoken.text)
        if told and reading.section_of(spoken) in _ASKING and not _MENDED.search(spoken.text):
            yield spoken.span(spoken.start + told.start(), spoken.start + told.end())
    for found, sentence in _asked(reading):
        is_license = found.license_kind == "license" and found.credential and found.modality == "required"
        if (
            is_license
            and _is_states(context.reference, found.credential or "")
            and not _STATUS.search(sentence)
        ):
            yield found.span


def _without_level(reading: Reading, context: Context) -> Iterator[AnySpan]:
    del context
    cards = [(found, sentence) for found, sentence in _asked(reading) if found.credential in _CARDS]
    if cards and not any(
        _LEVEL.search(sentence.text) for sentence in reading.sentences if _on_cards(sentence.text)
    ):
        yield cards[0][0].span


def _on_cards(sentence: str) -> bool:
    folded = sentence.casefold()
    return any(word in folded for word in ("cpr", "aid", "resus", "bls", "life support", "osha"))


def _without_clearance_level(reading: Reading, context: Context) -> Iterator[AnySpan]:
    """Yield clearances of no named level, in text order."""
    if not any(word in reading.whole_text for word in _CLEARANCE_WORDS):
        return
    if _CLEARED_TO.search(reading.whole_text):
        return
    named = [found.span for found, _ in _asked(reading) if found.credential == "security-clearance"]
    yield from named
    for sentence in reading.sentences if not named and "GB" not in context.places else ():
        is_near = any(word in sentence.text for word in _CLEARANCE_WORDS)
        found = _CLEARANCE.search(sentence.text) if is_near else None
        if found and not _OTHER_CLEARANCE.search(sentence.text):
            span = sentence.span(sentence.start + found.start(), sentence.start + found.end())
            if reading.section_at(span) in _ASKING:
                yield span


_DETAILS: dict[str, Callable[[Reading, Context], Iterator[AnySpan]]] = {
    "state": _without_state,
    "status": _without_status,
    "level": _without_level,
    "clearance_level": _without_clearance_level,
}
