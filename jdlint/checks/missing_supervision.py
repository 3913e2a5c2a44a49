"""Flags a posting for a role that works under another and does not say whom it reports to.

``stub`` is what a fix puts in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from jdlint.checks import Context, finding
from jdlint.content.cards import Card
from jdlint.content.roles import Role
from jdlint.content.stubs import read_stub
from jdlint.findings import Finding
from jdlint.language.reading import Reading

KEYS = frozenset({"stub"})
REQUIRED = frozenset[str]()
NEEDS = frozenset({"role"})

_PLAINLY = (
    "supervision:",
    "supervision of",
    "supervised by",
    "supervising",
    "direction of",
    "your supervisor",
)
_ABOUT_OTHERS = frozenset({"about_employer", "benefits", "legal", "how_to_apply", "compensation"})
_OVER = (
    r"(?:(?:assist|support|help)(?:s|ing)?|under"
    r"|(?:directed|assigned|delegated|instructed|given|ordered|planned|prescribed|written|set|established) by"
    r"|(?:orders|instructions|assignments|direction|guidance) (?:from|of)"
    r"|(?:answers?|reports?) (?:directly )?to|(?:tell|notify|alert|call)(?:s|ing)?|for)"
    r"(?: (?:an?|the|your|our|their|each|one|both|licensed|registered|supervising|evaluating|lead|charge"
    r"|special))*"
)
"""What puts someone under the one who is named next: "assists the teacher", "as directed by the teacher"."""

_LEADS = (
    r"(?:who |that |will |also |first |then )*(?:writes?|gives?|assigns?|directs?|checks?|visits?|approves?"
    r"|delegates?|supervises?|oversees?|sets?|tells?|leads?|plans?|decides?|reviews?|guides?|instructs?"
    r"|calls? (?:it|them|things|findings) out"
    r"|wrote|has written|has planned|has set|co-?signs?|signs off|countersigns?|answers|stands|sits in"
    r"|(?:is|are|will be|remains?|stays?) (?:always )?(?:on[- ]site|available|present|in charge|on hand"
    r"|nearby|within call|on call|in the (?:room|building))"
    r"|(?:in the (?:office|room|building|clinic)|on[- ]site|present))\b"
)
"""What the one over the role does: "a nurse writes the care instructions and visits"."""

_GIVEN = (
    r"(?:(?:written|standing|daily) )?(?:(?:treatment )?plans?|orders?|direction|instructions|protocols)\b"
)
"""What one who is over another gives: "under the PT's plan of care"."""

_SHORT = (
    ("occupational therapist", "ot"),
    ("physical therapist", "pt"),
    ("physical therapist assistant", "pta"),
    ("speech-language pathologist", "slp"),
    ("speech-language pathologist", "speech therapist"),
    ("registered nurse", "rn"),
    ("physician", "provider"),
    ("nurse practitioner", "provider"),
    ("veterinarian", "vet"),
    ("veterinarian", "doctor"),
    ("physician", "doctor"),
    ("dentist", "doctor"),
)
"""How postings call those over the role for short."""

_TOO_LITTLE = ("assistant", "nursing", "charge", "practitioner")
"""Last words of titles that alone may mean someone else."""


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield one finding where no supervisor is stated, anchored where a reporting line would go."""
    role = context.role
    if role is None or role.supervision is None or not role.supervision.required:
        return
    if reading.states.get("reports_to") or _is_supervised(reading, role):
        return
    span = reading.insertion_point("reporting", "responsibilities", "about_role", "requirements")
    who = " or ".join(role.supervision.by)
    cited = role.supervision.fact.citations
    fix = read_stub(card.params["stub"]).fix(reading.posting, span) if "stub" in card.params else None
    yield finding(card, reading, span, fix=fix, citations=cited, role=role.title, supervisor=who)


def _is_supervised(reading: Reading, role: Role) -> bool:
    said = _saying(role.supervision.by if role.supervision else ())
    for sentence in reading.sentences:
        folded = sentence.text.casefold()
        if any(words in folded for words in _PLAINLY):
            return True
        section = reading.section_of(sentence)
        if section not in _ABOUT_OTHERS and said.search(folded):
            return True
    return False


@lru_cache
def _saying(supervisors: tuple[str, ...]) -> re.Pattern[str]:
    """Make the pattern of a sentence in which a supervisor, often by the last word alone, is over someone."""
    words = (name.casefold() for name in supervisors)
    names = {name if name.endswith(_TOO_LITTLE) else name.rpartition(" ")[2] for name in words}
    names |= {short for name, short in _SHORT if any(word.endswith(name) for word in supervisors)}
    one = rf"(?:{'|'.join(sorted(map(re.escape, names)))})s?\b(?:(?!['\u2019])|['\u2019]s? {_GIVEN})"
    return re.compile(rf"\b{_OVER} {one}|\b{one}(?:, [\w .'\u2019-]{{2,30}},)? {_LEADS}")
