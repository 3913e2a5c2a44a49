"""Whether a license that a sentence speaks of is one that the candidate is to have."""

from __future__ import annotations

import re

from jdlint.language.license_people import is_candidate, is_someone_else, opens
from jdlint.language.license_surroundings import Surroundings
from jdlint.language.license_words import (
    ACTS_ON_PAPERS,
    BENEFITS,
    ENCLOSURES,
    LEADS_TO,
    MONEY,
    OUTCOMES,
    PRACTICE,
    SUBJECTS,
    UPKEEP,
)

_DEAF = frozenset(("about_employer", "benefits", "compensation", "how_to_apply", "title"))
"""Sections in which only a plain demand counts."""
_AUTHORS = frozenset(("by", "from", "through"))
_ABOUT = frozenset(("with", "of", "in", "using", "about", "to"))
_NAME, _NEAR = 100, 6
_OF_OURS = frozenset(("we", "we're", "our", "is", "are"))
"""Words that make the employer the member."""
_BODY = r"(?:Academy|Association|Associations|College|Council|Federation|Institute|Institution|Society)"
_ASSOCIATION = re.compile(
    rf"\b(?:[A-Z]{{3,6}}|[A-Z]\w+ (?:[\w&/-]+ ){{0,5}}{_BODY}(?: \([A-Z]{{2,8}}\))?) \Z"
)
_OF_ASSOCIATION = re.compile(
    rf" ?(?:in |of |with )?(?:the |an? )?(?:[A-Z]\w+ )(?:[\w&/-]+ ){{0,5}}{_BODY}\b"
    r"| (?:(?:in|of|with) )?(?:the )?[A-Z]{3,6}\b"
)
_NAMED = re.compile(r"(?<![\w.])(?:[A-Z][\w&/'\u2019-]+ ){2,5}\Z")
_SCHOOLING = frozenset((
    "And", "College", "Completion", "Course", "Degree", "Diploma", "Graduate", "High", "Leaving", "Or",
    "Program", "School", "Secondary", "Training", "University", "With",
))  # fmt: skip
"""Words of a name that make a certificate one of a school, or join it to something else."""
_COMPARES = "distinguished from"
"""In the description of a class: what follows is true of another one."""
_NOT_DONE = re.compile(r"\b(?:do|does|did)(?:n['\u2019]t| not) \Z")
"""What makes a verb of "license": "the state does not license opticians"."""
_ONCE = frozenset(("upon", "until", "pending", "following"))
_WAYS = frozenset(
    ("journey", "path", "paths", "pathway", "pathways", "progression", "road", "route", "step", "steps")
)
"""What leads "to becoming" one."""
_CREDITS = frozenset(("hours", "credits", "units", "points", "education"))
"""What is maintained in a license's stead: "maintain certification/professional development hours"."""
_ORDERS = frozenset(("must", "required", "shall"))
_WITH_STATE = frozenset(
    ("certificate", "registration", "credential", "endorsement", "designation", "clearance")
)
"""Weak words that are licenses once a word of state ("valid") describes them."""


def is_asked(around: Surroundings) -> bool:
    """Say whether the candidate is to have the item."""
    if (
        around.is_denied
        or _COMPARES in around.sentence.text
        or _is_denied_to_all(around)
        or _is_benefit(around)
        or _is_paper(around)
        or _is_conditional(around)
    ):
        return False
    if _is_subject_matter(around) or (around.item.form == "weak" and not _has_company(around)):
        return False
    if around.item.is_person and is_someone_else(around):
        return False
    if around.section in _DEAF:
        return around.is_firm and _is_plain(around)
    if around.item.is_person and not is_candidate(around):
        return False
    mild = around.is_soft and around.section != "responsibilities"
    return around.in_asking_section or around.is_firm or mild


def _is_benefit(around: Surroundings) -> bool:
    """Whether the employer offers it: paid for, or to be earned on the job."""
    near = {*around.before[-8:], *around.after[:6]}
    if not MONEY.isdisjoint(near):
        return True
    return not around.in_asking_section and not around.is_firm and not BENEFITS.isdisjoint(near)


