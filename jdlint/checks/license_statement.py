"""Looks at the licenses a posting asks for: another role's, only preferred, or due after the start."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache

from jdlint.checks import Context, finding
from jdlint.content.cards import Card
from jdlint.content.lazy_pattern import lazy_pattern
from jdlint.content.reference import Reference
from jdlint.content.roles import Role
from jdlint.findings import AnySpan, Citation, Finding, block_of
from jdlint.language.anchored import sentence_at, sentences_with
from jdlint.language.license_deferrals import ANCHORS, is_bridged, put_off
from jdlint.language.license_kinds import is_any_nurses
from jdlint.language.license_professions import may_name_profession, professions_named
from jdlint.language.reading import License, Reading, Sentence
from jdlint.language.shapes import ASKING

KEYS = frozenset[str]()
REQUIRED = frozenset({"problem"})
NEEDS = frozenset({"role"})

_ONE_OF = re.compile(r"\b(?:one|any|either|at least one)\b.{0,40}:?\s*\Z", re.IGNORECASE)
"""What heads a list of alternatives: "One of the following:"."""

_WORK_DONE = re.compile(
    r"\b(?:years?|experience|worked) (?:\w+ ){0,3}(?:as|being) (?:an? )?\Z", re.IGNORECASE
)

_WISHED = lazy_pattern(
    r"\b(?:(?:like|love|prefer|happy|glad|pleased|nice|good|helpful|great) (?:to see|to find|it if|if)"
    r"|(?:preference|priority|an? (?:edge|advantage)) (?:goes|is given|will go|will be given|to) ?(?:to)?"
    r"|(?:it )?(?:helps|matters little|would please us) (?:if|whether))\b[^.;]{0,50}\Z",
    re.IGNORECASE,
)
_WAIVED = lazy_pattern(
    r"[^.;]{0,40}?\b(?:(?:is|are|would be|will be|counts as|as) (?:an? )?(?:welcome|nice|useful"
    r"|pleasant|handy|helpful)"
    r" (?:extra|addition|bonus|plus|touch|thing to have)|(?:is|are) not (?:essential|a must"
    r"|strictly needed|critical"
    r"|a condition)|(?:can|could|may) (?:do|manage|work|go) without|speaks? for you|is optional"
    r"|are optional)\b",
    re.IGNORECASE,
)
_FURTHER = re.compile(
    r"\b(?:compact|multi-?state|second|additional|further|(?:an)?other|endorse\w*)\b", re.IGNORECASE
)
"""What makes a license one more than the law asks for, or one that is good in more states than the job's."""

_HELD = re.compile(r"\b(?:current|valid|active|unrestricted|unencumbered)\b", re.IGNORECASE)
_AND_MORE = re.compile(r"[^.;]{0,30}?(?:,|&|\+|/|\band\b)", re.IGNORECASE)
_EVERYWHERE = frozenset({"all_states", "federal"})
_UNHEARD = frozenset({"about_employer", "benefits", "compensation", "legal", "responsibilities"})
_TITLED = ("icens", "certifi", "regist", "credential")
"""One of these stands where someone is to be licensed as something."""

_TITLE = re.compile(r"(?:licensed|certified|registered) (?=\w+ \w|dentist|physician|pharmacist|electrician)")
_LEAST_WORDS, _LEAST_LETTERS = 2, 6
"""Words of a profession's name, or letters of a single one, below which it may mean anything."""

_Problem = tuple[AnySpan, tuple[Citation, ...]]


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield the license statements that have the card's ``problem``."""
    role = context.role
    if role is None:
        return
    problems = _PROBLEMS[card.params["problem"].choice(tuple(_PROBLEMS))]
    stated = [found for found in reading.stated(License) if isinstance(found, License)]
    for span, citations in problems(stated, role, reading, context):
        name = role.license.name or role.title
        yield finding(card, reading, span, citations=citations, role=role.title, license=name)


def _another_roles(
    stated: list[License], role: Role, reading: Reading, context: Context
) -> Iterator[_Problem]:
    """Yield required credentials of another role, unless the same lines offer the role's own."""
    ours = {item.credential for item in role.license.credentials}
    wrong = {item.credential: item.fact for item in role.license.wrong}
    right_blocks = {
        block
        for found in stated
        if found.credential in ours
        for block in _choices(reading, block_of(found.span))
    }
    told: set[Sentence | None] = set()
    for found in stated:
        if (
            found.credential in wrong
            and not is_any_nurses(found.text)
            and found.modality != "preferred"
            and block_of(found.span) not in right_blocks
        ):
            told.add(sentence_at(reading, found.span))
            yield found.span, wrong[found.credential].citations
    told_of = [each for each in sentences_with(reading, _TITLED) if wrong and may_name_profession(each.text)]
    names = _names(frozenset(wrong), context.reference) if told_of else {}
    own = _own_names(ours, role, context) if names else ()
    for sentence in told_of if names else ():
        if right_blocks - {sentence.block}:
            continue
        for start, end, name in professions_named(sentence.text, names, own):
            span = sentence.span(sentence.start + start, sentence.start + end)
            if sentence not in told and reading.section_at(span) in ASKING - {"preferred"}:
                yield span, wrong[names[name]].citations


