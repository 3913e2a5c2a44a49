"""Flags a place in a posting's data that is not the one in its text, showing both.

States are compared first; within one state the cities that stand with it. ``remote`` and ``on_site`` are
claims of :mod:`jdlint.content.claims`: data that say remote over a text that says on site do not fit either,
nor do JobPosting data with a place alone over work that is all remote.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import lru_cache

from jdlint.checks import Context, finding
from jdlint.content.cards import Card
from jdlint.content.claims import Claim
from jdlint.content.lazy_pattern import lazy_pattern
from jdlint.content.places import with_surroundings
from jdlint.content.strict_yaml import Node
from jdlint.findings import FieldSpan, Finding, Related, Severity, Span
from jdlint.language.analyzer import pair_with_passages
from jdlint.language.job_data import is_remote
from jdlint.language.places import codes_of_field, codes_of_sentence, find_places
from jdlint.language.reading import Passage, Reading, Sentence
from jdlint.posting import Field

KEYS = frozenset[str]()
REQUIRED = frozenset({"remote", "on_site"})
NEEDS = frozenset[str]()

_PLACE = ("jobLocation", "jobLocation.addressLocality", "jobLocation.addressRegion")
_OWN = frozenset({"title", "location", "metadata"})
_REMOTE = lazy_pattern(
    r"\b(?:remote(?:ly)?|anywhere|tele(?:commut|work)\w*|(?:from|at) home|home[ -]based|virtual)\b",
    re.IGNORECASE,
)
_ALL_REMOTE = lazy_pattern(
    r"(?<!not )(?<!n't )\b(?:fully|100 ?%|entirely|completely|permanently)[ -]remote\b"
    r"(?!,? (?:or|and|if|once|after|until|team|company|colleague|option|possib))",
    re.IGNORECASE,
)
_ELSEWHERE = lazy_pattern(
    r"\b(?:headquarter\w*|HQ|(?:head|main|corporate|home) office|founded|established|offices|locations"
    r"|branches|across|throughout|serv(?:e|es|ing)|travel\w*|routes?)\b",
    re.IGNORECASE,
)
_DISTRICT = {"US-WA", "US-DC"}
"""What "Washington" alone may be."""

_FULL = {"st": "saint ", "ft": "fort ", "mt": "mount "}
_SHORT = lazy_pattern(rf"\b({'|'.join(_FULL)})\.?\s(?=[a-z])")

_CITY_WORDS = r"[A-Z][\w.'-]+(?: [A-Z][\w.'-]+){0,2}"
_CITY = lazy_pattern(rf"{_CITY_WORDS}(?=,\s)")
_ALONE = lazy_pattern(r"[A-Z][\w.' -]{2,30}, [A-Z][A-Za-z. ]{1,20}(?: \d{5})?")
"""A line that holds nothing but a city and its state."""

Given = list[tuple[int, Field]]
States = Mapping[str, tuple[str, ...]]


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield at most one finding: the place of the data, with the words of the text that contradict it."""
    given = reading.posting.given(*_PLACE)
    typed = reading.posting.given("jobLocationType")
    remote = [(index, field) for index, field in given if _REMOTE.search(field.value)]
    if is_remote(reading.posting) or (remote and len(remote) == len(given)):
        yield from _not_remote(card, reading, (typed + remote)[0])
    elif given and not remote:
        states = context.reference.places.states
        against = _other_state(reading, given, context) or _other_city(reading, given, states)
        if not typed:
            against = against or _all_remote(reading, given)
        if against:
            span, other, severity = against
            related = (Related("The text gives another place here.", other),)
            severity = min(card.severity, severity)
            other_text = reading.text_of(other)
            yield finding(card, reading, span, severity=severity, related=related, other=other_text)


def prepare(card: Card) -> None:
    """Read the claims of a card; raises ContentError for a broken one."""
    _claims(card.source)


_Against = tuple[FieldSpan, Span, Severity]


def _not_remote(card: Card, reading: Reading, given: tuple[int, Field]) -> Iterator[Finding]:
    """Yield remote work of the data over a text that claims nothing but work on site."""
    folded = reading.whole_text.casefold()
    remote, on_site = _claims(card.source)
    if not on_site.may_stand_in(folded) or any(remote.find(sentence.text) for sentence in reading.sentences):
        return
    for sentence in reading.sentences:
        found = on_site.find(sentence.text) if on_site.may_stand_in(sentence.text.casefold()) else None
        if found:
            span = sentence.span(sentence.start + found[0], sentence.start + found[1])
            related = (Related("The text says otherwise here.", span),)
            yield finding(
                card, reading, FieldSpan.whole(*given), related=related, other=reading.text_of(span)
            )
            return


