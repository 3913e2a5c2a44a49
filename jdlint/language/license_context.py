"""Whether a license that a sentence speaks of is one that the candidate is to have."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from jdlint.findings import Span
from jdlint.language.license_items import Item
from jdlint.language.license_phrases import is_status
from jdlint.language.license_words import (
    ACTS_ON_PAPERS,
    ACTS_ON_PEOPLE,
    ARTICLES,
    BENEFITS,
    EMPLOYER,
    ENCLOSURES,
    EXPERIENCE_WORDS,
    GUIDANCE,
    LEADS_TO,
    MONEY,
    OTHERS,
    OUTCOMES,
    PRACTICE,
    REPORTS_TO,
    SEAMS,
    SUBJECTS,
    UPKEEP,
    WORKS_WITH,
)
from jdlint.language.reading import Cue, Sentence

ASKING = frozenset(("education", "experience", "licenses", "preferred", "requirements", "skills"))
"""Sections that list what the candidate has: a license named there is asked for."""
_DEAF = frozenset(("about_employer", "benefits", "compensation", "how_to_apply", "title"))
"""Sections in which only a plain demand counts."""
_PEOPLE = frozenset(("adjective", "holder", "letters", "retired"))
_WORD = re.compile(r"[^\W_][\w'\u2019&+-]*|[,(]")
_CLAUSE_END = re.compile(r"[;:\u2022]|\. ")
_NEAR, _SHORT = 70, 4
_AUTHORS = (("by",), ("from",), ("through",))
_ABOUT = (("with",), ("of",), ("in",), ("using",), ("about",), ("to",))


@dataclass(frozen=True, slots=True)
class Context:
    """An item with the words around it in its clause, lower-case."""

    sentence: Sentence
    item: Item
    section: str
    before: tuple[str, ...]
    after: tuple[str, ...]

    @property
    def is_firm(self) -> bool:
        """Whether a plain demand ("must", "required") stands near."""
        return any(_is_near(self.item, cue) for cue in _demands(self.sentence, "firm", *_FIRM))

    @property
    def is_soft(self) -> bool:
        """Whether anything near says that the candidate has it, or had better have it."""
        return any(_is_near(self.item, cue) for cue in _demands(self.sentence, "soft", "preferred"))


_FIRM = ("required", "after_hire")


def _demands(sentence: Sentence, strength: str, *modalities: str) -> Iterator[Cue]:
    """Yield the words that ask: this module's own of one strength, and those of modality."""
    for cue in sentence.labelled("license.demand", "modality"):
        topic, *_, last = cue.label.split(".")
        if last == strength or (topic == "modality" and last in modalities):
            yield cue


def context_of(sentence: Sentence, item: Item, span: Span, section: str) -> Context:
    """Read the words around an item whose phrase stands at ``span``."""
    before = sentence.text[: span.start - sentence.start]
    after = sentence.text[span.end - sentence.start :]
    before = _CLAUSE_END.split(before)[-1]
    after = _CLAUSE_END.split(after, maxsplit=1)[0]
    return Context(sentence, item, section, _words(before[-160:]), _words(after[:80]))


def is_asked(context: Context) -> bool:
    """Say whether the candidate is to have the item."""
    if _is_denied(context) or _is_benefit(context) or _is_papers(context) or _is_conditional(context):
        return False
    if context.item.is_person and _is_someone_else(context):
        return False
    if context.item.credential and not context.item.is_backed and _lead(context.before)[-1:] in _AUTHORS:
        return False
    if context.item.form == "body" and not context.item.is_backed and not _opens(context):
        return False
    if context.item.form == "name" and not PRACTICE.isdisjoint(context.after[:1]):
        return False
    if context.item.form == "weak" and not _has_company(context):
        return False
    if context.section in _DEAF:
        known = context.item.credential is not None or context.item.form == "adjective"
        return context.is_firm and known and (context.item.is_backed or context.item.form == "name")
    if context.item.is_person and not _is_about_candidate(context):
        return False
    return (
        context.section in ASKING
        or context.is_firm
        or (context.is_soft and context.section != "responsibilities")
    )


def _words(text: str) -> tuple[str, ...]:
    return tuple(word.group().casefold().replace("\u2019", "'") for word in _WORD.finditer(text))


def _is_near(item: Item, cue: Cue) -> bool:
    return cue.end > item.start - _NEAR and cue.start < item.end + _NEAR


def _is_denied(context: Context) -> bool:
    """Whether it is said not to be needed, and not preferred all the same."""
    item, text = context.item, context.sentence
    for cue in text.labelled("license.none"):
        behind = cue.start >= item.end and cue.start - item.end < _NEAR and "requir" not in context.before
        gap = text.text[cue.end - text.start : item.start - text.start] if cue.end <= item.start else ","
        ahead = "," not in gap and len(gap) < _NEAR and "must" not in gap
        if (behind and cue.end - cue.start > len("no")) or ahead:
            wishes = (other for other in _demands(text, "", "preferred") if not _touch(cue, other))
            return not any(_is_near(item, wish) for wish in wishes)
    return False


def _touch(one: Cue, other: Cue) -> bool:
    return one.start < other.end and other.start < one.end


def _is_benefit(context: Context) -> bool:
    around = {*context.before[-8:], *context.after[:6]}
    if not MONEY.isdisjoint(around):
        return True
    return context.section not in ASKING and not context.is_firm and not BENEFITS.isdisjoint(around)