@lru_cache(maxsize=256)
def _names(wrong: frozenset[str], reference: Reference) -> dict[str, str]:
    """Give what the holders of other roles' credentials are called, in small letters, with the credential."""
    known = reference.credentials
    return {
        name.casefold(): credential
        for credential in wrong
        if credential in known and known[credential].kind in {"license", "certification", "registration"}
        for holder in known[credential].holders.expanded()
        for name in (holder, _TITLE.sub("", holder))
        if len(name.split()) >= _LEAST_WORDS or (name.islower() and len(name) >= _LEAST_LETTERS)
    }


def _own_names(ours: Iterable[str], role: Role, context: Context) -> tuple[str, ...]:
    known = context.reference.credentials
    held = [
        name for credential in ours if credential in known for name in known[credential].holders.expanded()
    ]
    return tuple(name.casefold() for name in (role.title, *role.aliases, *held))


def _choices(reading: Reading, block: int | None) -> range:
    """Give the lines of the list "one of:" that a block stands in, or the block alone."""
    if block is None:
        return range(0)
    blocks, first, last = reading.posting.blocks, block, block
    while first and blocks[first].kind == "list_item":
        first -= 1
    while last + 1 < len(blocks) and blocks[last + 1].kind == "list_item":
        last += 1
    return range(first, last + 1) if _ONE_OF.search(blocks[first].text) else range(block, block + 1)


def _only_preferred(
    stated: list[License], role: Role, reading: Reading, context: Context
) -> Iterator[_Problem]:
    """Yield the role's mandatory license where it is merely preferred, and nowhere required."""
    del context
    if role.license.scope not in _EVERYWHERE:
        return
    mandatory = {
        item.credential for item in role.license.credentials if item.requirement == "required_by_law"
    }
    ours = [found for found in stated if found.credential in mandatory or _is_unnamed(found)]
    ours = [found for found in ours if not (_FURTHER.search(found.text) or _is_of_work_done(found, reading))]
    if ours and all(found.modality == "preferred" or _is_wished(found, reading) for found in ours):
        yield ours[0].span, role.license.fact.citations


def _is_wished(found: License, reading: Reading) -> bool:
    """Tell whether a sentence wishes for a license, or waives it, in words that no list of cues has."""
    sentence = sentence_at(reading, found.span)
    if sentence is None:
        return False
    end = found.span.end - sentence.start
    return bool(_WISHED.search(sentence.text[:end]) or _WAIVED.match(sentence.text, end))


def _is_of_work_done(found: License, reading: Reading) -> bool:
    """Tell whether a wish is for years of licensed work: "two years of experience as a licensed barber"."""
    return bool(_WORK_DONE.search(reading.around(found.span)[: found.span.start]))


def _after_hire(stated: list[License], role: Role, reading: Reading, context: Context) -> Iterator[_Problem]:
    """Yield the role's license that is due only later, or else a sentence that puts it off in other words."""
    del context
    mandatory = {
        item.credential for item in role.license.credentials if item.requirement == "required_by_law"
    }
    ours = [found for found in stated if found.credential in mandatory]
    late = ours and all(found.modality == "after_hire" for found in ours)
    if role.license.before_practice and late:
        if not any(_is_bridged(found, reading) for found in ours):
            yield ours[0].span, role.license.fact.citations
        return
    drives = role.driving and "commercial-drivers-license" in mandatory
    for sentence in sentences_with(reading, ANCHORS) if drives or role.license.scope in _EVERYWHERE else ():
        found = put_off(sentence.text, drives=drives, early=role.license.before_practice)
        if found:
            span = sentence.span(sentence.start + found[0], sentence.start + found[1])
            if reading.section_at(span) not in _UNHEARD:
                yield span, role.license.fact.citations
                return


def _is_bridged(found: License, reading: Reading) -> bool:
    """Tell whether a permit or other work bridges the time, or another credential alone is due later.

    So it is in "current RN license and PALS within six months of hire".
    """
    sentence = sentence_at(reading, found.span)
    if sentence is None:
        return False
    end = found.span.end - sentence.start
    is_held = _HELD.search(sentence.text[:end]) and _AND_MORE.match(sentence.text, end)
    return bool(is_held) or is_bridged(sentence.text)


def _is_unnamed(found: License) -> bool:
    return found.credential is None and found.license_kind == "license"


_PROBLEMS: dict[str, Callable[[list[License], Role, Reading, Context], Iterator[_Problem]]] = {
    "another_roles": _another_roles,
    "only_preferred": _only_preferred,
    "after_hire": _after_hire,
}