def _other_state(reading: Reading, given: Given, context: Context) -> _Against | None:
    names = context.reference.places
    in_data = {
        code: FieldSpan.whole(index, field)
        for index, field in given
        for code in codes_of_field(field, names.states)
    }
    if not in_data:
        return None
    if any(field.value == "Washington" for _, field in given):
        in_data |= dict.fromkeys(_DISTRICT, next(iter(in_data.values())))
    placed = _placed(reading)
    text_only = replace(reading.posting, fields=())
    in_text = {code for code in find_places(text_only, placed, names) if code in names.states}
    if not in_text or in_text & set(in_data):
        return None
    whole = reading.whole_text
    named = [city for _, field in given for city in _cities_of(field) if city in _folded(whole)]
    if named and not any(_is_in(city, in_text, names.states, whole) for city in named):
        return None  # the text has the city too, and no other state for it
    found = [pair for pair in placed if in_text & _states_of(pair[0], names.states)]
    for sentence, passage in sorted(found, key=lambda pair: pair[1].section not in _OWN):
        severity = Severity.ERROR if passage.section in _OWN else Severity.WARNING
        return next(iter(in_data.values())), _place_in(sentence, in_text, names.states), severity
    return None


def _other_city(reading: Reading, given: Given, states: States) -> _Against | None:
    """Give the city of the data that the text never names, and another that the text has in its state."""
    whole = _folded(reading.whole_text)
    for index, field in given:
        cities = _cities_of(field)
        if not cities or any(city in whole for city in cities):
            continue
        codes = {code for _, each in given for code in codes_of_field(each, states)}
        for sentence, passage in _placed(reading):
            told = passage.section in _OWN or _ALONE.fullmatch(sentence.text)
            if told and _CITY.search(sentence.text) and codes & _states_of(sentence, states):
                span = _place_in(sentence, codes, states)
                return FieldSpan.whole(index, field), span, Severity.WARNING
    return None


def _is_in(city: str, codes: set[str], states: States, text: str) -> bool:
    """Tell whether a text puts a city in one of these states."""
    placed = rf"{re.escape(city)},? \(?(?:{_names(codes, states)})\b"
    return re.search(placed, _folded(text), re.IGNORECASE) is not None


def _place_in(sentence: Sentence, codes: set[str], states: States) -> Span:
    """Give where a sentence names a city in one of these states, all of it where it names none so."""
    match = re.search(rf"{_CITY_WORDS},? \(?(?:{_names(codes, states)})\b", sentence.text)
    start, end = match.span() if match else (0, len(sentence.text))
    return sentence.span(sentence.start + start, sentence.start + end)


def _names(codes: set[str], states: States) -> str:
    """Give an expression for the codes and the names of states."""
    known = sorted(code for code in codes if code in states)
    names = (name for code in known for name in (code.rpartition("-")[2], *states[code]))
    return "|".join(map(re.escape, names))


def _folded(text: str) -> str:
    """Write a text in small letters, and the first words of cities in full: ``St. Paul``, ``Ft. Wayne``."""
    return _SHORT.sub(lambda match: _FULL[match[1]], text.casefold())


def _cities_of(field: Field) -> list[str]:
    """Give the city of a field in small letters, none where it does not say which part of it is one."""
    match = _CITY.match(f"{field.value}, ")
    is_city = field.canonical == "jobLocation.addressLocality" or ", " in field.value
    return [_folded(match[0])] if match and is_city else []


def _all_remote(reading: Reading, given: Given) -> _Against | None:
    """Give the place of JobPosting data, which have a value for remote work, over work that is all remote."""
    index, field = given[0]
    if field.origin != "job_posting" or "emote" not in reading.whole_text:
        return None
    for sentence in reading.sentences:
        match = _ALL_REMOTE.search(sentence.text)
        if match:
            span = sentence.span(sentence.start + match.start(), sentence.start + match.end())
            return FieldSpan.whole(index, field), span, Severity.WARNING
    return None


def _states_of(sentence: Sentence, states: States) -> set[str]:
    codes = codes_of_sentence(sentence, states)
    return {around for code in codes for around in with_surroundings(code)}


def _placed(reading: Reading) -> list[tuple[Sentence, Passage]]:
    """Give the sentences with their passages, but for those that tell where the employer is or was."""
    pairs = pair_with_passages(reading.sentences, reading.passages)
    return [pair for pair in pairs if not _ELSEWHERE.search(pair[0].text)]


@lru_cache(maxsize=8)
def _claims(card: Node) -> tuple[Claim, Claim]:
    entries = card.entries()
    return Claim.of(entries["remote"]), Claim.of(entries["on_site"])