def _is_papers(context: Context) -> bool:
    """Whether the license is an object of the work: issued, checked, renewed, taught."""
    lead = _lead(context.before)
    if context.item.credential is None and not ENCLOSURES.isdisjoint(
        (*context.before[-8:], *context.after[:4])
    ):
        return True
    if lead[-1:] in _ABOUT and not SUBJECTS.isdisjoint(lead[-3:-1]):
        return True
    if not lead or lead[-1] not in ACTS_ON_PAPERS:
        return _is_shared_work(context)
    if lead[-1] in UPKEEP and (context.is_firm or "obtain" in lead[-4:]) and context.section in ASKING:
        return False
    return not (lead[-1] in UPKEEP and _is_ordered(lead))


def _is_conditional(context: Context) -> bool:
    """Whether it is told what a license would lead to, not that it is needed."""
    after, lead = context.after[:3], _lead(context.before)
    return (after[:1] == ("will",) and after[1:2] in OUTCOMES) or lead[-2:] in LEADS_TO


def _is_shared_work(context: Context) -> bool:
    """Whether it stands in a list whose first member is handled: "issue permits and licenses"."""
    return (
        context.section not in ASKING
        and not ACTS_ON_PAPERS.isdisjoint(context.before[-5:])
        and not context.is_firm
    )


def _is_ordered(lead: tuple[str, ...]) -> bool:
    return not {"must", "required", "shall"}.isdisjoint(lead[-4:])


def _lead(before: tuple[str, ...]) -> tuple[str, ...]:
    """Drop articles and describing words at the end: what remains ends in the word that governs."""
    end = len(before)
    while end and (before[end - 1] in ARTICLES or is_status(before[end - 1])):
        end -= 1
    return before[:end]


def _is_someone_else(context: Context) -> bool:
    """Whether holders are colleagues, supervisors or staff ("under the direction of a licensed OT")."""
    lead = _lead(context.before)
    tail = set(context.before[-3:])
    if tail & OTHERS:
        return True
    if not lead:
        return False
    last, near = lead[-1], _near_words(context.before)
    if last == "with" or "with" in context.before[-3:]:
        return bool(near & WORKS_WITH)
    if "of" in context.before[-3:] and near & GUIDANCE:
        return True
    if last == "to" and near & REPORTS_TO:
        return True
    if last in ACTS_ON_PEOPLE:
        return True
    return last in ("and", "or", ",", "(") and _in_list_of_others(context)


def _near_words(before: tuple[str, ...]) -> set[str]:
    """Give the last words, "social work" and the like taken as one."""
    return {
        word for previous, word in zip(("", *before[-7:]), before[-7:], strict=False) if previous != "social"
    }


def _in_list_of_others(context: Context) -> bool:
    verbs = {*ACTS_ON_PEOPLE, *WORKS_WITH}
    return not context.is_firm and not verbs.isdisjoint(context.before[-10:])


def _has_company(context: Context) -> bool:
    """Whether a weak word such as "certificate" has a describing word that makes it a license."""
    start = context.item.start - context.sentence.start
    words = _words(context.sentence.text[max(start - 70, 0) : start])[-8:]
    phrase = {word for word in words if is_status(word)}
    kinds = {"certificate", "registration", "credential", "endorsement", "designation"}
    return bool(kinds.intersection(context.item.words)) and bool(phrase) and context.section in ASKING


def _is_about_candidate(context: Context) -> bool:
    """Whether a word for a person describes the candidate."""
    if context.item.form == "adjective":
        return _is_predicate(context)
    if context.after and context.after[0] in EXPERIENCE_WORDS and not context.item.is_backed:
        return False
    if context.item.is_backed or _says_certified(context):
        return context.section in ASKING or context.is_firm or _is_sought(context)
    return context.section in ASKING and _opens(context) and _is_short(context)


def _is_predicate(context: Context) -> bool:
    """Whether "licensed" is said of the candidate: "must be licensed", or at the start of a requirement."""
    if not EMPLOYER.isdisjoint(context.before[-4:]) and not context.is_firm:
        return False
    lead = _lead(context.before)
    if lead and lead[-1] in ("be", "being", "become", "are", "currently", "fully", "as"):
        return lead[-1] == "be" or context.section in ASKING
    return context.section in ASKING and len(context.before) <= 1


def _opens(context: Context) -> bool:
    """Whether it opens the clause, or follows "must be a"."""
    lead = _lead(context.before)
    if len(lead) <= 1 or lead[-1] in SEAMS or lead[-1] in ("be", "hold", "have", "possess"):
        return True
    if lead[-1] == "with":
        return "." not in lead and not _near_words(context.before) & WORKS_WITH
    return lead[-1] in ("or", ",") and len(lead) <= _SHORT


def _is_sought(context: Context) -> bool:
    return context.is_soft and context.before[-1:] != ("as",) and context.section != "responsibilities"


def _is_short(context: Context) -> bool:
    """Whether the name is an abbreviation: a spelled-out role is more likely the job itself."""
    text = context.sentence.text[
        context.item.start - context.sentence.start : context.item.end - context.sentence.start
    ]
    return text.isupper() or context.item.form == "letters" or _says_certified(context) or "egistered" in text


def _says_certified(context: Context) -> bool:
    text = context.sentence.text[
        context.item.start - context.sentence.start : context.item.end - context.sentence.start
    ]
    return text.casefold().startswith(("certified", "licensed", "board", "state"))