def _is_denied_to_all(around: Surroundings) -> bool:
    """Whether it is said that a state does not license this work."""
    start = around.item.start - around.sentence.start
    is_verb = around.text.casefold() in ("license", "certify", "register")
    return is_verb and _NOT_DONE.search(around.sentence.text, max(start - _NEAR * 3, 0), start) is not None


def _is_paper(around: Surroundings) -> bool:
    """Whether the license is an object of the work: issued, checked, renewed, taught."""
    lead, last = around.lead, around.lead[-1] if around.lead else ""
    enclosed = not ENCLOSURES.isdisjoint((*around.before[-8:], *around.after[:4]))
    if enclosed and around.item.credential is None:
        return True
    if last in _ABOUT and not SUBJECTS.isdisjoint(lead[-3:-1]):
        return True
    if last in UPKEEP:
        ordered = not _ORDERS.isdisjoint(lead[-4:])
        known = around.item.credential is not None or around.has_state
        own = last.startswith("maintain") and known and _CREDITS.isdisjoint(around.after[:_NEAR])
        held = around.in_asking_section and (around.is_firm or own or "obtain" in lead[-4:])
        return not (ordered or held)
    listed = not around.in_asking_section and not around.is_firm
    return last in ACTS_ON_PAPERS or (listed and not ACTS_ON_PAPERS.isdisjoint(around.before[-5:]))


def _is_conditional(around: Surroundings) -> bool:
    """Whether it is told what a license would lead to, not that it is needed."""
    on_the_way = around.lead[-1:] == ("becoming",) and not _WAYS.isdisjoint(around.lead[-4:])
    leads = (
        on_the_way
        or around.lead[-2:] in LEADS_TO
        or (around.item.credential is None and not _ONCE.isdisjoint(around.lead[-1:]))
    )
    return leads or (around.after[:1] == ("will",) and not OUTCOMES.isdisjoint(around.after[1:2]))


def _is_subject_matter(around: Surroundings) -> bool:
    """Whether a name only says whose rules or programs are meant: "recognized by NBCOT", "CPR procedures"."""
    item = around.item
    if item.credential is None or item.is_backed:
        return False
    if not _AUTHORS.isdisjoint(around.lead[-1:]) or (item.form == "body" and not opens(around)):
        return True
    after = around.sentence.text[item.end - around.sentence.start :].lstrip()
    return item.form == "name" and not PRACTICE.isdisjoint(around.after[:1]) and not after[:1].isupper()


def _has_company(around: Surroundings) -> bool:
    """Whether a weak word such as "certificate" has a describing word that makes it a license."""
    if not around.in_asking_section:
        return False
    if "membership" in around.item.words:
        return _is_of_association(around) and _OF_OURS.isdisjoint(around.before[-_NEAR:])
    stated = around.has_state or _is_called_by_name(around)
    return stated and not _WITH_STATE.isdisjoint(around.item.words)


def _is_called_by_name(around: Surroundings) -> bool:
    """Whether a name stands before the word: "Early Intervention credential", "Food Safety certificate"."""
    start = around.item.start - around.sentence.start
    named = _NAMED.search(around.sentence.text, max(start - _NAME, 0), start)
    return named is not None and _SCHOOLING.isdisjoint(named[0].split())


def _is_of_association(around: Surroundings) -> bool:
    """Whether a membership is that of a named association: "AOTA membership", "member of the X Society"."""
    text, offset = around.sentence.text, around.sentence.start
    start, end = around.item.start - offset, around.item.end - offset
    before = _ASSOCIATION.search(text, max(start - _NAME, 0), start)
    return before is not None or _OF_ASSOCIATION.match(text, end, end + _NAME) is not None


def _is_plain(around: Surroundings) -> bool:
    """Whether it is plainly a license even where none is expected."""
    item = around.item
    return item.form in ("adjective", "name") or (item.credential is not None and item.is_backed)
