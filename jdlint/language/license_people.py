"""Whether a word for a person who holds a license is said of the candidate or of someone else."""

from __future__ import annotations

from jdlint.language.license_surroundings import Surroundings
from jdlint.language.license_words import (
    ACTS_ON_PEOPLE,
    EMPLOYER,
    EXPERIENCE_WORDS,
    GUIDANCE,
    OTHERS,
    REPORTS_TO,
    SEAMS,
    WORKS_WITH,
)

_SHORT = 4
_DEMANDS = frozenset(
    ("active", "current", "desired", "mandatory", "preferred", "required", "unrestricted", "valid")
)
_TITLES = ("certified", "licensed", "board", "state")
_SAID_OF = frozenset(("be", "being", "become", "get", "getting", "are", "currently", "fully", "as"))
_NAMES = frozenset(("social", "life"))
_OWN = frozenset(("be", "hold", "have", "possess"))
_WORKING = ACTS_ON_PEOPLE | WORKS_WITH


def is_someone_else(around: Surroundings) -> bool:
    """Whether holders are colleagues, supervisors or staff ("under the direction of a licensed OT")."""
    before, lead = around.before, around.lead
    if not OTHERS.isdisjoint(before[-3:]):
        return True
    if not lead:
        return False
    last, near = lead[-1], _near_words(before)
    if "with" in before[-3:]:
        return not WORKS_WITH.isdisjoint(near)
    if "of" in before[-3:] and not GUIDANCE.isdisjoint(near):
        return True
    if last in ACTS_ON_PEOPLE or (last == "to" and not REPORTS_TO.isdisjoint(near)):
        return True
    in_list = last in ("and", "or", ",", "(")
    if in_list and "of" in before[-10:] and not GUIDANCE.isdisjoint(before[-10:]):
        return True
    return in_list and not around.is_firm and not _WORKING.isdisjoint(_near_words(before, 10))


def is_candidate(around: Surroundings) -> bool:
    """Whether a word for a person describes the candidate."""
    if around.item.form == "adjective":
        return _is_predicate(around)
    if not around.item.is_backed and not EXPERIENCE_WORDS.isdisjoint(around.after[:1]):
        return False
    if around.item.is_backed or _is_titled(around):
        return around.in_asking_section or around.is_firm or _is_sought(around)
    return around.in_asking_section and (opens(around) or _is_demanded(around)) and _is_short(around)


def _is_demanded(around: Surroundings) -> bool:
    """Whether what follows asks for it: "a BLS card and EMT is required"."""
    after = around.after[1:] if around.after[:1] in (("is",), ("are",), (",",)) else around.after
    return not _DEMANDS.isdisjoint(after[:1])


def opens(around: Surroundings) -> bool:
    """Whether the item opens its clause, follows "must be a", or a degree and "with"."""
    lead = around.lead
    if len(lead) <= 1 or lead[-1] in _OWN or not SEAMS.isdisjoint((lead[-1], *around.before[-1:])):
        return True
    if lead[-1] == "with":
        return WORKS_WITH.isdisjoint(_near_words(around.before))
    return lead[-1] in ("or", ",") and len(lead) <= _SHORT


def _near_words(before: tuple[str, ...], count: int = 7) -> set[str]:
    """Give the last words; "work" in "social work", "support" in "life support" is no work with anyone."""
    last = before[-count:]
    return {word for previous, word in zip(("", *last), last, strict=False) if previous not in _NAMES}


def _is_predicate(around: Surroundings) -> bool:
    """Whether "licensed" is said of the candidate: "must be licensed", or at the start of a requirement."""
    if not EMPLOYER.isdisjoint(around.before[-4:]) and not around.is_firm:
        return False
    if around.lead and around.lead[-1] in _SAID_OF:
        return around.lead[-1] == "be" or around.in_asking_section
    return around.in_asking_section and len(around.before) <= 1


def _is_sought(around: Surroundings) -> bool:
    return around.is_soft and around.before[-1:] != ("as",) and around.section != "responsibilities"


def _is_titled(around: Surroundings) -> bool:
    return around.text.casefold().startswith(_TITLES)


def _is_short(around: Surroundings) -> bool:
    """Whether the name is an abbreviation: a spelled-out role is more likely the job itself."""
    text = around.text
    return text.isupper() or around.item.form == "letters" or _is_titled(around) or "egistered" in text
