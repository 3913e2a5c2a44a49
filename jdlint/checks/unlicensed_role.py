"""Flags a license asked for in a role that no state licenses: "a call center license from the state".

A role counts whose reference names no license of any kind, in any state; ``not_for`` leaves out occupations
that cities license. What is sold by the license ("software licenses") is asked of nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from jdlint.checks import Context, finding, is_left_out
from jdlint.content.cards import Card
from jdlint.content.reference import Reference
from jdlint.content.roles import Role
from jdlint.findings import Finding
from jdlint.language.anchored import sentences_with
from jdlint.language.reading import Reading
from jdlint.language.shapes import ASKING

KEYS = frozenset({"not_for"})
REQUIRED = frozenset[str]()
NEEDS = frozenset({"role"})

_ANCHORS = ("icens", "certified")
_LEAST_WORDS = 2
_NOT_ASKED = re.compile(
    r"\b(?:no|not|never|without|unlicensed|renew\w*|sell\w*|vendors?|seats?|software licenses|under"
    r"|supervis\w*|by an?|with an?|or|insur\w*|asbestos)\b|n[\u2019']t\b",
    re.IGNORECASE,
)
"""Words of a denial, of what is bought by the license, and of people who are licensed as something else.

Insurance and the removal of asbestos are licensed, whatever those who do such work are called.
"""


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield the first license of the role's own name that is asked for."""
    role = context.role
    if role is None or is_left_out(card, reading) or not _is_unlicensed(context.reference, role.slug):
        return
    pattern = _pattern(_names(context.reference, role.slug))
    for sentence in sentences_with(reading, _ANCHORS):
        found = pattern.search(sentence.text)
        if found is None or _NOT_ASKED.search(sentence.text):
            continue
        span = sentence.span(sentence.start + found.start(), sentence.start + found.end())
        if reading.section_at(span) in ASKING and not _has_its_own(sentence.text, context, role):
            yield finding(card, reading, span, citations=role.license.fact.citations, role=role.title)
            return


@lru_cache(maxsize=256)
def _is_unlicensed(reference: Reference, slug: str) -> bool:
    """Tell whether the reference knows no license for a role: neither one of a state nor a driver's."""
    law = reference.roles[slug].license
    if law.scope not in {"none", "some_states"} or any(
        state.kind == "license" for state in law.states.values()
    ):
        return False
    known = reference.credentials
    return not any(
        item.requirement == "required_by_law"
        and item.credential in known
        and known[item.credential].kind in {"license", "drivers_license"}
        for item in law.credentials
    )


def _has_its_own(text: str, context: Context, role: Role) -> bool:
    """Tell whether the job or the sentence is of a state that has a credential of its own for the role."""
    named = context.reference.places.states
    return any(
        code in context.places or any(name in text for name in named.get(code, ()))
        for code in role.license.states
    )


@lru_cache(maxsize=256)
def _names(reference: Reference, slug: str) -> tuple[str, ...]:
    """Give the role's names of several words, and what the longer ones say the work is: "customer service".

    "Real estate", of a paralegal for it, is the name of a license and says no more than that.
    """
    role = reference.roles[slug]
    names = {name.casefold() for name in (role.title, *role.aliases)}
    known = " ".join(credential.name.casefold() for credential in reference.credentials.values())
    names |= {name.rpartition(" ")[0] for name in names if name.rpartition(" ")[0] not in known}
    return tuple(sorted(name for name in names if len(name.split()) >= _LEAST_WORDS and "licens" not in name))


@lru_cache(maxsize=64)
def _pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    any_of = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    states = (
        r"(?:by|from|issued by|through) (?:the |our |your )?(?:State of|state|[A-Z][a-z]+ Department of)\b"
    )
    return re.compile(
        rf"(?i:\b(?:{any_of})(?:.s)? licen[sc]e\b)"
        rf"|(?i:\blicensed (?:as an? |in )?(?:{any_of})\b)"
        r"|(?i:\b(?:licen[sc]e|licensure) (?:as an?|for an?|of an?|to (?:work|practice|act|serve) as an?)"
        rf" (?:{any_of})\b)"
        rf"|(?i:\bcertified (?:as an? |in )(?:{any_of})) {states}"
    )
